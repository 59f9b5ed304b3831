import { z } from './zod'

/** Ids are opaque: a short prefix that says what it names, then letters and digits. */
const id = <Prefix extends string>(prefix: Prefix) =>
  z.templateLiteral([`${prefix}_`, z.string().regex(/^[0-9A-Za-z]{4,40}$/)])

export const ShopId = id('shop').brand<'ShopId'>()
export type ShopId = z.infer<typeof ShopId>
export const AgentId = id('agent').brand<'AgentId'>()
export type AgentId = z.infer<typeof AgentId>
export const CustomerId = id('customer').brand<'CustomerId'>()
export type CustomerId = z.infer<typeof CustomerId>
export const ConversationId = id('chat').brand<'ConversationId'>()
export type ConversationId = z.infer<typeof ConversationId>
export const MessageId = id('message').brand<'MessageId'>()
export type MessageId = z.infer<typeof MessageId>
export const CouponId = id('coupon').brand<'CouponId'>()
export type CouponId = z.infer<typeof CouponId>
export const ClaimId = id('claim').brand<'ClaimId'>()
export type ClaimId = z.infer<typeof ClaimId>
export const ProductId = id('product').brand<'ProductId'>()
export type ProductId = z.infer<typeof ProductId>
export const OrderId = id('order').brand<'OrderId'>()
export type OrderId = z.infer<typeof OrderId>
export const TemplateId = id('template').brand<'TemplateId'>()
export type TemplateId = z.infer<typeof TemplateId>

/** Made by the asker, one for each intent; the same id twice has the effect of once. */
export const CommandId = z.string().regex(/^[0-9A-Za-z-]{8,64}$/)
export type CommandId = z.infer<typeof CommandId>

/** Every kind of id by its prefix. */
export const idSchemas = {
  shop: ShopId,
  agent: AgentId,
  customer: CustomerId,
  chat: ConversationId,
  message: MessageId,
  coupon: CouponId,
  claim: ClaimId,
  product: ProductId,
  order: OrderId,
  template: TemplateId,
} as const
export type IdPrefix = keyof typeof idSchemas
export type IdOf<Prefix extends IdPrefix> = z.infer<(typeof idSchemas)[Prefix]>

/** Makes an id that names nothing yet. */
export type NewId = <Prefix extends IdPrefix>(prefix: Prefix) => IdOf<Prefix>
