import type { CouponHistoryEntry } from '../../../shared/contract'
import type { Coupon } from '../../../shared/model'
import { notFound, type QueryHandler } from '../handler'
import { conversationRow } from '../inbox/views'
import type { CouponActivity } from '../state/coupon-activity'
import type { World } from '../world'
import { chatHolder } from './for-chat'

export const couponDetail: QueryHandler<'coupons.detail'> = (world, { couponId, conversationId }, { now }) => {
  const coupon = world.coupon(couponId)
  const conversation = conversationId && world.conversation(conversationId)
  if (!coupon || (conversationId && !conversation)) return notFound
  const activity = world.activity(couponId)
  return {
    detail: {
      coupon,
      createdByName: world.agent(coupon.createdBy)?.name ?? '',
      productNames: productNames(world, coupon),
      usableClaims: Object.entries(activity?.claimsUntil ?? {}).reduce((sum, [until, count]) => (Number(until) > now ? sum + count : sum), 0),
      history: history(world, activity),
      changes: [...(activity?.changes ?? [])].reverse(),
    },
    ...(conversation ? { chat: conversationRow(world, conversation), holder: chatHolder(world, conversation, [couponId]) } : {}),
  }
}

function productNames(world: World, { scope }: Coupon): string[] {
  return scope.is === 'products' ? scope.productIds.slice(0, 50).flatMap((id) => world.product(id)?.name ?? []) : []
}

function history(world: World, activity: CouponActivity | undefined): CouponHistoryEntry[] {
  return [...(activity?.recent ?? [])]
    .reverse()
    .sort((a, b) => b.at - a.at)
    .slice(0, 20)
    .map(({ customerId, ...entry }) => (customerId ? { ...entry, customerName: world.customer(customerId)?.name ?? '' } : entry))
}
