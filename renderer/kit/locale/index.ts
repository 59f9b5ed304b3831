export { intlLocale, type Locale } from './locale'
export { LocaleProvider, useLocale } from './locale-provider'
