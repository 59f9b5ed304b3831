import {
  ClaimRefusal,
  Coupon,
  Claim,
  CouponId,
  Currency,
  Instant,
  MessageText,
  MinorSum,
  Order,
  OrderLine,
  PersonName,
  Product,
  ProductId,
  RedeemRefusal,
  ShopId,
  SumRefusal,
  Zone,
  z,
} from '../model'

/**
 * What goes between the customer's page and channels/webchat: every HTTP body and WebSocket frame, both ways.
 * The page is told who wrote by name only, and nothing of a coupon that it has no right to.
 */

/** Of a request: made by the page, one for each intent; sent again it has the effect of once. */
export const ClientId = z.string().regex(/^[0-9A-Za-z-]{8,64}$/)

/**
 * Who the customer is, where the browser keeps no cookies. The page asks for it with `visitWanted`, beside its question
 * for the shop; the answer's header gives a token, which the page sends with each request, and as the subprotocol of
 * its WebSocket. It lasts as long as the page.
 */
export const visitHeader = 'handsel-visit'
export const visitWanted = 'wanted'
export const visitProtocol = (token: string): string => `${visitHeader}.${token}`

/** What a customer may know of a coupon. */
export const CustomerCoupon = Coupon.pick({
  id: true,
  shopId: true,
  kind: true,
  name: true,
  discount: true,
  minimumSpend: true,
  scope: true,
  terms: true,
  zone: true,
  validity: true,
  claimPeriod: true,
})
export type CustomerCoupon = z.infer<typeof CustomerCoupon>

/** A claim of this customer. */
export const CustomerClaim = z.strictObject({
  ...Claim.pick({ id: true, claimedAt: true, usable: true }).shape,
  coupon: CustomerCoupon,
  state: z.enum(['not_yet', 'usable', 'used', 'expired']),
  order: z.strictObject({ number: z.string(), at: Instant }).optional(),
})
export type CustomerClaim = z.infer<typeof CustomerClaim>

export const CustomerMessage = z.strictObject({
  position: z.int().min(1),
  at: Instant,
  from: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('me') }),
    z.strictObject({ is: z.literal('agent'), name: z.string() }),
  ]),
  text: z.string().optional(),
  claim: CustomerClaim.optional(),
  /** Of the customer's own message: the id that the page gave it. */
  clientId: ClientId.optional(),
})
export type CustomerMessage = z.infer<typeof CustomerMessage>

const CustomerShop = z.strictObject({ id: ShopId, name: z.string(), currency: Currency, zone: Zone })

/** GET /api/shop?shop=ID (without: the first shop) */
export const ShopAnswer = z.strictObject({
  now: Instant,
  shop: CustomerShop,
  /** All shops of the seller. */
  shops: z.array(CustomerShop),
  customerName: z.string(),
  named: z.boolean(),
  products: z.array(Product.omit({ shopId: true })),
  /** Ongoing regular coupons. A chat coupon here would be shown to someone whom it was not sent to: it doesn't pass. */
  coupons: z.array(
    z.strictObject({
      coupon: CustomerCoupon.refine(({ kind }) => kind === 'regular'),
      refusal: ClaimRefusal.optional(),
    }),
  ),
})
export type ShopAnswer = z.infer<typeof ShopAnswer>

/** GET /api/coupons?shop=ID: this customer's claims in that shop, newest first. */
export const CouponsAnswer = z.strictObject({ now: Instant, claims: z.array(CustomerClaim) })
export type CouponsAnswer = z.infer<typeof CouponsAnswer>

/** POST /api/name */
export const NameRequest = z.strictObject({ clientId: ClientId, name: PersonName })
/** POST /api/claims */
export const ClaimRequest = z.strictObject({ clientId: ClientId, couponId: CouponId })

const Cart = z.array(z.strictObject({ productId: ProductId, quantity: z.int().min(1).max(999) })).max(100)

/** POST /api/quotes: what the cart costs with the customer's best coupon. Agents see what coupons take off it; an empty one says that it isn't there any more. */
export const QuoteRequest = z.strictObject({ shopId: ShopId, lines: Cart })
export const QuoteAnswer = z.strictObject({
  lines: z.array(OrderLine),
  subtotal: MinorSum,
  saving: MinorSum,
  total: MinorSum,
  /** The coupon that is used. */
  claim: CustomerClaim.optional(),
})
export type QuoteAnswer = z.infer<typeof QuoteAnswer>

/** POST /api/orders: prices and the discount are worked out anew; `claimId` says which coupon the page showed, null: none. */
export const OrderRequest = z.strictObject({
  clientId: ClientId,
  shopId: ShopId,
  lines: Cart.min(1),
  claimId: Claim.shape.id.nullable(),
})
export type OrderRequest = z.infer<typeof OrderRequest>
export const OrderAnswer = z.strictObject({ order: Order.omit({ customerId: true, shopId: true }) })
export type OrderAnswer = z.infer<typeof OrderAnswer>

/** Every answer that isn't 2xx, and a refused frame. */
export const Refused = z.discriminatedUnion('error', [
  z.strictObject({ error: z.literal('bad_request'), detail: z.string() }),
  z.strictObject({ error: z.literal('not_found') }),
  z.strictObject({ error: z.literal('refused'), refusal: z.union([ClaimRefusal, RedeemRefusal, SumRefusal]) }),
  z.strictObject({ error: z.literal('too_many') }),
  z.strictObject({ error: z.literal('unavailable') }),
  /** Host, origin or size. */
  z.strictObject({ error: z.literal('forbidden') }),
])
export type Refused = z.infer<typeof Refused>

/** WebSocket /chat, from the page. */
export const ClientFrame = z.discriminatedUnion('is', [
  /** First frame: which shop, and up to which position the page has the messages (0: none). */
  z.strictObject({ is: z.literal('hello'), shopId: ShopId, after: z.int().min(0) }),
  z.strictObject({ is: z.literal('message'), clientId: ClientId, text: MessageText }),
  /** The page has shown all up to here. */
  z.strictObject({ is: z.literal('shown'), position: z.int().min(1) }),
])
export type ClientFrame = z.infer<typeof ClientFrame>

/** WebSocket /chat, to the page. */
export const ServerFrame = z.discriminatedUnion('is', [
  /** Messages after what the page has, in order; also ones that changed (their claim). At most 50 a frame. */
  z.strictObject({ is: z.literal('messages'), messages: z.array(CustomerMessage) }),
  /** Once, after `hello`: the page has all messages that were there; what comes now is new. */
  z.strictObject({ is: z.literal('caught_up') }),
  z.strictObject({ is: z.literal('accepted'), clientId: ClientId, position: z.int().min(1) }),
  z.strictObject({ is: z.literal('refused'), clientId: ClientId.optional(), refused: Refused }),
  /** Coupons, claims or the storefront changed: ask again. */
  z.strictObject({ is: z.literal('coupons_changed') }),
])
export type ServerFrame = z.infer<typeof ServerFrame>
