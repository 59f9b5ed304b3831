import type { Coupon, CouponId, CouponKind, Discount, SendRefusal } from '../../../shared/model'

/** What an agent wants to see of the coupons. */
export interface Filters {
  readonly search: string
  readonly type: 'all' | CouponKind
  readonly discount: 'any' | Discount['is']
  /** Only those that can be sent into this chat. */
  readonly sendable: boolean
}

export const noFilters: Filters = { search: '', type: 'all', discount: 'any', sendable: false }

/** A coupon and the first reason against sending it into the chat, if there is one. */
export interface JudgedCoupon {
  readonly coupon: Coupon
  readonly refusal: SendRefusal | undefined
}

export interface Arranged {
  readonly sendable: readonly JudgedCoupon[]
  readonly others: readonly JudgedCoupon[]
  /** How many the filters hide. */
  readonly hidden: number
}

/**
 * The coupons that the filters leave, those that can be sent here first. `sent` were sent from here while the workbench
 * was open: they stay where they were, so that the person sees what became of them.
 */
export function arrange(judged: readonly JudgedCoupon[], filters: Filters, sent: ReadonlySet<CouponId>): Arranged {
  const words = wordsOf(filters.search)
  const isHere = ({ coupon, refusal }: JudgedCoupon) => refusal === undefined || sent.has(coupon.id)
  const shown = judged.filter((one) => passes(one.coupon, filters, words) && (!filters.sendable || isHere(one)))
  return { sendable: shown.filter(isHere), others: shown.filter((one) => !isHere(one)), hidden: judged.length - shown.length }
}

/** Whether any filter is set that `clear` would take away. */
export function isFiltering({ search, type, discount, sendable }: Filters): boolean {
  return search.trim() !== '' || type !== 'all' || discount !== 'any' || sendable
}

function passes(coupon: Coupon, { type, discount }: Filters, words: readonly string[]): boolean {
  if (type !== 'all' && coupon.kind !== type) return false
  if (discount !== 'any' && coupon.discount.is !== discount) return false
  if (words.length === 0) return true
  const name = folded(coupon.name)
  return words.every((word) => name.includes(word))
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase()
const wordsOf = (search: string) => folded(search).split(/\s+/).filter((word) => word !== '')
