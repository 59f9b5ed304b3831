import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Input, Output } from '../../../shared/contract'
import { minute, type Failure } from '../../../shared/model'
import { refusalToSend } from '../../../shared/rules'
import { call, isOf, subscribe, useInstallation, useNow, type Told } from '../client'
import type { JudgedCoupon } from './filters'
import { withConversation, withCoupon } from './patch-coupons'
import { createQuestions, type Pages } from './questions'

type Page = Output<'coupons.forChat'>
/** What is asked for, whatever the page. */
export type Asked = Omit<Input<'coupons.forChat'>, 'offset' | 'limit'>

export interface ChatCoupons {
  /** What main said of this chat; of the filters before while the answer to new ones is under way. */
  readonly page: Page | undefined
  /** The question that it answers: the same for the same one. */
  readonly question: string | undefined
  /** Whether that is the answer to what is asked now. */
  readonly isAnswered: boolean
  /** Counted over both groups; undefined while its page is under way. */
  readonly ticketAt: (index: number) => JudgedCoupon | undefined
  /** These tickets are looked at: their pages are asked for and kept up to date. */
  readonly look: (first: number, last: number) => void
  readonly failure: Failure | undefined
  readonly now: number
  readonly refresh: () => void
  /** These filters are about to be asked for: main begins while the letter that says so is drawn. */
  readonly foresee: (filters: Asked['filters']) => void
}

interface Loaded {
  readonly key: string
  readonly conversationId: string
  readonly pages: Pages<Page>
}

/** Twice what fits into the workbench as it is at first: what isn't looked at costs time. */
const pageSize = 12
/** Whoever only passes through a chat asks for nothing, ms. */
const beforehand = 150

/**
 * The coupons of a chat's shop, a page at a time: main filters and sorts them, this page judges those that it shows.
 * Kept up to date: when one changes, when the chat or its customer does, when the clock passes a start or an end.
 * While it isn't shown the first page is there all the same, so that opening waits for nobody: changes are put into
 * it, so that what can be sent is true at once, and what only main knows is asked for when it is shown.
 */
export function useChatCoupons(asked: Asked, isShown: boolean): ChatCoupons {
  const agentId = useInstallation((state) => state.session?.agent.id)
  // Who asks is no part of the question, but of the answer: each agent has pins of their own.
  const keyOf = (question: Asked) => `${agentId ?? ''} ${JSON.stringify(question)}`
  const key = keyOf(asked)
  const { conversationId } = asked
  const [loaded, setLoaded] = useState<Loaded>()
  const [failed, setFailed] = useState<{ readonly key: string; readonly failure: Failure }>()
  const latest = useRef({ asked, key, keyOf, isShown })
  latest.current = { asked, key, keyOf, isShown }
  const looked = useRef<readonly number[]>([0])
  const [questions] = useState(() =>
    createQuestions<Asked, Page>({
      ask: (question, number) => call('coupons.forChat', { ...question, offset: number * pageSize, limit: pageSize }),
      // Drawn with the next frame: left to itself React would begin a task later.
      onAnswer: (wish, pages) =>
        flushSync(() => {
          setFailed(undefined)
          setLoaded({ key: wish.key, conversationId: wish.question.conversationId, pages })
        }),
      onFailure: (wish, failure) => setFailed({ key: wish.key, failure }),
    }),
  )
  const refresh = useCallback(() => questions.changed(), [questions])
  /** Asks what isn't known yet. */
  const ensure = useCallback(() => {
    const { asked: question, key: wantedKey } = latest.current
    const pages = questions.want({ key: wantedKey, question, numbers: looked.current })
    if (pages)
      setLoaded((before) =>
        before?.key === wantedKey && before.pages === pages
          ? before
          : { key: wantedKey, conversationId: question.conversationId, pages },
      )
  }, [questions])

  // Before anything is asked, so that nothing falls between.
  useEffect(() => {
    const told = ({ push, gap }: Told) => {
      const patch = (change: (page: Page) => Page) =>
        setLoaded(
          (before) =>
            before && { ...before, pages: new Map([...before.pages].map(([number, page]) => [number, change(page)])) },
        )
      if (isOf(push, 'coupons')) patch((page) => withCoupon(page, push.patch.coupon))
      if (isOf(push, 'conversation')) patch((page) => withConversation(page, push.patch))
      if (latest.current.isShown || gap) questions.changed()
      else questions.forget()
    }
    const stop = subscribe(
      [
        'coupons',
        `conversation:${conversationId}`,
        ...(agentId === undefined ? [] : [`workbench:${agentId}` as const]),
      ],
      told,
    )
    return () => {
      stop()
      // What changes there is no longer told.
      questions.forget()
    }
  }, [conversationId, agentId, questions])
  // What is looked at stays so with other filters; another chat begins at its first page.
  useEffect(() => {
    looked.current = [0]
  }, [conversationId])
  useEffect(() => {
    if (isShown) return ensure()
    const timer = setTimeout(ensure, beforehand)
    return () => clearTimeout(timer)
  }, [ensure, key, isShown])
  useEffect(() => () => questions.stop(), [questions])

  // What is known is drawn with the letter that asks for it, not after it.
  if (isShown && loaded?.key !== key) {
    const pages = questions.known({ key, question: asked, numbers: looked.current })
    if (pages) setLoaded({ key, conversationId, pages })
  }
  const current = loaded?.conversationId === conversationId ? loaded : undefined
  const pages = [...(current?.pages.values() ?? [])]
  const page = pages[0]
  // A coupon that began since the time was last told: it is ongoing, and is judged so at once.
  const now = useNow(
    minute,
    page?.nextChange,
    ...pages.flatMap(({ rows }) => rows.map(({ coupon }) => coupon.claimPeriod.from)),
  )
  const customerId = page?.holder.customerId
  // What they claimed or ordered elsewhere can't be put in: what can be sent would be wrong without asking.
  useEffect(
    () => (customerId === undefined ? undefined : subscribe([`customer:${customerId}`], refresh)),
    [customerId, refresh],
  )
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
      if (!isKnown) ensure()
    },
    [ensure],
  )
  const foresee = useCallback(
    (filters: Asked['filters']) => {
      const next = { ...latest.current.asked, filters }
      questions.want({ key: latest.current.keyOf(next), question: next, numbers: looked.current })
    },
    [questions],
  )
  const question = current?.key
  const isAnswered = question === key
  const failure = failed?.key === key ? failed.failure : undefined
  return useMemo(
    () => ({ page, question, isAnswered, ticketAt, look, failure, now, refresh, foresee }),
    [page, question, isAnswered, ticketAt, look, failure, now, refresh, foresee],
  )
}

/** Every coupon of these pages with the first reason against sending it, by its place. */
function judged(pages: Pages<Page> | undefined, now: number): Map<number, JudgedCoupon> {
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
  for (let page = Math.max(1, Math.floor(first / pageSize)); page <= Math.floor(last / pageSize); page += 1)
    pages.push(page)
  return pages
}
