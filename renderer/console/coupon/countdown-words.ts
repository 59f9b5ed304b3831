import { day, hour, minute, type Coupon, type Instant } from '../../../shared/model'
import { nextStatusChange, statusAt } from '../../../shared/rules'
import type { Words } from '../i18n'

const second = 1_000

/** How long until the coupon starts or ends, to the second in its last minute; empty when nothing is to come. */
export function countdownWords(coupon: Pick<Coupon, 'claimPeriod' | 'deactivated'>, t: Words, now: Instant): string {
  const change = nextStatusChange(coupon, now)
  if (change === undefined) return ''
  const time = lengthWords(change - now, t)
  return t(statusAt(coupon, now).is === 'upcoming' ? 'coupon.countdown_starts' : 'coupon.countdown_ends', { time })
}

/** How often it says something else. */
export function countdownStep(coupon: Pick<Coupon, 'claimPeriod' | 'deactivated'>, now: Instant): number {
  const change = nextStatusChange(coupon, now)
  return change !== undefined && change - now <= 2 * minute ? second : minute
}

/** The same of a fixed validity: how long until claims can be used, or can no longer be. */
export function validityCountdownWords({ validity }: Pick<Coupon, 'validity'>, t: Words, now: Instant): string {
  if (validity.is === 'days' || now >= validity.until) return ''
  return now < validity.from
    ? t('coupon.countdown_starts', { time: lengthWords(validity.from - now, t) })
    : t('coupon.countdown_ends', { time: lengthWords(validity.until - now, t) })
}

function lengthWords(left: number, t: Words): string {
  if (left >= day)
    return t('coupon.countdown_days', { days: Math.floor(left / day), hours: Math.floor((left % day) / hour) })
  if (left >= hour)
    return t('coupon.countdown_hours', { hours: Math.floor(left / hour), minutes: Math.floor((left % hour) / minute) })
  if (left >= minute) return t('coupon.countdown_minutes', { minutes: Math.floor(left / minute) })
  return t('coupon.countdown_seconds', { seconds: Math.ceil(left / second) })
}
