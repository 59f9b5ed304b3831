import type { Coupon, Instant } from '../model'

export type CouponStatus = {
  readonly is: 'deactivated' | 'expired' | 'upcoming' | 'ongoing'
  /** When this status began; for an upcoming coupon when it ends. */
  readonly at: Instant
}

type StatusFacts = Pick<Coupon, 'claimPeriod' | 'deactivated'>

/**
 * The first that holds: deactivated, expired, upcoming, ongoing (the order in which people are told).
 * A deactivation is final whatever the clock says: one that was set back must not bring a coupon to life again.
 */
export function statusAt({ claimPeriod, deactivated }: StatusFacts, now: Instant): CouponStatus {
  if (deactivated) return { is: 'deactivated', at: deactivated.at }
  if (now >= claimPeriod.until) return { is: 'expired', at: claimPeriod.until }
  if (now < claimPeriod.from) return { is: 'upcoming', at: claimPeriod.from }
  return { is: 'ongoing', at: claimPeriod.from }
}

/** What the workbench lists: upcoming and ongoing coupons, fully claimed ones included. */
export function isValid(coupon: StatusFacts, now: Instant): boolean {
  const { is } = statusAt(coupon, now)
  return is === 'upcoming' || is === 'ongoing'
}

export function isFullyClaimed({ claimed, quantity }: Pick<Coupon, 'claimed' | 'quantity'>): boolean {
  return claimed >= quantity
}

/** The next instant at which the clock alone changes this coupon's status, or undefined when it never will. */
export function nextStatusChange({ claimPeriod, deactivated }: StatusFacts, now: Instant): Instant | undefined {
  if (deactivated) return undefined
  return [claimPeriod.from, claimPeriod.until].find((at) => at > now)
}
