import { useMemo } from 'react'
import { Zone } from '../../../shared/model'
import type { Locale } from './locale'
import { useLocale } from './locale-provider'

/** The zone of who reads this; undefined where the browser doesn't know it, or names one that nobody knows. */
export function readerZone(): Zone | undefined {
  return Zone.safeParse(new Intl.DateTimeFormat().resolvedOptions().timeZone).data
}

/** In the time of who reads, else the shop's: for when something was said. The terms of coupons are in the shop's time. */
export function useReaderLocale(): Locale {
  const locale = useLocale()
  const own = useMemo(readerZone, [])
  return { ...locale, zone: own ?? locale.zone }
}
