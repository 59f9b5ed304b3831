import type { ChatHolder, ConversationRow } from '../../../shared/contract'
import type { Coupon, Instant } from '../../../shared/model'
import { isValid, nextStatusChange, refusalToSend } from '../../../shared/rules'
import type { JudgedCoupon } from './filters'

/** Every valid coupon with the first reason against sending it into this chat now: chat coupons first, then the one that ends sooner. */
export function judge(coupons: readonly Coupon[], chat: ConversationRow, holder: ChatHolder, now: Instant): JudgedCoupon[] {
  return coupons
    .filter((coupon) => isValid(coupon, now))
    .sort(byKindAndEnd)
    .map((coupon) => ({ coupon, refusal: refusalToSend(coupon, chat, { ...holder, claimedAt: holder.claims[coupon.id] ?? [] }, now) }))
}

/** When the clock alone changes the first of these coupons, or undefined. */
export function nextChange(coupons: readonly Coupon[], now: Instant): Instant | undefined {
  return coupons.reduce<Instant | undefined>((soonest, coupon) => {
    const at = nextStatusChange(coupon, now)
    return at === undefined || (soonest !== undefined && soonest <= at) ? soonest : at
  }, undefined)
}

function byKindAndEnd(a: Coupon, b: Coupon): number {
  if (a.kind !== b.kind) return a.kind === 'chat' ? -1 : 1
  return a.claimPeriod.until - b.claimPeriod.until || (a.name < b.name ? -1 : 1)
}
