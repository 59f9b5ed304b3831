import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Input, Output } from '../../../shared/contract'
import { minute, type Failure } from '../../../shared/model'
import { refusalToSend } from '../../../shared/rules'
import { call, isOf, subscribe, useInstallation, useNow, type Told } from '../client'
import type { JudgedCoupon } from './filters'
import { withConversation, withCoupon } from './patch-coupons'

type Page = Output<'coupons.forChat'>
/** What is asked for, whatever the page. */
export type Asked = Omit<Input<'coupons.forChat'>, 'offset' | 'limit'>

export interface ChatCoupons {
  /** What main said of this chat; of the filters before while the answer to new ones is under way. */
  readonly page: Page | undefined
  /** Whether that is the answer to what is asked now. */
  readonly isAnswered: boolean
  /** Counted over both groups; undefined while its page is under way. */
  readonly ticketAt: (index: number) => JudgedCoupon | undefined
  /** These tickets are looked at: their pages are asked for and kept up to date. */
  readonly look: (first: number, last: number) => void
  readonly failure: Failure | undefined
  readonly now: number
  readonly refresh: () => void
}

interface Loaded {
  readonly key: string
  readonly conversationId: string
  readonly pages: ReadonlyMap<number, Page>
}

/** Some more than fit into the tallest workbench: what isn't looked at costs time. */
const pageSize = 20
/** Whoever only passes through a chat asks for nothing, ms. */
const beforehand = 150

/**
 * The coupons of a chat's shop, a page at a time: main filters and sorts them, this page judges those that it shows.
 * Kept up to date: when one changes, when the chat or its customer does, when the clock passes a start or an end.
 * While it isn't shown the first page is there all the same, so that opening waits for nobody: changes are put into
 * it, so that what can be sent is true at once, and what only main knows is asked for when it is shown.
 */
export function useChatCoupons(asked: Asked, isShown: boolean): ChatCoupons {
  const key = JSON.stringify(asked)
  const { conversationId } = asked
  const agentId = useInstallation(({ session }) => session?.agent.id)
  const [loaded, setLoaded] = useState<Loaded>()
  const [failure, setFailure] = useState<Failure>()
  const latest = useRef({ asked, key, isShown })
  latest.current = { asked, key, isShown }
  const looked = useRef<readonly number[]>([0])
  /** The asking under way, and whether something changed since. */
  const underWay = useRef<{ key: string; again: boolean } | undefined>(undefined)
  /** The question whose answer is there; undefined when something changed since that nobody asked about, because nobody looks. */
  const answered = useRef<string | undefined>(undefined)

  const ask = useCallback(async () => {
    const { asked: now, key: askedKey } = latest.current
    if (underWay.current?.key === askedKey) {
      underWay.current.again = true
      return
    }
    const mine = { key: askedKey, again: false }
    underWay.current = mine
    const numbers = looked.current
    const outcomes = await Promise.all(numbers.map((number) => call('coupons.forChat', { ...now, offset: number * pageSize, limit: pageSize })))
    // Another question was asked meanwhile: this answer has nothing to say.
    if (underWay.current !== mine) return
    underWay.current = undefined
    const pages = new Map<number, Page>()
    for (const [at, outcome] of outcomes.entries()) if (outcome.is === 'ok') pages.set(numbers[at] ?? 0, outcome.data)
    const failed = outcomes.find((outcome) => outcome.is !== 'ok')
    setFailure(failed)
    if (!failed) {
      answered.current = askedKey
      setLoaded({ key: askedKey, conversationId: now.conversationId, pages })
    }
    if (mine.again || !looked.current.every((number) => numbers.includes(number))) void ask()
  }, [])
  const refresh = useCallback(() => void ask(), [ask])
  /** Asks what isn't known yet. */
  const ensure = useCallback(() => {
    if (answered.current !== latest.current.key && underWay.current?.key !== latest.current.key) void ask()
  }, [ask])

  // What is looked at stays so with other filters; another chat begins at its first page.
  useEffect(() => {
    looked.current = [0]
  }, [conversationId])
  useEffect(() => {
    if (isShown) return ensure()
    const timer = setTimeout(ensure, beforehand)
    return () => clearTimeout(timer)
  }, [ensure, key, isShown])
  useEffect(() => () => {
    underWay.current = undefined
  }, [])
  useEffect(() => {
    const told = ({ push, gap }: Told) => {
      const patch = (change: (page: Page) => Page) => setLoaded((before) => before && { ...before, pages: new Map([...before.pages].map(([number, page]) => [number, change(page)])) })
      if (isOf(push, 'coupons')) patch((page) => withCoupon(page, push.patch.coupon))
      if (isOf(push, 'conversation')) patch((page) => withConversation(page, push.patch))
      if (latest.current.isShown || underWay.current || gap) refresh()
      else answered.current = undefined
    }
    return subscribe(['coupons', `conversation:${conversationId}`, ...(agentId === undefined ? [] : [`workbench:${agentId}` as const])], told)
  }, [conversationId, agentId, refresh])

  const current = loaded?.conversationId === conversationId ? loaded : undefined
  const page = current && [...current.pages.values()][0]
  const now = useNow(minute, page?.nextChange)
  const customerId = page?.holder.customerId
  // What they claimed or ordered elsewhere can't be put in: what can be sent would be wrong without asking.
  useEffect(() => (customerId === undefined ? undefined : subscribe([`customer:${customerId}`], refresh)), [customerId, refresh])
  // The clock passed the start or end of one of them.
  const isPast = page?.nextChange !== undefined && now >= page.nextChange
  useEffect(() => {
    if (isPast) refresh()
  }, [isPast, refresh])

  const tickets = useMemo(() => judged(current?.pages, now), [current?.pages, now])
  const ticketAt = useCallback((index: number) => tickets.get(index), [tickets])
  const look = useCallback(
    (first: number, last: number) => {
      const wanted = pagesOf(first, last)
      const isKnown = wanted.every((number) => looked.current.includes(number))
      looked.current = wanted
      if (!isKnown) void ask()
    },
    [ask],
  )
  return { page, isAnswered: current?.key === key, ticketAt, look, failure, now, refresh }
}

/** Every coupon of these pages with the first reason against sending it, by its place. */
function judged(pages: ReadonlyMap<number, Page> | undefined, now: number): Map<number, JudgedCoupon> {
  const tickets = new Map<number, JudgedCoupon>()
  for (const [number, { rows, chat, holder }] of pages ?? []) {
    for (const [at, { coupon, saving, pinned = false }] of rows.entries()) {
      const refusal = refusalToSend(coupon, chat, { ...holder, claimedAt: holder.claims[coupon.id] ?? [] }, now)
      tickets.set(number * pageSize + at, { coupon, saving, pinned, refusal })
    }
  }
  return tickets
}

/** The first one always: it is what the next opening begins with. */
function pagesOf(first: number, last: number): number[] {
  const pages = [0]
  for (let page = Math.max(1, Math.floor(first / pageSize)); page <= Math.floor(last / pageSize); page += 1) pages.push(page)
  return pages
}
