import type { Coupon, CouponId, Instant, Minor, WorkbenchFilters, WorkbenchSort } from '../../../shared/model'
import {
  folded,
  isValid,
  nextActivityChange,
  nextEligibilityChange,
  nextStatusChange,
  refusalToSend,
  savingOn,
  statusAt,
  type CartLine,
  type ChatFacts,
  type CustomerFacts,
} from '../../../shared/rules'
import { foldedName } from './folded-name'

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

/** In which order an agent wants them, whatever they filter. */
export interface Order {
  readonly sort: WorkbenchSort
  /** They count as sendable: what was sent from here stays where it was. */
  readonly kept: readonly CouponId[]
  /** They come first in their group. */
  readonly pinned: readonly CouponId[]
  /** What the agent sent, latest first: for the sort by it. */
  readonly sent: readonly CouponId[]
}

export interface Wanted extends Order {
  readonly filters: WorkbenchFilters
}

/** A coupon, and what it takes off the basket; undefined without one. */
export interface Benched {
  readonly coupon: Coupon
  readonly saving: Minor | undefined
  readonly pinned: boolean
  /** As it is searched and sorted by. */
  readonly folded: string
}

export interface Arranged {
  readonly sendable: readonly Benched[]
  readonly others: readonly Benched[]
  /** Valid ones, whatever the filters hide. */
  readonly valid: number
  /** How many of the valid ones have begun. */
  readonly ongoing: number
  /** When the clock alone makes it another arrangement. */
  readonly nextChange: Instant | undefined
}

/** The valid coupons that the filters leave, sorted, in two groups: those that can be sent into the chat, and the others. */
export function arrange(coupons: readonly Coupon[], bench: Bench, wanted: Wanted): Arranged {
  return filtered(inOrder(coupons, bench, wanted), wanted.filters)
}

/** All valid coupons in the order that any filter leaves them in: judging and sorting is what costs, filtering is not. */
export function inOrder(
  coupons: readonly Coupon[],
  { chat, customer, claims, basket, now }: Bench,
  { sort, kept, pinned, sent }: Order,
): Arranged {
  const valid = coupons.filter((coupon) => isValid(coupon, now))
  const isKept = new Set(kept)
  const isPinned = new Set(pinned)
  const sendable: Benched[] = []
  const others: Benched[] = []
  for (const coupon of valid) {
    const isSendable =
      isKept.has(coupon.id) ||
      refusalToSend(coupon, chat, { ...customer, claimedAt: claims.get(coupon.id) ?? [] }, now) === undefined
    const group = isSendable ? sendable : others
    group.push({
      coupon,
      saving: basket && savingOn(coupon, basket),
      pinned: isPinned.has(coupon.id),
      folded: foldedName(coupon),
    })
  }
  const by = sort === 'sent' ? bySent(sent) : orders[sort]
  const order: Compare = (a, b) => Number(b.pinned) - Number(a.pinned) || by(a, b)
  return {
    sendable: sendable.sort(order),
    others: others.sort(order),
    valid: valid.length,
    ongoing: valid.filter((coupon) => statusAt(coupon, now).is === 'ongoing').length,
    nextChange: firstChange(valid, chat, customer, now),
  }
}

/** What a filter leaves of them. */
export function filtered({ sendable, others, ...rest }: Arranged, filters: WorkbenchFilters): Arranged {
  const words = wordsOf(filters.search)
  const left = (group: readonly Benched[]) => group.filter((one) => passes(one, filters, words))
  return { ...rest, sendable: left(sendable), others: filters.sendable ? [] : left(others) }
}

type Compare = (a: Benched, b: Benched) => number

/** By one thing, then by the next where that is equal: an order without ties, so that pages fit together. */
const orders: Readonly<Record<Exclude<WorkbenchSort, 'sent'>, Compare>> = {
  saving: (a, b) => (b.saving ?? 0) - (a.saving ?? 0) || byKind(a, b) || byEnd(a, b) || byName(a, b) || byId(a, b),
  end: (a, b) => byEnd(a, b) || byName(a, b) || byId(a, b),
  name: (a, b) => byName(a, b) || byEnd(a, b) || byId(a, b),
}
/** What was sent last first, what never was as if nothing had been asked. */
function bySent(sent: readonly CouponId[]): Compare {
  const places = new Map(sent.map((id, place) => [id, place]))
  const placeOf = ({ coupon }: Benched) => places.get(coupon.id) ?? sent.length
  return (a, b) => placeOf(a) - placeOf(b) || orders.saving(a, b)
}
const byKind = (a: Benched, b: Benched) => (a.coupon.kind === b.coupon.kind ? 0 : a.coupon.kind === 'chat' ? -1 : 1)
const byEnd = (a: Benched, b: Benched) => a.coupon.claimPeriod.until - b.coupon.claimPeriod.until
const byName = (a: Benched, b: Benched) => compare(a.folded, b.folded)
const byId = (a: Benched, b: Benched) => compare(a.coupon.id, b.coupon.id)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function firstChange(
  coupons: readonly Coupon[],
  chat: ChatFacts,
  customer: CustomerFacts,
  now: Instant,
): Instant | undefined {
  if (coupons.length === 0) return undefined
  let soonest = Math.min(nextActivityChange(chat, now) ?? Infinity, nextEligibilityChange(customer, now) ?? Infinity)
  for (const coupon of coupons) soonest = Math.min(soonest, nextStatusChange(coupon, now) ?? Infinity)
  return soonest === Infinity ? undefined : soonest
}

function passes(
  { coupon, saving, folded: name }: Benched,
  { type, discount, applies }: WorkbenchFilters,
  words: readonly string[],
): boolean {
  if (type !== 'all' && coupon.kind !== type) return false
  if (discount !== 'any' && coupon.discount.is !== discount) return false
  if (applies && saving === 0) return false
  return words.every((word) => name.includes(word))
}

const wordsOf = (search: string) =>
  folded(search)
    .split(' ')
    .filter((word) => word !== '')
