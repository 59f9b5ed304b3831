import {
  hour,
  isDated,
  minute,
  type Claim,
  type Coupon,
  type CouponTemplate,
  type Currency,
  type Issue,
  type Shop,
} from '../../../shared/model'
import {
  longestPeriodDays,
  numberIssues,
  refusalToUse,
  shortestPeriod,
  statusAt,
  termsIssues,
  usablePeriod,
} from '../../../shared/rules'
import { complaint, type Complaint, type LineReason } from './refusal'

/** What of a coupon was false already when it was made, by the rules of the form; undefined when nothing was. */
export function falseOfCoupon(coupon: Coupon, currency: Currency): Complaint | undefined {
  const { createdAt, kind, zone, claimPeriod, deactivated } = coupon
  if (!isDated(createdAt)) return complaint('createdAt', 'not_valid')
  // Its texts are judged with those of every line.
  const wrong = termsIssues(coupon, { kind, zone, currency, now: createdAt, createdAt }).find(
    ({ path }) => path !== 'name' && path !== 'terms',
  )
  if (wrong) return complaintOf(wrong)
  if (!deactivated) return undefined
  if (deactivated.at < createdAt) return complaint('deactivated.at', 'too_early')
  // What had ended can't be deactivated.
  return statusAt({ claimPeriod }, deactivated.at).is === 'expired'
    ? complaint('deactivated.at', 'outside_period')
    : undefined
}

/** The same of a template, whose dates are only counted from those of the coupon that is made from it. */
export function falseOfTemplate(
  { kind, savedAt, terms }: CouponTemplate,
  { currency, zone }: Pick<Shop, 'currency' | 'zone'>,
): Complaint | undefined {
  if (!isDated(savedAt)) return complaint('savedAt', 'not_valid')
  const { claimPeriod, validity } = terms
  const [wrong] = numberIssues(terms, { kind, zone, currency, createdAt: savedAt })
  if (wrong) return complaintOf({ ...wrong, path: `terms.${wrong.path}` })
  if (claimPeriod.is === 'minutes' && claimPeriod.minutes < shortestMinutes)
    return complaint('terms.claimPeriod.minutes', 'period_too_short', { minutes: shortestMinutes })
  if (claimPeriod.is === 'days' && claimPeriod.last.days < 0)
    return complaint('terms.claimPeriod.last.days', 'before_start')
  if (claimPeriod.is === 'days' && claimPeriod.last.days > longestPeriodDays)
    return complaint('terms.claimPeriod.last.days', 'period_too_long', { days: longestPeriodDays })
  if (claimPeriod.is === 'days' && !isReading(claimPeriod.last.at))
    return complaint('terms.claimPeriod.last.at', 'not_valid')
  if (validity.is === 'days') return undefined
  if (!isReading(validity.from.at)) return complaint('terms.validity.from.at', 'not_valid')
  if (!isReading(validity.last.at)) return complaint('terms.validity.last.at', 'not_valid')
  return validity.last.days < 0 ? complaint('terms.validity.last.days', 'before_claims_end') : undefined
}

type Claimed = Pick<Coupon, 'createdAt' | 'claimPeriod' | 'deactivated' | 'validity' | 'zone'>

/** What of a claim was false when it was made or redeemed. Who could claim it then isn't judged again. */
export function falseOfClaim({ claimedAt, usable, redeemed }: Claim, coupon: Claimed): Complaint | undefined {
  if (!isDated(claimedAt)) return complaint('claimedAt', 'not_valid')
  if (claimedAt < coupon.createdAt) return complaint('claimedAt', 'too_early')
  const { claimPeriod, deactivated } = coupon
  if (statusAt({ claimPeriod }, claimedAt).is !== 'ongoing' || (deactivated && claimedAt > deactivated.at))
    return complaint('claimedAt', 'outside_period')
  const given = usablePeriod(coupon, claimedAt)
  if (Math.abs(usable.from - given.from) > zonesDiffer) return complaint('usable.from', 'outside_period')
  if (Math.abs(usable.until - given.until) > zonesDiffer) return complaint('usable.until', 'outside_period')
  if (!redeemed) return undefined
  if (redeemed.at < claimedAt) return complaint('redeemed.at', 'too_early')
  return refusalToUse({ usable }, redeemed.at) ? complaint('redeemed.at', 'outside_period') : undefined
}

const shortestMinutes = shortestPeriod / minute

/** Two machines may know other rules of a zone, so that a day begins some hours apart. */
const zonesDiffer = 26 * hour

const isReading = (at: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(at)

function complaintOf({ path, code, facts }: Issue): Complaint {
  return complaint(path, reasons[code] ?? 'not_valid', facts)
}

/** By the codes of the rules. */
const reasons: Readonly<Record<string, LineReason>> = {
  out_of_bounds: 'out_of_bounds',
  required: 'nothing_off',
  not_below_minimum_spend: 'not_below_minimum_spend',
  below_least: 'below_least',
  before_start: 'before_start',
  in_the_past: 'in_the_past',
  too_short: 'period_too_short',
  too_long: 'period_too_long',
  before_claims_end: 'before_claims_end',
  above_quantity: 'above_quantity',
}
