import type { Currency, Language, Zone } from '../../../shared/model'

/** In which language, by which clock and in which money things are said. Zone and currency are the shop's. */
export interface Locale {
  readonly language: Language
  readonly zone: Zone
  readonly currency: Currency
}

/** What Intl is asked for: English dates put the day first. */
export const intlLocale: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-CN': 'zh-CN' }
