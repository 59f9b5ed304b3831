import { Currency, currencyDecimals } from '../../../../shared/model'
import { folded } from '../../../../shared/rules'

/** Whether the numbers of a file have a point or a comma before their decimals, as far as they show it. */
export type DecimalSign = '.' | ',' | 'both' | undefined

export type CellNumber =
  /** As the form takes it: digits, a point where it has decimals, nothing between thousands. */
  | { readonly is: 'number'; readonly typed: string }
  | { readonly is: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly is: 'other_currency' }
  | { readonly is: 'none' }

const none: CellNumber = { is: 'none' }

/** Which sign stands before the decimals in cells that can be read in one way only. */
export function decimalSignOf(cells: Iterable<string>): DecimalSign {
  const shown = new Set<'.' | ','>()
  for (const cell of cells) {
    const [, digits = ''] = around.exec(folded(cell)) ?? []
    const [, , sign, decimals = ''] = ungrouped.exec(digits) ?? []
    if ((sign === '.' || sign === ',') && decimals.length !== 3) shown.add(sign)
    else if (commaThousands.test(digits) && !oneGroup.test(digits)) shown.add('.')
    else if (pointThousands.test(digits) && !oneGroup.test(digits)) shown.add(',')
  }
  return shown.size === 2 ? 'both' : [...shown][0]
}

/** An amount with or without the sign or code of the shop's currency. */
export function moneyCell(cell: string, currency: Currency, sign: DecimalSign): CellNumber {
  const [, before = '', digits = '', after = ''] = parts.exec(folded(cell)) ?? []
  const names = [before, after].filter((name) => name !== '')
  if (names.some((name) => !signsOf(currency).has(name)))
    return names.some((name) => everySign().has(name)) ? { is: 'other_currency' } : none
  return numberOf(digits, currencyDecimals[currency], sign)
}

/** `20`, `20.00%`, `２０％`, or as Chinese shops write it: `8折` is 20 percent off. */
export function percentCell(cell: string, sign: DecimalSign): CellNumber {
  const text = folded(cell)
  const [, tenths] = /^([1-9](?:\.\d)?|[1-9][1-9])折$/.exec(text) ?? []
  if (tenths !== undefined)
    return {
      is: 'number',
      typed: String(100 - (tenths.length === 2 ? Number(tenths) : Math.round(Number(tenths) * 10))),
    }
  return numberOf(text.replace(/ ?%$/, ''), 0, sign)
}

export const countCell = (cell: string, sign: DecimalSign): CellNumber => numberOf(folded(cell), 0, sign)

/** `7`, `7 days`, `7天`. */
export const daysCell = (cell: string, sign: DecimalSign): CellNumber =>
  numberOf(folded(cell).replace(/ ?(?:days?|天|日)$/, ''), 0, sign)

const around = /^[^\d]*(\d(?:[\d.,' ]*\d)?)[^\d]*$/
const parts = /^([^\d.,' ]*) ?(\d(?:[\d.,' ]*\d)?) ?([^\d.,' ]*)$/
const ungrouped = /^(\d+)(?:([.,])(\d+))?$/
const oneGroup = /^[1-9]\d{0,2}[.,]\d{3}$/
const commaThousands = /^(\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.(\d+))?$/
const pointThousands = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/
const otherThousands = /^(\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+)(?:[.,](\d+))?$/

function numberOf(digits: string, decimals: number, sign: DecimalSign): CellNumber {
  if (oneGroup.test(digits)) return oneGroupOf(digits, decimals, sign)
  const [, whole, , fraction] = ungrouped.exec(digits) ?? []
  if (whole !== undefined) return number(whole, fraction, decimals)
  const [, thousands, rest] =
    commaThousands.exec(digits) ?? pointThousands.exec(digits) ?? otherThousands.exec(digits) ?? []
  return thousands === undefined ? none : number(thousands.replace(/\D/g, ''), rest, decimals)
}

/** `1,250`, `1.250`: thousands, or three decimals. A comma is a thousand's unless the file shows otherwise, a point never without that. */
function oneGroupOf(digits: string, decimals: number, sign: DecimalSign): CellNumber {
  const isComma = digits.includes(',')
  const asThousands = digits.replace(/\D/g, '')
  const asDecimals = number(digits.replace(/\D.*/, ''), digits.slice(-3), decimals)
  if (!isComma && decimals >= 3 && sign !== ',') return asDecimals
  if (isComma ? sign === '.' || (sign === undefined && decimals < 3) : sign === ',')
    return { is: 'number', typed: asThousands }
  return { is: 'ambiguous', readings: [asThousands, asDecimals.is === 'number' ? asDecimals.typed : asThousands] }
}

/** Zeros after the decimals that a currency has say nothing. */
function number(whole: string, fraction = '', decimals: number): CellNumber {
  const said = fraction.replace(/0+$/, '').padEnd(fraction === '' ? 0 : Math.min(decimals, fraction.length), '0')
  const typed = whole.replace(/^0+(?=\d)/, '')
  return { is: 'number', typed: said === '' ? typed : `${typed}.${said}` }
}

/** How people write a currency beside an amount, folded. */
function signsOf(currency: Currency): ReadonlySet<string> {
  const known = signs.get(currency)
  if (known) return known
  const found = new Set([currency.toLowerCase(), ...(alsoCalled[currency] ?? [])])
  for (const language of ['en', 'zh-CN', 'de', 'ja']) {
    for (const currencyDisplay of ['symbol', 'narrowSymbol'] as const) {
      const sign = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
        .formatToParts(1)
        .find(({ type }) => type === 'currency')?.value
      if (sign) found.add(folded(sign))
    }
  }
  signs.set(currency, found)
  return found
}

const signs = new Map<Currency, ReadonlySet<string>>()
const alsoCalled: Partial<Record<Currency, readonly string[]>> = {
  CNY: ['元', 'rmb'],
  JPY: ['円', '日元'],
  USD: ['美元'],
  SGD: ['s$'],
  CAD: ['c$'],
}

const everySign = (): ReadonlySet<string> => new Set(Currency.options.flatMap((currency) => [...signsOf(currency)]))
