import { useEffect, useRef, useState } from 'react'
import { QuoteAnswer, type CustomerClaim } from '../../../shared/contract/webchat'
import type { ShopId } from '../../../shared/model'
import { ask, isPassing } from '../client/ask'
import { withJitter } from '../client/limits'
import { later } from '../client/wire'
import type { CartLines } from './use-cart'

export interface Quoted {
  /** The latest; while a new one is worked out the one before. */
  readonly quote: QuoteAnswer | undefined
  /** Whether it is of this very cart and these coupons. */
  readonly isCurrent: boolean
  /** Why there is none: no answer yet, and the page goes on asking; or the shop doesn't know what is in the cart. */
  readonly trouble: 'unanswered' | 'unpriced' | undefined
}

/** One more piece follows soon after one: the shop is asked when the customer pauses. */
const pause = 150
const retryAfter = 1_500

/** What the shop wants for a cart. Asked anew when the cart or the customer's coupons change, and with each `round`. */
export function useQuote(shopId: ShopId, lines: CartLines, claims: readonly CustomerClaim[], round: number): Quoted {
  const asked = lines.length === 0 ? undefined : JSON.stringify([shopId, lines, claims.map(({ id, state }) => [id, state]), round])
  const [answer, setAnswer] = useState<{ to: string; quote?: QuoteAnswer }>()
  const [unanswered, setUnanswered] = useState<string>()
  const told = useRef(false)
  useEffect(() => {
    if (asked === undefined) {
      // Only a cart that the shop was told of has to be taken back.
      if (told.current) void ask('/api/quotes', QuoteAnswer, { shopId, lines: [] })
      told.current = false
      return undefined
    }
    told.current = true
    let isWanted = true
    let cancel = later(pause, () => void round())
    async function round(): Promise<void> {
      const answer = await ask('/api/quotes', QuoteAnswer, { shopId, lines })
      if (!isWanted || asked === undefined) return
      setUnanswered(isPassing(answer) ? asked : undefined)
      if (isPassing(answer)) cancel = later(withJitter(retryAfter), () => void round())
      else setAnswer({ to: asked, ...(answer.is === 'ok' ? { quote: answer.data } : {}) })
    }
    return () => {
      isWanted = false
      cancel()
    }
    // `asked` says all of it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked])
  if (asked === undefined) return { quote: undefined, isCurrent: false, trouble: undefined }
  const isCurrent = answer?.to === asked
  const isUnpriced = isCurrent && answer.quote === undefined
  return { quote: answer?.quote, isCurrent: isCurrent && !isUnpriced, trouble: isUnpriced ? 'unpriced' : unanswered === asked ? 'unanswered' : undefined }
}
