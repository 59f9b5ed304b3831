import type { ConversationId, CustomerId } from '../../shared/model'
import type { StoreReader } from '../store'
import type { TokenHash } from './port'
import { conversationsDocument, customersDocument } from './state/documents'
import type { DeskEvent } from './state/events'

/** Ways into the documents that their keys don't give; derived, kept in memory only. */
export interface Indexes {
  add(event: DeskEvent): void
  customerOfToken(token: TokenHash): CustomerId | undefined
  conversationsOf(customerId: CustomerId): readonly ConversationId[]
}

export function createIndexes(store: StoreReader<DeskEvent>): Indexes {
  const customers = new Map<TokenHash, CustomerId>()
  const conversations = new Map<CustomerId, ConversationId[]>()

  const indexes: Indexes = {
    add(event) {
      if (event.is === 'customer_created' && event.customer.tokenHash) customers.set(event.customer.tokenHash, event.customer.id)
      if (event.is === 'conversation_opened') push(conversations, event.conversation.customerId, event.conversation.id)
    },
    customerOfToken: (token) => customers.get(token),
    conversationsOf: (customerId) => conversations.get(customerId) ?? [],
  }

  for (const key of store.keysOf(customersDocument)) {
    for (const customer of Object.values(store.get(customersDocument, key)?.customers ?? {})) indexes.add({ is: 'customer_created', customer })
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
