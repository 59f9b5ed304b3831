import type { CustomerClaim, CustomerCoupon, CustomerMessage, ShopAnswer } from '../../../shared/contract/webchat'
import {
  CommandId,
  type Claim,
  type Coupon,
  type Customer,
  type Instant,
  type Message,
  type Shop,
} from '../../../shared/model'
import { claimStateAt } from '../../../shared/rules'
import type { World } from '../world'

/** What a customer may know of a shop: not what its supervisors decided for agents. */
export function customerShop({ id, name, currency, zone }: Shop): ShopAnswer['shop'] {
  return { id, name, currency, zone }
}

/** What a customer may know of a coupon: no counters, no target customers, nobody's names. */
export function customerCoupon({
  id,
  shopId,
  kind,
  name,
  discount,
  minimumSpend,
  scope,
  terms,
  zone,
  validity,
  claimPeriod,
}: Coupon): CustomerCoupon {
  return {
    id,
    shopId,
    kind,
    name,
    discount,
    scope,
    terms,
    zone,
    validity,
    claimPeriod,
    ...(minimumSpend === undefined ? {} : { minimumSpend }),
  }
}

export function customerClaim(world: World, claim: Claim, now: Instant): CustomerClaim | undefined {
  const coupon = world.coupon(claim.couponId)
  if (!coupon) return undefined
  const order = claim.redeemed && world.ordersOf(claim.customerId).find(({ id }) => id === claim.redeemed?.orderId)
  return {
    id: claim.id,
    claimedAt: claim.claimedAt,
    usable: claim.usable,
    coupon: customerCoupon(coupon),
    state: claimStateAt(claim, now),
    ...(order ? { order: { number: order.number, at: order.createdAt } } : {}),
  }
}

/** A message as its customer sees it; undefined for what only agents see. */
export function customerMessage(
  world: World,
  customer: Customer,
  message: Message,
  now: Instant,
): CustomerMessage | undefined {
  const { position, at, from, body } = message
  // The id that the customer's page gave it; an import may have brought anything.
  const clientId = CommandId.safeParse(message.clientId).data
  if (body.is !== 'text' && body.is !== 'coupon') return undefined
  const sender =
    from.is === 'customer'
      ? ({ is: 'me' } as const)
      : ({ is: 'agent', name: givenName(world.agent(from.agentId)?.name ?? '') } as const)
  const held = body.is === 'coupon' ? world.claimsOf(customer.id).find(({ id }) => id === body.claimId) : undefined
  const claim = held && customerClaim(world, held, now)
  return {
    position,
    at,
    from: sender,
    ...(body.is === 'text' ? { text: body.text } : {}),
    ...(claim ? { claim } : {}),
    ...(clientId === undefined ? {} : { clientId }),
  }
}

/** Customers are told an agent's first name only; a name without spaces is told whole. */
function givenName(name: string): string {
  return name.split(' ')[0] ?? name
}
