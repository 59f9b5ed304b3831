import type { Claim, Coupon, Instant, MinorSum, Period, RedeemRefusal } from '../model'
import { startOfDayAfter } from './wall-time'

/**
 * When a claim made at `claimedAt` can be used.
 * N days: until the start of the (N + 1)th day after the claim's local date in the coupon's zone.
 */
export function usablePeriod({ validity, zone }: Pick<Coupon, 'validity' | 'zone'>, claimedAt: Instant): Period {
  if (validity.is === 'fixed') return { from: validity.from, until: validity.until }
  return { from: claimedAt, until: startOfDayAfter(claimedAt, validity.days + 1, zone) }
}

export type ClaimState = 'not_yet' | 'usable' | 'used' | 'expired'

/** What the holder can do with a claim at `now`. */
export function claimStateAt({ usable, redeemed }: Pick<Claim, 'usable' | 'redeemed'>, now: Instant): ClaimState {
  if (redeemed) return 'used'
  if (now >= usable.until) return 'expired'
  return now < usable.from ? 'not_yet' : 'usable'
}

type UnusableReason = Extract<RedeemRefusal, { reason: 'already_redeemed' | 'claim_expired' | 'claim_not_yet_usable' }>

/** Why a claim can't be used at `now`, or undefined when it can. */
export function refusalToUse(claim: Pick<Claim, 'usable' | 'redeemed'>, now: Instant): UnusableReason | undefined {
  const state = claimStateAt(claim, now)
  if (state === 'used') return { reason: 'already_redeemed' }
  if (state === 'expired') return { reason: 'claim_expired', at: claim.usable.until }
  return state === 'not_yet' ? { reason: 'claim_not_yet_usable', at: claim.usable.from } : undefined
}

/** The first reason against redeeming a claim at `now` in an order off which its coupon takes `saving`, or undefined when it may be. */
export function refusalToRedeem(
  claim: Pick<Claim, 'usable' | 'redeemed'>,
  saving: MinorSum,
  now: Instant,
): RedeemRefusal | undefined {
  return refusalToUse(claim, now) ?? (saving === 0 ? { reason: 'nothing_saved' } : undefined)
}
