import { useEffect, useState } from 'react'
import type { ConversationRow } from '../../../../shared/contract'
import { command } from '../../client'

/** Tells main that the customer's messages were read: those up to `position`, when the window is `inFront`. 0: none. */
export function useReading({ id, unread }: ConversationRow, position: number, inFront: boolean): void {
  useEffect(() => {
    if (unread > 0 && position > 0 && inFront) void command('inbox.read', { conversationId: id, position })
  }, [id, unread, position, inFront])
}

/** Whether the window is the one that is worked in. */
export function useInFront(): boolean {
  const [inFront, setInFront] = useState(() => document.hasFocus())
  useEffect(() => {
    const look = () => setInFront(document.hasFocus())
    look()
    addEventListener('focus', look)
    addEventListener('blur', look)
    return () => {
      removeEventListener('focus', look)
      removeEventListener('blur', look)
    }
  }, [])
  return inFront
}
