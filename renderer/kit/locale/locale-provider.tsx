import { createContext, use, useMemo, type ReactNode } from 'react'
import type { Locale } from './locale'

const LocaleContext = createContext<Locale>({ language: 'en', zone: 'UTC', currency: 'USD' })

/** Everything below speaks this language, in this shop's time and money. May be nested: another shop, another zone. */
export function LocaleProvider({ language, zone, currency, children }: Locale & { readonly children: ReactNode }) {
  const locale = useMemo(() => ({ language, zone, currency }), [language, zone, currency])
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
}

export function useLocale(): Locale {
  return use(LocaleContext)
}
