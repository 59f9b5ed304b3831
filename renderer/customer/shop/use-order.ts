import { useEffect, useRef, useState } from 'react'
import { OrderAnswer, OrderRequest, type Refused } from '../../../shared/contract/webchat'
import type { ShopId, z } from '../../../shared/model'
import { ask, isPassing, newClientId, type Asked } from '../client/ask'
import { intents } from '../client/intents'
import { withJitter } from '../client/limits'
import { browserStorage } from '../../kit/storage'
import { later } from '../client/wire'

export type OrderState =
  | { readonly is: 'none' }
  /** `unknown`, `heldBack`: the shop didn't answer, or takes nothing now; the page goes on asking. */
  | { readonly is: 'placing'; readonly trouble?: 'unknown' | 'heldBack' }
  | { readonly is: 'placed'; readonly order: z.output<typeof OrderAnswer>['order'] }
  | { readonly is: 'refused'; readonly refused: Refused }

const askAgainAfter = 2_000

/** Places orders, each once: the same request goes out until it has an answer, over a reload and from the next tab too. */
export function useOrder(
  shopId: ShopId,
  onDone: (state: OrderState, lines: OrderRequest['lines']) => void,
): { state: OrderState; place: (wanted: Omit<OrderRequest, 'clientId' | 'shopId'>) => void; dismiss: () => void } {
  const [kept] = useState(() => intents(`order.${shopId}`, OrderRequest, browserStorage))
  const [left] = useState(() => kept.open())
  const [state, setState] = useState<OrderState>(() =>
    left.length > 0 ? { is: 'placing', trouble: 'unknown' } : { is: 'none' },
  )
  const done = useRef(onDone)
  const mounted = useRef(true)
  useEffect(() => {
    done.current = onDone
  })
  useEffect(() => {
    mounted.current = true
    sendNextLeft()
    return () => {
      mounted.current = false
    }
    // Once: what earlier pages left.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  function sendNextLeft(): void {
    const next = left.shift()
    if (next) void send(next)
  }

  async function send(request: OrderRequest): Promise<void> {
    const answer = await ask('/api/orders', OrderAnswer, request)
    if (!mounted.current) return
    if (isPassing(answer)) {
      setState({ is: 'placing', trouble: answer.is === 'lost' ? 'unknown' : 'heldBack' })
      later(withJitter(askAgainAfter), () => mounted.current && void send(request))
      return
    }
    kept.end(request)
    const ended = outcome(answer)
    setState(ended)
    done.current(ended, request.lines)
    sendNextLeft()
  }

  return {
    state,
    place(wanted) {
      if (state.is === 'placing') return
      setState({ is: 'placing' })
      const request = { clientId: newClientId(), shopId, ...wanted }
      kept.keep(request)
      void send(request)
    },
    dismiss: () => setState({ is: 'none' }),
  }
}

function outcome(answer: Asked<z.output<typeof OrderAnswer>>): OrderState {
  if (answer.is === 'ok') return { is: 'placed', order: answer.data.order }
  return { is: 'refused', refused: answer.is === 'refused' ? answer.refused : { error: 'unavailable' } }
}
