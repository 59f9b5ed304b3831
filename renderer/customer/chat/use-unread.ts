import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { CustomerMessage } from '../../../shared/contract/webchat'
import { z, type ShopId } from '../../../shared/model'
import { browserStorage } from '../../kit/storage'

const Position = z.coerce.number<string>().pipe(z.int().min(0))

/** How many of the shop's messages the customer has not looked at, in any tab of this browser. `isShown`: the chat is what the page shows. */
export function useUnread(
  shopId: ShopId,
  messages: readonly CustomerMessage[],
  caughtUp: boolean,
  isShown: boolean,
): number {
  const key = `handsel.seen.${shopId}`
  const [seen, setSeen] = useState(() => seenIn(key))
  const isVisible = useSyncExternalStore(onVisibility, () => document.visibilityState === 'visible')
  const isLookedAt = isShown && isVisible
  const last = messages[messages.length - 1]?.position ?? 0
  const hasBegun = useRef(false)
  useEffect(() => browserStorage.watch(key, () => setSeen(seenIn(key))), [key])
  useEffect(() => {
    if (!caughtUp) return
    // Nothing is new to who is here for the first time, or as somebody else than the last time.
    const begins = !hasBegun.current && (seen === undefined || seen > last)
    hasBegun.current = true
    if (!begins && !(isLookedAt && last > (seen ?? 0))) return
    browserStorage.set(key, String(last))
    setSeen(last)
  }, [key, caughtUp, isLookedAt, seen, last])
  if (!caughtUp || isLookedAt) return 0
  return messages.filter(({ from, position }) => from.is === 'agent' && position > (seen ?? last)).length
}

function seenIn(key: string): number | undefined {
  const kept = browserStorage.get(key)
  return kept === undefined ? undefined : Position.safeParse(kept).data
}

function onVisibility(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}
