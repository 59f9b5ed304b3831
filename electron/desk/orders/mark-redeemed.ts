import type { Order } from '../../../shared/model'
import { refusalToAdd, refusalToUse, spentIn } from '../../../shared/rules'
import { redemption } from '../coupons/claim'
import { decide, fail, notFound, refuse, type CommandHandler } from '../handler'

/** For shops whose orders come in elsewhere: the same checks and the same event as an order of the shop's page. */
export const markRedeemed: CommandHandler<'claims.redeem'> = (
  world,
  { customerId, claimId, number, total },
  { agent, now, newId },
) => {
  const held = world.heldBy(customerId).find(({ claim }) => claim.id === claimId)
  if (!held) return fail(notFound)
  const { claim, coupon } = held
  const refusal = refusalToUse(claim, now)
  if (refusal) return refuse(refusal)
  if (world.isOrderElsewhere(coupon.shopId, number)) return refuse({ reason: 'order_number_taken' })
  const spent = spentIn(world.ordersOf(customerId).filter(({ shopId }) => shopId === coupon.shopId))
  const tooLarge = refusalToAdd(total, [coupon.revenue, spent])
  if (tooLarge) return refuse(tooLarge)
  const order: Order = {
    id: newId('order'),
    number,
    shopId: coupon.shopId,
    customerId,
    createdAt: now,
    status: 'paid',
    lines: [],
    subtotal: total,
    saving: 0,
    total,
    claimId,
    elsewhere: { by: agent.id },
  }
  const conversation = world.conversationWith(coupon.shopId, customerId)
  return decide(
    [
      {
        is: 'order_placed',
        order,
        ...(conversation ? { conversationId: conversation.id } : {}),
        redeemed: redemption(coupon, claim, now),
      },
    ],
    { orderId: order.id },
  )
}
