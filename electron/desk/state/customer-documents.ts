import { Claim, ClaimId, Customer, CustomerId, Order, OrderId, ShopId, z } from '../../../shared/model'
import { linesAfter } from '../../../shared/rules'
import type { DeskEvent } from './events'
import type { Kind } from './kind'
import { shardOf } from './shard'

const customersSchema = z.strictObject({ customers: z.record(CustomerId, Customer) })
export const customersDocument: Kind<z.infer<typeof customersSchema>> = {
  name: 'customers',
  version: 1,
  schema: customersSchema,
  empty: () => ({ customers: {} }),
  keys(event) {
    if (event.is === 'customer_created') return [customerShard(event.customer.id)]
    return event.is === 'customer_renamed' ? [customerShard(event.customerId)] : []
  },
  decisionKeys(event) {
    if (event.is === 'customer_created') return [event.customer.id]
    return event.is === 'customer_renamed' ? [event.customerId] : []
  },
  apply(document, event) {
    if (event.is === 'customer_created') document.customers[event.customer.id] = event.customer
    if (event.is === 'customer_renamed') {
      const customer = document.customers[event.customerId]
      if (customer) document.customers[event.customerId] = { ...customer, name: event.name, named: true }
    }
  },
}
export const customerShard = (id: CustomerId) => shardOf(id, 256)

const claimsSchema = z.strictObject({ claims: z.record(CustomerId, z.record(ClaimId, Claim)) })
/** Claims by their customer. */
export const claimsDocument: Kind<z.infer<typeof claimsSchema>> = {
  name: 'claims',
  version: 1,
  onDemand: true,
  schema: claimsSchema,
  empty: () => ({ claims: {} }),
  keys(event) {
    if (event.is === 'coupon_claimed') return [holdingsShard(event.claim.customerId)]
    if (event.is === 'order_cancelled' && event.givenBack) return [holdingsShard(event.customerId)]
    return event.is === 'order_placed' && event.order.claimId ? [holdingsShard(event.order.customerId)] : []
  },
  decisionKeys(event) {
    if (event.is === 'coupon_claimed') return [event.claim.customerId]
    if (event.is === 'order_cancelled' && event.givenBack) return [event.customerId]
    return event.is === 'order_placed' && event.order.claimId ? [event.order.customerId] : []
  },
  apply(document, event) {
    if (event.is === 'coupon_claimed') {
      document.claims[event.claim.customerId] = {
        ...document.claims[event.claim.customerId],
        [event.claim.id]: event.claim,
      }
    }
    if (event.is === 'order_placed' && event.order.claimId) {
      const own = document.claims[event.order.customerId]
      const claim = own?.[event.order.claimId]
      if (own && claim) own[claim.id] = { ...claim, redeemed: { orderId: event.order.id, at: event.order.createdAt } }
    }
    if (event.is === 'order_cancelled' && event.givenBack) {
      const own = document.claims[event.customerId]
      const claim = own?.[event.givenBack.claimId]
      if (own && claim) own[claim.id] = without(claim, 'redeemed')
    }
  },
}

/** Of what a customer has: claims and orders. */
export const holdingsShard = (id: CustomerId) => shardOf(id, 1_024)

const ordersSchema = z.strictObject({ orders: z.record(CustomerId, z.record(OrderId, Order)) })
/** Orders by their customer. */
export const ordersDocument: Kind<z.infer<typeof ordersSchema>> = {
  name: 'orders',
  version: 1,
  onDemand: true,
  schema: ordersSchema,
  empty: () => ({ orders: {} }),
  keys(event) {
    if (event.is === 'order_placed') return [holdingsShard(event.order.customerId)]
    return event.is === 'order_cancelled' || event.is === 'order_refunded' ? [holdingsShard(event.customerId)] : []
  },
  decisionKeys(event) {
    if (event.is === 'order_placed') return [event.order.customerId]
    return event.is === 'order_cancelled' || event.is === 'order_refunded' ? [event.customerId] : []
  },
  apply(document, event) {
    if (event.is === 'order_placed') {
      document.orders[event.order.customerId] = {
        ...document.orders[event.order.customerId],
        [event.order.id]: event.order,
      }
    }
    if (event.is === 'order_cancelled' || event.is === 'order_refunded') {
      const own = document.orders[event.customerId]
      const order = own?.[event.orderId]
      if (own && order) own[order.id] = orderAfter(order, event)
    }
  },
}

function orderAfter(order: Order, event: Extract<DeskEvent, { is: 'order_cancelled' | 'order_refunded' }>): Order {
  if (event.is === 'order_cancelled')
    return { ...(event.givenBack ? without(order, 'claimId') : order), status: 'cancelled' }
  const refunded = (order.refunded ?? 0) + event.amount
  return {
    ...order,
    lines: linesAfter(order.lines, event.lines ?? []),
    refunded,
    status: refunded === order.total ? 'refunded' : order.status,
  }
}

const orderNumbersSchema = z.strictObject({ customers: z.record(z.string(), CustomerId) })
/** Whose order a number is. */
export const orderNumbersDocument: Kind<z.infer<typeof orderNumbersSchema>> = {
  name: 'order-numbers',
  version: 1,
  schema: orderNumbersSchema,
  empty: () => ({ customers: {} }),
  keys: (event) => (event.is === 'order_placed' ? [shardOfOrder(event.order)] : []),
  decisionKeys: (event) => (event.is === 'order_placed' ? [event.order.number] : []),
  apply(document, event) {
    if (event.is === 'order_placed') document.customers[event.order.number] = event.order.customerId
  },
}
/** Numbers of orders placed elsewhere are kept by their shop: they may be the same as another's. */
export const otherOrderNumberShard = (shopId: ShopId, number: string) => `${shopId}.${shardOf(number, 64)}`
/** The shop whose orders placed elsewhere a document has; undefined of those of Handsel's page. */
export const shopOfOrderNumbers = (key: string): ShopId | undefined =>
  ShopId.safeParse(key.slice(0, Math.max(0, key.lastIndexOf('.')))).data
export const shardOfOrder = ({ number, shopId, elsewhere }: Pick<Order, 'number' | 'shopId' | 'elsewhere'>) =>
  elsewhere ? otherOrderNumberShard(shopId, number) : orderNumberShard(number)
export const orderNumberShard = (number: string) => String(Math.floor(Number(number) / 4_000))

function without<Entity extends object, Key extends keyof Entity>(entity: Entity, key: Key): Omit<Entity, Key> {
  const { [key]: _, ...rest } = entity
  return rest
}
