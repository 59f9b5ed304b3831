import { useRef, type KeyboardEvent, type RefObject } from 'react'
import type { ConversationId } from '../../../shared/model'
import { isComposing } from '../../kit/keys'
import { routeOf } from '../client'
import { rememberTicket, useWorkbenchState } from './workbench-state'

/**
 * Where the focus goes: to the search on opening, and at closing back to where it was, else to the composer. Between
 * the workbench and a detail view the focus is theirs.
 */
export function usePlaceOfFocus(
  conversationId: ConversationId,
  composer: RefObject<HTMLElement | null>,
  isShown: boolean,
) {
  const search = useRef<HTMLInputElement>(null)
  const before = useRef<Element | null>(null)
  const latest = useRef(isShown)
  latest.current = isShown
  return {
    search,
    onOpen: (event: Event) => {
      event.preventDefault()
      const { cameFrom } = useWorkbenchState.getState()
      if (cameFrom !== undefined) {
        // Coming back from a detail view the opened ticket takes the focus itself; into another chat, it stays there.
        if (cameFrom.conversationId !== chosen(conversationId)) rememberTicket(undefined)
        return
      }
      // Closed and opened again at once: the focus hasn't gone back yet.
      if (document.activeElement !== document.body) before.current = document.activeElement
      search.current?.focus({ preventScroll: true })
    },
    onClose: (event: Event) => {
      event.preventDefault()
      // Told a moment after closing: it may be open again by now, and what is typed is for its search.
      if (latest.current) return
      // A coupon was put into the reply: the person goes on there.
      if (document.activeElement === composer.current) return
      const route = routeOf(location.hash)
      if (route.page === 'inbox' && route.couponId !== undefined) return
      const place = before.current
      before.current = null
      const canGoBack =
        place instanceof HTMLElement &&
        place.isConnected &&
        place !== document.body &&
        place.getClientRects().length > 0
      const target = canGoBack ? place : composer.current
      target?.focus({ preventScroll: true })
    },
    /** Tab past either end leaves for the composer: only a modal dialog keeps the focus in. */
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'Tab' || isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey)
        return
      const stops = [
        ...event.currentTarget.querySelectorAll<HTMLElement>('a[href], button, input, select, [tabindex="0"]'),
      ].filter((element) => element.tabIndex >= 0)
      if (document.activeElement !== (event.shiftKey ? stops[0] : stops.at(-1))) return
      event.preventDefault()
      event.stopPropagation()
      composer.current?.focus({ preventScroll: true })
    },
  }
}

/** The chat that was chosen: it may not be there yet. */
function chosen(shown: ConversationId): ConversationId | undefined {
  const route = routeOf(location.hash)
  return route.page === 'inbox' ? route.conversationId : shown
}
