import type { Page } from '@playwright/test'
import { answer, couponOf } from './calls'
import { benchOf, couponSearch as searchOf, findChat, openChat, workbench } from './console'
import { expect, sharedProgram, test } from './handsel'

// The workbench keeps its elements while it is closed, and its tickets theirs while nobody is at them.

const handsel = sharedProgram()
const messageOf = (window: Page) => window.getByRole('textbox', { name: 'Message' })
/** Looked for by the page itself: what is hidden is found too. */
const inBench = '[role="dialog"]:has(article)'

test.beforeEach(async () => {
  const close = benchOf(handsel().window).getByRole('button', { name: 'Close workbench' })
  if (await close.isVisible()) await close.click()
})

test('closed, it is neither read out, nor reached by keys, nor in the way of a click', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  await expect(bench.getByRole('article').first()).toBeVisible()
  const names = await readOut(window)
  expect(names).toContain('Search coupons')
  const box = await bench.boundingBox()
  await window.keyboard.press('Escape')
  await expect(messageOf(window)).toBeFocused()
  expect(await window.locator(inBench).count()).toBe(1)

  const after = await readOut(window)
  expect(after).toContain('Message')
  expect(after).not.toContain('Search coupons')
  expect(after).not.toContain('Coupon workbench')
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2]
  expect(
    await window.evaluate(
      ([left, top]) => document.elementFromPoint(left ?? 0, top ?? 0)?.closest('[role="log"]') !== null,
      [x, y],
    ),
  ).toBe(true)

  const where = () =>
    window.evaluate(
      (selector) =>
        document.activeElement?.closest(selector)
          ? 'bench'
          : document.activeElement === document.body
            ? 'page'
            : document.activeElement?.matches('[data-radix-focus-guard]')
              ? 'guard'
              : 'elsewhere',
      inBench,
    )
  const stops = new Set<string>()
  for (const key of ['F6', 'F6', 'F6', 'F6', 'F6', 'F6', ...Array.from({ length: 60 }, () => 'Tab')]) {
    await window.keyboard.press(key)
    stops.add(await where())
  }
  // From its last stop to its first the page passes through itself.
  expect([...stops].filter((stop) => stop !== 'page')).toEqual(['elsewhere'])
})

test('closed in a chat that takes no reply, it leaves the focus to the page', async () => {
  const { window } = handsel()
  await findChat(window, 'Mateus Carvalho')
  await window.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
  )
  await window.keyboard.press('Alt+C')
  await expect(searchOf(window)).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(window.locator('body')).toBeFocused()
  await window.keyboard.type('nobody')
  await window.keyboard.press('Alt+C')
  await expect(searchOf(window)).toBeFocused()
  await expect(searchOf(window)).toHaveValue('')
  await findChat(window, 'Oskar Lindqvist')
})

test('opened again it begins at its top', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  await searchOf(window).press('ArrowDown')
  await window.keyboard.press('End')
  const last = bench.getByRole('link').last()
  await expect(last).toBeFocused()
  const first = bench.locator('[data-ticket="0"]')
  await expect(first).not.toBeInViewport()
  await window.keyboard.press('Alt+C')
  await expect(bench).toBeHidden()
  await window.keyboard.press('Alt+C')
  await expect(searchOf(window)).toBeFocused()
  await expect(first).toBeInViewport()
})

