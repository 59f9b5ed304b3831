import type { Page } from '@playwright/test'
import { answer, chatOf } from './calls'
import { benchOf, boxOf, couponSearch as searchOf, openChat, workbench } from './console'
import { expect, sharedProgram, test } from './handsel'
import { resize } from './sized'

const handsel = sharedProgram()
const messageOf = (window: Page) => window.getByRole('textbox', { name: 'Message' })

test.beforeEach(async () => {
  const close = benchOf(handsel().window).getByRole('button', { name: 'Close workbench' })
  if (await close.isVisible()) await close.click()
})

test('clicks outside and typing a reply leave the workbench open', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  await window.getByRole('log').click({ position: { x: 20, y: 20 } })
  await window.getByRole('complementary', { name: 'Customer' }).getByRole('heading').first().click()
  await window.getByRole('heading', { name: 'Oskar Lindqvist' }).first().click()
  await messageOf(window).click()
  await window.keyboard.type('I can still change it.')
  await expect(bench).toBeVisible()
  await expect(messageOf(window)).toBeFocused()
  await expect(messageOf(window)).toHaveValue('I can still change it.')
  await messageOf(window).fill('')
})

test('another chat is opened beneath it, and every ticket is judged anew', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  const ticket = bench.getByRole('article', { name: 'Welcome back 10%' })
  const newOnly = bench.getByRole('article', { name: 'First order, on us a little' })
  await searchOf(window).fill('first order')
  await expect(newOnly).toContainText('For new customers only.')
  await searchOf(window).fill('welcome back')
  await expect(ticket.getByRole('button', { name: 'Send' })).toBeVisible()

  await openChat(window, 'Priya Nandakumar')
  await expect(bench).toBeVisible()
  // What was searched for was meant for Oskar.
  await searchOf(window).fill('welcome back')
  await expect(ticket).toContainText('Priya Nandakumar claimed it on')
  await expect(ticket.getByRole('button', { name: 'Send' })).toHaveCount(0)
  await bench.getByRole('button', { name: 'Clear filters' }).click()
  await openChat(window, 'Oskar Lindqvist')
  await expect(searchOf(window)).toHaveValue('welcome back')
  await bench.getByRole('button', { name: 'Clear filters' }).click()
})

for (const [by, close] of [
  ['its close button', (window: Page) => benchOf(window).getByRole('button', { name: 'Close workbench' }).click()],
  ['Escape', (window: Page) => window.keyboard.press('Escape')],
  ['Alt C', (window: Page) => window.keyboard.press('Alt+C')],
] as const) {
  test(`${by} closes it, and the focus returns to where it was`, async () => {
    const { window } = handsel()
    await openChat(window, 'Oskar Lindqvist')
    for (const place of [messageOf(window), window.getByRole('button', { name: 'Close chat' })]) {
      await place.focus()
      await window.keyboard.press('Alt+C')
      await expect(searchOf(window)).toBeFocused()
      await close(window)
      await expect(benchOf(window)).toBeHidden()
      await expect(place).toBeFocused()
    }
  })
}

test('closed and opened again at once, it still takes what is typed', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  await messageOf(window).focus()
  await window.keyboard.press('Alt+C')
  await expect(searchOf(window)).toBeFocused()
  // Both keys before anything that the first one leaves for later.
  await window.evaluate(async () => {
    const press = async (init: KeyboardEventInit, isThere: boolean) => {
      ;(document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
      )
      for (
        let turn = 0;
        turn < 100 && (document.querySelector('[role="dialog"][data-state="open"]') !== null) !== isThere;
        turn += 1
      )
        await Promise.resolve()
    }
    await press({ key: 'Escape' }, false)
    await press({ key: 'c', code: 'KeyC', altKey: true }, true)
    await new Promise((done) => setTimeout(done))
  })
  await expect(benchOf(window)).toBeVisible()
  await expect(searchOf(window)).toBeFocused()
  await window.keyboard.type('welcome back')
  await expect(searchOf(window)).toHaveValue('welcome back')
  await expect(messageOf(window)).toHaveValue('')
  await benchOf(window).getByRole('button', { name: 'Clear filters' }).click()
  await window.keyboard.press('Escape')
  await expect(messageOf(window)).toBeFocused()
})

test('a letter typed and taken away before it was answered leaves all tickets', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  await searchOf(window).fill('welcome back')
  await expect(bench.getByRole('article')).toHaveCount(1)
  await searchOf(window).evaluate(async (input) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    for (const text of ['welcome backs', 'welcome back']) {
      set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    }
  })
  // Asked after them, so answered after them.
  await answer(window, 'workbench.view', {})
  await expect(bench.getByRole('article')).toHaveCount(1)
  await bench.getByRole('button', { name: 'Clear filters' }).click()
})

