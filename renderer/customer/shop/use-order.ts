import { useEffect, useRef, useState } from 'react'
import { OrderAnswer, OrderRequest, type Refused } from '../../../shared/contract/webchat'
import type { ShopId, z } from '../../../shared/model'
import { ask, isPassing, newClientId, type Asked } from '../client/ask'
import { intent } from '../client/intents'
import { later } from '../client/wire'

type Request = z.output<typeof OrderRequest>

export type OrderState =
  | { readonly is: 'none' }
  /** `isUnknown`: there was no answer yet; the page goes on asking. */
  | { readonly is: 'placing'; readonly isUnknown: boolean }
  | { readonly is: 'placed'; readonly order: z.output<typeof OrderAnswer>['order'] }
  | { readonly is: 'refused'; readonly refused: Refused }

const askAgainAfter = 2_000

/** Places orders, each once: the same request goes out until it has an answer, over a reload too. */
export function useOrder(shopId: ShopId, onDone: (state: OrderState) => void): { state: OrderState; place: (wanted: Omit<Request, 'clientId' | 'shopId'>) => void; dismiss: () => void } {
  const [intended] = useState(() => intent(`order.${shopId}`, OrderRequest, sessionStorage))
  const [state, setState] = useState<OrderState>(() => (intended.open() ? { is: 'placing', isUnknown: true } : { is: 'none' }))
  const done = useRef(onDone)
  const mounted = useRef(true)
  useEffect(() => {
    done.current = onDone
  })
  useEffect(() => {
    mounted.current = true
    const left = intended.open()
    if (left) void send(left)
    return () => {
      mounted.current = false
    }
    // Once: what an earlier page left.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  async function send(request: Request): Promise<void> {
    const answer = await ask('/api/orders', OrderAnswer, request)
    if (!mounted.current) return
    if (isPassing(answer)) {
      setState({ is: 'placing', isUnknown: true })
      later(askAgainAfter, () => mounted.current && void send(request))
      return
    }
    intended.end()
    const ended = outcome(answer)
    setState(ended)
    done.current(ended)
  }

  return {
    state,
    place(wanted) {
      if (state.is === 'placing') return
      setState({ is: 'placing', isUnknown: false })
      void send(intended.begin(() => ({ clientId: newClientId(), shopId, ...wanted })))
    },
    dismiss: () => setState({ is: 'none' }),
  }
}

function outcome(answer: Asked<z.output<typeof OrderAnswer>>): OrderState {
  if (answer.is === 'ok') return { is: 'placed', order: answer.data.order }
  return { is: 'refused', refused: answer.is === 'refused' ? answer.refused : { error: 'unavailable' } }
}
