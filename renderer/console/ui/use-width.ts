import { useLayoutEffect, useState, type RefObject } from 'react'

/** How wide an element is, px, kept up to date while that is wanted; undefined before it was measured once. */
export function useWidth(element: RefObject<HTMLElement | null>, isWanted = true): number | undefined {
  const [width, setWidth] = useState<number>()
  const isWatched = isWanted || width === undefined
  useLayoutEffect(() => {
    const watched = element.current
    if (!watched || !isWatched) return
    const observer = new ResizeObserver(() => setWidth(watched.offsetWidth))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element, isWatched])
  return width
}
