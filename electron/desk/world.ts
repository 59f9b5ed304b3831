import type {
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
  PassphraseHash,
  Preferences,
  Product,
  Profile,
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
  claimsDocument,
  conversationShard,
  conversationsDocument,
  countersDocument,
  couponShard,
  couponsDocument,
  customerShard,
  customersDocument,
  draftsDocument,
  holdingsShard,
  keptFormsDocument,
  machineDocument,
  messagesADocument,
  messagesDocument,
  messagesKey,
  orderNumbersDocument,
  orderNumbersBegin,
  ordersDocument,
  passphrasesDocument,
  productShard,
  shardOfOrder,
  productsDocument,
  profilesDocument,
  sellerDocument,
  shopsDocument,
  templatesDocument,
} from './state/documents'
import type { DeskEvent } from './state/events'
import { orderElsewhere, type LookupName } from './state/lookups'
import { createWatch } from './watch'

export interface HalfWritten {
  readonly replies: Readonly<Record<ConversationId, string>>
  readonly notes: Readonly<Record<ConversationId, string>>
}

/**
 * What the desk reads to decide and to answer: the stored documents by the words of the house.
 * What is marked "held" may be asked only while its documents are held (`holdings.ts`).
 */
export interface World {
  /** Runs `step`, which doesn't wait, and answers what it read; `changedBy` speaks the same names. */
  watched<Answer>(step: () => Answer): { readonly answer: Answer; readonly read: ReadonlySet<string> }
  readonly sequence: number
  readonly installation:
    | {
        readonly id: string
        readonly setUp?: 'sample_shop' | 'own_shop' | undefined
      }
    | undefined
  readonly preferences: Preferences
  /** Who worked on this machine last. */
  readonly lastAgent: Profile['id'] | undefined
  /** Of the orders of Handsel's own page. */
  readonly lastOrderNumber: number
  /** How many customers there are. */
  readonly customerCount: number
  readonly shops: readonly Shop[]
  readonly agents: readonly Profile[]
  shop(id: ShopId): Shop | undefined
  agent(id: Profile['id']): Profile | undefined
  /** A supervisor's on this machine; undefined after a reset, and where what was kept of it is lost. */
  passphraseOf(id: Profile['id']): PassphraseHash | undefined
  /** Only then may whoever sits there set a new one: what is lost opens no door. */
  isPassphraseReset(id: Profile['id']): boolean
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
  /** Whether an order has this number to the letter: one placed elsewhere in its shop, any other in all. */
  isOrderNumber(order: Pick<Order, 'number' | 'shopId' | 'elsewhere'>): boolean
  conversation(id: ConversationId): Conversation | undefined
  conversationWith(shopId: ShopId, customerId: CustomerId): Conversation | undefined
  inbox(shopId: ShopId): ShopInbox
  /** The instant by which the last message of all has its place: the clock may lie behind it. */
  readonly latest: Instant
  conversationsOf(id: CustomerId): Conversation[]
  /** What the agent has half written, by conversation. */
  drafts(agentId: Profile['id']): HalfWritten
  workbenchOf(agentId: Profile['id']): AgentWorkbench
  keptForms(agentId: Profile['id']): readonly KeptForm[]
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
  const watch = createWatch(store)
  const seller = () => watch.get(sellerDocument, 'all')
  const machine = () => watch.get(machineDocument, 'all')
  const shop = (id: ShopId) => watch.get(shopsDocument, id)?.shop
  const lastOf = (what: 'orders' | 'customers') => watch.get(countersDocument, what)?.last ?? 0
  const agents = () => watch.get(profilesDocument, 'all')?.profiles ?? []
  const coupon = (id: CouponId) => watch.get(couponsDocument, couponShard(id), id)?.coupons[id]
  const customer = (id: CustomerId) => watch.get(customersDocument, customerShard(id), id)?.customers[id]
  const conversation = (id: ConversationId) =>
    watch.get(conversationsDocument, conversationShard(id), id)?.conversations[id]
  const claimsOf = (id: CustomerId) =>
    oldestFirst(values(watch.get(claimsDocument, holdingsShard(id), id)?.claims[id]), (claim) => claim.claimedAt)
  const ordersOf = (id: CustomerId) =>
    oldestFirst(values(watch.get(ordersDocument, holdingsShard(id), id)?.orders[id]), (order) => order.createdAt)

