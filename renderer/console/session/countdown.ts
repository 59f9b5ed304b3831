import { useCallback, useEffect, useState } from 'react'
import { steady } from '../client'

/** Counts a duration down in whole seconds, by the page's own clock that nobody can set. */
export function useCountdown(): { readonly seconds: number; readonly begin: (ms: number) => void } {
  const [end, setEnd] = useState(0)
  const [left, setLeft] = useState(0)

  useEffect(() => {
    if (left <= 0) return
    // To the next whole second; a timer may fire a little early.
    const timer = setTimeout(() => setLeft(end - steady()), (left % 1_000) + 5)
    return () => clearTimeout(timer)
  }, [end, left])

  const begin = useCallback((ms: number) => {
    setEnd(steady() + ms)
    setLeft(ms)
  }, [])
  return { seconds: Math.max(0, Math.ceil(left / 1_000)), begin }
}
