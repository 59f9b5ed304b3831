import type { Claim, Coupon, Instant, Minor, MinorSum, OrderLine, ProductId, Shop } from '../model'
import { mostOffOf } from './asking'
import { claimStateAt } from './claims'

export type CartLine = Pick<OrderLine, 'productId' | 'quantity' | 'price'>
type Terms = Pick<Coupon, 'discount' | 'minimumSpend' | 'scope'>

export interface Quote {
  /** Minor units, in all. */
  readonly saving: MinorSum
  /** Minor units, one for each line of the cart; they add up to `saving`. */
  readonly savings: readonly MinorSum[]
}

/** What a coupon takes off a cart. Base: the lines in scope at sale price, without shipping and tax. */
export function quote(terms: Terms, cart: readonly CartLine[]): Quote {
  const bases = basesOf(terms, cart)
  const saving = savingOf(terms, sum(bases))
  return { saving, savings: saving === 0 ? bases.map(() => 0) : spread(saving, bases) }
}

/** The same without its parts, for looking through many coupons: minor units, in all. */
export function savingOn(terms: Terms, cart: readonly CartLine[]): MinorSum {
  return savingOf(terms, sum(basesOf(terms, cart)))
}

function basesOf({ scope }: Terms, cart: readonly CartLine[]): MinorSum[] {
  return cart.map((line) => (inScope(scope, line.productId) ? line.price * line.quantity : 0))
}

function savingOf({ discount, minimumSpend }: Terms, base: MinorSum): MinorSum {
  if (base < (minimumSpend ?? 0)) return 0
  return discount.is === 'amount' ? Math.min(discount.amount, base) : percentageOf(base, discount.percent, discount.cap)
}

function inScope(scope: Coupon['scope'], productId: ProductId): boolean {
  return scope.is === 'whole_shop' || scope.productIds.includes(productId)
}

/** Half up, then the cap. In BigInt where base × percent passes 2^53: it costs more, and many coupons are looked through. */
function percentageOf(base: MinorSum, percent: number, cap: Minor | undefined): MinorSum {
  const hundredfold = base * percent + 50
  const rounded = Number.isSafeInteger(hundredfold)
    ? (hundredfold - (hundredfold % 100)) / 100
    : Number((BigInt(base) * BigInt(percent) + 50n) / 100n)
  return cap === undefined ? rounded : Math.min(rounded, cap)
}

/** Splits `amount` in proportion to `bases` by largest remainder; ties go to the earlier one, a zero base gets nothing. */
function spread(amount: MinorSum, bases: readonly MinorSum[]): readonly MinorSum[] {
  const total = BigInt(sum(bases))
  if (total === 0n) return bases.map(() => 0)
  const shares = bases.map((base, index) => {
    const exact = BigInt(amount) * BigInt(base)
    return { index, share: Number(exact / total), remainder: exact % total }
  })
  const left = amount - sum(shares.map(({ share }) => share))
  const next = [...shares]
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
    .slice(0, left)
  const extra = new Set(next.map(({ index }) => index))
  return shares.map(({ share, index }) => share + (extra.has(index) ? 1 : 0))
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

export interface HeldCoupon {
  readonly claim: Claim
  readonly coupon: Coupon
}

export interface BestQuote extends Quote {
  readonly held: HeldCoupon
}

/**
 * The coupon of a customer that takes most off a cart of `shopId`, or undefined when none takes anything.
 * Greatest saving, then the claim that ends earlier, then the earlier claim, then the claim's id.
 */
export function bestQuote(
  held: readonly HeldCoupon[],
  shopId: Coupon['shopId'],
  cart: readonly CartLine[],
  now: Instant,
): BestQuote | undefined {
  return held
    .filter(({ claim, coupon }) => coupon.shopId === shopId && claimStateAt(claim, now) === 'usable')
    .map((one) => ({ ...quote(one.coupon, cart), held: one }))
    .filter(({ saving }) => saving > 0)
    .sort(
      (a, b) =>
        b.saving - a.saving ||
        a.held.claim.usable.until - b.held.claim.usable.until ||
        a.held.claim.claimedAt - b.held.claim.claimedAt ||
        (a.held.claim.id < b.held.claim.id ? -1 : 1),
    )[0]
}

/** The most that a coupon can cost the shop, minor units, exact (it can pass 2^53); undefined when there is no upper limit. */
export function exposure(coupon: Pick<Coupon, 'discount' | 'quantity'>): bigint | undefined {
  const most = mostOffOf(coupon)
  return most === undefined ? undefined : BigInt(most) * BigInt(coupon.quantity)
}

/** Whether the form warns: the exposure passes the shop's setting, or has no upper limit. Without the setting it never does. */
export function warnsOfExposure(coupon: Pick<Coupon, 'discount' | 'quantity'>, settings: Shop['settings']): boolean {
  const limit = settings?.warnExposureAbove
  if (limit === undefined) return false
  const most = exposure(coupon)
  return most === undefined || most > BigInt(limit)
}

/** What a cart costs before any coupon, minor units. */
export function subtotal(cart: readonly CartLine[]): MinorSum {
  return sum(cart.map(({ price, quantity }) => price * quantity))
}
