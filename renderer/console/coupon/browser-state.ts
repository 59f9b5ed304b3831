import { create } from 'zustand'
import type { CouponKind } from '../../../shared/model'
import type { CouponFilter } from './use-coupon-list'

/** Where coupons are looked through: each place remembers its own. */
export type Place = 'library' | 'settings'

export interface Browsing {
  readonly status: CouponFilter['status']
  readonly kind: 'all' | CouponKind
  readonly search: string
}

const first: Browsing = { status: 'ongoing', kind: 'all', search: '' }

/** What is looked for among the coupons; stays while a coupon is opened and left again. */
export const useBrowsing = create<Readonly<Record<Place, Browsing>>>(() => ({ library: first, settings: first }))

/** Has the list of a place show these. */
export function browseCoupons(place: Place, change: Partial<Browsing>): void {
  useBrowsing.setState((browsing) => ({ [place]: { ...browsing[place], ...change } }))
}
