import { create } from 'zustand'
import type { CouponKind } from '../../../shared/model'
import type { CouponFilter } from './use-coupon-list'

interface BrowserState {
  readonly status: CouponFilter['status']
  readonly kind: 'all' | CouponKind
  readonly search: string
  readonly set: (change: Partial<Omit<BrowserState, 'set'>>) => void
}

/** What is looked for among the coupons; stays while a coupon is opened and left again. */
export const useBrowserState = create<BrowserState>((set) => ({ status: 'ongoing', kind: 'all', search: '', set }))

/** Has the lists of coupons show these. */
export function browseCoupons(change: Partial<Omit<BrowserState, 'set'>>): void {
  useBrowserState.setState(change)
}
