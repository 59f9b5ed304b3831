import { Agent, AgentId, Claim, ClaimId, ConversationId, Conversation, Coupon, CouponId, CouponTemplate, Customer, CustomerId, KeptForm, Message, Order, OrderId, Preferences, Product, ProductId, Shop, type ShopId, z } from '../../../shared/model'
import { broughtBy, figureAfter, linesAfter } from '../../../shared/rules'
import type { DocumentKind } from '../../store'
import { agentWindowDocument } from './agent-window'
import { agentWorkbenchDocument } from './agent-workbench'
import { cookieKeyDocument } from './cookie-key'
import { couponActivityDocument } from './coupon-activity'
import { edited } from './coupon-edit'
import { applyToConversation, conversationOf } from './conversation'
import type { DeskEvent } from './events'
import { passphraseTriesDocument } from './passphrase-tries'
import { shardOf } from './shard'

/** Each kind of stored document, version 1. Entities are replaced, never changed in place, so that readers may keep them. */
type Kind<Document> = DocumentKind<Document, DeskEvent>

const installationSchema = z.strictObject({
  id: z.string(),
  setUp: z.enum(['sample_shop', 'own_shop']).optional(),
  shops: z.array(Shop),
  preferences: Preferences,
  /** Who worked here last. */
  lastAgent: AgentId.optional(),
  lastOrderNumber: z.int(),
  /** Customers so far; numbers the ones without a name. */
  customers: z.int(),
})
export const installationDocument: Kind<z.infer<typeof installationSchema>> = {
  name: 'installation',
  version: 1,
  schema: installationSchema,
  empty: () => ({ id: '', shops: [], preferences: { language: 'en', theme: 'system', sound: true }, lastOrderNumber: 10_000, customers: 0 }),
  keys: ({ is }) =>
    is === 'installation_created' || is === 'set_up' || is === 'preferences_changed' || is === 'shop_created' || is === 'shop_settings_changed' || is === 'agent_chosen' || is === 'order_placed' || is === 'customer_created' ? ['all'] : [],
  apply(document, event) {
    if (event.is === 'installation_created') document.id = event.id
    if (event.is === 'set_up') document.setUp = event.with
    if (event.is === 'preferences_changed') document.preferences = event.preferences
    if (event.is === 'shop_created') document.shops.push(event.shop)
    if (event.is === 'shop_settings_changed') document.shops = document.shops.map((shop) => (shop.id === event.shopId ? { ...shop, settings: event.settings } : shop))
    if (event.is === 'agent_chosen') document.lastAgent = event.agentId
    if (event.is === 'customer_created') document.customers += 1
    if (event.is === 'order_placed' && !event.order.elsewhere) document.lastOrderNumber = Math.max(document.lastOrderNumber, Number(event.order.number))
  },
}

const agentsSchema = z.strictObject({ agents: z.array(Agent) })
export const agentsDocument: Kind<z.infer<typeof agentsSchema>> = {
  name: 'agents',
  version: 1,
  schema: agentsSchema,
  empty: () => ({ agents: [] }),
  keys: ({ is }) => (is === 'agent_added' || is === 'passphrase_changed' ? ['all'] : []),
  apply(document, event) {
    if (event.is === 'agent_added') document.agents.push(event.agent)
    if (event.is === 'passphrase_changed') {
      document.agents = document.agents.map((agent) => {
        if (agent.id !== event.agentId) return agent
        const { passphrase: _, ...rest } = agent
        return event.passphrase ? { ...rest, passphrase: event.passphrase } : rest
      })
    }
  },
}

const productsSchema = z.strictObject({ products: z.record(ProductId, Product) })
export const productsDocument: Kind<z.infer<typeof productsSchema>> = {
  name: 'products',
  version: 1,
  schema: productsSchema,
  empty: () => ({ products: {} }),
  keys: (event) => (event.is === 'product_added' ? [productShard(event.product.id)] : []),
  apply(document, event) {
    if (event.is === 'product_added') document.products[event.product.id] = event.product
  },
}
export const productShard = (id: ProductId) => shardOf(id, 64)

