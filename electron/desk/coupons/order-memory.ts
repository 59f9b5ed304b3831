import type { Coupon, Instant } from '../../../shared/model'
import { inOrder, type Arranged, type Bench, type Order } from './workbench'

interface Remembered {
  readonly coupons: readonly Coupon[]
  readonly at: Instant
  readonly arranged: Arranged
}

/** So many chats, or orders of one, that an agent goes back and forth between. */
const kept = 6

/**
 * Judges and sorts a shop's coupons for a chat once, for all pages and keystrokes that follow: until a coupon, the chat
 * or its customer changes, or the clock passes what it depends on. Every fact that is judged by is in the key.
 */
export function createOrderMemory(): (coupons: readonly Coupon[], bench: Bench, order: Order) => Arranged {
  const memory = new Map<string, Remembered>()
  return (coupons, bench, order) => {
    const { now, ...facts } = bench
    const key = JSON.stringify([{ ...facts, claims: [...facts.claims] }, order])
    const known = memory.get(key)
    memory.delete(key)
    const remembered =
      known?.coupons === coupons && isTrueAt(known, now)
        ? known
        : { coupons, at: now, arranged: inOrder(coupons, bench, order) }
    memory.set(key, remembered)
    for (const oldest of memory.keys()) if (memory.size > kept) memory.delete(oldest)
    return remembered.arranged
  }
}

/** The clock may have been set back. */
function isTrueAt({ at, arranged: { nextChange } }: Remembered, now: Instant): boolean {
  return now >= at && (nextChange === undefined || now < nextChange)
}
