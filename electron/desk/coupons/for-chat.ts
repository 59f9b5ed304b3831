import type { ChatHolder } from '../../../shared/contract'
import type { Conversation, CouponId, Instant } from '../../../shared/model'
import { isValid } from '../../../shared/rules'
import { notFound, type QueryHandler } from '../handler'
import { conversationRow } from '../inbox/views'
import type { World } from '../world'

export const couponsForChat: QueryHandler<'coupons.forChat'> = (world, { conversationId }, { now }) => {
  const conversation = world.conversation(conversationId)
  if (!conversation) return notFound
  return {
    chat: conversationRow(world, conversation),
    holder: chatHolder(world, conversation),
    coupons: world.couponsOf(conversation.shopId).filter((coupon) => isValid(coupon, now)),
  }
}

/** What the rules ask of a chat's customer, for every coupon. */
export function chatHolder(world: World, { customerId, shopId }: Conversation): ChatHolder {
  const claims: Record<CouponId, Instant[]> = {}
  for (const { couponId, claimedAt } of world.claimsOf(customerId)) (claims[couponId] ??= []).push(claimedAt)
  const { lastGoodOrderAt } = world.customerFacts(customerId, shopId)
  return {
    customerId,
    customerName: world.customer(customerId)?.name ?? '',
    ...(lastGoodOrderAt === undefined ? {} : { lastGoodOrderAt }),
    claims,
  }
}
