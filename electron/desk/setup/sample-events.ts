import type { Instant, NewId } from '../../../shared/model'
import { claimed, redemption } from '../coupons/claim'
import { sampleShop } from '../sample/sample-shop'
import type { DeskEvent } from '../state/events'

/** What the supervisor of the sample shop is asked for after a restart. */
export const samplePassphrase = 'sample-shop'

/** The sample shop as events. */
export function sampleEvents(facts: { now: Instant; newId: NewId }): DeskEvent[] {
  const { shops, agents, products, customers, claims, orders, coupons, messages, conversations } = sampleShop(facts)
  const couponOf = new Map(coupons.map((coupon) => [coupon.id, coupon]))
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]))
  const supervisor = agents.find(({ role }) => role === 'supervisor')
  const couponNamed = (id: (typeof coupons)[number]['id']) => {
    const coupon = couponOf.get(id)
    if (!coupon) throw new Error(`the sample has no coupon ${id}`)
    return coupon
  }
  return [
    { is: 'set_up', with: 'sample_shop' },
    ...shops.map((shop): DeskEvent => ({ is: 'shop_created', shop })),
    ...agents.map((agent): DeskEvent => ({ is: 'agent_added', agent })),
    ...(supervisor ? [{ is: 'agent_chosen' as const, agentId: supervisor.id }] : []),
    ...products.map((product): DeskEvent => ({ is: 'product_added', product })),
    ...customers.map((customer): DeskEvent => ({ is: 'customer_created', customer })),
    ...claims.map((claim) => claimed(couponNamed(claim.couponId), claim)),
    ...orders.map((order): DeskEvent => {
      const claim = order.claimId && claimOf.get(order.claimId)
      return {
        is: 'order_placed',
        order,
        ...(claim ? { redeemed: redemption(couponNamed(claim.couponId), claim, order.createdAt) } : {}),
      }
    }),
    ...messages.map((message): DeskEvent => {
      const { body } = message
      return {
        is: 'message_posted',
        message,
        ...(body.is === 'coupon' ? { preview: couponNamed(body.couponId).name } : {}),
      }
    }),
    // The sums come last, as the sample gives them: what happened to each coupon and conversation is already in them.
    ...coupons.map((coupon): DeskEvent => ({ is: 'coupon_created', coupon })),
    ...conversations.map((conversation): DeskEvent => {
      const last = orders
        .filter(
          ({ customerId, shopId, status }) =>
            customerId === conversation.customerId && shopId === conversation.shopId && status !== 'cancelled',
        )
        .at(-1)
      return {
        is: 'conversation_opened',
        conversation: last ? { ...conversation, lastOrderAt: last.createdAt } : conversation,
      }
    }),
  ]
}
