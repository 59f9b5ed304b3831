import { useLayoutEffect, useState, type RefObject } from 'react'

/** How wide an element is, px, kept up to date while that is wanted; undefined before it is there. */
export function useWidth(element: RefObject<HTMLElement | null>, isWanted = true): number | undefined {
  const [width, setWidth] = useState<number>()
  useLayoutEffect(() => {
    const watched = element.current
    if (!watched || !isWanted) return
    const observer = new ResizeObserver(() => setWidth(watched.offsetWidth))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element, isWanted])
  return width
}
