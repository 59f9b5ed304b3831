import type { ConversationId, Coupon, CustomerId, Instant, ProductId, ShopId } from '../../shared/model'
import type { StoreReader } from '../store'
import { createInboxIndex, type ShopInbox } from './inbox-index'
import { createNameIndex, type Found, type NameIndex } from './name-index'
import { createOrderNumberIndex } from './order-numbers'
import type { TokenHash } from './port'
import { conversationOf } from './state/conversation'
import {
  conversationShard,
  conversationsDocument,
  couponsDocument,
  customersDocument,
  orderNumbersDocument,
  productsDocument,
  shopOfOrderNumbers,
} from './state/documents'
import type { DeskEvent } from './state/events'

/** Ways into the documents that their keys don't give; derived, kept in memory only. */
export interface Indexes {
  /** Of a batch that the documents show already. */
  add(events: readonly DeskEvent[]): void
  customerOfToken(token: TokenHash): CustomerId | undefined
  conversationsOf(customerId: CustomerId): readonly ConversationId[]
  productsNamed(shopId: ShopId, text: string, limit: number): Found<ProductId>
  customersNamed(text: string, limit: number): Found<CustomerId>
  /** The same array until one of them changes. */
  couponsOf(shopId: ShopId): readonly Coupon[]
  inbox(shopId: ShopId): ShopInbox
  /** Whether an order placed elsewhere has this number, however it is written, in a shop. */
  isOrderElsewhere(shopId: ShopId, number: string): boolean
  /** The instant by which the last message of all has its place. */
  readonly latest: Instant
}

export function createIndexes(store: StoreReader<DeskEvent>): Indexes {
  const customers = new Map<TokenHash, CustomerId>()
  const conversations = new Map<CustomerId, ConversationId[]>()
  const products = new Map<ShopId, NameIndex<ProductId>>()
  const customerNames = createNameIndex<CustomerId>()
  const orderNumbers = createOrderNumberIndex()
  const inbox = createInboxIndex()
  const couponsByShop = new Map<ShopId, readonly Coupon[]>()
  const productsOf = (shopId: ShopId) => {
    const known = products.get(shopId) ?? createNameIndex<ProductId>()
    products.set(shopId, known)
    return known
  }

  const conversationsOf = (customerId: CustomerId): readonly ConversationId[] => conversations.get(customerId) ?? []

  function couponsOf(shopId: ShopId): readonly Coupon[] {
    const known = couponsByShop.get(shopId)
    if (known) return known
    const coupons = [...store.keysOf(couponsDocument)].flatMap((key) =>
      Object.values(store.get(couponsDocument, key)?.coupons ?? {}).filter((one) => one.shopId === shopId),
    )
    couponsByShop.set(shopId, coupons)
    return coupons
  }

  function add(events: readonly DeskEvent[]): void {
    if (events.some((event) => couponsDocument.keys(event).length > 0)) couponsByShop.clear()
    // An import has many messages of one conversation in a batch.
    const changed = new Set<ConversationId>()
    for (const event of events) {
      if (event.is === 'customer_created' && event.customer.tokenHash)
        customers.set(event.customer.tokenHash, event.customer.id)
      if (event.is === 'customer_created') customerNames.put(event.customer.id, event.customer.name)
      if (event.is === 'customer_renamed') customerNames.put(event.customerId, event.name)
      if (event.is === 'product_added') productsOf(event.product.shopId).put(event.product.id, event.product.name)
      if (event.is === 'order_placed')
        orderNumbers.add(event.order.number, event.order.customerId, event.order.elsewhere && event.order.shopId)
      if (event.is === 'conversation_opened') push(conversations, event.conversation.customerId, event.conversation.id)
      for (const id of event.is === 'customer_renamed' ? conversationsOf(event.customerId) : [conversationOf(event)])
        if (id) changed.add(id)
    }
    for (const id of changed) {
      const conversation = store.get(conversationsDocument, conversationShard(id))?.conversations[id]
      if (conversation)
        inbox.put(
          conversation,
          customerNames.folded(conversation.customerId) ?? '',
          orderNumbers.of(conversation.customerId),
        )
    }
  }

  for (const key of store.keysOf(customersDocument)) {
    for (const customer of Object.values(store.get(customersDocument, key)?.customers ?? {}))
      add([{ is: 'customer_created', customer }])
  }
  for (const key of store.keysOf(productsDocument)) {
    for (const product of Object.values(store.get(productsDocument, key)?.products ?? {}))
      add([{ is: 'product_added', product }])
  }
  for (const key of store.keysOf(orderNumbersDocument)) {
    for (const [number, customerId] of Object.entries(store.get(orderNumbersDocument, key)?.customers ?? {}))
      orderNumbers.add(number, customerId, shopOfOrderNumbers(key))
  }
  for (const key of store.keysOf(conversationsDocument)) {
    for (const conversation of Object.values(store.get(conversationsDocument, key)?.conversations ?? {}))
      add([{ is: 'conversation_opened', conversation }])
  }
  return {
    add,
    customerOfToken: (token) => customers.get(token),
    conversationsOf,
    productsNamed: (shopId, text, limit) => productsOf(shopId).search(text, limit),
    customersNamed: (text, limit) => customerNames.search(text, limit),
    couponsOf,
    inbox: (shopId) => inbox.of(shopId),
    isOrderElsewhere: (shopId, number) => orderNumbers.isElsewhere(number, shopId),
    get latest() {
      return inbox.latest
    },
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
