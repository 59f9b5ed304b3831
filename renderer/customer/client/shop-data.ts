import { createStore, type StoreApi } from 'zustand/vanilla'
import { CouponsAnswer, ShopAnswer, type CustomerClaim } from '../../../shared/contract/webchat'
import type { ShopId } from '../../../shared/model'
import { setClock } from '../clock'
import { ask, isPassing } from './ask'
import { withJitter } from './limits'
import { beginVisit, isVisit } from './visit'
import { later } from './wire'

export interface ShopState {
  readonly shop: ShopAnswer | undefined
  readonly claims: readonly CustomerClaim[]
  /** Why there is nothing to show. */
  readonly failure: 'not_found' | 'unreachable' | undefined
  /** The browser keeps no cookies: the shop knows the customer only as long as this page lives. */
  readonly isVisit: boolean
}

export interface ShopData {
  readonly state: StoreApi<ShopState>
  /** Asks again; what is shown stays until the answer is there. */
  refresh(): Promise<void>
}

/** What the shop tells of itself and of this customer's coupons. Without an id: the seller's first shop. */
export function shopData(shopId: ShopId | undefined): ShopData {
  const state = createStore<ShopState>(() => ({ shop: undefined, claims: [], failure: undefined, isVisit: isVisit() }))
  let running: Promise<void> | undefined
  let again = false
  let hasLostCookie = false
  let cancelRetry: () => void = () => undefined

  /** One after another, so that the last answer is the newest; a wish in between is one more round, however many. */
  function refresh(): Promise<void> {
    if (running) again = true
    running ??= rounds().finally(() => {
      running = undefined
    })
    return running
  }

  async function rounds(): Promise<void> {
    again = false
    await round()
    if (wantsMore()) await rounds()
  }

  const wantsMore = () => again

  async function round(): Promise<void> {
    const id = shopId ?? state.getState().shop?.shop.id
    const shop = await ask(id === undefined ? '/api/shop' : `/api/shop?shop=${id}`, ShopAnswer)
    const coupons = shop.is === 'ok' ? await ask(`/api/coupons?shop=${shop.data.shop.id}`, CouponsAnswer) : shop
    // The shop gave a cookie, and the next question came without it. Once, it may have been cleared in between.
    if (shop.is === 'ok' && coupons.is === 'refused' && coupons.refused.error === 'forbidden' && !isVisit()) {
      if (hasLostCookie) beginVisit()
      hasLostCookie = true
      again = true
      return
    }
    if (shop.is === 'ok' && coupons.is === 'ok') {
      hasLostCookie = false
      setClock(coupons.data.now)
      state.setState({ shop: shop.data, claims: coupons.data.claims, failure: undefined, isVisit: isVisit() })
      return
    }
    const passing = isPassing(shop) || isPassing(coupons)
    if (!state.getState().shop) state.setState({ failure: passing ? 'unreachable' : 'not_found' })
    cancelRetry()
    if (passing) cancelRetry = later(withJitter(2_000), () => void refresh())
  }

  return { state, refresh }
}
