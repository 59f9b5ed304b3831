import { currencyDecimals, type Currency, type Language, type MinorSum } from '../../../shared/model'
import { intlLocale, type Locale } from '../locale/locale'
import { kitWords } from '../catalogue/kit-words'
import { numberFormat } from './formatters'

type MoneyLocale = Pick<Locale, 'language' | 'currency'>

/** Minor units with the currency's sign and all its decimals: "$1,050.00". For totals. */
export function money(amount: MinorSum, locale: MoneyLocale): string {
  // Past 2^52 the division loses the last digit.
  return amount < 2 ** 52
    ? format(amount, locale, currencyDecimals[locale.currency])
    : exactMoney(BigInt(amount), locale)
}

/** The same of an amount that may be past 2^53, to the last digit. */
export function exactMoney(amount: bigint, { language, currency }: MoneyLocale): string {
  const decimals = currencyDecimals[currency]
  const unit = 10n ** BigInt(decimals)
  const fraction = String(amount % unit).padStart(decimals, '0')
  return currencyFormat({ language, currency }, decimals)
    .formatToParts(amount / unit)
    .map(({ type, value }) => (type === 'fraction' ? fraction : value))
    .join('')
}

/** Without decimals when there are none to say: "$10", "$10.50". For terms. */
export function shortMoney(amount: MinorSum, locale: MoneyLocale): string {
  const decimals = currencyDecimals[locale.currency]
  return format(amount, locale, amount % 10 ** decimals === 0 ? 0 : decimals)
}

/** The currency's sign alone: "$". */
export function currencySign({ language, currency }: MoneyLocale): string {
  const parts = numberFormat(
    { language },
    { style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
  ).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? currency
}

/** What a currency is called: "Singapore Dollar". Those that an older Chromium has no name for are in the catalogue. */
export function currencyName(currency: Currency, language: Language): string {
  const name = new Intl.DisplayNames(intlLocale[language], { type: 'currency' }).of(currency)
  if (name !== undefined && name !== currency) return name
  return isUnnamed(currency) ? kitWords(language)(`currency.${currency}`) : currency
}

const unnamed = ['SLE', 'UYW', 'VED', 'XCG', 'ZWG'] as const satisfies readonly Currency[]
const isUnnamed = (currency: Currency): currency is (typeof unnamed)[number] => unnamed.some((one) => one === currency)

function format(amount: MinorSum, locale: MoneyLocale, digits: number): string {
  return currencyFormat(locale, digits).format(amount / 10 ** currencyDecimals[locale.currency])
}

function currencyFormat({ language, currency }: MoneyLocale, digits: number): Intl.NumberFormat {
  return numberFormat(
    { language },
    {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    },
  )
}
