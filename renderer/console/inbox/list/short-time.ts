import { day as oneDay, type Instant } from '../../../../shared/model'
import { localDate } from '../../../../shared/rules'
import { day, time, weekday } from '../../../kit/format'
import type { Locale } from '../../../kit/locale'

/** The shortest that says when: today the time, in the last six days the weekday, else the day. */
export function shortTime(at: Instant, now: Instant, locale: Locale): string {
  if (localDate(at, locale.zone) === localDate(now, locale.zone)) return time(at, locale)
  return now - at < 6 * oneDay && at <= now ? weekday(at, locale) : day(at, locale, now)
}
