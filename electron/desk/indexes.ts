import type { ConversationId, CustomerId, ProductId, ShopId } from '../../shared/model'
import type { StoreReader } from '../store'
import { createNameIndex, type Found, type NameIndex } from './name-index'
import type { TokenHash } from './port'
import { conversationsDocument, customersDocument, productsDocument } from './state/documents'
import type { DeskEvent } from './state/events'

/** Ways into the documents that their keys don't give; derived, kept in memory only. */
export interface Indexes {
  add(event: DeskEvent): void
  customerOfToken(token: TokenHash): CustomerId | undefined
  conversationsOf(customerId: CustomerId): readonly ConversationId[]
  productsNamed(shopId: ShopId, text: string, limit: number): Found<ProductId>
  customersNamed(text: string, limit: number): Found<CustomerId>
}

export function createIndexes(store: StoreReader<DeskEvent>): Indexes {
  const customers = new Map<TokenHash, CustomerId>()
  const conversations = new Map<CustomerId, ConversationId[]>()
  const products = new Map<ShopId, NameIndex<ProductId>>()
  const customerNames = createNameIndex<CustomerId>()
  const productsOf = (shopId: ShopId) => {
    const known = products.get(shopId) ?? createNameIndex<ProductId>()
    products.set(shopId, known)
    return known
  }

  const indexes: Indexes = {
    add(event) {
      if (event.is === 'customer_created' && event.customer.tokenHash) customers.set(event.customer.tokenHash, event.customer.id)
      if (event.is === 'customer_created') customerNames.put(event.customer.id, event.customer.name)
      if (event.is === 'customer_renamed') customerNames.put(event.customerId, event.name)
      if (event.is === 'product_added') productsOf(event.product.shopId).put(event.product.id, event.product.name)
      if (event.is === 'conversation_opened') push(conversations, event.conversation.customerId, event.conversation.id)
    },
    customerOfToken: (token) => customers.get(token),
    conversationsOf: (customerId) => conversations.get(customerId) ?? [],
    productsNamed: (shopId, text, limit) => productsOf(shopId).search(text, limit),
    customersNamed: (text, limit) => customerNames.search(text, limit),
  }

  for (const key of store.keysOf(customersDocument)) {
    for (const customer of Object.values(store.get(customersDocument, key)?.customers ?? {})) indexes.add({ is: 'customer_created', customer })
  }
  for (const key of store.keysOf(productsDocument)) {
    for (const product of Object.values(store.get(productsDocument, key)?.products ?? {})) indexes.add({ is: 'product_added', product })
  }
  for (const key of store.keysOf(conversationsDocument)) {
    for (const conversation of Object.values(store.get(conversationsDocument, key)?.conversations ?? {})) indexes.add({ is: 'conversation_opened', conversation })
  }
  return indexes
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
