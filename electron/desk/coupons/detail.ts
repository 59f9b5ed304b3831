import type { CouponHistoryEntry } from '../../../shared/contract'
import type { Claim, Coupon } from '../../../shared/model'
import { claimStateAt } from '../../../shared/rules'
import { notFound, type QueryHandler } from '../handler'
import { conversationRow } from '../inbox/views'
import type { World } from '../world'
import { chatHolder } from './for-chat'

export const couponDetail: QueryHandler<'coupons.detail'> = (world, { couponId, conversationId }, { now }) => {
  const coupon = world.coupon(couponId)
  const conversation = conversationId && world.conversation(conversationId)
  if (!coupon || (conversationId && !conversation)) return notFound
  const claims = world.claimsOfCoupon(couponId)
  return {
    detail: {
      coupon,
      createdByName: world.agent(coupon.createdBy)?.name ?? '',
      productNames: productNames(world, coupon),
      usableClaims: claims.filter((claim) => ['usable', 'not_yet'].includes(claimStateAt(claim, now))).length,
      history: history(world, coupon, claims),
    },
    ...(conversation ? { chat: conversationRow(world, conversation), holder: chatHolder(world, conversation) } : {}),
  }
}

function productNames(world: World, { scope }: Coupon): string[] {
  return scope.is === 'products' ? scope.productIds.slice(0, 50).flatMap((id) => world.product(id)?.name ?? []) : []
}

function history(world: World, coupon: Coupon, claims: readonly Claim[]): CouponHistoryEntry[] {
  const own: CouponHistoryEntry[] = [
    { at: coupon.createdAt, is: 'created', by: coupon.createdBy },
    ...(coupon.deactivated ? [{ at: coupon.deactivated.at, is: 'deactivated' as const, by: coupon.deactivated.by }] : []),
  ]
  return [...own, ...claims.slice(-100).flatMap((claim) => ofClaim(world, claim))].sort((a, b) => b.at - a.at).slice(0, 20)
}

function ofClaim(world: World, { customerId, claimedAt, sent, redeemed }: Claim): CouponHistoryEntry[] {
  const customerName = world.customer(customerId)?.name ?? ''
  const begun: CouponHistoryEntry = sent ? { at: claimedAt, is: 'sent', by: sent.by, customerName } : { at: claimedAt, is: 'claimed', customerName }
  const order = redeemed && world.ordersOf(customerId).find(({ id }) => id === redeemed.orderId)
  if (!redeemed) return [begun]
  return [begun, { at: redeemed.at, is: 'redeemed', customerName, ...(order ? { order: { number: order.number, total: order.total } } : {}) }]
}
