import type { Claim, Coupon, CustomerId, Instant, NewId } from '../../../shared/model'
import { localDate, usablePeriod } from '../../../shared/rules'
import type { DeskEvent } from '../state/events'

/** A new claim of a coupon; whether it may be made has been asked before. */
export function newClaim(
  coupon: Coupon,
  customerId: CustomerId,
  { now, newId }: { now: Instant; newId: NewId },
): Claim {
  return {
    id: newId('claim'),
    couponId: coupon.id,
    shopId: coupon.shopId,
    customerId,
    claimedAt: now,
    usable: usablePeriod(coupon, now),
  }
}

export function claimed({ zone }: Pick<Coupon, 'zone'>, claim: Claim): DeskEvent {
  return { is: 'coupon_claimed', claim, localDay: localDate(claim.claimedAt, zone) }
}

/** What an order's event says of the claim that it redeems. */
export function redemption(
  { id, zone }: Pick<Coupon, 'id' | 'zone'>,
  { usable, sent }: Claim,
  at: Instant,
): NonNullable<Extract<DeskEvent, { is: 'order_placed' }>['redeemed']> {
  return { couponId: id, until: usable.until, localDay: localDate(at, zone), ...(sent ? { by: sent.by } : {}) }
}
