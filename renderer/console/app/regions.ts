import { useKeys } from '../ui'

/**
 * F6 walks through the regions of the window, Shift F6 backwards: the elements that carry `data-region`. The focus goes
 * to the region's `data-region-focus`, or to the region itself.
 */
export function useRegions(): void {
  useKeys({ F6: () => move(1), 'Shift+F6': () => move(-1) })
}

function move(step: number): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.getClientRects().length > 0,
  )
  // Of regions within each other the innermost is the one that the focus is in.
  const inside = regions.filter((region) => region.contains(document.activeElement)).at(-1)
  const at = inside ? regions.indexOf(inside) : -1
  const next = regions[at < 0 ? (step > 0 ? 0 : regions.length - 1) : (at + step + regions.length) % regions.length]
  if (!next) return
  const wanted = next.querySelector<HTMLElement>('[data-region-focus]') ?? next
  if (wanted.tabIndex < 0 && !wanted.hasAttribute('tabindex')) wanted.tabIndex = -1
  wanted.focus()
}