test('the focus goes to the message when the place where it was is gone', async () => {
  const { window } = handsel()
  await openChat(window, 'Callum Price')
  await window.getByRole('button', { name: 'Assign to me' }).focus()
  await window.keyboard.press('Alt+C')
  await expect(searchOf(window)).toBeFocused()
  // Somebody takes the chat elsewhere: the button is gone.
  const { session } = await answer(window, 'app.start', {})
  await answer(window, 'inbox.assign', {
    commandId: crypto.randomUUID(),
    conversationId: (await chatOf(window, 'Callum Price')).id,
    agentId: session?.agent.id ?? null,
  })
  await expect(window.getByRole('button', { name: 'Assign to me' })).toHaveCount(0)
  await window.keyboard.press('Escape')
  await expect(messageOf(window)).toBeFocused()
})

test('the coupon icon beside the message expands and closes it', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const icon = window.getByRole('main').getByRole('button', { name: 'Coupons' })
  await expect(icon).toHaveAttribute('aria-expanded', 'false')
  await icon.click()
  await expect(benchOf(window)).toBeVisible()
  await expect(icon).toHaveAttribute('aria-expanded', 'true')
  await icon.click()
  await expect(benchOf(window)).toBeHidden()
})

test('the last message stays in view above it', async () => {
  const { window } = handsel()
  await openChat(window, 'Priya Nandakumar')
  const last = window.getByRole('log').getByText('And can both be gift-wrapped?')
  await expect(last).toBeInViewport({ ratio: 1 })
  const bench = await workbench(window)
  await expect(bench.getByRole('article').first()).toBeVisible()
  await expect.poll(async () => bottomOf(await boxOf(last)) <= (await boxOf(bench)).y).toBe(true)
  await expect(last).toBeInViewport({ ratio: 1 })
  await window.keyboard.press('Escape')
})

test('filters say how much they hide, and are cleared at once', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  const { rows } = await answer(window, 'coupons.forChat', {
    conversationId: (await chatOf(window, 'Oskar Lindqvist')).id,
  })
  const coupons = rows.map(({ coupon }) => coupon)
  const ongoing = coupons.filter(({ claimPeriod }) => claimPeriod.from <= Date.now()).length
  expect(coupons.length).toBeGreaterThan(ongoing)
  await expect(bench).toContainText(
    `Larkfield Home · ${String(ongoing)} ongoing, ${String(coupons.length - ongoing)} upcoming`,
  )
  await expect(bench.getByText('hidden by the filters')).toHaveCount(0)

  await bench.getByRole('radio', { name: 'Regular' }).click()
  const chatCoupons = coupons.filter(({ kind }) => kind === 'chat').length
  await expect(bench).toContainText(`${String(chatCoupons)} coupons hidden by the filters`)
  await bench.getByRole('combobox', { name: 'Discount' }).selectOption({ label: 'Amount off' })
  const shown = coupons.filter(({ kind, discount }) => kind === 'regular' && discount.is === 'amount')
  await expect(bench).toContainText(`${String(coupons.length - shown.length)} coupons hidden by the filters`)
  await expect(bench.getByRole('article')).toHaveCount(shown.length)
  await searchOf(window).fill('no coupon is called this')
  await expect(bench).toContainText(`${String(coupons.length)} coupons hidden by the filters`)
  await expect(bench).toContainText('No coupon matches')

  await bench.getByRole('button', { name: 'Clear filters' }).click()
  await expect(searchOf(window)).toBeFocused()
  await expect(searchOf(window)).toHaveValue('')
  await expect(bench.getByRole('radio', { name: 'All' })).toBeChecked()
  await expect(bench.getByText('hidden by the filters')).toHaveCount(0)
  await bench.getByRole('switch', { name: 'Can be sent here' }).click()
  await expect(bench.getByRole('article', { name: 'Flash thirty' })).toHaveCount(0)
  await bench.getByRole('button', { name: 'Clear filters' }).click()
  await expect(bench.getByRole('switch', { name: 'Can be sent here' })).not.toBeChecked()
})

