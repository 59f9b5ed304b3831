import type { Coupon, CouponId, Instant, Minor, WorkbenchFilters, WorkbenchSort } from '../../../shared/model'
import { isValid, nextStatusChange, refusalToSend, savingOn, type CartLine, type ChatFacts, type CustomerFacts } from '../../../shared/rules'

/** The chat that coupons are looked through for. */
export interface Bench {
  readonly chat: ChatFacts
  readonly customer: CustomerFacts
  /** When the customer claimed each coupon. */
  readonly claims: ReadonlyMap<CouponId, readonly Instant[]>
  /** What the savings are worked out on. */
  readonly basket: readonly CartLine[] | undefined
  readonly now: Instant
}

export interface Wanted {
  readonly filters: WorkbenchFilters
  readonly sort: WorkbenchSort
  /** They count as sendable: what was sent from here stays where it was. */
  readonly kept: readonly CouponId[]
}

/** A coupon, and what it takes off the basket; undefined without one. */
export interface Benched {
  readonly coupon: Coupon
  readonly saving: Minor | undefined
}

export interface Arranged {
  readonly sendable: readonly Benched[]
  readonly others: readonly Benched[]
  /** Valid ones, whatever the filters hide. */
  readonly valid: number
  readonly nextChange: Instant | undefined
}

/** The valid coupons that the filters leave, sorted, in two groups: those that can be sent into the chat, and the others. */
export function arrange(coupons: readonly Coupon[], { chat, customer, claims, basket, now }: Bench, { filters, sort, kept }: Wanted): Arranged {
  const valid = coupons.filter((coupon) => isValid(coupon, now))
  const words = wordsOf(filters.search)
  const isKept = new Set(kept)
  const sendable: Benched[] = []
  const others: Benched[] = []
  for (const coupon of valid) {
    if (!passes(coupon, filters, words)) continue
    const isSendable = isKept.has(coupon.id) || refusalToSend(coupon, chat, { ...customer, claimedAt: claims.get(coupon.id) ?? [] }, now) === undefined
    if (filters.sendable && !isSendable) continue
    const saving = basket && savingOn(coupon, basket)
    if (filters.applies && saving === 0) continue
    const group = isSendable ? sendable : others
    group.push({ coupon, saving })
  }
  const inOrder = orders[sort]
  return { sendable: sendable.sort(inOrder), others: others.sort(inOrder), valid: valid.length, nextChange: firstChange(valid, now) }
}

/** By one thing, then by the next where that is equal: an order without ties, so that pages fit together. */
const orders: Readonly<Record<WorkbenchSort, (a: Benched, b: Benched) => number>> = {
  saving: (a, b) => (b.saving ?? 0) - (a.saving ?? 0) || byKind(a, b) || byEnd(a, b) || byName(a, b) || byId(a, b),
  end: (a, b) => byEnd(a, b) || byName(a, b) || byId(a, b),
  name: (a, b) => byName(a, b) || byEnd(a, b) || byId(a, b),
}
const byKind = (a: Benched, b: Benched) => (a.coupon.kind === b.coupon.kind ? 0 : a.coupon.kind === 'chat' ? -1 : 1)
const byEnd = (a: Benched, b: Benched) => a.coupon.claimPeriod.until - b.coupon.claimPeriod.until
const byName = (a: Benched, b: Benched) => compare(foldedName(a.coupon), foldedName(b.coupon))
const byId = (a: Benched, b: Benched) => compare(a.coupon.id, b.coupon.id)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function firstChange(coupons: readonly Coupon[], now: Instant): Instant | undefined {
  return coupons.reduce<Instant | undefined>((soonest, coupon) => {
    const at = nextStatusChange(coupon, now)
    return at === undefined || (soonest !== undefined && soonest <= at) ? soonest : at
  }, undefined)
}

function passes(coupon: Coupon, { type, discount }: WorkbenchFilters, words: readonly string[]): boolean {
  if (type !== 'all' && coupon.kind !== type) return false
  if (discount !== 'any' && coupon.discount.is !== discount) return false
  if (words.length === 0) return true
  const name = foldedName(coupon)
  return words.every((word) => name.includes(word))
}

/** Folding is what costs most of a search; a coupon that changes is another object. */
const foldedNames = new WeakMap<Coupon, string>()
function foldedName(coupon: Coupon): string {
  const known = foldedNames.get(coupon)
  if (known !== undefined) return known
  const name = folded(coupon.name)
  foldedNames.set(coupon, name)
  return name
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase()
const wordsOf = (search: string) => folded(search).split(/\s+/).filter((word) => word !== '')
