import { useMemo } from 'react'
import { create } from 'zustand'
import { CouponSort, type CouponKind, type ShopId } from '../../../shared/model'
import { browserStorage } from '../../kit/storage'
import { useInstallation } from '../client'
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

/** As they are kept on this computer, by their key there; empty: none. */
const useSorts = create<Readonly<Record<string, string>>>(() => ({}))

/** By which column the person has the list of a place sorted, if by any; kept over restarts. */
export function useCouponSort(place: Place): readonly [CouponSort | undefined, (sort: CouponSort | undefined) => void] {
  const key = `coupon-sort ${place} ${useInstallation(({ session }) => session?.agent.id) ?? ''}`
  const kept = useSorts((sorts) => sorts[key]) ?? browserStorage.get(key) ?? ''
  const sort = useMemo(() => sortOf(kept), [kept])
  const set = (wanted: CouponSort | undefined) => {
    const text = wanted ? JSON.stringify(wanted) : ''
    browserStorage.set(key, text)
    useSorts.setState({ [key]: text })
  }
  return [sort, set]
}

function sortOf(text: string): CouponSort | undefined {
  try {
    return CouponSort.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The list that was looked at last: from one of its coupons the way leads back there. */
const useLastPlace = create<{ readonly place: Place }>(() => ({ place: 'library' }))

export const usePlaceBefore = (): Place => useLastPlace(({ place }) => place)

export function rememberPlace(place: Place): void {
  useLastPlace.setState({ place })
}
