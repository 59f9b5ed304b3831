import { useCallback, useEffect, useRef, useState } from 'react'
import type { Input, Output } from '../../../shared/contract'
import { minute, type Coupon, type Failure, type Instant } from '../../../shared/model'
import { call, isOf, subscribe, useNow } from '../client'

export type CouponFilter = Omit<Input<'coupons.list'>, 'offset' | 'limit'>

export interface CouponList {
  /** Names the filter and sort that what is there answers. */
  readonly shown: string
  readonly total: number
  readonly counts: Output<'coupons.list'>['counts'] | undefined
  /** Undefined while its page is under way. */
  readonly rowAt: (index: number) => Coupon | undefined
  /** These rows are looked at: their pages are asked for and kept up to date. */
  readonly look: (first: number, last: number) => void
  readonly failure: Failure | undefined
  readonly now: Instant
  readonly refresh: () => void
}

interface Loaded {
  readonly key: string
  readonly pages: Readonly<Record<number, readonly Coupon[]>>
  readonly total: number
  readonly counts: CouponList['counts']
  readonly failure: Failure | undefined
}

const pageSize = 50

/** The coupons of a shop by status, page by page as they are looked at. What was there stays until there is something else to show. */
export function useCouponList(filter: CouponFilter): CouponList {
  const key = JSON.stringify(filter)
  const [loaded, setLoaded] = useState<Loaded>({ key: '', pages: {}, total: 0, counts: undefined, failure: undefined })
  const latest = useRef({ filter, key })
  latest.current = { filter, key }
  const pagesLookedAt = useRef<readonly number[]>([0])
  /** Requests under way; true: asked for again meanwhile. */
  const underWay = useRef(new Map<string, boolean>())

  const ask = useCallback(async (page: number) => {
    const { filter: asked, key: askedKey } = latest.current
    const request = `${askedKey} ${String(page)}`
    if (underWay.current.has(request)) {
      underWay.current.set(request, true)
      return
    }
    underWay.current.set(request, false)
    const outcome = await call('coupons.list', { ...asked, offset: page * pageSize, limit: pageSize })
    const isWantedAgain = underWay.current.get(request) === true
    underWay.current.delete(request)
    if (latest.current.key !== askedKey) return
    setLoaded((before) => {
      if (outcome.is !== 'ok') return { ...before, failure: outcome }
      const { rows, total, counts } = outcome.data
      return {
        key: askedKey,
        pages: { ...(before.key === askedKey ? before.pages : {}), [page]: rows },
        total,
        counts,
        failure: undefined,
      }
    })
    if (isWantedAgain) void ask(page)
  }, [])
  const refresh = useCallback(() => {
    for (const page of pagesLookedAt.current) void ask(page)
  }, [ask])

  const rows = Object.values(loaded.pages).flat()
  const now = useNow(minute, ...rows.flatMap(({ claimPeriod }) => [claimPeriod.from, claimPeriod.until]))
  // Another filter, or the clock passed the start or end of one of them.
  useEffect(() => {
    pagesLookedAt.current = [0]
    void ask(0)
  }, [ask, key])
  useEffect(refresh, [refresh, now])
  useEffect(
    () =>
      subscribe(['coupons'], ({ push }) => {
        if (isOf(push, 'coupons') && push.patch.coupon.shopId === latest.current.filter.shopId) refresh()
      }),
    [refresh],
  )

  const look = useCallback(
    (first: number, last: number) => {
      const pages: number[] = []
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1) pages.push(page)
      const added = pages.filter((page) => !pagesLookedAt.current.includes(page))
      pagesLookedAt.current = pages
      for (const page of added) void ask(page)
    },
    [ask],
  )
  const rowAt = (index: number) => loaded.pages[Math.floor(index / pageSize)]?.[index % pageSize]
  return {
    shown: loaded.key,
    total: loaded.total,
    counts: loaded.counts,
    rowAt,
    look,
    failure: loaded.failure,
    now,
    refresh,
  }
}
