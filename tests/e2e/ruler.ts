import type { Page } from '@playwright/test'

/** One column: what has to begin, and what to end, at the same px. `at`: what scrolls, looked at both ends. */
export interface Column {
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly at?: string
  /** Below a page's bar: it begins where the bar's content begins, and is as wide as that or, in a wide window, so many px. */
  readonly most?: number
}

/** What isn't where the first one is. */
export async function outOfLine(page: Page, columns: Readonly<Record<string, Column>>): Promise<string[]> {
  const wrong: string[] = []
  for (const [name, column] of Object.entries(columns)) {
    for (const end of ['top', 'bottom'] as const) {
      const found = await edges(page, column, end)
      for (const side of ['left', 'right'] as const) {
        const [first, ...others] = Object.entries(found[side])
        for (const [selector, px] of others)
          if (first && Math.abs(px - first[1]) > 0.75)
            wrong.push(
              `${name}, ${end}: ${side} of ${selector} is ${(px - first[1]).toFixed(1)} px from that of ${first[0]}`,
            )
      }
    }
  }
  return wrong
}

/** Where they are, as far as they are drawn: of several that a selector finds the outermost. */
function edges(
  page: Page,
  column: Column,
  end: 'top' | 'bottom',
): Promise<Record<'left' | 'right', Record<string, number>>> {
  return page.evaluate(
    async ({ column: { left, right, at, most }, end }) => {
      const the = (selector: string) => {
        const found = document.querySelector(selector)
        if (!found) throw new Error(`there is no ${selector}`)
        return found
      }
      if (at !== undefined) {
        const scroller = the(at)
        scroller.scrollTop = end === 'top' ? -scroller.scrollHeight : scroller.scrollHeight
        for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame)
      }
      const boxes = (selector: string) => {
        const found = [...document.querySelectorAll(selector)]
          .map((element) => element.getBoundingClientRect())
          .filter(({ width, height }) => width > 1 && height > 1)
        if (found.length === 0) throw new Error(`nothing is drawn of ${selector}`)
        return found
      }
      const found = {
        left: Object.fromEntries(
          left.map((selector) => [selector, Math.min(...boxes(selector).map((box) => box.left))]),
        ),
        right: Object.fromEntries(
          right.map((selector) => [selector, Math.max(...boxes(selector).map((box) => box.right))]),
        ),
      }
      if (most === undefined) return found
      const bar = the('main > header')
      const { paddingLeft, paddingRight } = getComputedStyle(bar)
      const box = bar.getBoundingClientRect()
      const begin = box.left + parseFloat(paddingLeft)
      return {
        left: { 'the bar': begin, ...found.left },
        right: { 'the bar': Math.min(box.right - parseFloat(paddingRight), begin + most), ...found.right },
      }
    },
    { column, end },
  )
}
