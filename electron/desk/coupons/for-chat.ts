import type { ChatHolder } from '../../../shared/contract'
import type { Basket, Conversation, CouponId, CustomerId, Instant, ShopId } from '../../../shared/model'
import type { CartLine } from '../../../shared/rules'
import { notFound, type QueryHandler } from '../handler'
import { conversationRow } from '../inbox/views'
import type { Carts } from '../storefront/carts'
import { chatFacts, type World } from '../world'
import { createOrderMemory } from './order-memory'
import { filtered } from './workbench'

/** A page of the workbench; the order that pages are cut from is kept for the next question. */
export function createCouponsForChat(carts: Pick<Carts, 'of'>): QueryHandler<'coupons.forChat'> {
  const inOrder = createOrderMemory()
  return (world, { conversationId, find, offset, limit, filters, ...wanted }, { agent, now }) => {
    const conversation = world.conversation(conversationId)
    if (!conversation) return notFound
    const { customerId, shopId } = conversation
    const basket = basketOf(world, carts, customerId, shopId)
    const bench = {
      chat: chatFacts(conversation),
      customer: world.customerFacts(customerId, shopId),
      claims: claimsByCoupon(world, customerId),
      basket: basket?.lines,
      now,
    }
    const { pinned, sent } = world.workbenchOf(agent.id)
    const order = {
      ...wanted,
      pinned: wanted.pinned ?? pinned,
      sent: wanted.sort === 'sent' ? sent.map(({ couponId }) => couponId) : [],
    }
    const { sendable, others, valid, ongoing, nextChange } = filtered(
      inOrder(world.couponsOf(shopId), bench, order),
      filters,
    )
    const all = [...sendable, ...others]
    const page = all.slice(offset, offset + limit)
    const foundAt = find === undefined ? -1 : all.findIndex(({ coupon }) => coupon.id === find)
    return {
      chat: conversationRow(world, conversation),
      holder: chatHolder(
        world,
        conversation,
        page.map(({ coupon }) => coupon.id),
      ),
      rows: page.map(({ coupon, saving }) => ({
        coupon,
        ...(saving === undefined ? {} : { saving }),
        ...(pinned.includes(coupon.id) ? { pinned: true as const } : {}),
      })),
      sendable: sendable.length,
      others: others.length,
      valid,
      ongoing,
      pinned: [...pinned],
      ...(foundAt < 0 ? {} : { foundAt }),
      ...(nextChange === undefined ? {} : { nextChange }),
      ...(basket ? { basket: basket.is } : {}),
    }
  }
}

/** What the customer has in the cart, else what they last bought in the shop. */
function basketOf(
  world: World,
  carts: Pick<Carts, 'of'>,
  customerId: CustomerId,
  shopId: ShopId,
): { is: Basket; lines: readonly CartLine[] } | undefined {
  const who = world.customer(customerId)?.tokenHash
  const cart = who === undefined ? undefined : carts.of(who, shopId)
  if (cart) return { is: 'cart', lines: cart }
  const order = world
    .ordersOf(customerId)
    .filter((one) => one.shopId === shopId && one.status !== 'cancelled')
    .at(-1)
  return order && { is: 'last_order', lines: order.lines }
}

/** What the rules ask of a chat's customer, for these coupons. */
export function chatHolder(
  world: World,
  { customerId, shopId }: Conversation,
  couponIds: readonly CouponId[],
): ChatHolder {
  const claimed = claimsByCoupon(world, customerId)
  const { lastGoodOrderAt } = world.customerFacts(customerId, shopId)
  return {
    customerId,
    customerName: world.customer(customerId)?.name ?? '',
    ...(lastGoodOrderAt === undefined ? {} : { lastGoodOrderAt }),
    claims: Object.fromEntries(
      couponIds.flatMap((id) => {
        const at = claimed.get(id)
        return at ? [[id, at]] : []
      }),
    ),
  }
}

function claimsByCoupon(world: World, customerId: CustomerId): Map<CouponId, Instant[]> {
  const claims = new Map<CouponId, Instant[]>()
  for (const { couponId, claimedAt } of world.claimsOf(customerId))
    claims.set(couponId, [...(claims.get(couponId) ?? []), claimedAt])
  return claims
}
