import { hour, type Instant } from '../../../shared/model'
import { day } from '../../kit/format'
import type { Locale } from '../../kit/locale'

/** A date of the coupon's zone (`YYYY-MM-DD`) in words: "15 Nov". */
export function dateName(date: string, locale: Locale, now: Instant): string {
  // A whole day, whatever the zone: noon keeps clear of both ends.
  return day(Date.parse(date) + 12 * hour, { ...locale, zone: 'UTC' }, now)
}
