import { useEffect, useReducer, useRef } from 'react'

/** A list that a press opens may take the release for itself: then the choice, or the next key, ends it. */
const ends = ['pointerup', 'pointercancel', 'blur', 'change', 'keydown'] as const

/** A value as it was when a pointer was pressed, until it is released: what the press itself changes, and moves away from under the pointer, would lose the click. */
export function useStillWhilePressed<Value>(value: Value): Value {
  const isPressed = useRef(false)
  const shown = useRef(value)
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const press = () => {
      isPressed.current = true
    }
    // The click comes after the release.
    const release = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        isPressed.current = false
        draw()
      })
    }
    addEventListener('pointerdown', press, true)
    for (const end of ends) addEventListener(end, release)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', press, true)
      for (const end of ends) removeEventListener(end, release)
    }
  }, [])
  if (!isPressed.current) shown.current = value
  return shown.current
}
