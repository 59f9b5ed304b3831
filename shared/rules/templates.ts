import { day, minute, type Coupon, type DayTime, type Instant, type TemplateTerms, type Zone } from '../model'
import { daysBetween, lastMinuteOf, localDatePlus, wallTime } from './wall-time'

/** What a template keeps of a coupon. */
export function templateOf(coupon: Coupon): TemplateTerms {
  const { claimPeriod, validity, zone } = coupon
  const last = lastMinuteOf(claimPeriod.until)
  const length = claimPeriod.until - claimPeriod.from
  return {
    name: coupon.name,
    discount: coupon.discount,
    ...(coupon.minimumSpend === undefined ? {} : { minimumSpend: coupon.minimumSpend }),
    scope: coupon.scope,
    quantity: coupon.quantity,
    perCustomer: coupon.perCustomer,
    customers: coupon.customers,
    terms: coupon.terms,
    claimPeriod:
      length < day
        ? { is: 'minutes', minutes: Math.ceil(length / minute) }
        : { is: 'days', last: dayTime(claimPeriod.from, last, zone) },
    validity:
      validity.is === 'days'
        ? validity
        : {
            is: 'fixed',
            from: dayTime(claimPeriod.from, validity.from, zone),
            last: dayTime(last, lastMinuteOf(validity.until), zone),
          },
  }
}

/** The dates of a coupon that begins with a template at `start`, as a person would type them (`YYYY-MM-DD HH:mm`); `end` and `validUntil` are last valid minutes. */
export function datesOf(
  { claimPeriod, validity }: TemplateTerms,
  start: Instant,
  zone: Zone,
): { readonly end: string; readonly validFrom: string; readonly validUntil: string } {
  const end =
    claimPeriod.is === 'minutes'
      ? wallTime(lastMinuteOf(start + claimPeriod.minutes * minute), zone)
      : reading(claimPeriod.last, start, zone)
  if (validity.is === 'days') return { end, validFrom: '', validUntil: '' }
  const endDays = daysBetween(wallTime(start, zone), end)
  return {
    end,
    validFrom: reading(validity.from, start, zone),
    validUntil: reading({ ...validity.last, days: validity.last.days + endDays }, start, zone),
  }
}

function dayTime(from: Instant, to: Instant, zone: Zone): DayTime {
  const there = wallTime(to, zone)
  return { days: daysBetween(wallTime(from, zone), there), at: there.slice(-5) }
}

const reading = ({ days, at }: DayTime, start: Instant, zone: Zone): string =>
  `${localDatePlus(start, days, zone)} ${at}`
