import { useCallback, useEffect, useRef, type RefCallback } from 'react'

/** A ref for an element whose height (px) is told when it comes, changes and goes (0). */
export function useHeight(onHeight: (height: number) => void): RefCallback<HTMLElement> {
  const latest = useRef(onHeight)
  useEffect(() => {
    latest.current = onHeight
  })
  return useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const observer = new ResizeObserver(() => latest.current(element.offsetHeight))
    // Told of at once, and after the layout that there is anyway: asking now would make one more.
    observer.observe(element)
    return () => {
      observer.disconnect()
      latest.current(0)
    }
  }, [])
}
