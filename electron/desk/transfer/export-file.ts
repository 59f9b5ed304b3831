import type { Claim, Conversation, Coupon, CouponId, CustomerId, Order } from '../../../shared/model'
import { broughtBy, figureAfter } from '../../../shared/rules'
import { holdingsOf, messagesOf } from '../holdings'
import {
  conversationsDocument,
  couponsDocument,
  customersDocument,
  messagesADocument,
  productsDocument,
} from '../state/documents'
import type { World } from '../world'
import { falseOfClaim, falseOfCoupon, falseOfTemplate } from './at-its-time'
import { couponOfLine, Entity, lineOfCoupon, lineOfTemplate, templateOfLine } from './entity'
import type { TransferParts } from './import-run'
import { wouldChange } from './texts'

export interface TransferSink {
  /** Resolves when more may come. Rejects as the disk does. */
  write(text: string): Promise<void>
}

export interface ExportOptions {
  /** In entities; `total` is how many there are at the start, messages not counted. */
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
  readonly isCancelled: () => boolean
}

export type ExportResult =
  { readonly is: 'done'; readonly lines: number } | { readonly is: 'cancelled' } | { readonly is: 'not_durable' }

/**
 * Writes everything as a transfer file (`FORMAT.md`), while others may go on working. What belongs together is read in
 * one tick, and what is referred to comes after what refers to it: so the file is whole whatever happens meanwhile.
 */
export async function exportFile(
  parts: TransferParts,
  sink: TransferSink,
  { onProgress, isCancelled }: ExportOptions,
): Promise<ExportResult> {
  const { world, store, breathe } = parts
  const total = countOf(parts)
  const told = new Map<CouponId, Told>()
  let lines = 0
  let done = 0
  const write = async (entities: readonly Entity[]) => {
    lines += entities.length
    // Parsed, so that the keys come in one order, however an entity was made.
    await sink.write(entities.map((entity) => `${JSON.stringify(lineOf(world, Entity.parse(entity)))}\n`).join(''))
    await breathe()
  }

  for (const { id } of world.shops) await write(byId([...world.templatesOf(id)]).map(lineOfTemplate))
  for (const id of customerIds(parts)) {
    if (isCancelled()) return { is: 'cancelled' }
    const release = await store.hold(holdingsOf(id))
    const conversations = byId(world.conversationsOf(id))
    const claims = byId(world.claimsOf(id))
    const orders = byId(world.ordersOf(id))
    const customer = world.customer(id)
    release()
    count(told, claims, orders)
    await write([
      ...(customer ? [{ kind: 'customer' as const, ...customer }] : []),
      ...claims.map((claim) => ({ kind: 'claim' as const, ...claim })),
      ...orders.map((order) => ({ kind: 'order' as const, ...order })),
    ])
    for (const conversation of conversations) await writeConversation(parts, conversation, write)
    done += 1 + conversations.length
    onProgress({ done, total })
  }
  for (const key of sorted(store.keysOf(couponsDocument)))
    await write(
      byId(Object.values(store.get(couponsDocument, key)?.coupons ?? {})).map((coupon) =>
        lineOfCoupon(atLeast(coupon, told.get(coupon.id))),
      ),
    )
  for (const key of sorted(store.keysOf(productsDocument)))
    await write(
      byId(Object.values(store.get(productsDocument, key)?.products ?? {})).map((product) => ({
        kind: 'product',
        ...product,
      })),
    )
  await write(world.agents.map(({ id, name }) => ({ kind: 'agent', id, name })))
  await write(world.shops.map((shop) => ({ kind: 'shop', ...shop })))
  onProgress({ done: total, total })
  return (await store.settled()).is === 'durable' ? { is: 'done', lines } : { is: 'not_durable' }
}

/** What earlier versions let in, or a clock that was set back, isn't taken from a file unless the file says that it was kept. */
const lineOf = (world: World, entity: Entity) =>
  wouldChange(entity) || wasFalse(world, entity) ? { ...entity, asKept: true } : entity

function wasFalse(world: World, entity: Entity): boolean {
  if (entity.kind === 'coupon') {
    const shop = world.shop(entity.shopId)
    return shop !== undefined && falseOfCoupon(couponOfLine(entity), shop.currency) !== undefined
  }
  if (entity.kind === 'template') {
    const shop = world.shop(entity.shopId)
    return shop !== undefined && falseOfTemplate(templateOfLine(entity), shop) !== undefined
  }
  const coupon = entity.kind === 'claim' ? world.coupon(entity.couponId) : undefined
  return entity.kind === 'claim' && coupon !== undefined && falseOfClaim(entity, coupon) !== undefined
}

function countOf({ store }: TransferParts): number {
  let count = 0
  for (const key of store.keysOf(customersDocument))
    count += Object.keys(store.get(customersDocument, key)?.customers ?? {}).length
  for (const key of store.keysOf(conversationsDocument))
    count += Object.keys(store.get(conversationsDocument, key)?.conversations ?? {}).length
  return count
}

function* customerIds({ store }: TransferParts): Generator<CustomerId> {
  for (const key of sorted(store.keysOf(customersDocument)))
    for (const { id } of byId(Object.values(store.get(customersDocument, key)?.customers ?? {}))) yield id
}

/** What the file says of a coupon's claims, and of the orders that redeemed them. */
type Told = Pick<Coupon, 'sent' | 'redeemed' | 'revenue'>

function count(told: Map<CouponId, Told>, claims: readonly Claim[], orders: readonly Order[]): void {
  const redeeming = new Map(orders.map((order) => [order.claimId, order]))
  for (const { id, couponId, sent } of claims) {
    const order = redeeming.get(id)
    const before = told.get(couponId) ?? { sent: 0, redeemed: 0, revenue: 0 }
    told.set(couponId, {
      sent: before.sent + (sent ? 1 : 0),
      redeemed: before.redeemed + (order ? 1 : 0),
      revenue: order ? figureAfter(before.revenue, broughtBy(order)) : before.revenue,
    })
  }
}

/**
 * A coupon whose figures count what the file tells of it: an order may have been cancelled or refunded after it was
 * written, and earlier versions imported figures that counted less. The import would refuse what isn't counted.
 */
function atLeast(coupon: Coupon, told: Told = { sent: 0, redeemed: 0, revenue: 0 }): Coupon {
  const { sent, redeemed, revenue } = coupon
  return {
    ...coupon,
    sent: Math.max(sent, told.sent),
    redeemed: Math.max(redeemed, told.redeemed),
    revenue: Math.max(revenue, told.revenue),
  }
}

/** As it was when it was read: messages that came later are in neither. */
async function writeConversation(
  { store, world }: TransferParts,
  conversation: Conversation,
  write: (entities: readonly Entity[]) => Promise<void>,
): Promise<void> {
  await write([{ kind: 'conversation', ...conversation }])
  const end = conversation.lastMessage?.position ?? 0
  for (let first = 1; first <= end; first += messagesAtOnce) {
    const positions = { first, last: Math.min(end, first + messagesAtOnce - 1) }
    const release = await store.hold(messagesOf(conversation.id, positions))
    const messages = world.messages(conversation.id, positions)
    release()
    await write(messages.map((message) => ({ kind: 'message', ...message })))
  }
}

/** A part of a stored document, which holds them in order. */
const messagesAtOnce = messagesADocument / 5

function sorted(keys: Iterable<string>): string[] {
  return [...keys].sort((a, b) => Number(a) - Number(b))
}

function byId<One extends { readonly id: string }>(entities: One[]): One[] {
  return entities.sort((a, b) => (a.id < b.id ? -1 : 1))
}
