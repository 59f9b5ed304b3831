import { useRef, useState } from 'react'
import type { ShopAnswer } from '../../../shared/contract/webchat'
import { z } from '../../../shared/model'
import { ask, newClientId } from '../client/ask'

export interface NameState {
  /** Whether the shop knew the name when the page opened. */
  readonly isKnown: boolean
  readonly typed: string
  readonly onType: (name: string) => void
  readonly hasFailed: boolean
  /** Tells the shop, when there is something new to tell. */
  readonly save: () => Promise<void>
}

/** The name that the customer may give before the first message. */
export function useName(shop: ShopAnswer): NameState {
  const [isKnown] = useState(shop.named)
  const [typed, setTyped] = useState('')
  const [hasFailed, setHasFailed] = useState(false)
  const told = useRef({ name: '', clientId: '', isKept: true })

  async function save(): Promise<void> {
    const name = typed.trim()
    if (name === '') return
    if (told.current.name !== name) told.current = { name, clientId: newClientId(), isKept: false }
    if (told.current.isKept) return
    const { clientId } = told.current
    const answer = await ask('/api/name', z.null(), { clientId, name })
    setHasFailed(answer.is !== 'ok')
    if (answer.is === 'ok' && told.current.clientId === clientId) told.current = { ...told.current, isKept: true }
  }

  return { isKnown, typed, onType: setTyped, hasFailed, save }
}
