import type { Pushes, Topic } from '../../shared/contract'
import type { Claim, ConversationId, CouponId, CustomerId, Instant, Message, MessageId } from '../../shared/model'
import { isFullyClaimed } from '../../shared/rules'
import { conversationRow, messageView } from './inbox/views'
import type { Told } from './port'
import type { DeskEvent } from './state/events'
import { conversationOf } from './state/conversation'
import { customerMessage } from './storefront/views'
import type { World } from './world'

/** What a window is told: its topic, the sequence number that it shows, and what changed. */
export interface Publication {
  readonly topic: Topic
  readonly at: number
  readonly patch: Pushes[keyof Pushes]
}

/** What windows and channels are told of a batch of events that was just applied. */
export function changesOf(
  world: World,
  events: readonly DeskEvent[],
  now: Instant,
): { publications: Publication[]; tolds: Told[] } {
  // Nobody looks at a shop before it is there.
  if (events.some(({ is }) => is === 'set_up'))
    return { publications: [{ topic: 'installation', at: world.sequence, patch: installationPatch(world) }], tolds: [] }
  const touched: Touched = {
    rows: new Map(),
    coupons: new Set(),
    storefront: new Set(),
    customers: new Set(),
    installation: false,
    templates: false,
  }
  for (const event of events) touch(touched, world, event)
  return { publications: publicationsOf(touched, world), tolds: toldsOf(touched, world, now) }
}

/** What a batch of events touched. */
interface Touched {
  readonly rows: Map<ConversationId, { wrote: boolean; messages: Map<MessageId, Message> }>
  readonly coupons: Set<CouponId>
  /** Of these every customer sees something else than before. */
  readonly storefront: Set<CouponId>
  readonly customers: Set<CustomerId>
  installation: boolean
  templates: boolean
}

function touch(touched: Touched, world: World, event: DeskEvent): void {
  const conversationId = conversationOf(event)
  if (conversationId) touchRow(touched, conversationId)
  switch (event.is) {
    case 'message_posted': {
      const row = touchRow(touched, event.message.conversationId)
      row.messages.set(event.message.id, event.message)
      row.wrote ||= event.message.from.is === 'customer'
      break
    }
    case 'coupon_created':
      touched.coupons.add(event.coupon.id)
      touched.storefront.add(event.coupon.id)
      break
    case 'coupon_edited':
    case 'coupon_deactivated':
      touched.coupons.add(event.couponId)
      touched.storefront.add(event.couponId)
      break
    case 'template_saved':
    case 'template_renamed':
    case 'template_deleted':
      touched.templates = true
      break
    case 'coupon_claimed':
      touched.coupons.add(event.claim.couponId)
      touched.customers.add(event.claim.customerId)
      if (isGone(world, event.claim.couponId)) touched.storefront.add(event.claim.couponId)
      break
    case 'order_placed':
      touched.customers.add(event.order.customerId)
      if (event.redeemed) touched.coupons.add(event.redeemed.couponId)
      touchCard(touched, world, event.order.customerId, event.order.claimId)
      break
    case 'order_cancelled':
    case 'order_refunded': {
      touched.customers.add(event.customerId)
      const of = event.is === 'order_cancelled' ? event.givenBack : event.redeemed
      if (!of) break
      touched.coupons.add(of.couponId)
      touchCard(touched, world, event.customerId, of.claimId)
      break
    }
    case 'customer_renamed':
      touched.customers.add(event.customerId)
      for (const { id } of world.conversationsOf(event.customerId)) touchRow(touched, id)
      break
    case 'set_up':
    case 'preferences_changed':
    case 'shop_created':
    case 'shop_settings_changed':
    case 'agent_added':
      touched.installation = true
      break
    default:
      // Nothing beyond the row of its conversation.
      break
  }
}

/** Others see of a claim only that it was the last one. */
function isGone(world: World, id: CouponId): boolean {
  const coupon = world.coupon(id)
  return coupon !== undefined && isFullyClaimed(coupon)
}

function touchRow(touched: Touched, id: ConversationId) {
  const known = touched.rows.get(id) ?? { wrote: false, messages: new Map<MessageId, Message>() }
  touched.rows.set(id, known)
  return known
}

/** An order changes the card whose claim it redeems or gives back. */
function touchCard(touched: Touched, world: World, customerId: CustomerId, claimId: Claim['id'] | undefined): void {
  const claim = world.claimsOf(customerId).find(({ id }) => id === claimId)
  if (!claim?.sent) return
  const card = messageOfCard(claim, claim.sent)
  touchRow(touched, card.conversationId).messages.set(card.id, card)
}

/** A card's message says nothing that its claim doesn't. */
function messageOfCard(
  { id, couponId, claimedAt }: Claim,
  { by, conversationId, messageId, position }: NonNullable<Claim['sent']>,
): Message {
  return {
    id: messageId,
    conversationId,
    position,
    at: claimedAt,
    from: { is: 'agent', agentId: by },
    body: { is: 'coupon', couponId, claimId: id },
  }
}

function publicationsOf({ rows, coupons, customers, installation, templates }: Touched, world: World): Publication[] {
  const at = world.sequence
  const publications: Publication[] = []
  for (const [id, { wrote, messages }] of rows) {
    const conversation = world.conversation(id)
    if (!conversation) continue
    const row = conversationRow(world, conversation)
    publications.push({ topic: 'inbox', at, patch: { row, wrote } })
    publications.push({
      topic: `conversation:${id}`,
      at,
      patch: {
        row,
        messages: [...messages.values()].map((message) => messageView(world, conversation.customerId, message)),
      },
    })
  }
  for (const id of coupons) {
    const coupon = world.coupon(id)
    if (coupon) publications.push({ topic: 'coupons', at, patch: { coupon } })
  }
  for (const id of customers) publications.push({ topic: `customer:${id}`, at, patch: { changed: true } })
  if (templates) publications.push({ topic: 'templates', at, patch: { changed: true } })
  if (installation) publications.push({ topic: 'installation', at, patch: installationPatch(world) })
  return publications
}

export function installationPatch(world: World): Pushes['installation'] {
  return {
    shops: world.shops,
    profiles: world.agents.map(({ id, name, role }) => ({ id, name, role })),
    preferences: world.preferences,
    stage: world.installation?.setUp ? 'ready' : 'first_run',
  }
}

function toldsOf({ rows, storefront, customers }: Touched, world: World, now: Instant): Told[] {
  const tolds: Told[] = []
  for (const [id, { messages }] of rows) {
    const conversation = world.conversation(id)
    const customer = conversation && world.customer(conversation.customerId)
    if (!conversation || !customer?.tokenHash) continue
    const shown = [...messages.values()].flatMap((message) => customerMessage(world, customer, message, now) ?? [])
    if (shown.length > 0)
      tolds.push({ is: 'messages', who: customer.tokenHash, shopId: conversation.shopId, messages: shown })
  }
  for (const id of customers) {
    const who = world.customer(id)?.tokenHash
    if (who) for (const { id: shopId } of world.shops) tolds.push({ is: 'coupons', who, shopId })
  }
  for (const id of storefront) {
    const coupon = world.coupon(id)
    // Of a chat coupon nobody is told but its holders, above.
    if (coupon?.kind === 'regular') tolds.push({ is: 'coupons', who: undefined, shopId: coupon.shopId })
  }
  return tolds
}
