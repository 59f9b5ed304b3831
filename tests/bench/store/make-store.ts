import { deskEventSchema, documentKinds } from '../../../electron/desk'
import { conversationShard } from '../../../electron/desk/state/documents'
import type { DeskEvent } from '../../../electron/desk/state/events'
import { openStore } from '../../../electron/store'
import type { Store } from '../../../electron/store'
import {
  AgentId,
  ClaimId,
  ConversationId,
  CouponId,
  CustomerId,
  MessageId,
  OrderId,
  ProductId,
  ShopId,
} from '../../../shared/model'
import type { Claim, Conversation, Coupon, Customer, Message, Order } from '../../../shared/model'

/** How many of each; messages, claims and customers spread evenly over the conversations, and two orders for each. */
export interface Amounts {
  readonly conversations: number
  readonly messages: number
  readonly claims: number
  readonly coupons: number
}

export const amounts = {
  thousand: { conversations: 50, messages: 1_000, claims: 500, coupons: 5 },
  hundredThousand: { conversations: 5_000, messages: 100_000, claims: 50_000, coupons: 500 },
  million: { conversations: 50_000, messages: 1_000_000, claims: 500_000, coupons: 5_000 },
} as const

export const shopId = ShopId.parse('shop_benchmarked')
export const agentId = AgentId.parse('agent_benchmarked')
export const conversationIdOf = (number: number) => ConversationId.parse(`chat_${idOf(number)}`)
export const customerIdOf = (number: number) => CustomerId.parse(`customer_${idOf(number)}`)
export const couponIdOf = (number: number) => CouponId.parse(`coupon_${idOf(number)}`)

/**
 * Makes a store with the desk's documents in `folder`, which must not exist, by committing events in big batches.
 * `progress` hears how many conversations are done. Rejects if the disk does.
 */
export async function makeStore(
  folder: string,
  of: Amounts,
  progress: (conversations: number) => void = () => undefined,
): Promise<void> {
  const opened = await openStore({
    folder,
    kinds: documentKinds,
    eventSchema: deskEventSchema,
    checkpointAfter: { bytes: 48 * 1024 * 1024, records: Infinity },
  })
  if (opened.is !== 'opened') throw new Error(`the store is ${JSON.stringify(opened)}`)
  const { store } = opened
  let events: DeskEvent[] = []
  const flush = async (): Promise<void> => {
    const batch = events
    events = []
    await commit(store, batch)
  }
  for (let number = 0; number < of.coupons; number++) {
    events.push({ is: 'coupon_created', coupon: couponOf(number, of.claims) })
    if (events.length >= eventsABatch) await flush()
  }
  let done = 0
  for (const number of byShard(of.conversations)) {
    events.push(...eventsOfCustomer(number, of))
    if (events.length >= eventsABatch) await flush()
    if (++done % 1_000 === 0) progress(done)
  }
  await flush()
  await store.close()
}

/** A message as the customer or the agent writes it, about as long as people's are. */
export function messageOf(conversation: number, position: number, at: number): Message {
  const words = sentences[(conversation + position) % sentences.length] ?? ''
  return {
    id: MessageId.parse(`message_${idOf(conversation * 4_096 + position)}`),
    conversationId: conversationIdOf(conversation),
    position,
    at,
    from: position % 2 === 1 ? { is: 'customer' } : { is: 'agent', agentId },
    body: { is: 'text', text: words },
  }
}

export function posted(message: Message): DeskEvent {
  return { is: 'message_posted', message }
}

const eventsABatch = 400
const begin = Date.UTC(2026, 0, 1)
const day = 24 * 60 * 60 * 1000

const sentences = [
  'Hello! I ordered the blue rain jacket last Tuesday and it still says "being packed". When will it be sent?',
  'Let me look that up for you. One moment, please.',
  'The sleeves are a little short. Can I change it for the next size, and do I have to pay for sending it back?',
  'Thank you, that is very kind!',
  '你好，请问这款保温杯还有白色的吗？我想买两个送给父母。',
  'Your parcel left our house this morning; the carrier says it comes on Thursday between ten and two. If nobody is at home it goes to the shop at the corner.',
]

