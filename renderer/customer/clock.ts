import { useEffect, useState } from 'react'
import type { Instant } from '../../shared/model'

/** How far the shop's clock is ahead of this browser's. */
let offset = 0
const told = new Set<() => void>()

/** The shop's clock, in ms since 1970: the only clock of the page. */
export function now(): Instant {
  return Date.now() + offset
}

/** The shop says what time it is: with each of its answers. */
export function setClock(instant: Instant): void {
  offset = instant - Date.now()
  for (const listener of [...told]) listener()
}

/** The longest that a timer of the platform can wait. */
const longest = 2 ** 31 - 1

/** The time; told anew at each of `moments` (the next change of a status), at least once a minute, and when the shop's clock says so. */
export function useNow(moments: readonly (Instant | undefined)[]): Instant {
  const [instant, setInstant] = useState(now)
  const next = Math.min(...moments.filter((moment): moment is Instant => moment !== undefined && moment > instant))
  useEffect(() => {
    const tell = () => setInstant(now())
    // A timer may fire a little early: one millisecond later is never too early.
    const timer = setTimeout(tell, Math.min(longest, 60_000, Math.max(0, next - now())) + 1)
    told.add(tell)
    return () => {
      clearTimeout(timer)
      told.delete(tell)
    }
  }, [next, instant])
  return instant
}
