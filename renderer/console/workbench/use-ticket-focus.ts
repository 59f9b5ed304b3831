import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { nextTicket } from './grid-rows'

export interface TicketFocusParts {
  readonly body: RefObject<HTMLElement | null>
  readonly tickets: number
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

/** The focus among the tickets: by arrow keys, from the search, back from a detail view. Gives what handles the keys. */
export function useTicketFocus({ body, tickets, columns, isShown, focusOn, onReturned, enter, scrollTo }: TicketFocusParts): (event: KeyboardEvent) => void {
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
  const isBack = useRef(false)
  useLayoutEffect(() => {
    if (!isShown) return
    if (focusOn === undefined) isBack.current = false
    if (focusOn === undefined || isBack.current) return focusWanted()
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
  return (event) => {
    if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return
    const from = event.target.closest('article')?.querySelector<HTMLElement>('[data-ticket]')?.getAttribute('data-ticket') ?? undefined
    if (from === undefined) return
    const to = nextTicket(Number(from), event.key, columns, tickets)
    if (to === undefined) return
    event.preventDefault()
    focusTicket(to)
  }
}
