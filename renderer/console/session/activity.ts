import { useEffect } from 'react'
import { command, now } from '../client'

/** Rights end after idle minutes: main is told that someone is there, this often at most. */
const tellEveryMs = 60_000

/** Tells main that the person is there when they really do something: press a key, press or move the pointer, scroll. */
export function useActivity(): void {
  useEffect(() => {
    let last = -Infinity
    const tell = (event: Event) => {
      if (!event.isTrusted || now() - last < tellEveryMs) return
      last = now()
      void command('session.active', {})
    }
    const inputs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
    for (const input of inputs) addEventListener(input, tell, { passive: true, capture: true })
    return () => {
      for (const input of inputs) removeEventListener(input, tell, { capture: true })
    }
  }, [])
}
