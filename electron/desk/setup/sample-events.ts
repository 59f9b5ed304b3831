import type { Instant, NewId, PassphraseHash } from '../../../shared/model'
import { sampleShop } from '../sample/sample-shop'
import type { DeskEvent } from '../state/events'

/** What the supervisor of the sample shop is asked for after a restart. */
export const samplePassphrase = 'sample-shop'

/** The sample shop as events. */
export function sampleEvents(facts: { now: Instant; newId: NewId }, passphrase: PassphraseHash): DeskEvent[] {
  const { shops, agents, products, customers, claims, orders, coupons, messages, conversations } = sampleShop(facts)
  const couponOf = new Map(claims.map((claim) => [claim.id, claim.couponId]))
  const nameOf = new Map(coupons.map((coupon) => [coupon.id, coupon.name]))
  const supervisor = agents.find(({ role }) => role === 'supervisor')
  return [
    { is: 'set_up', with: 'sample_shop' },
    ...shops.map((shop) => ({ is: 'shop_created' as const, shop })),
    ...agents.map((agent) => ({ is: 'agent_added' as const, agent: agent.role === 'supervisor' ? { ...agent, passphrase } : agent })),
    ...(supervisor ? [{ is: 'agent_chosen' as const, agentId: supervisor.id }] : []),
    ...products.map((product) => ({ is: 'product_added' as const, product })),
    ...customers.map((customer) => ({ is: 'customer_created' as const, customer })),
    ...claims.map((claim) => ({ is: 'coupon_claimed' as const, claim })),
    ...orders.map((order) => {
      const couponId = order.claimId && couponOf.get(order.claimId)
      return { is: 'order_placed' as const, order, ...(couponId ? { couponId } : {}) }
    }),
    ...messages.map((message) => {
      const { body } = message
      const preview = 'text' in body && body.text !== undefined ? body.text : body.is === 'coupon' ? (nameOf.get(body.couponId) ?? '') : ''
      return { is: 'message_posted' as const, message, preview: preview.slice(0, 140) }
    }),
    // The sums come last, as the sample gives them: what happened to each coupon and conversation is already in them.
    ...coupons.map((coupon) => ({ is: 'coupon_created' as const, coupon })),
    ...conversations.map((conversation) => ({ is: 'conversation_opened' as const, conversation })),
  ]
}
