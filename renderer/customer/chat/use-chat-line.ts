import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { ShopId } from '../../../shared/model'
import { newClientId } from '../client/ask'
import { chatLine, type ChatLine, type ChatState } from '../client/chat-line'
import { outboxOf } from '../client/outbox'
import { browserStorage } from '../../kit/storage'
import { isVisit } from '../client/visit'
import { later, openWire } from '../client/wire'
import { now } from '../clock'

const unopened = createStore<ChatState>(() => ({
  messages: [],
  outgoing: [],
  isAtRisk: false,
  isHeldBack: false,
  line: 'connecting',
  caughtUp: false,
}))

/** The chat with a shop, open as long as the page shows that shop. */
export function useChatLine(
  shopId: ShopId,
  couponsChanged: () => void,
): { line: ChatLine | undefined; state: ChatState } {
  const [line, setLine] = useState<ChatLine>()
  const tell = useRef(couponsChanged)
  useEffect(() => {
    tell.current = couponsChanged
  })
  useEffect(() => {
    const opened = chatLine({
      shopId,
      open: openWire,
      later,
      outbox: outboxOf(shopId, browserStorage),
      now,
      newClientId,
      couponsChanged: () => tell.current(),
    })
    const reconnect = () => opened.reconnect()
    /** The browser asks whether to leave. */
    const warn = (event: BeforeUnloadEvent) => {
      const { isAtRisk, messages } = opened.state.getState()
      if (isAtRisk || (isVisit() && messages.length > 0)) event.preventDefault()
    }
    addEventListener('online', reconnect)
    document.addEventListener('visibilitychange', reconnect)
    addEventListener('beforeunload', warn)
    setLine(opened)
    return () => {
      removeEventListener('online', reconnect)
      document.removeEventListener('visibilitychange', reconnect)
      removeEventListener('beforeunload', warn)
      opened.close()
    }
  }, [shopId])
  return { line, state: useStore(line?.state ?? unopened) }
}