/** Earlier versions took from figures that counted less, and stored what came of it: below 0 there was never anything. */
const StoredFigure = z.int().overwrite((figure) => figureAfter(figure, 0))
const couponsSchema = z.strictObject({ coupons: z.record(CouponId, Coupon.extend({ redeemed: StoredFigure, revenue: StoredFigure })) })
export const couponsDocument: Kind<z.infer<typeof couponsSchema>> = {
  name: 'coupons',
  version: 1,
  schema: couponsSchema,
  empty: () => ({ coupons: {} }),
  keys: (event) => couponsOf(event).map(couponShard),
  apply(document, event) {
    if (event.is === 'coupon_created') document.coupons[event.coupon.id] = event.coupon
    for (const id of couponsOf(event)) {
      const coupon = document.coupons[id]
      if (coupon) document.coupons[id] = event.is === 'coupon_edited' ? edited(coupon, event) : { ...coupon, ...couponAfter(coupon, event) }
    }
  },
}
export const couponShard = (id: CouponId) => shardOf(id, 64)

function couponsOf(event: DeskEvent): CouponId[] {
  if (event.is === 'coupon_created') return [event.coupon.id]
  if (event.is === 'coupon_deactivated' || event.is === 'coupon_edited') return [event.couponId]
  if (event.is === 'coupon_claimed') return [event.claim.couponId]
  if ((event.is === 'order_placed' || event.is === 'order_refunded') && event.redeemed) return [event.redeemed.couponId]
  return event.is === 'order_cancelled' && event.givenBack ? [event.givenBack.couponId] : []
}

function couponAfter(coupon: Coupon, event: DeskEvent): Partial<Coupon> {
  if (event.is === 'coupon_deactivated') return { deactivated: { at: event.at, by: event.by }, revision: coupon.revision + 1 }
  if (event.is === 'coupon_claimed') return { claimed: coupon.claimed + 1, sent: coupon.sent + (event.claim.sent ? 1 : 0) }
  if (event.is === 'order_placed') return { redeemed: coupon.redeemed + 1, revenue: figureAfter(coupon.revenue, broughtBy(event.order)) }
  if (event.is === 'order_cancelled') return { redeemed: figureAfter(coupon.redeemed, -1), revenue: figureAfter(coupon.revenue, -(event.givenBack?.brought ?? 0)) }
  if (event.is === 'order_refunded') return { revenue: figureAfter(coupon.revenue, -event.amount) }
  return {}
}

const templatesSchema = z.strictObject({ templates: z.array(CouponTemplate) })
/** By their shop. */
export const templatesDocument: Kind<z.infer<typeof templatesSchema>> = {
  name: 'templates',
  version: 1,
  schema: templatesSchema,
  empty: () => ({ templates: [] }),
  keys(event) {
    if (event.is === 'template_saved') return [event.template.shopId]
    return event.is === 'template_renamed' || event.is === 'template_deleted' ? [event.shopId] : []
  },
  apply(document, event) {
    if (event.is === 'template_saved') document.templates.push(event.template)
    if (event.is === 'template_renamed') document.templates = document.templates.map((one) => (one.id === event.templateId ? { ...one, name: event.name } : one))
    if (event.is === 'template_deleted') document.templates = document.templates.filter(({ id }) => id !== event.templateId)
  },
}

const customersSchema = z.strictObject({ customers: z.record(CustomerId, Customer) })
export const customersDocument: Kind<z.infer<typeof customersSchema>> = {
  name: 'customers',
  version: 1,
  schema: customersSchema,
  empty: () => ({ customers: {} }),
  keys(event) {
    if (event.is === 'customer_created') return [customerShard(event.customer.id)]
    return event.is === 'customer_renamed' ? [customerShard(event.customerId)] : []
  },
  apply(document, event) {
    if (event.is === 'customer_created') document.customers[event.customer.id] = event.customer
    if (event.is === 'customer_renamed') {
      const customer = document.customers[event.customerId]
      if (customer) document.customers[event.customerId] = { ...customer, name: event.name, named: true }
    }
  },
}
export const customerShard = (id: CustomerId) => shardOf(id, 256)

