import { day as dayLength, type Coupon, type Instant } from '../../../shared/model'
import { lastMinuteOf, localDate, statusAt } from '../../../shared/rules'
import { day, time } from '../../kit/format'
import type { Locale } from '../../kit/locale'
import type { Words } from '../i18n'

/** How far a coupon is from its next or last change: "7 days left", "starts tomorrow", "ended 31 Oct". Days are the calendar's in its zone. */
export function whenWords(
  coupon: Pick<Coupon, 'claimPeriod' | 'deactivated' | 'zone'>,
  t: Words,
  locale: Locale,
  now: Instant,
): string {
  const there = { ...locale, zone: coupon.zone }
  const { is, at } = statusAt(coupon, now)
  const last = lastMinuteOf(coupon.claimPeriod.until)
  switch (is) {
    case 'upcoming':
      return t('coupon.starts_in', { days: daysBetween(now, at, coupon.zone), time: time(at, there) })
    case 'ongoing':
      return t('coupon.ends_in', { days: daysBetween(now, last, coupon.zone), time: time(last, there) })
    case 'expired':
      return t('coupon.ended', { day: day(last, there, now) })
    case 'deactivated':
      return t('coupon.deactivated_on', { day: day(at, there, now) })
  }
}

function daysBetween(from: Instant, to: Instant, zone: Coupon['zone']): number {
  return Math.round((Date.parse(localDate(to, zone)) - Date.parse(localDate(from, zone))) / dayLength)
}
