import type {
  Agent,
  Claim,
  Conversation,
  ConversationId,
  Coupon,
  CouponId,
  CouponTemplate,
  Customer,
  CustomerId,
  Instant,
  KeptForm,
  Message,
  Order,
  Preferences,
  Product,
  Shop,
  ShopId,
} from '../../shared/model'
import type { ChatFacts, CustomerFacts, HeldCoupon, HolderFacts } from '../../shared/rules'
import type { Store } from '../store'
import { createIndexes, type Indexes } from './indexes'
import type { ShopInbox } from './inbox-index'
import type { Found } from './name-index'
import type { TokenHash } from './port'
import { agentWorkbenchDocument, type AgentWorkbench } from './state/agent-workbench'
import { couponActivityDocument, couponActivityShard, type CouponActivity } from './state/coupon-activity'
import {
  agentsDocument,
  claimsDocument,
  conversationShard,
  conversationsDocument,
  couponShard,
  couponsDocument,
  customerShard,
  customersDocument,
  draftsDocument,
  holdingsShard,
  installationDocument,
  keptFormsDocument,
  messagesADocument,
  messagesDocument,
  messagesKey,
  ordersDocument,
  productShard,
  productsDocument,
  templatesDocument,
} from './state/documents'
import type { DeskEvent } from './state/events'

export interface HalfWritten {
  readonly replies: Readonly<Record<ConversationId, string>>
  readonly notes: Readonly<Record<ConversationId, string>>
}

/**
 * What the desk reads to decide and to answer: the stored documents by the words of the house.
 * What is marked "held" may be asked only while its documents are held (`holdings.ts`).
 */
export interface World {
  readonly sequence: number
  readonly installation:
    | {
        readonly id: string
        readonly setUp?: 'sample_shop' | 'own_shop' | undefined
        readonly lastAgent?: Agent['id'] | undefined
        readonly lastOrderNumber: number
        readonly customers: number
      }
    | undefined
  readonly preferences: Preferences
  readonly shops: readonly Shop[]
  readonly agents: readonly Agent[]
  shop(id: ShopId): Shop | undefined
  agent(id: Agent['id']): Agent | undefined
  product(id: Product['id']): Product | undefined
  productsOf(shopId: ShopId): Product[]
  productsNamed(shopId: ShopId, text: string, limit: number): Found<Product['id']>
  coupon(id: CouponId): Coupon | undefined
  /** The same array until one of them changes. */
  couponsOf(shopId: ShopId): readonly Coupon[]
  templatesOf(shopId: ShopId): readonly CouponTemplate[]
  customer(id: CustomerId): Customer | undefined
  customerOfToken(token: TokenHash): Customer | undefined
  /** Of every shop: they are the seller's. */
  customersNamed(text: string, limit: number): Found<CustomerId>
  /** Whether an order placed elsewhere has this number, however it is written, in a shop. */
  isOrderElsewhere(shopId: ShopId, number: string): boolean
  conversation(id: ConversationId): Conversation | undefined
  conversationWith(shopId: ShopId, customerId: CustomerId): Conversation | undefined
  inbox(shopId: ShopId): ShopInbox
  /** The instant by which the last message of all has its place: the clock may lie behind it. */
  readonly latest: Instant
  conversationsOf(id: CustomerId): Conversation[]
  /** What the agent has half written, by conversation. */
  drafts(agentId: Agent['id']): HalfWritten
  workbenchOf(agentId: Agent['id']): AgentWorkbench
  keptForms(agentId: Agent['id']): readonly KeptForm[]
  /** Held. Oldest first. */
  claimsOf(id: CustomerId): Claim[]
  /** Held. */
  heldBy(id: CustomerId): HeldCoupon[]
  /** Held. Oldest first. */
  ordersOf(id: CustomerId): Order[]
  /** Held. */
  customerFacts(id: CustomerId, shopId: ShopId): CustomerFacts
  /** Held. */
  holder(id: CustomerId, coupon: Coupon): HolderFacts
  /** Held. */
  activity(id: CouponId): CouponActivity | undefined
  /** Held. The messages at these positions, oldest first. */
  messages(id: ConversationId, positions: Positions): Message[]
}

/** Both belong to it. */
export interface Positions {
  readonly first: number
  readonly last: number
}