test('each ticket says what it takes off the last order, and the list is sorted by it, by end or by name', async () => {
  const { window } = handsel()
  await openChat(window, 'Priya Nandakumar')
  const bench = await workbench(window)
  const { id: conversationId } = await chatOf(window, 'Priya Nandakumar')
  const inOrder = async (sort: 'saving' | 'end' | 'name') => {
    const { rows, sendable } = await answer(window, 'coupons.forChat', { conversationId, sort })
    return rows.slice(0, sendable)
  }
  const bySaving = await inOrder('saving')
  expect(bySaving.map(({ saving }) => saving)).toEqual(bySaving.map(({ saving }) => saving ?? 0).sort((a, b) => b - a))
  const [most] = bySaving
  expect(most?.saving).toBeGreaterThan(0)
  await expect(bench).toContainText('Savings on their last order')
  await expect(bench.getByRole('article').first()).toHaveAccessibleName(most?.coupon.name ?? '')
  await expect(bench.getByRole('article').first()).toContainText(
    `Saves $${((most?.saving ?? 0) / 100).toFixed(2).replace('.00', '')} · valid`,
  )

  for (const [sort, label] of [
    ['end', 'Ends soonest'],
    ['name', 'Name'],
  ] as const) {
    await bench.getByRole('combobox', { name: 'Sort' }).selectOption({ label })
    const [first, second] = await inOrder(sort)
    await expect(bench.getByRole('article').nth(0)).toHaveAccessibleName(first?.coupon.name ?? '')
    await expect(bench.getByRole('article').nth(1)).toHaveAccessibleName(second?.coupon.name ?? '')
  }
  await bench.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'Saves most' })
})

test('those that take nothing off the last order can be left out', async () => {
  const { window } = handsel()
  await openChat(window, 'Priya Nandakumar')
  const bench = await workbench(window)
  const { rows } = await answer(window, 'coupons.forChat', {
    conversationId: (await chatOf(window, 'Priya Nandakumar')).id,
  })
  const useless = rows.filter(({ saving }) => saving === 0)
  expect(useless.length).toBeGreaterThan(0)
  const sort = bench.getByRole('combobox', { name: 'Sort' })
  await sort.selectOption({ label: 'Only what saves on their last order' })
  await expect(bench).toContainText(new RegExp(`${String(useless.length)} coupons? hidden by the filters`))
  await bench.getByRole('button', { name: 'Clear filters' }).click()
  await expect(sort.getByRole('option', { selected: true })).toHaveText('Saves most')
})

test('those that can be sent here come first', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  const groups = bench.getByRole('list').getByText(/^(Can be sent here|Not for this chat) \d+$/)
  await expect(groups.first()).toHaveText(/^Can be sent here \d+$/)
  await expect(bench.getByRole('article').first().getByRole('button', { name: 'Send' })).toBeVisible()
  await searchOf(window).fill('flash')
  await expect(groups).toHaveText([/^Not for this chat \d+$/])
  await bench.getByRole('button', { name: 'Clear filters' }).click()
})

test('from 600 px on its filters stand in one row, in both languages', async () => {
  const { window } = handsel()
  for (const { width, language } of [
    { width: 1280, language: 'en' },
    { width: 1280, language: 'zh-CN' },
    { width: 1440, language: 'en' },
  ] as const) {
    await resize(handsel(), { width, height: 800, zoom: 1 })
    await answer(window, 'preferences.set', { commandId: crypto.randomUUID(), language })
    await expect(window.locator('html')).toHaveAttribute('lang', language)
    const [{ id }, bench] = [await chatOf(window, 'Priya Nandakumar'), window.locator('[role="dialog"]:has(article)')]
    await window.evaluate((to) => {
      location.hash = to
    }, `#/inbox/${id}`)
    if (!(await bench.isVisible())) await window.keyboard.press('Alt+C')
    await expect(bench.getByRole('article').first()).toBeVisible()
    expect((await boxOf(bench)).width).toBeGreaterThanOrEqual(600)
    // Hiding some adds no row.
    for (const isHiding of [false, true]) {
      if (isHiding) await bench.getByRole('radio').nth(2).click()
      const kinds = await boxOf(bench.getByRole('radiogroup'))
      for (const control of [bench.getByRole('combobox').last(), bench.getByRole('switch')]) {
        const box = await boxOf(control)
        expect(Math.abs(box.y + box.height / 2 - kinds.y - kinds.height / 2)).toBeLessThan(2)
      }
      const search = await boxOf(bench.getByRole('searchbox'))
      expect((await boxOf(bench.getByRole('list'))).y - search.y).toBeLessThan(100)
    }
    await bench.getByRole('radio').nth(0).click()
  }
  await answer(window, 'preferences.set', { commandId: crypto.randomUUID(), language: 'en' })
  await window.keyboard.press('Escape')
})

const bottomOf = ({ y, height }: { y: number; height: number }) => y + height
