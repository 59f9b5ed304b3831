import type { Locale } from '../locale/locale'
import { numberFormat } from './formatters'

/** A whole number with its separators: "1,904". */
export function count(value: number, { language }: Pick<Locale, 'language'>): string {
  return numberFormat({ language }, { maximumFractionDigits: 0 }).format(value)
}

/** A share of 0-1 as whole percent: "38%". */
export function share(value: number, { language }: Pick<Locale, 'language'>): string {
  return numberFormat({ language }, { style: 'percent', maximumFractionDigits: 0 }).format(value)
}
