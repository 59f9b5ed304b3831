import type { CouponId } from '../../../shared/model'

export interface TicketKeys {
  /**
   * A key for each of these places; undefined: the coupon that stands there isn't known yet. While a question has the
   * same answer or a newer one, and whenever somebody is at the tickets, a coupon keeps its key and one that comes gets a
   * new one; another question leaves each place its key, whichever coupon comes to stand there.
   */
  next(
    places: ReadonlyMap<number, CouponId | undefined>,
    question: string | undefined,
    isAlone: boolean,
  ): ReadonlyMap<number, string>
}

/**
 * Which ticket is drawn with which elements. Making tickets anew costs a letter in the search a fifth of its time; but
 * whoever points at a ticket or has the focus in one must not find another coupon in its elements.
 */
export function createTicketKeys(): TicketKeys {
  let made = 0
  let answered: string | undefined
  let drawn: ReadonlyMap<number, { readonly couponId: CouponId; readonly key: string }> = new Map()
  return {
    next(places, question, isAlone) {
      const reuse = isAlone && question !== answered
      answered = question
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
