import type { Agent, Claim, ClaimId, Conversation, ConversationId, Coupon, CouponId, Customer, CustomerId, Instant, Message, Order, Preferences, Product, Shop, ShopId } from '../../shared/model'
import type { ChatFacts, CustomerFacts, HeldCoupon, HolderFacts } from '../../shared/rules'
import type { StoreReader } from '../store'
import { createIndexes, type Indexes } from './indexes'
import {
  agentsDocument, claimsDocument, conversationShard, conversationsDocument, couponShard, couponsDocument, customerShard, customersDocument, draftsDocument, installationDocument, messagesADocument,
  messagesDocument, messagesKey, ordersDocument, productShard, productsDocument,
} from './state/documents'
import type { DeskEvent } from './state/events'
import type { TokenHash } from './port'

/** What the desk reads to decide and to answer: the stored documents by the words of the house. */
export interface World {
  readonly sequence: number
  readonly installation: { readonly id: string; readonly setUp?: 'sample_shop' | 'own_shop' | undefined; readonly lastAgent?: Agent['id'] | undefined; readonly lastOrderNumber: number; readonly customers: number } | undefined
  readonly preferences: Preferences
  readonly shops: readonly Shop[]
  readonly agents: readonly Agent[]
  shop(id: ShopId): Shop | undefined
  agent(id: Agent['id']): Agent | undefined
  product(id: Product['id']): Product | undefined
  productsOf(shopId: ShopId): Product[]
  coupon(id: CouponId): Coupon | undefined
  couponsOf(shopId: ShopId): Coupon[]
  customer(id: CustomerId): Customer | undefined
  customerOfToken(token: TokenHash): Customer | undefined
  /** Oldest first. */
  claimsOf(id: CustomerId): Claim[]
  /** Oldest first. */
  claimsOfCoupon(id: CouponId): Claim[]
  heldBy(id: CustomerId): HeldCoupon[]
  /** Oldest first. */
  ordersOf(id: CustomerId): Order[]
  conversation(id: ConversationId): Conversation | undefined
  conversationWith(shopId: ShopId, customerId: CustomerId): Conversation | undefined
  conversations(): Iterable<Conversation>
  conversationsOf(id: CustomerId): Conversation[]
  /** At most `limit` messages before a position (without: the last ones), oldest first. */
  messagesBefore(id: ConversationId, before: number | undefined, limit: number): Message[]
  /** At most `limit` messages after a position, oldest first. */
  messagesAfter(id: ConversationId, after: number, limit: number): Message[]
  draft(agentId: Agent['id'], conversationId: ConversationId): string
  drafts(agentId: Agent['id']): Readonly<Record<ConversationId, string>>
  chatFacts(conversation: Conversation): ChatFacts
  customerFacts(id: CustomerId, shopId: ShopId): CustomerFacts
  holder(id: CustomerId, coupon: Coupon): HolderFacts
}

