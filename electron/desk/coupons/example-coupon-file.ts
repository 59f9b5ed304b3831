import {
  CouponColumn,
  couponCellWords,
  couponColumns,
  currencyDecimals,
  day,
  type Currency,
  type Instant,
  type Language,
  type Zone,
} from '../../../shared/model'
import { localDate } from '../../../shared/rules'

export interface ExampleFacts {
  readonly now: Instant
  readonly zone: Zone
  readonly currency: Currency
  readonly language: Language
  /** The name of a product of the shop, if it has one. */
  readonly product: string | undefined
}

/** Lines to begin a file of coupons with: one of each kind, everything that can be said said once. With its mark, so that spreadsheets read it as UTF-8. */
export function exampleCouponFile({ now, zone, currency, language, product }: ExampleFacts): string {
  const word = language === 'zh-CN' ? 1 : 0
  // So that no amount is too small to be one: ten dollars, a thousand yen.
  const money = (tens: number) => String(currencyDecimals[currency] === 0 ? tens * 1_000 : tens * 10)
  const on = (days: number) => localDate(now + days * day, zone)
  const texts = examples[language]
  const lines: readonly Partial<Record<CouponColumn, string>>[] = [
    {
      kind: couponCellWords.kind.chat[word],
      name: texts.chat,
      end: `${on(14)} 23:59`,
      percent: '15',
      max_discount: money(2),
      min_spend: money(5),
      valid_days: '7',
      quantity: '100',
      per_customer: '1',
      terms: texts.terms,
    },
    {
      kind: couponCellWords.kind.regular[word],
      name: texts.regular,
      start: `${on(7)} 00:00`,
      end: `${on(21)} 23:59`,
      amount: money(1),
      min_spend: money(6),
      valid_from: `${on(7)} 00:00`,
      valid_until: `${on(30)} 23:59`,
      quantity: '500',
      per_customer: '2',
      customers: couponCellWords.customers.new[word],
      ...(product === undefined ? {} : { products: product }),
    },
  ]
  const rows = [
    CouponColumn.options.map((column) => couponColumns[column][word]),
    ...lines.map((line) => CouponColumn.options.map((column) => line[column] ?? '')),
  ]
  return `\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

const examples: Readonly<Record<Language, { chat: string; regular: string; terms: string }>> = {
  en: { chat: 'Sorry for the wait', regular: 'Welcome to the shop', terms: 'Not on gift cards.\nOne an order.' },
  'zh-CN': { chat: '久等了', regular: '欢迎光临', terms: '不适用于礼品卡。\n每单限用一张。' },
}

const quoted = (cell: string) => (/[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
