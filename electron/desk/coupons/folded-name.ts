import type { Coupon } from '../../../shared/model'
import { folded } from '../../../shared/rules'

/** A coupon's name as it is searched and sorted by. Folding is what costs most of a search; a coupon that changes is another object. */
export function foldedName(coupon: Coupon): string {
  const known = names.get(coupon)
  if (known !== undefined) return known
  const name = folded(coupon.name)
  names.set(coupon, name)
  return name
}

const names = new WeakMap<Coupon, string>()
