import { useEffect, useMemo, useRef } from 'react'

/** A pointer that hasn't moved for this long isn't about to press. */
const restMs = 1_500

/** Holds the list still while the pointer moves over it, so that no row slips away under it. Props for the list's element. */
export function useHoldWhilePointing(hold: (held: boolean) => void): {
  readonly onPointerMove: () => void
  readonly onPointerLeave: () => void
} {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useMemo(
    () => ({
      onPointerMove: () => {
        clearTimeout(timer.current)
        hold(true)
        timer.current = setTimeout(() => hold(false), restMs)
      },
      onPointerLeave: () => {
        clearTimeout(timer.current)
        hold(false)
      },
    }),
    [hold],
  )
}
