import type { CouponId } from '../../../shared/model'

export interface TicketKeys {
  /**
   * A key for each of these places; undefined: the coupon that stands there isn't known yet. With `reuse` a place keeps
   * its key, whichever coupon comes to stand there; without, a coupon keeps its own, and one that comes gets a new one.
   */
  next(places: ReadonlyMap<number, CouponId | undefined>, reuse: boolean): ReadonlyMap<number, string>
}

/**
 * Which ticket is drawn with which elements. Making tickets anew is half of the work that a letter in the search asks
 * for; but whoever points at a ticket or has the focus in one must not find another coupon under their hand.
 */
export function createTicketKeys(): TicketKeys {
  let made = 0
  let drawn: ReadonlyMap<number, { readonly couponId: CouponId; readonly key: string }> = new Map()
  return {
    next(places, reuse) {
      const own = new Map([...drawn.values()].map(({ couponId, key }) => [couponId, key]))
      const next = new Map<number, { readonly couponId: CouponId; readonly key: string }>()
      for (const [place, couponId] of places) {
        if (couponId === undefined) continue
        const key = reuse ? drawn.get(place)?.key : own.get(couponId)
        next.set(place, { couponId, key: key ?? `ticket ${String((made += 1))}` })
      }
      drawn = next
      return new Map([...next].map(([place, { key }]) => [place, key]))
    },
  }
}
