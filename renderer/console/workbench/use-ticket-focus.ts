import { useEffect, useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import type { CouponId } from '../../../shared/model'
import type { JudgedCoupon } from './filters'
import { nextTicket } from './grid-rows'

export interface TicketFocusParts {
  readonly body: RefObject<HTMLElement | null>
  readonly tickets: number
  readonly ticketAt: (index: number) => JudgedCoupon | undefined
  readonly columns: number
  readonly isShown: boolean
  /** The ticket that gets the focus when the grid is shown again; -1: it is gone. */
  readonly focusOn: number | undefined
  /** The grid is shown again; whether that ticket was still there. */
  readonly onReturned: (found: boolean) => void
  /** Set to a function that puts the focus on the first ticket. */
  readonly enter: RefObject<(() => void) | null>
  /** Has a ticket drawn, at once or a moment later. */
  readonly scrollTo: (ticket: number) => void
}

export interface TicketFocus {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
  /** The focus left the tickets. */
  readonly leave: () => void
  /** The coupon that it is at. */
  readonly focused: RefObject<CouponId | undefined>
}

/** The focus among the tickets: by arrow keys, from the search, back from a detail view; and with its coupon when that one's ticket is drawn anew. */
export function useTicketFocus({
  body,
  tickets,
  ticketAt,
  columns,
  isShown,
  focusOn,
  onReturned,
  enter,
  scrollTo,
}: TicketFocusParts): TicketFocus {
  const focused = useRef<CouponId | undefined>(undefined)
  const wanted = useRef<number | undefined>(undefined)
  const focusTicket = (index: number) => {
    wanted.current = index
    scrollTo(index)
    focusWanted()
  }
  /** The ticket may not be drawn yet: then the next drawing finds it. */
  const focusWanted = () => {
    if (wanted.current === undefined) return
    const link = body.current?.querySelector<HTMLElement>(`[data-ticket="${String(wanted.current)}"]`)
    if (!link) return
    wanted.current = undefined
    link.focus({ preventScroll: true })
  }
  const drawnColumns = useRef(columns)
  /** Taken out of the page, an element tells nobody that the focus has left it: it goes to the same coupon's new one. */
  const keepFocus = () => {
    const isMoved = drawnColumns.current !== columns
    drawnColumns.current = columns
    if (focused.current === undefined) return
    if (document.activeElement !== document.body) {
      if (!body.current?.contains(document.activeElement)) focused.current = undefined
      return
    }
    const place = Array.from({ length: tickets }, (_, at) => at).find(
      (at) => ticketAt(at)?.coupon.id === focused.current,
    )
    if (place === undefined) return
    // Whoever scrolls away from it is not brought back.
    if (isMoved) scrollTo(place)
    body.current?.querySelector<HTMLElement>(`[data-ticket="${String(place)}"]`)?.focus({ preventScroll: true })
  }
  const isBack = useRef(false)
  useLayoutEffect(() => {
    if (!isShown) {
      focused.current = undefined
      wanted.current = undefined
      isBack.current = false
      return
    }
    if (focusOn === undefined) isBack.current = false
    if (focusOn === undefined || isBack.current) {
      if (wanted.current === undefined) keepFocus()
      return focusWanted()
    }
    if (focusOn >= 0) {
      if (wanted.current === undefined) focusTicket(focusOn)
      else focusWanted()
      // Not drawn yet. Until it has the focus nobody else may take it.
      if (wanted.current !== undefined) return
    }
    isBack.current = true
    onReturned(focusOn >= 0)
  })
  useEffect(() => {
    enter.current = () => {
      if (tickets > 0) focusTicket(0)
    }
  })
  return {
    onKeyDown(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const from = ticketOf(event.target)
      if (from === undefined) return
      const to = nextTicket(from, event.key, columns, tickets)
      if (to === undefined) return
      event.preventDefault()
      focusTicket(to)
    },
    onFocus({ target }) {
      const place = ticketOf(target)
      focused.current = place === undefined ? undefined : ticketAt(place)?.coupon.id
      wanted.current = undefined
    },
    leave() {
      focused.current = undefined
    },
    focused,
  }
}

function ticketOf(target: EventTarget): number | undefined {
  const place =
    target instanceof HTMLElement
      ? target.closest('article')?.querySelector<HTMLElement>('[data-ticket]')?.getAttribute('data-ticket')
      : undefined
  return typeof place === 'string' ? Number(place) : undefined
}