const claimsSchema = z.strictObject({ claims: z.record(CustomerId, z.record(ClaimId, Claim)) })
/** Claims by their customer. */
export const claimsDocument: Kind<z.infer<typeof claimsSchema>> = {
  name: 'claims',
  version: 1,
  onDemand: true,
  schema: claimsSchema,
  empty: () => ({ claims: {} }),
  keys(event) {
    if (event.is === 'coupon_claimed') return [holdingsShard(event.claim.customerId)]
    if (event.is === 'order_cancelled' && event.givenBack) return [holdingsShard(event.customerId)]
    return event.is === 'order_placed' && event.order.claimId ? [holdingsShard(event.order.customerId)] : []
  },
  apply(document, event) {
    if (event.is === 'coupon_claimed') {
      document.claims[event.claim.customerId] = { ...document.claims[event.claim.customerId], [event.claim.id]: event.claim }
    }
    if (event.is === 'order_placed' && event.order.claimId) {
      const own = document.claims[event.order.customerId]
      const claim = own?.[event.order.claimId]
      if (own && claim) own[claim.id] = { ...claim, redeemed: { orderId: event.order.id, at: event.order.createdAt } }
    }
    if (event.is === 'order_cancelled' && event.givenBack) {
      const own = document.claims[event.customerId]
      const claim = own?.[event.givenBack.claimId]
      if (own && claim) own[claim.id] = without(claim, 'redeemed')
    }
  },
}

/** Of what a customer has: claims and orders. */
export const holdingsShard = (id: CustomerId) => shardOf(id, 1_024)

const ordersSchema = z.strictObject({ orders: z.record(CustomerId, z.record(OrderId, Order)) })
/** Orders by their customer. */
export const ordersDocument: Kind<z.infer<typeof ordersSchema>> = {
  name: 'orders',
  version: 1,
  onDemand: true,
  schema: ordersSchema,
  empty: () => ({ orders: {} }),
  keys(event) {
    if (event.is === 'order_placed') return [holdingsShard(event.order.customerId)]
    return event.is === 'order_cancelled' || event.is === 'order_refunded' ? [holdingsShard(event.customerId)] : []
  },
  apply(document, event) {
    if (event.is === 'order_placed') {
      document.orders[event.order.customerId] = { ...document.orders[event.order.customerId], [event.order.id]: event.order }
    }
    if (event.is === 'order_cancelled' || event.is === 'order_refunded') {
      const own = document.orders[event.customerId]
      const order = own?.[event.orderId]
      if (own && order) own[order.id] = orderAfter(order, event)
    }
  },
}

function orderAfter(order: Order, event: Extract<DeskEvent, { is: 'order_cancelled' | 'order_refunded' }>): Order {
  if (event.is === 'order_cancelled') return { ...(event.givenBack ? without(order, 'claimId') : order), status: 'cancelled' }
  const refunded = (order.refunded ?? 0) + event.amount
  return { ...order, lines: linesAfter(order.lines, event.lines ?? []), refunded, status: refunded === order.total ? 'refunded' : order.status }
}

const orderNumbersSchema = z.strictObject({ customers: z.record(z.string(), CustomerId) })
/** Whose order a number is. */
export const orderNumbersDocument: Kind<z.infer<typeof orderNumbersSchema>> = {
  name: 'order-numbers',
  version: 1,
  schema: orderNumbersSchema,
  empty: () => ({ customers: {} }),
  keys: (event) => (event.is === 'order_placed' ? [shardOfOrder(event.order)] : []),
  apply(document, event) {
    if (event.is === 'order_placed') document.customers[event.order.number] = event.order.customerId
  },
}
/** Numbers of orders placed elsewhere are kept by their shop: they may be the same as another's. */
export const otherOrderNumberShard = (shopId: ShopId, number: string) => `${shopId}.${shardOf(number, 64)}`
const shardOfOrder = ({ number, shopId, elsewhere }: Order) => (elsewhere ? otherOrderNumberShard(shopId, number) : orderNumberShard(number))
export const orderNumberShard = (number: string) => String(Math.floor(Number(number) / 4_000))

