import { useCallback, useEffect, useRef, useState } from 'react'
import type { Input } from '../../../../shared/contract'
import type { ShopId } from '../../../../shared/model'
import type { Failure } from '../../../../shared/model'
import { call, isOf, subscribe } from '../../client'
import { listedOf, missingPages, pageSize, pagesOf, withPage, withRow, type Listed } from './listed'

export interface ListQuery {
  readonly shopId: ShopId
  readonly status: Input<'inbox.list'>['status']
  readonly search: string
}

export interface Conversations {
  readonly listed: Listed | undefined
  /** What `listed` answers: while the next answer is on its way, the question before. */
  readonly answers: ListQuery | undefined
  readonly failure: Failure | undefined
  readonly loading: boolean
  /** These places are in view: their pages are asked for. */
  readonly show: (from: number, to: number) => void
  /** While held, rows change where they stand and none moves. */
  readonly hold: (held: boolean) => void
  readonly refresh: () => void
}

const idle = { show: () => undefined, hold: () => undefined, refresh: () => undefined }

/** Bursts of pushes are asked about once. */
const settleMs = 120

/**
 * The list of conversations, page by page, kept up to date. A row that changed shows it at once; its new place comes
 * with the next asking, which waits while the list is held. `onReplace` is told before a new order is shown.
 */
export function useConversations(
  { shopId, status, search }: ListQuery,
  onReplace: (before: Listed, after: Listed) => void,
): Conversations {
  const [answered, setAnswered] = useState<{ readonly listed: Listed; readonly query: ListQuery }>()
  const [failure, setFailure] = useState<Failure>()
  const [loading, setLoading] = useState(true)
  const inView = useRef({ from: 0, to: 0 })
  const replaced = useRef(onReplace)
  replaced.current = onReplace
  const work = useRef<Pick<Conversations, 'show' | 'hold' | 'refresh'>>(idle)

  useEffect(() => {
    let stopped = false
    let current: Listed | undefined
    let held = false
    // How much has changed since the beginning, and how much of it the list shows.
    let changes = 0
    let shown = 0
    let asking = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const askedPages = new Set<number>()
    const ask = (page: number) =>
      call('inbox.list', { shopId, status, search, offset: page * pageSize, limit: pageSize })
    const put = (next: Listed) => {
      current = next
      setAnswered({ listed: next, query: { shopId, status, search } })
    }

    const reload = async () => {
      if (asking) {
        changes += 1
        return
      }
      asking = true
      const upTo = changes
      setLoading(true)
      const pages = current ? pagesOf(inView.current.from, inView.current.to) : [0]
      const outcomes = await Promise.all(pages.map(ask))
      asking = false
      if (stopped) return
      shown = upTo
      setLoading(false)
      const answers = outcomes.flatMap((outcome, index) =>
        outcome.is === 'ok' ? [{ offset: (pages[index] ?? 0) * pageSize, answer: outcome.data }] : [],
      )
      const failed = outcomes.find((outcome) => outcome.is !== 'ok')
      setFailure(failed)
      const next = failed ? undefined : listedOf(answers)
      if (next) {
        if (current) replaced.current(current, next)
        askedPages.clear()
        put(next)
        // What the reader scrolled to in the meantime.
        work.current.show(inView.current.from, inView.current.to)
      }
      if (changes > shown) settle()
    }
    const reloadSoon = () => {
      changes += 1
      settle()
    }
    const settle = () => {
      if (held) return
      clearTimeout(timer)
      timer = setTimeout(() => void reload(), settleMs)
    }

    work.current = {
      show: (from, to) => {
        inView.current = { from, to }
        if (!current) return
        for (const page of missingPages(current, from, to)) {
          if (askedPages.has(page)) continue
          askedPages.add(page)
          void ask(page).then((outcome) => {
            askedPages.delete(page)
            if (!stopped && outcome.is === 'ok' && current) put(withPage(current, page * pageSize, outcome.data))
          })
        }
      },
      hold: (next) => {
        held = next
        if (!held && changes > shown) settle()
      },
      refresh: () => void reload(),
    }
    const stop = subscribe(['inbox'], ({ push, gap }) => {
      if (!isOf(push, 'inbox') || (push.patch.row.shopId !== shopId && !gap)) return
      if (current) {
        const next = withRow(current, push.patch.row)
        if (next !== current) put(next)
      }
      reloadSoon()
    })
    inView.current = { from: 0, to: 0 }
    void reload()
    return () => {
      stopped = true
      clearTimeout(timer)
      stop()
    }
  }, [shopId, status, search])

  const show = useCallback((from: number, to: number) => work.current.show(from, to), [])
  const hold = useCallback((held: boolean) => work.current.hold(held), [])
  const refresh = useCallback(() => work.current.refresh(), [])
  return { listed: answered?.listed, answers: answered?.query, failure, loading, show, hold, refresh }
}