/** Opaque and as long as real ids. */
function idOf(number: number): string {
  return (
    number.toString(36).padStart(8, '0') +
    (Math.imul(number + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0') +
    'benchmrk'
  )
}

/** In the order of the index's documents, so that a checkpoint meets few of them. */
function byShard(conversations: number): number[] {
  const shards = Array.from({ length: conversations }, (_, number) => ({
    number,
    shard: Number(conversationShard(conversationIdOf(number))),
  }))
  return shards.sort((a, b) => a.shard - b.shard || a.number - b.number).map(({ number }) => number)
}

function eventsOfCustomer(number: number, of: Amounts): DeskEvent[] {
  const customer: Customer = {
    id: customerIdOf(number),
    name: `Customer ${String(number)}`,
    named: true,
    since: begin,
    tokenHash: idOf(number)
      .padEnd(64, '0')
      .replace(/[^0-9a-f]/g, '0'),
  }
  const conversation: Conversation = {
    id: conversationIdOf(number),
    shopId,
    customerId: customer.id,
    channel: 'webchat',
    status: 'open',
    openedAt: begin,
    unread: 0,
    deliveredTo: 0,
  }
  const messages = Math.round(of.messages / of.conversations)
  const claims = Math.round(of.claims / of.conversations)
  return [
    { is: 'customer_created', customer },
    { is: 'conversation_opened', conversation },
    ...[0, of.conversations].map((earlier): DeskEvent => ({
      is: 'order_placed',
      order: orderOf(number, earlier + number),
    })),
    ...Array.from({ length: messages }, (_, i) => posted(messageOf(number, i + 1, begin + i * day))),
    ...Array.from({ length: claims }, (_, i): DeskEvent => ({
      is: 'coupon_claimed',
      claim: claimOf(number, i, of),
      localDay: new Date(begin + i * day).toISOString().slice(0, 10),
    })),
  ]
}

function orderOf(customer: number, number: number): Order {
  const line = {
    productId: ProductId.parse(`product_${idOf(number % 100)}`),
    name: 'Rain jacket',
    quantity: 1,
    price: 6_000,
    saving: 0,
  }
  return {
    id: OrderId.parse(`order_${idOf(number)}`),
    number: String(10_001 + number),
    shopId,
    customerId: customerIdOf(customer),
    createdAt: begin,
    status: 'paid',
    lines: [line],
    subtotal: line.price,
    saving: 0,
    total: line.price,
  }
}

function claimOf(number: number, i: number, of: Amounts): Claim {
  return {
    id: ClaimId.parse(`claim_${idOf(number * 64 + i)}`),
    couponId: couponIdOf((number * 7 + i) % of.coupons),
    shopId,
    customerId: customerIdOf(number),
    claimedAt: begin + i * day,
    usable: { from: begin + i * day, until: begin + (i + 30) * day },
  }
}

function couponOf(number: number, quantity: number): Coupon {
  return {
    id: couponIdOf(number),
    shopId,
    kind: number % 2 === 0 ? 'chat' : 'regular',
    zone: 'Europe/Berlin',
    revision: 1,
    createdAt: begin,
    createdBy: agentId,
    sent: 0,
    claimed: 0,
    redeemed: 0,
    revenue: 0,
    name: `Coupon ${String(number)}`,
    claimPeriod: { from: begin, until: begin + 365 * day },
    validity: { is: 'days', days: 30 },
    discount: { is: 'percentage', percent: 20, cap: 1_000 },
    minimumSpend: 5_000,
    scope: { is: 'whole_shop' },
    quantity: Math.max(1, quantity),
    perCustomer: 10,
    customers: { is: 'everyone' },
    terms: 'Once for each order.',
  }
}

async function commit(store: Store<DeskEvent>, events: readonly DeskEvent[]): Promise<void> {
  if (events.length === 0) return
  const executed = await store.execute(undefined, begin, () => ({ decided: true, events, result: undefined }))
  if (executed.is !== 'done') throw new Error(`the store says ${JSON.stringify(executed)}`)
}
