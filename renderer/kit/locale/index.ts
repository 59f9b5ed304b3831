export { intlLocale, type Locale } from './locale'
export { readerZone, useReaderLocale } from './reader-zone'
export { LocaleProvider, useLocale } from './locale-provider'
