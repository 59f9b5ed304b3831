import type { ShopId } from '../../../shared/model'
import { folded } from '../../../shared/rules'
import { conversationOf } from './conversation'
import { couponsDocument } from './documents'
import type { DeskEvent } from './events'

type Made = (event: DeskEvent) => readonly string[]

/** Ways to find something by anything but a document's key: what an event makes to be found, or changes of it. */
export const lookups = {
  /** A customer by the hash of their token. */
  'customer-of': (event) =>
    event.is === 'customer_created' && event.customer.tokenHash ? [event.customer.tokenHash] : [],
  /** A customer's conversations. */
  'chats-of': (event) => (event.is === 'conversation_opened' ? [event.conversation.customerId] : []),
  'customers-named': ({ is }) => (is === 'customer_created' || is === 'customer_renamed' ? ['all'] : []),
  /** By shop. */
  'products-named': (event) => (event.is === 'product_added' ? [event.product.shopId] : []),
  /** An order placed elsewhere by its number. */
  'order-elsewhere': (event) =>
    event.is === 'order_placed' && event.order.elsewhere
      ? [orderElsewhere(event.order.shopId, event.order.number)]
      : [],
  /** All coupons of a shop. */
  'coupons-of': (event) => (couponsDocument.keys(event).length > 0 ? ['all'] : []),
  /** The list of chats, with what it shows of their customers and orders. */
  inbox: (event) =>
    conversationOf(event) ||
    event.is === 'customer_created' ||
    event.is === 'customer_renamed' ||
    event.is === 'order_placed'
      ? ['all']
      : [],
} satisfies Record<string, Made>

export type LookupName = `${keyof typeof lookups}/${string}`

/** However the number is written. */
export const orderElsewhere = (shopId: ShopId, number: string) => `${shopId} ${folded(number)}`
