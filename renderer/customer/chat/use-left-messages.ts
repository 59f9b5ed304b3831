import { useEffect } from 'react'
import type { ShopId } from '../../../shared/model'
import { newClientId } from '../client/ask'
import { chatLine } from '../client/chat-line'
import { outboxOf } from '../client/outbox'
import { browserStorage } from '../../kit/storage'
import { later, openWire } from '../client/wire'
import { now } from '../clock'

/** Sends what was written to the seller's other shops and waits, when no page of theirs may be open any more. */
export function useLeftMessages(others: readonly ShopId[]): void {
  const ids = others.join(' ')
  useEffect(() => {
    const closes = others.flatMap((shopId) => {
      const outbox = outboxOf(shopId, browserStorage)
      if (outbox.read().every(({ state }) => state !== 'sending')) return []
      const line = chatLine({
        shopId,
        open: openWire,
        later,
        outbox,
        now,
        newClientId,
        couponsChanged: () => undefined,
      })
      line.state.subscribe(({ outgoing }) => {
        if (outgoing.every(({ state }) => state !== 'sending')) line.close()
      })
      return [() => line.close()]
    })
    return () => closes.forEach((close) => close())
    // `ids` says all of them.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ids])
}