const conversationsSchema = z.strictObject({ conversations: z.record(ConversationId, Conversation) })
export const conversationsDocument: Kind<z.infer<typeof conversationsSchema>> = {
  name: 'conversations',
  version: 1,
  schema: conversationsSchema,
  empty: () => ({ conversations: {} }),
  keys(event) {
    const id = conversationOf(event)
    return id ? [conversationShard(id)] : []
  },
  apply(document, event) {
    const id = conversationOf(event)
    if (event.is === 'conversation_opened') document.conversations[event.conversation.id] = event.conversation
    const conversation = id && document.conversations[id]
    if (conversation) document.conversations[id] = applyToConversation(conversation, event)
  },
}
export const conversationShard = (id: ConversationId) => shardOf(id, 1_024)

const messagesSchema = z.strictObject({ messages: z.array(Message) })
/** Messages of one conversation, `messagesADocument` positions each, in order. */
export const messagesDocument: Kind<z.infer<typeof messagesSchema>> = {
  name: 'messages',
  version: 1,
  onDemand: true,
  schema: messagesSchema,
  empty: () => ({ messages: [] }),
  keys: (event) => (event.is === 'message_posted' ? [messagesKey(event.message.conversationId, event.message.position)] : []),
  apply(document, event) {
    if (event.is === 'message_posted') document.messages.push(event.message)
  },
}
export const messagesADocument = 500
export const messagesKey = (id: ConversationId, position: number) => `${id}.${String(Math.floor((position - 1) / messagesADocument))}`

const draftsSchema = z.strictObject({ drafts: z.record(ConversationId, z.string()), notes: z.record(ConversationId, z.string()).optional() })
/** What one agent has half written, by conversation: replies and internal notes; sending takes the one that was sent away. */
export const draftsDocument: Kind<z.infer<typeof draftsSchema>> = {
  name: 'drafts',
  version: 1,
  schema: draftsSchema,
  empty: () => ({ drafts: {} }),
  keys: (event) => (event.is === 'message_posted' && event.message.from.is === 'agent' && usesDraft(event.message) ? [event.message.from.agentId] : []),
  apply(document, event) {
    if (event.is !== 'message_posted') return
    const { body, conversationId } = event.message
    const kept = body.is === 'note' ? document.notes : document.drafts
    if (kept && conversationId in kept) Reflect.deleteProperty(kept, conversationId)
  },
}

const keptFormsSchema = z.strictObject({ forms: z.array(KeptForm) })
/** The coupon forms that one agent has half filled; creating the coupon takes its form away. Of an edit that was saved nothing differs from the coupon. */
export const keptFormsDocument: Kind<z.infer<typeof keptFormsSchema>> = {
  name: 'kept-forms',
  version: 1,
  schema: keptFormsSchema,
  empty: () => ({ forms: [] }),
  keys: (event) => (event.is === 'coupon_created' && event.keptForm ? [event.coupon.createdBy] : []),
  apply(document, event) {
    if (event.is === 'coupon_created') document.forms = document.forms.filter(({ shopId, kind, edit }) => edit !== undefined || shopId !== event.coupon.shopId || kind !== event.coupon.kind)
  },
}

/** A coupon sent without a text leaves the draft alone. */
function usesDraft({ body }: Message): boolean {
  return body.is === 'text' || body.is === 'note'
}

function without<Entity extends object, Key extends keyof Entity>(entity: Entity, key: Key): Omit<Entity, Key> {
  const { [key]: _, ...rest } = entity
  return rest
}

export const documentKinds = [
  installationDocument, agentsDocument, productsDocument, couponsDocument, templatesDocument, customersDocument, claimsDocument, ordersDocument, orderNumbersDocument, couponActivityDocument, conversationsDocument, messagesDocument, draftsDocument, keptFormsDocument, agentWindowDocument, agentWorkbenchDocument, cookieKeyDocument, passphraseTriesDocument,
] as const
