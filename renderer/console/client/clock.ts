import { useEffect, useState } from 'react'
import type { Instant } from '../../../shared/model'

/** How far main's clock is ahead of this page's. */
let offset = 0
const jumped = new Set<() => void>()

/** Main's clock, in ms since 1970: the only clock of the console. */
export function now(): Instant {
  return Date.now() + offset
}

/** The page's own clock, for durations: ms since some moment. Nobody can set it and it never jumps. */
export function steady(): number {
  return performance.now()
}

/** Main says what time it is: at the start and when its clock jumped. */
export function setClock(instant: Instant): void {
  offset = instant - Date.now()
  for (const listener of [...jumped]) listener()
}

/** The longest that a timer of the platform can wait. */
const longest = 2 ** 31 - 1

/**
 * The time, told anew at every multiple of `everyMs`, when main's clock jumps, and at each of `moments` (the next
 * change of a status): then what depends on the time changes by itself.
 */
export function useNow(everyMs: number, ...moments: readonly (Instant | undefined)[]): Instant {
  const [instant, setInstant] = useState(now)
  const next = moments
    .filter((moment): moment is Instant => moment !== undefined && moment > instant)
    .sort((a, b) => a - b)[0]
  useEffect(() => {
    const tell = () => setInstant(now())
    const at = now()
    const regular = everyMs - (at % everyMs)
    // A timer may fire a little early: one millisecond later is never too early.
    const wait = Math.min(longest, Math.max(0, Math.min(regular, (next ?? Infinity) - at)) + 1)
    const timer = setTimeout(tell, wait)
    jumped.add(tell)
    return () => {
      clearTimeout(timer)
      jumped.delete(tell)
    }
  }, [everyMs, next, instant])
  return instant
}
