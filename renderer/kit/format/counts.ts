import { intlLocale, type Locale } from '../locale/locale'
import { numberFormat } from './formatters'

/** A whole number with its separators: "1,904". */
export function count(value: number, { language }: Pick<Locale, 'language'>): string {
  return numberFormat({ language }, { maximumFractionDigits: 0 }).format(value)
}

/** One of these: "a, b or c". */
export function eitherOf(words: readonly string[], { language }: Pick<Locale, 'language'>): string {
  return new Intl.ListFormat(intlLocale[language], { type: 'disjunction' }).format(words)
}

/** A share of 0-1 as whole percent: "38%". */
export function share(value: number, { language }: Pick<Locale, 'language'>): string {
  return numberFormat({ language }, { style: 'percent', maximumFractionDigits: 0 }).format(value)
}
