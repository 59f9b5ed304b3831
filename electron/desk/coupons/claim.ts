import type { Claim, Coupon, CustomerId, Instant, NewId } from '../../../shared/model'
import { usablePeriod } from '../../../shared/rules'

/** A new claim of a coupon; whether it may be made has been asked before. */
export function newClaim(coupon: Coupon, customerId: CustomerId, { now, newId }: { now: Instant; newId: NewId }): Claim {
  return {
    id: newId('claim'),
    couponId: coupon.id,
    shopId: coupon.shopId,
    customerId,
    claimedAt: now,
    usable: usablePeriod(coupon, now),
  }
}
