import type {
  Claim,
  ClaimId,
  Coupon,
  CouponId,
  CustomerId,
  Instant,
  NewId,
  Order,
  OrderLine,
  ShopId,
} from '../../../shared/model'
import { bestQuote, subtotal, type HeldCoupon } from '../../../shared/rules'
import { claimsOf } from './claims'
import { coupons, type CouponKey, type SampleCoupon } from './coupons'
import type { Ids } from './ids'
import { forEachKey, keysOf } from './keyed'
import { orders, type OrderKey, type SampleOrder } from './orders'
import { products, shops, type ProductKey, type ShopKey } from './products'
import { instantOf, type When } from './when'

export interface Trade {
  readonly coupons: readonly Coupon[]
  /** Oldest first. */
  readonly claims: readonly Claim[]
  /** Oldest first. */
  readonly orders: readonly Order[]
  readonly numberOf: (order: OrderKey) => string
}

const firstNumber = 20_401

/** Plays all claims and then all orders, oldest first: an order uses the best coupon that its customer held then, and the counters add up. */
export function trade(ids: Ids, now: Instant, newId: NewId): Trade {
  const instant = (when: When, shop: ShopKey) => instantOf(when, now, shops[shop].zone)
  const couponsById = new Map(keysOf(coupons).map((key) => [ids.coupon(key), newCoupon(ids, key, instant)]))
  const claims = new Map(claimsOf(ids, couponsById, instant, newId).map((claim) => [claim.id, claim]))
  for (const { couponId, sent } of claims.values()) {
    change(couponsById, couponId, (coupon) => ({ claimed: coupon.claimed + 1, sent: coupon.sent + (sent ? 1 : 0) }))
  }
  const placed = keysOf(orders)
    .map((key) => ({ key, sample: sampleOf(key), at: instant(sampleOf(key).at, shopOf(sampleOf(key))) }))
    .sort((a, b) => a.at - b.at)
    .map(({ key, sample, at }, index) => {
      const order = newOrder(
        ids,
        key,
        sample,
        at,
        firstNumber + index,
        heldBy(ids.customer(sample.customer), at, claims, couponsById),
      )
      redeem(order, claims, couponsById)
      return { key, order }
    })
  const numbers = new Map(placed.map(({ key, order }) => [key, order.number]))
  return {
    coupons: [...couponsById.values()],
    claims: [...claims.values()],
    orders: placed.map(({ order }) => order),
    numberOf: forEachKey(orders, (key) => numbers.get(key) ?? ''),
  }
}

function newCoupon(ids: Ids, key: CouponKey, instant: (when: When, shop: ShopKey) => Instant): Coupon {
  const sample: SampleCoupon = coupons[key]
  const at = (when: When) => instant(when, sample.shop)
  const { name, kind, discount, minimumSpend, quantity, perCustomer, terms, usable, deactivated } = sample
  return {
    id: ids.coupon(key),
    shopId: ids.shop(sample.shop),
    kind,
    name,
    zone: shops[sample.shop].zone,
    claimPeriod: { from: at(sample.claims[0]), until: at(sample.claims[1]) },
    validity:
      typeof usable === 'number'
        ? { is: 'days', days: usable }
        : { is: 'fixed', from: at(usable[0]), until: at(usable[1]) },
    discount,
    ...(minimumSpend === undefined ? {} : { minimumSpend }),
    scope: sample.products ? { is: 'products', productIds: sample.products.map(ids.product) } : { is: 'whole_shop' },
    quantity,
    perCustomer,
    customers: { is: sample.customers },
    terms,
    // Deactivating is a change like any other.
    revision: deactivated ? 2 : 1,
    createdAt: at(sample.created),
    createdBy: ids.agent(sample.by),
    ...(deactivated ? { deactivated: { at: at(deactivated), by: ids.agent(sample.by) } } : {}),
    sent: 0,
    claimed: 0,
    redeemed: 0,
    revenue: 0,
  }
}

const sampleOf = (key: OrderKey): SampleOrder => orders[key]

function shopOf({ lines }: SampleOrder): ShopKey {
  const [first] = keysOf(lines)
  if (first === undefined) throw new Error('an order of nothing')
  return products[first].shop
}

function newOrder(
  ids: Ids,
  key: OrderKey,
  sample: SampleOrder,
  createdAt: Instant,
  number: number,
  held: readonly HeldCoupon[],
): Order {
  const shopId: ShopId = ids.shop(shopOf(sample))
  const cart = keysOf(sample.lines).map((product) => cartLine(ids, product, sample.lines[product] ?? 0))
  const best = bestQuote(held, shopId, cart, createdAt)
  const saving = best?.saving ?? 0
  return {
    id: ids.order(key),
    number: String(number),
    shopId,
    customerId: ids.customer(sample.customer),
    createdAt,
    status: sample.status,
    lines: cart.map((line, index) => ({ ...line, saving: best?.savings[index] ?? 0 })),
    subtotal: subtotal(cart),
    saving,
    total: subtotal(cart) - saving,
    ...(best ? { claimId: best.held.claim.id } : {}),
  }
}

function cartLine(ids: Ids, key: ProductKey, quantity: number): Omit<OrderLine, 'saving'> {
  const { name, price } = products[key]
  return { productId: ids.product(key), name, quantity, price }
}

function heldBy(
  customerId: CustomerId,
  at: Instant,
  claims: ReadonlyMap<ClaimId, Claim>,
  couponsById: ReadonlyMap<CouponId, Coupon>,
): HeldCoupon[] {
  return [...claims.values()].flatMap((claim) => {
    const coupon = couponsById.get(claim.couponId)
    return coupon && claim.customerId === customerId && claim.claimedAt <= at ? [{ claim, coupon }] : []
  })
}

function redeem(
  { id, claimId, createdAt, total }: Order,
  claims: Map<ClaimId, Claim>,
  couponsById: Map<CouponId, Coupon>,
): void {
  const claim = claimId && claims.get(claimId)
  if (!claim) return
  claims.set(claim.id, { ...claim, redeemed: { orderId: id, at: createdAt } })
  change(couponsById, claim.couponId, ({ redeemed, revenue }) => ({ redeemed: redeemed + 1, revenue: revenue + total }))
}

function change(couponsById: Map<CouponId, Coupon>, id: CouponId, counters: (coupon: Coupon) => Partial<Coupon>): void {
  const coupon = couponsById.get(id)
  if (coupon) couponsById.set(id, { ...coupon, ...counters(coupon) })
}
