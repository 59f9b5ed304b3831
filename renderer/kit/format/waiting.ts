import { day, hour, minute } from '../../../shared/model'
import type { Locale } from '../locale/locale'
import { kitWords } from '../catalogue/kit-words'

/** How long someone has waited, in the largest unit that says it: "now", "4 min", "3 h", "2 d". `waited` in ms. */
export function waiting(waited: number, { language }: Pick<Locale, 'language'>): string {
  const t = kitWords(language)
  if (waited < minute) return t('waiting.now')
  if (waited < hour) return t('waiting.minutes', { count: Math.floor(waited / minute) })
  if (waited < day) return t('waiting.hours', { count: Math.floor(waited / hour) })
  return t('waiting.days', { count: Math.floor(waited / day) })
}