export function createWorld(store: StoreReader<DeskEvent> & { observe(observer: { applied(events: readonly DeskEvent[]): void; reset(): void }): () => void }): World {
  const installation = () => store.get(installationDocument, 'all')
  const agents = () => store.get(agentsDocument, 'all')?.agents ?? []
  const coupon = (id: CouponId) => store.get(couponsDocument, couponShard(id))?.coupons[id]
  const conversation = (id: ConversationId) => store.get(conversationsDocument, conversationShard(id))?.conversations[id]
  const claimsOf = (id: CustomerId) => oldestFirst(values(store.get(claimsDocument, customerShard(id))?.claims[id]), (claim) => claim.claimedAt)
  const ordersOf = (id: CustomerId) => oldestFirst(values(store.get(ordersDocument, customerShard(id))?.orders[id]), (order) => order.createdAt)
  const claim = (customerId: CustomerId, id: ClaimId) => store.get(claimsDocument, customerShard(customerId))?.claims[customerId]?.[id]
  const page = (id: ConversationId, position: number) => store.get(messagesDocument, messagesKey(id, position))?.messages ?? []

  let indexes: Indexes = createIndexes(store)
  store.observe({
    applied: (events) => {
      for (const event of events) indexes.add(event)
    },
    reset: () => {
      indexes = createIndexes(store)
    },
  })

  function* conversations() {
    for (const key of store.keysOf(conversationsDocument)) yield* values(store.get(conversationsDocument, key)?.conversations)
  }

  function messagesFrom(id: ConversationId, first: number, last: number): Message[] {
    const messages: Message[] = []
    for (let position = first; position <= last; position += messagesADocument - ((position - 1) % messagesADocument)) messages.push(...page(id, position))
    return messages.filter(({ position }) => position >= first && position <= last)
  }

  /** Of the latest order in a shop that was not wholly cancelled. */
  function lastOrderAt(customerId: CustomerId, shopId: ShopId): Instant | undefined {
    return ordersOf(customerId).filter((order) => order.shopId === shopId && order.status !== 'cancelled').at(-1)?.createdAt
  }
  const customerFacts = (customerId: CustomerId, shopId: ShopId): CustomerFacts => ({ customerId, lastGoodOrderAt: lastOrderAt(customerId, shopId) })

  return {
    get sequence() {
      return store.sequence
    },
    get installation() {
      return installation()
    },
    get preferences() {
      return (installation() ?? installationDocument.empty()).preferences
    },
    get shops() {
      return installation()?.shops ?? []
    },
    get agents() {
      return agents()
    },
    shop: (id) => installation()?.shops.find((shop) => shop.id === id),
    agent: (id) => agents().find((agent) => agent.id === id),
    product: (id) => store.get(productsDocument, productShard(id))?.products[id],
    productsOf: (shopId) => [...store.keysOf(productsDocument)].flatMap((key) => values(store.get(productsDocument, key)?.products).filter((product) => product.shopId === shopId)),
    coupon,
    couponsOf: (shopId) => [...store.keysOf(couponsDocument)].flatMap((key) => values(store.get(couponsDocument, key)?.coupons).filter((one) => one.shopId === shopId)),
    customer: (id) => store.get(customersDocument, customerShard(id))?.customers[id],
    customerOfToken(token) {
      const id = indexes.customerOfToken(token)
      return id && store.get(customersDocument, customerShard(id))?.customers[id]
    },
    claimsOf,
    claimsOfCoupon: (id) => indexes.claimsOfCoupon(id).flatMap((key) => claim(key.customerId, key.claimId) ?? []),
    heldBy: (id) =>
      claimsOf(id).flatMap((held) => {
        const of = coupon(held.couponId)
        return of ? [{ claim: held, coupon: of }] : []
      }),
    ordersOf,
    conversation,
    conversationWith(shopId, customerId) {
      return indexes.conversationsOf(customerId).map(conversation).find((one) => one?.shopId === shopId)
    },
    conversations,
    conversationsOf: (id) => indexes.conversationsOf(id).flatMap((one) => conversation(one) ?? []),
    messagesBefore(id, before, limit) {
      const last = before === undefined ? (conversation(id)?.lastMessage?.position ?? 0) : before - 1
      return messagesFrom(id, Math.max(1, last - limit + 1), last)
    },
    messagesAfter(id, after, limit) {
      return messagesFrom(id, after + 1, Math.min(after + limit, conversation(id)?.lastMessage?.position ?? 0))
    },
    draft: (agentId, conversationId) => store.get(draftsDocument, agentId)?.drafts[conversationId] ?? '',
    drafts: (agentId) => store.get(draftsDocument, agentId)?.drafts ?? {},
    chatFacts: ({ status, shopId, customerLastWroteAt, customerId }) => ({ status, shopId, customerLastWroteAt, lastOrderAt: lastOrderAt(customerId, shopId) }),
    customerFacts,
    holder: (customerId, { id, shopId }) => ({
      ...customerFacts(customerId, shopId),
      claimedAt: claimsOf(customerId).filter((held) => held.couponId === id).map((held) => held.claimedAt),
    }),
  }
}

function values<Value>(record: Readonly<Record<string, Value>> | undefined): Value[] {
  return record ? Object.values(record) : []
}

function oldestFirst<Value>(all: Value[], at: (value: Value) => Instant): Value[] {
  return all.sort((a, b) => at(a) - at(b))
}
