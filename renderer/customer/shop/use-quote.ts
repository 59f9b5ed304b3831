import { useEffect, useRef, useState } from 'react'
import { QuoteAnswer, type CustomerClaim, type Refused } from '../../../shared/contract/webchat'
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
  /** No answer yet; the page goes on asking. */
  readonly isUnanswered: boolean
  /** Why the shop sells this very cart to nobody. */
  readonly refused: Refused | undefined
}

/** One more piece follows soon after one: the shop is asked when the customer pauses. */
const pause = 150
const retryAfter = 1_500

/** What the shop wants for a cart. Asked anew when the cart or the customer's coupons change, and with each `round`. */
export function useQuote(shopId: ShopId, lines: CartLines, claims: readonly CustomerClaim[], round: number): Quoted {
  const asked =
    lines.length === 0 ? undefined : JSON.stringify([shopId, lines, claims.map(({ id, state }) => [id, state]), round])
  const [answer, setAnswer] = useState<{ to: string; quote?: QuoteAnswer; refused?: Refused }>()
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
      else
        setAnswer({
          to: asked,
          ...(answer.is === 'ok' ? { quote: answer.data } : answer.is === 'refused' ? { refused: answer.refused } : {}),
        })
    }
    return () => {
      isWanted = false
      cancel()
    }
    // `asked` says all of it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked])
  if (asked === undefined) return { quote: undefined, isCurrent: false, isUnanswered: false, refused: undefined }
  const isCurrent = answer?.to === asked
  return {
    quote: answer?.quote,
    isCurrent: isCurrent && answer.quote !== undefined,
    isUnanswered: unanswered === asked && !isCurrent,
    refused: isCurrent ? answer.refused : undefined,
  }
}
