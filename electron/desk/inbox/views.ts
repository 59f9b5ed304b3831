import type { ConversationRow, CouponCard, MessageView } from '../../../shared/contract'
import type { Claim, Conversation, Message } from '../../../shared/model'
import type { World } from '../world'

export function conversationRow(world: World, conversation: Conversation): ConversationRow {
  return { ...conversation, customerName: world.customer(conversation.customerId)?.name ?? '' }
}

/** Of a coupon's message the customer's claims and orders have to be held. */
export function messageView(world: World, customerId: Conversation['customerId'], message: Message): MessageView {
  const { body } = message
  if (body.is !== 'coupon') return message
  const claim = world.claimsOf(customerId).find(({ id }) => id === body.claimId)
  const card = claim && couponCard(world, claim)
  return card ? { ...message, card } : message
}

export function couponCard(world: World, claim: Claim): CouponCard | undefined {
  const coupon = world.coupon(claim.couponId)
  if (!coupon) return undefined
  const order = claim.redeemed && world.ordersOf(claim.customerId).find(({ id }) => id === claim.redeemed?.orderId)
  return { coupon, claim, ...(order ? { order: { number: order.number, total: order.total } } : {}) }
}
