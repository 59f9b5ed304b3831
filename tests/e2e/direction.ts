import type { Page } from '@playwright/test'

/**
 * Places of the page where a text from right to left has not its own direction: it is laid out as if it began from the
 * left, or moves what stands around it. Looks at all text that is drawn, at fields and at names of controls.
 */
export function misdirected(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const rightToLeft = /[\u0590-\u08ff]/
    const strong = /[\u0590-\u08ff\p{L}]/u
    const beginsFromTheRight = (text: string) => rightToLeft.test(strong.exec(text)?.[0] ?? '')
    /** Without what stands in isolates. */
    const around = (text: string) => {
      let depth = 0
      return Array.from(text)
        .filter((character) => {
          if (character === '\u2068') depth += 1
          const isOutside = depth === 0
          if (character === '\u2069') depth -= 1
          return isOutside
        })
        .join('')
    }
    /** A paragraph's text without that of parts that have a direction of their own. */
    const own = (element: Element): string =>
      Array.from(element.childNodes, (node) => {
        if (node instanceof Text) return node.data
        return node instanceof Element && !node.matches('bdi, [dir]') ? own(node) : ''
      }).join('')
    const hasDirection = (text: Text): boolean => {
      for (let element = text.parentElement; element; element = element.parentElement) {
        const { direction, unicodeBidi, display } = getComputedStyle(element)
        if (direction === 'rtl' || unicodeBidi === 'plaintext') return beginsFromTheRight(around(own(element)))
        if (!display.startsWith('inline')) return false
      }
      return false
    }
    const found: string[] = []
    const say = (element: Element | null, text: string) =>
      found.push(
        `<${element?.tagName.toLowerCase() ?? ''} class="${element?.getAttribute('class') ?? ''}"> ${text.trim()}`,
      )
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!(node instanceof Text) || !rightToLeft.test(around(node.data))) continue
      if (node.parentElement?.matches('textarea, script, style') || !node.parentElement?.getClientRects().length)
        continue
      if (!hasDirection(node)) say(node.parentElement, node.data)
    }
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
      if (beginsFromTheRight(field.value) && getComputedStyle(field).direction !== 'rtl') say(field, field.value)
    }
    for (const option of document.querySelectorAll('option'))
      if (rightToLeft.test(around(option.text))) say(option, option.text)
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [aria-description]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-description']) {
        const text = around(element.getAttribute(name) ?? '')
        if (rightToLeft.test(text) && !beginsFromTheRight(text)) say(element, `${name}: ${text}`)
      }
    }
    return found
  })
}

/** Texts from right to left that stand in one line and don't fit, and of which the beginning is what isn't seen. */
export function cutAtTheirBeginning(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const strong = /[\u0590-\u08ff\p{L}]/u
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!(node instanceof Text)) continue
      const first = strong.exec(node.data)
      if (!first || !/[\u0590-\u08ff]/.test(first[0])) continue
      let line = node.parentElement
      while (line && getComputedStyle(line).textOverflow !== 'ellipsis') line = line.parentElement
      if (!line || line.getClientRects().length === 0) continue
      const range = document.createRange()
      range.setStart(node, first.index)
      range.setEnd(node, first.index + 1)
      const [letter, seen] = [range.getBoundingClientRect(), line.getBoundingClientRect()]
      if (letter.right > seen.right + 1 || letter.left < seen.left - 1)
        found.push(`cut at its beginning: <${line.tagName.toLowerCase()} class="${line.className}"> ${node.data}`)
    }
    return found
  })
}
