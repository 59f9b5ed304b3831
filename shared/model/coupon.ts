import { AgentId, ClaimId, ConversationId, CouponId, CustomerId, MessageId, OrderId, ProductId, ShopId } from './ids'
import { Minor, MinorSum } from './money'
import { StoredText } from './text'
import { Instant, Period, Zone } from './time'
import { z } from './zod'

export const CouponKind = z.enum(['regular', 'chat'])
export type CouponKind = z.infer<typeof CouponKind>

export const Discount = z.discriminatedUnion('is', [
  /** Whole percent of the base; `cap` is the most it takes off. */
  z.strictObject({ is: z.literal('percentage'), percent: z.int().min(1).max(99), cap: Minor.optional() }),
  z.strictObject({ is: z.literal('amount'), amount: Minor }),
])
export type Discount = z.infer<typeof Discount>

/** When a claim can be used. Days count from the day after the claim, in the coupon's zone. */
export const Validity = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('days'), days: z.int().min(1).max(90) }),
  z.strictObject({ is: z.literal('fixed'), from: Instant, until: Instant }),
])
export type Validity = z.infer<typeof Validity>

export const Scope = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('whole_shop') }),
  z.strictObject({ is: z.literal('products'), productIds: z.array(ProductId).min(1).max(1_000) }),
])
export type Scope = z.infer<typeof Scope>

export const TargetCustomers = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('everyone') }),
  z.strictObject({ is: z.literal('new') }),
  z.strictObject({ is: z.literal('repeat') }),
  z.strictObject({ is: z.literal('chosen'), customerIds: z.array(CustomerId).min(1).max(1_000) }),
])
export type TargetCustomers = z.infer<typeof TargetCustomers>

/** What a supervisor decides about a coupon: everything but its identity and its counters. Its texts are judged by the rules (`termsIssues`). */
export const CouponTerms = z.strictObject({
  name: StoredText,
  claimPeriod: Period,
  validity: Validity,
  discount: Discount,
  minimumSpend: Minor.optional(),
  scope: Scope,
  /** Claims in all. */
  quantity: z.int().min(1).max(1_000_000),
  perCustomer: z.int().min(1).max(1_000_000),
  customers: TargetCustomers,
  terms: StoredText,
})
export type CouponTerms = z.infer<typeof CouponTerms>

export const TermsField = CouponTerms.keyof()
export type TermsField = z.infer<typeof TermsField>

export const Coupon = z.strictObject({
  ...CouponTerms.shape,
  id: CouponId,
  shopId: ShopId,
  kind: CouponKind,
  /** The zone that its dates were typed in; it keeps it when the shop's changes. */
  zone: Zone,
  revision: z.int().min(1),
  createdAt: Instant,
  createdBy: AgentId,
  deactivated: z.strictObject({ at: Instant, by: AgentId }).optional(),
  /** Cards sent. */
  sent: z.int().min(0),
  /** Claims ever made, whatever became of them. */
  claimed: z.int().min(0),
  redeemed: z.int().min(0),
  /** Totals of the orders that redeemed a claim of it. */
  revenue: MinorSum,
})
export type Coupon = z.infer<typeof Coupon>

/** A coupon that a customer holds. */
export const Claim = z.strictObject({
  id: ClaimId,
  couponId: CouponId,
  shopId: ShopId,
  customerId: CustomerId,
  claimedAt: Instant,
  /** When it can be used; worked out at the claim. */
  usable: Period,
  /** The card that brought it; missing for a claim made on the storefront. */
  sent: z
    .strictObject({ by: AgentId, conversationId: ConversationId, messageId: MessageId, position: z.int().min(1) })
    .optional(),
  redeemed: z.strictObject({ orderId: OrderId, at: Instant }).optional(),
})
export type Claim = z.infer<typeof Claim>
