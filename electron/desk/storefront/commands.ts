import type {
  ClaimRequest,
  ClientFrame,
  NameRequest,
  OrderAnswer,
  OrderRequest,
  Refused,
} from '../../../shared/contract/webchat'
import type { Order, ShopId, z } from '../../../shared/model'
import {
  bestQuote,
  quote,
  refusalToAdd,
  refusalToClaim,
  refusalToRedeem,
  spentIn,
  subtotal,
  type CartLine,
} from '../../../shared/rules'
import type { Decision } from '../../store'
import { claimed, newClaim, redemption } from '../coupons/claim'
import { decide } from '../handler'
import { messagePosted } from '../inbox/messages'
import type { TokenHash } from '../port'
import type { DeskEvent } from '../state/events'
import type { World } from '../world'
import { conversationWith, customerOf, type CustomerContext } from './customer'

type Decided<Data> = Decision<DeskEvent, Data, Refused>
const refuse = (refusal: Refused): Decision<DeskEvent, never, Refused> => ({ decided: false, refusal })
const notFound = refuse({ error: 'not_found' })

/** The events of a customer's command, after those that make the customer exist, if they may. */
function decideOf<Data>(
  begun: readonly DeskEvent[],
  events: readonly DeskEvent[],
  result: Data,
  { mayBegin }: CustomerContext,
): Decided<Data> {
  return begun.length === 0 || mayBegin() ? decide([...begun, ...events], result) : refuse({ error: 'too_many' })
}

/** A customer's message opens the conversation and reopens a closed one. */
export function write(
  world: World,
  who: TokenHash,
  shopId: ShopId,
  { text, clientId }: Extract<z.output<typeof ClientFrame>, { is: 'message' }>,
  context: CustomerContext,
): Decided<{ position: number }> {
  if (!world.shop(shopId)) return notFound
  const { customer, begun } = customerOf(world, who, context)
  const { conversation, begun: opened } = conversationWith(world, customer, shopId, context)
  const posted = messagePosted(
    conversation,
    { from: { is: 'customer' }, body: { is: 'text', text }, clientId },
    context,
  )
  const reopened: DeskEvent[] =
    conversation.status === 'closed' ? [{ is: 'conversation_reopened', conversationId: conversation.id }] : []
  return decideOf(begun, [...opened, ...reopened, posted], { position: posted.message.position }, context)
}

export function rename(
  world: World,
  who: TokenHash,
  { name }: z.output<typeof NameRequest>,
  context: CustomerContext,
): Decided<null> {
  const { customer, begun } = customerOf(world, who, context)
  return decideOf(begun, [{ is: 'customer_renamed', customerId: customer.id, name }], null, context)
}

/** Storefront coupons only: a chat coupon doesn't exist for whoever it wasn't sent to, and who holds it can't take more. */
export function claim(
  world: World,
  who: TokenHash,
  { couponId }: z.output<typeof ClaimRequest>,
  context: CustomerContext,
): Decided<null> {
  const coupon = world.coupon(couponId)
  if (coupon?.kind !== 'regular') return notFound
  const { customer, begun } = customerOf(world, who, context)
  const refusal = refusalToClaim(coupon, world.holder(customer.id, coupon), context.now)
  if (refusal) return refuse({ error: 'refused', refusal })
  return decideOf(begun, [claimed(coupon, newClaim(coupon, customer.id, context))], null, context)
}

/** Places an order at the shop's own prices, redeeming the claim that the page showed. */
export function order(
  world: World,
  who: TokenHash,
  { shopId, lines, claimId }: z.output<typeof OrderRequest>,
  context: CustomerContext,
): Decided<OrderAnswer> {
  const cart = cartOf(world, shopId, lines)
  if (!cart) return notFound
  const before = subtotal(cart)
  const uncountable = refusalToAdd(before, [0])
  if (uncountable) return refuse({ error: 'refused', refusal: uncountable })
  const { customer, begun } = customerOf(world, who, context)
  const held =
    claimId === null
      ? undefined
      : world.heldBy(customer.id).find((one) => one.claim.id === claimId && one.coupon.shopId === shopId)
  if (claimId !== null && !held) return notFound
  const taken = held ? quote(held.coupon, cart) : { saving: 0, savings: cart.map(() => 0) }
  const refusal = held && refusalToRedeem(held.claim, taken.saving, context.now)
  if (refusal) return refuse({ error: 'refused', refusal })
  const total = before - taken.saving
  const tooLarge = refusalToAdd(total, [
    spentIn(world.ordersOf(customer.id).filter((one) => one.shopId === shopId)),
    held?.coupon.revenue ?? 0,
  ])
  if (tooLarge) return refuse({ error: 'refused', refusal: tooLarge })
  const placed: Order = {
    id: context.newId('order'),
    number: String(world.lastOrderNumber + 1),
    shopId,
    customerId: customer.id,
    createdAt: context.now,
    status: 'paid',
    lines: cart.map((line, index) => ({ ...line, saving: taken.savings[index] ?? 0 })),
    subtotal: before,
    saving: taken.saving,
    total,
    ...(held ? { claimId: held.claim.id } : {}),
  }
  const { customerId: _customer, shopId: _shop, ...shown } = placed
  const conversation = world.conversationWith(shopId, customer.id)
  const event: DeskEvent = {
    is: 'order_placed',
    order: placed,
    ...(conversation ? { conversationId: conversation.id } : {}),
    ...(held ? { redeemed: redemption(held.coupon, held.claim, context.now) } : {}),
  }
  return decideOf(begun, [event], { order: shown }, context)
}

/** The lines of a cart at sale price; undefined when one of them is no product of the shop. */
export function cartOf(
  world: World,
  shopId: ShopId,
  lines: z.output<typeof OrderRequest>['lines'],
): (CartLine & { name: string })[] | undefined {
  const cart = lines.flatMap(({ productId, quantity }) => {
    const product = world.product(productId)
    return product?.shopId === shopId ? [{ productId, quantity, name: product.name, price: product.price }] : []
  })
  return cart.length === lines.length ? cart : undefined
}

/** The best of a customer's coupons for a cart, or undefined. */
export function bestFor(world: World, who: TokenHash, shopId: ShopId, cart: readonly CartLine[], now: number) {
  const customer = world.customerOfToken(who)
  return customer && bestQuote(world.heldBy(customer.id), shopId, cart, now)
}
