import type { Claim, Order } from '../../../shared/model'
import { broughtBy, localDate, refusalToCancel, refusalToRefund } from '../../../shared/rules'
import { decide, fail, notFound, refuse, type CommandHandler } from '../handler'
import type { World } from '../world'

/** The claim is its customer's again with its own end; coupons.md, "A claim's life". */
export const cancelOrder: CommandHandler<'orders.cancel'> = (world, { customerId, orderId }, { agent, now }) => {
  const orders = world.ordersOf(customerId)
  const order = orders.find(({ id }) => id === orderId)
  if (!order) return fail(notFound)
  const refusal = refusalToCancel(order)
  if (refusal) return refuse(refusal)
  const claim = redeemedBy(world, order)
  const lastOrderAt = orders
    .filter(({ id, shopId, status }) => id !== orderId && shopId === order.shopId && status !== 'cancelled')
    .at(-1)?.createdAt
  const conversation = world.conversationWith(order.shopId, customerId)
  const givenBack = claim && { ...ofClaim(world, claim, order), until: claim.usable.until, brought: broughtBy(order) }
  return decide(
    [
      {
        is: 'order_cancelled',
        customerId,
        orderId,
        at: now,
        by: agent.id,
        ...(conversation ? { conversationId: conversation.id } : {}),
        ...(lastOrderAt === undefined ? {} : { lastOrderAt }),
        ...(givenBack ? { givenBack } : {}),
      },
    ],
    {},
  )
}

export const refundOrder: CommandHandler<'orders.refund'> = (
  world,
  { customerId, orderId, amount, lines },
  { agent, now },
) => {
  const order = world.ordersOf(customerId).find(({ id }) => id === orderId)
  if (!order) return fail(notFound)
  const refusal = refusalToRefund(order, amount, lines)
  if (refusal) return refuse(refusal)
  const claim = redeemedBy(world, order)
  return decide(
    [
      {
        is: 'order_refunded',
        customerId,
        orderId,
        at: now,
        by: agent.id,
        amount,
        ...(lines && lines.length > 0 ? { lines } : {}),
        ...(claim ? { redeemed: ofClaim(world, claim, order) } : {}),
      },
    ],
    {},
  )
}

function redeemedBy(world: World, { customerId, id }: Order): Claim | undefined {
  return world.claimsOf(customerId).find(({ redeemed }) => redeemed?.orderId === id)
}

/** Where the order was counted: on its own day, with the agent whose send made the claim. */
function ofClaim(world: World, { id: claimId, couponId, sent }: Claim, { number, createdAt }: Order) {
  const zone = world.coupon(couponId)?.zone ?? 'UTC'
  return { claimId, couponId, localDay: localDate(createdAt, zone), number, ...(sent ? { soldBy: sent.by } : {}) }
}
