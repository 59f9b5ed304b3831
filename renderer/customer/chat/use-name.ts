import { useEffect, useRef, useState } from 'react'
import { NameRequest, type ShopAnswer } from '../../../shared/contract/webchat'
import { cleaned, faultOf, nameRule, z } from '../../../shared/model'
import { ask, isPassing, newClientId } from '../client/ask'
import { intents } from '../client/intents'
import { withJitter } from '../client/limits'
import { browserStorage } from '../../kit/storage'
import { later } from '../client/wire'

export interface NameState {
  /** Whether the shop knew the name when the page opened. */
  readonly isKnown: boolean
  readonly typed: string
  readonly onType: (name: string) => void
  /** `waiting`: no answer yet, the page asks again by itself; `refused`: the shop won't have this name. */
  readonly trouble: 'waiting' | 'refused' | undefined
  /** Tells the shop, when there is something new to tell. Nothing else waits for it. */
  readonly save: () => void
}

const askAgainAfter = 2_000

/** The name that the customer may give before the first message. Kept in the browser until the shop has it. */
export function useName(shop: ShopAnswer): NameState {
  const [isKnown] = useState(shop.named)
  const [kept] = useState(() => intents('name', NameRequest, browserStorage))
  const [typed, setTyped] = useState(() => kept.open()[0]?.name ?? '')
  const [trouble, setTrouble] = useState<NameState['trouble']>()
  /** What the shop was told last, or is being told. */
  const told = useRef('')
  const stop = useRef<() => void>(() => undefined)

  function save(): void {
    const name = cleaned(typed, nameRule)
    // What is wrong with it stands at its field.
    if (faultOf(name, nameRule) || name === told.current) return
    told.current = name
    for (const older of kept.open()) kept.end(older)
    const request = { clientId: newClientId(), name }
    kept.keep(request)
    send(request)
  }

  function send(request: z.output<typeof NameRequest>): void {
    stop.current()
    let isWanted = true
    let cancel: () => void = () => undefined
    stop.current = () => {
      isWanted = false
      cancel()
    }
    async function round(): Promise<void> {
      const answer = await ask('/api/name', z.null(), request)
      if (!isWanted) return
      if (isPassing(answer)) {
        setTrouble('waiting')
        cancel = later(withJitter(askAgainAfter), () => void round())
        return
      }
      kept.end(request)
      setTrouble(answer.is === 'ok' ? undefined : 'refused')
      if (answer.is !== 'ok') told.current = ''
    }
    void round()
  }

  useEffect(() => {
    const [left] = kept.open()
    if (left) {
      told.current = left.name
      send(left)
    }
    return () => stop.current()
    // Once: what an earlier page left.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return { isKnown, typed, onType: setTyped, trouble, save }
}