export function createWorld(store: Store<DeskEvent>): World {
  const installation = () => store.get(installationDocument, 'all')
  const agents = () => store.get(agentsDocument, 'all')?.agents ?? []
  const coupon = (id: CouponId) => store.get(couponsDocument, couponShard(id))?.coupons[id]
  const customer = (id: CustomerId) => store.get(customersDocument, customerShard(id))?.customers[id]
  const conversation = (id: ConversationId) =>
    store.get(conversationsDocument, conversationShard(id))?.conversations[id]
  const claimsOf = (id: CustomerId) =>
    oldestFirst(values(store.get(claimsDocument, holdingsShard(id))?.claims[id]), (claim) => claim.claimedAt)
  const ordersOf = (id: CustomerId) =>
    oldestFirst(values(store.get(ordersDocument, holdingsShard(id))?.orders[id]), (order) => order.createdAt)

  let indexes: Indexes = createIndexes(store)
  const couponsByShop = new Map<ShopId, readonly Coupon[]>()
  store.observe({
    applied: (events) => {
      indexes.add(events)
      if (events.some((event) => couponsDocument.keys(event).length > 0)) couponsByShop.clear()
    },
    reset: () => {
      indexes = createIndexes(store)
      couponsByShop.clear()
    },
  })

  const customerFacts = (customerId: CustomerId, shopId: ShopId): CustomerFacts => ({
    customerId,
    lastGoodOrderAt: ordersOf(customerId)
      .filter((order) => order.shopId === shopId && order.status !== 'cancelled')
      .at(-1)?.createdAt,
  })

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
    productsOf: (shopId) =>
      [...store.keysOf(productsDocument)].flatMap((key) =>
        values(store.get(productsDocument, key)?.products).filter((product) => product.shopId === shopId),
      ),
    productsNamed: (shopId, text, limit) => indexes.productsNamed(shopId, text, limit),
    coupon,
    couponsOf(shopId) {
      const known = couponsByShop.get(shopId)
      if (known) return known
      const coupons = [...store.keysOf(couponsDocument)].flatMap((key) =>
        values(store.get(couponsDocument, key)?.coupons).filter((one) => one.shopId === shopId),
      )
      couponsByShop.set(shopId, coupons)
      return coupons
    },
    templatesOf: (shopId) => store.get(templatesDocument, shopId)?.templates ?? [],
    customer,
    customerOfToken(token) {
      const id = indexes.customerOfToken(token)
      return id && customer(id)
    },
    customersNamed: (text, limit) => indexes.customersNamed(text, limit),
    isOrderElsewhere: (shopId, number) => indexes.isOrderElsewhere(shopId, number),
    conversation,
    conversationWith: (shopId, customerId) =>
      indexes
        .conversationsOf(customerId)
        .map(conversation)
        .find((one) => one?.shopId === shopId),
    inbox: (shopId) => indexes.inbox(shopId),
    get latest() {
      return indexes.latest
    },
    conversationsOf: (id) => indexes.conversationsOf(id).flatMap((one) => conversation(one) ?? []),
    drafts: (agentId) => {
      const { drafts: replies = {}, notes = {} } = store.get(draftsDocument, agentId) ?? {}
      return { replies, notes }
    },
    workbenchOf: (agentId) => store.get(agentWorkbenchDocument, agentId) ?? agentWorkbenchDocument.empty(),
    keptForms: (agentId) => store.get(keptFormsDocument, agentId)?.forms ?? [],
    claimsOf,
    heldBy: (id) =>
      claimsOf(id).flatMap((held) => {
        const of = coupon(held.couponId)
        return of ? [{ claim: held, coupon: of }] : []
      }),
    ordersOf,
    customerFacts,
    holder: (customerId, { id, shopId }) => ({
      ...customerFacts(customerId, shopId),
      claimedAt: claimsOf(customerId)
        .filter((held) => held.couponId === id)
        .map((held) => held.claimedAt),
    }),
    activity: (id) => store.get(couponActivityDocument, couponActivityShard(id))?.coupons[id],
    messages: (id, { first, last }) =>
      messagePages(first, last)
        .flatMap((position) => store.get(messagesDocument, messagesKey(id, position))?.messages ?? [])
        .filter(({ position }) => position >= first && position <= last),
  }
}

/** A position in each document that holds messages at these positions. */
export function messagePages(first: number, last: number): number[] {
  const pages: number[] = []
  for (
    let position = Math.max(1, first);
    position <= last;
    position += messagesADocument - ((position - 1) % messagesADocument)
  )
    pages.push(position)
  return pages
}

/** What the rules ask of a chat. */
export function chatFacts({ status, shopId, customerLastWroteAt, lastOrderAt }: Conversation): ChatFacts {
  return { status, shopId, customerLastWroteAt, lastOrderAt }
}

function values<Value>(record: Readonly<Record<string, Value>> | undefined): Value[] {
  return record ? Object.values(record) : []
}

function oldestFirst<Value>(all: Value[], at: (value: Value) => Instant): Value[] {
  return all.sort((a, b) => at(a) - at(b))
}
