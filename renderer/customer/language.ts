import type { Language } from '../../shared/model'

/** The first of the customer's languages that we speak; any Chinese is better than English to who reads Chinese. */
export function languageFor(wanted: readonly string[]): Language {
  for (const one of wanted) {
    const [language] = one.toLowerCase().split('-')
    if (language === 'zh') return 'zh-CN'
    if (language === 'en') return 'en'
  }
  return 'en'
}
