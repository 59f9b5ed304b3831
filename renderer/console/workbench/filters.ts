import { noFilters, type Coupon, type Minor, type SendRefusal, type WorkbenchFilters } from '../../../shared/model'

/** A coupon, the first reason against sending it into the chat, and what it takes off the customer's cart or last order. */
export interface JudgedCoupon {
  readonly coupon: Coupon
  readonly refusal: SendRefusal | undefined
  readonly saving: Minor | undefined
  readonly pinned: boolean
}

/** Whether any filter is set that clearing would take away. */
export function isFiltering({ search, ...rest }: WorkbenchFilters): boolean {
  const { search: _, ...unset } = noFilters
  return search.trim() !== '' || JSON.stringify({ ...unset, ...rest }) !== JSON.stringify(unset)
}