  let indexes: Indexes = createIndexes(store)
  /** Every way into the documents that their keys don't give says first what it looks for. */
  const found = (name: LookupName): Indexes => {
    watch.looksFor(name)
    return indexes
  }
  const conversationsOf = (id: CustomerId) =>
    found(`chats-of/${id}`)
      .conversationsOf(id)
      .flatMap((one) => conversation(one) ?? [])
  store.observe({
    applied: (events) => {
      indexes.add(events)
    },
    reset: () => {
      indexes = createIndexes(store)
    },
  })

  const customerFacts = (customerId: CustomerId, shopId: ShopId): CustomerFacts => ({
    customerId,
    lastGoodOrderAt: ordersOf(customerId)
      .filter((order) => order.shopId === shopId && order.status !== 'cancelled')
      .at(-1)?.createdAt,
  })

  return {
    watched: (step) => watch.during(step),
    get sequence() {
      return store.sequence
    },
    get installation() {
      return seller()
    },
    get preferences() {
      return (machine() ?? machineDocument.empty()).preferences
    },
    get lastAgent() {
      return machine()?.lastAgent
    },
    get lastOrderNumber() {
      return Math.max(orderNumbersBegin, lastOf('orders'))
    },
    get customerCount() {
      return lastOf('customers')
    },
    get shops() {
      return (seller()?.shops ?? []).flatMap((id) => shop(id) ?? [])
    },
    get agents() {
      return agents()
    },
    shop,
    agent: (id) => agents().find((agent) => agent.id === id),
    passphraseOf: (id) => watch.get(passphrasesDocument, id)?.hash,
    isPassphraseReset(id) {
      const kept = watch.get(passphrasesDocument, id)
      return kept !== undefined && !kept.hash
    },
    product: (id) => watch.get(productsDocument, productShard(id), id)?.products[id],
    productsOf: (shopId) =>
      [...watch.keysOf(productsDocument)].flatMap((key) =>
        values(watch.get(productsDocument, key)?.products).filter((product) => product.shopId === shopId),
      ),
    productsNamed: (shopId, text, limit) => found(`products-named/${shopId}`).productsNamed(shopId, text, limit),
    coupon,
    couponsOf: (shopId) => found('coupons-of/all').couponsOf(shopId),
    templatesOf: (shopId) => watch.get(templatesDocument, shopId)?.templates ?? [],
    customer,
    customerOfToken(token) {
      const id = found(`customer-of/${token}`).customerOfToken(token)
      return id && customer(id)
    },
    customersNamed: (text, limit) => found('customers-named/all').customersNamed(text, limit),
    isOrderElsewhere: (shopId, number) =>
      found(`order-elsewhere/${orderElsewhere(shopId, number)}`).isOrderElsewhere(shopId, number),
    isOrderNumber: (order) => {
      const numbers = watch.get(orderNumbersDocument, shardOfOrder(order), order.number)
      return Object.hasOwn(numbers?.customers ?? {}, order.number)
    },
    conversation,
    conversationWith: (shopId, customerId) => conversationsOf(customerId).find((one) => one.shopId === shopId),
    inbox: (shopId) => found('inbox/all').inbox(shopId),
    get latest() {
      return found('inbox/all').latest
    },
    conversationsOf,
    drafts: (agentId) => {
      const { drafts: replies = {}, notes = {} } = watch.get(draftsDocument, agentId) ?? {}
      return { replies, notes }
    },
    workbenchOf: (agentId) => watch.get(agentWorkbenchDocument, agentId) ?? agentWorkbenchDocument.empty(),
    keptForms: (agentId) => watch.get(keptFormsDocument, agentId)?.forms ?? [],
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
    activity: (id) => watch.get(couponActivityDocument, couponActivityShard(id))?.coupons[id],
    messages: (id, { first, last }) =>
      messagePages(first, last)
        .flatMap((position) => watch.get(messagesDocument, messagesKey(id, position))?.messages ?? [])
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
