import { Coupon, type CouponChange, type CouponTerms, type NotedTerms } from '../../../shared/model'
import type { DeskEvent } from './events'

type Edited = Extract<DeskEvent, { is: 'coupon_edited' }>

/** The coupon after an edit. */
export function edited(coupon: Coupon, { fields, to }: Edited): Coupon {
  const kept = Object.entries(coupon).filter(([name]) => !fields.some((field) => field === name))
  return Coupon.parse({ ...Object.fromEntries(kept), ...to, revision: coupon.revision + 1 })
}

/** What the history keeps of an edit. */
export function changeOf({ at, by, fields, from, to }: Edited): CouponChange {
  return { at, by, fields, from: noted(from), to: noted(to) }
}

function noted({
  scope,
  customers,
  terms: _,
  ...rest
}: { readonly [Field in keyof CouponTerms]?: CouponTerms[Field] | undefined }): NotedTerms {
  return {
    ...rest,
    ...(scope ? { scope: { is: scope.is, count: scope.is === 'products' ? scope.productIds.length : 0 } } : {}),
    ...(customers
      ? { customers: { is: customers.is, count: customers.is === 'chosen' ? customers.customerIds.length : 0 } }
      : {}),
  }
}