for (const width of [1024, 1440]) {
  test(`back from a detail view the focus stays in the ticket, also beside another one (${String(width)} px)`, async () => {
    const { app, window } = handsel()
    await app.evaluate(({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 800), width)
    await openChat(window, 'Oskar Lindqvist')
    const bench = await workbench(window)
    await searchOf(window).press('ArrowDown')
    await window.keyboard.press('ArrowRight')
    const second = bench.locator('[data-ticket="1"]')
    await expect(second).toBeFocused()
    await window.keyboard.press('Enter')
    const back = window.getByRole('link', { name: 'Back to the chat' })
    await expect(back).toBeVisible()
    // Main has told by now where the ticket is: what is hidden has been drawn for it.
    await frames(window, 30)
    await back.click()
    await expect(second).toBeFocused()
    await frames(window, 6)
    await expect(second).toBeFocused()
  })
}

test('closed behind a detail view it begins at its top the next time', async () => {
  const { app, window } = handsel()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 800))
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  await searchOf(window).fill('')
  await searchOf(window).press('ArrowDown')
  await window.keyboard.press('End')
  await expect(bench.locator('[data-ticket="0"]')).not.toBeInViewport()
  // The last of those that can be sent: its pane offers a message with it.
  await bench
    .getByRole('listitem')
    .filter({ has: window.getByRole('button', { name: /^Send / }) })
    .last()
    .getByRole('link')
    .click()
  await frames(window, 30)
  await window.getByRole('button', { name: 'Add a message' }).last().click()
  await expect(messageOf(window)).toBeFocused()
  await window.keyboard.press('Alt+C')
  await expect(searchOf(window)).toBeFocused()
  await expect(bench.locator('[data-ticket="0"]')).toBeInViewport()
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Take the coupon out' }).click()
})

test('the focus goes with its coupon when another one comes before it', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  await searchOf(window).press('ArrowDown')
  await window.keyboard.press('ArrowRight')
  const link = bench.locator('[data-ticket="1"]')
  await expect(link).toBeFocused()
  const name = (await link.textContent()) ?? ''
  const { id: couponId } = await couponOf(window, (await bench.locator('[data-ticket="4"]').textContent()) ?? '')
  // Pinned in another window of the same agent: the one that has the focus moves into the next row.
  for (const [pinned, place] of [
    [true, 2],
    [false, 1],
  ] as const) {
    await answer(window, 'coupons.pin', { commandId: crypto.randomUUID(), couponId, pinned })
    const moved = bench.locator(`[data-ticket="${String(place)}"]`)
    await expect(moved).toHaveText(name)
    await expect(moved).toBeFocused()
  }
})

test('a ticket that was scrolled away with the focus takes it from nobody', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  await searchOf(window).press('ArrowDown')
  const first = bench.locator('[data-ticket="0"]')
  await expect(first).toBeFocused()
  const scrollTo = (end: 'top' | 'bottom') =>
    bench
      .getByRole('article')
      .first()
      .evaluate((article, where) => {
        let box = article.parentElement
        while (box && box.scrollHeight <= box.clientHeight) box = box.parentElement
        box?.scrollTo({ top: where === 'top' ? 0 : box.scrollHeight })
      }, end)
  await scrollTo('bottom')
  await expect(first).toHaveCount(0)
  await messageOf(window).click()
  await scrollTo('top')
  await expect(first).toBeVisible()
  await frames(window, 6)
  await expect(messageOf(window)).toBeFocused()
})

test('whoever points at a ticket never finds another coupon in its elements', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  const first = bench.getByRole('article').first()
  const before = (await first.getByRole('link').textContent()) ?? ''
  const mark = () => first.evaluate((element) => element.setAttribute('data-marked', ''))
  const marked = bench.locator('[data-marked]')
  /** Another coupon stands first. */
  const search = async (text: string) => {
    await searchOf(window).fill(text)
    await expect(first.getByRole('link')).not.toHaveText(before)
  }

  // Nobody is there: the elements are used again.
  await window.mouse.move(4, 4)
  await mark()
  await search('welcome back')
  await expect(marked).toHaveCount(1)
  await searchOf(window).fill('')
  await expect(first.getByRole('link')).toHaveText(before)
  await expect(marked).toHaveCount(1)

  await first.hover()
  await search('welcome back')
  await expect(marked).toHaveCount(0)
  await searchOf(window).fill('')
})

/** So many frames later. */
async function frames(window: Page, count: number): Promise<void> {
  await window.evaluate(async (wanted) => {
    for (let frame = 0; frame < wanted; frame += 1) await new Promise(requestAnimationFrame)
  }, count)
}

/** The names that assistive technology is given, as Chromium works them out. */
async function readOut(window: Page): Promise<string[]> {
  const devtools = await window.context().newCDPSession(window)
  try {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree')
    return nodes.filter(({ ignored }) => !ignored).map(({ name }) => String(name?.value ?? ''))
  } finally {
    await devtools.detach()
  }
}
