import type {
  Agent,
  Claim,
  Conversation,
  Coupon,
  Customer,
  Instant,
  Message,
  NewId,
  Order,
  Product,
  Shop,
} from '../../../shared/model'
import { chatsOf } from './chats'
import { newIds, type Ids } from './ids'
import { keysOf } from './keyed'
import { agents, customers } from './people'
import { products, shops } from './products'
import { trade } from './trade'
import { instantOf, on } from './when'

export interface SampleShop {
  /** The first one is where the sample begins. */
  readonly shops: readonly Shop[]
  /** The supervisor first; without a passphrase. */
  readonly agents: readonly Agent[]
  readonly products: readonly Product[]
  /** In the order in which they came. */
  readonly customers: readonly Customer[]
  /** As they are after all their messages. */
  readonly conversations: readonly Conversation[]
  /** Oldest first. */
  readonly messages: readonly Message[]
  /** With the counters after all claims and orders. */
  readonly coupons: readonly Coupon[]
  /** Oldest first; redeemed ones name their order. */
  readonly claims: readonly Claim[]
  /** Oldest first, numbered in that order. */
  readonly orders: readonly Order[]
}

export interface SampleFacts {
  readonly now: Instant
  readonly newId: NewId
}

/**
 * The sample shop: two shops of one seller in the middle of a working day, as they are at `now`.
 * Invented; the same for the same `now` and ids. All amounts are cents.
 */
export function sampleShop({ now, newId }: SampleFacts): SampleShop {
  const ids = newIds(newId)
  const traded = trade(ids, now, newId)
  const { conversations, messages } = chatsOf(ids, now, traded)
  return {
    shops: keysOf(shops).map((key) => ({ id: ids.shop(key), ...shops[key] })),
    agents: keysOf(agents).map((key) => ({ id: ids.agent(key), ...agents[key] })),
    products: keysOf(products).map((key) => {
      const { shop, name, price } = products[key]
      return { id: ids.product(key), shopId: ids.shop(shop), name, price }
    }),
    customers: customersOf(ids, now),
    conversations,
    messages,
    coupons: traded.coupons,
    claims: traded.claims,
    orders: traded.orders,
  }
}

function customersOf(ids: Ids, now: Instant): Customer[] {
  return keysOf(customers)
    .sort((a, b) => customers[b].since - customers[a].since)
    .map((key, index) => {
      const person = customers[key]
      const name =
        'name' in person ? { name: person.name, named: true } : { name: `Visitor ${String(index + 1)}`, named: false }
      return { id: ids.customer(key), ...name, since: instantOf(on(person.since, '00:00'), now, shops.home.zone) }
    })
}
