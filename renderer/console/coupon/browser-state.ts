import { create } from 'zustand'
import type { CouponKind, ShopId } from '../../../shared/model'
import type { CouponFilter } from './use-coupon-list'

/** Where coupons are looked through: each place remembers its own. */
export type Place = 'library' | 'settings'

export interface Browsing {
  readonly status: CouponFilter['status']
  readonly kind: 'all' | CouponKind
  readonly search: string
}

const first: Browsing = { status: 'ongoing', kind: 'all', search: '' }

type Key = `${Place} ${ShopId}`
const useBrowsings = create<Readonly<Record<Key, Browsing>>>(() => ({}))

/** What is looked for among a shop's coupons; stays while a coupon is opened and left again, and hides nothing of another shop. */
export function useBrowsing(place: Place, shopId: ShopId): Browsing {
  return useBrowsings((browsings) => browsings[`${place} ${shopId}`]) ?? first
}

/** Has the list of a place show these. */
export function browseCoupons(place: Place, shopId: ShopId, change: Partial<Browsing>): void {
  const key: Key = `${place} ${shopId}`
  useBrowsings.setState((browsings) => ({ [key]: { ...(browsings[key] ?? first), ...change } }))
}
