import type { Locator, Page } from '@playwright/test'
import { answer, couponOf } from './calls'
import { benchOf, boxOf, couponSearch as searchOf, openChat, workbench } from './console'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()
const messageOf = (window: Page) => window.getByRole('textbox', { name: 'Message' })

test.beforeEach(async () => {
  const close = benchOf(handsel().window).getByRole('button', { name: 'Close workbench' })
  if (await close.isVisible()) await close.click()
})

test('a pinned coupon comes first in its group, once nobody points at it', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  const tickets = bench.getByRole('article')
  await searchOf(window).press('ArrowDown')
  await window.keyboard.press('ArrowRight')
  const second = tickets.nth(1)
  const name = (await second.getByRole('link').textContent()) ?? ''
  await expect(second.getByRole('link')).toBeFocused()
  // Send follows its link, and what else can be done with it follows Send.
  await window.keyboard.press('Tab')
  await expect(second.getByRole('button', { name: `Send ${name}`, exact: true })).toBeFocused()
  for (let stop = 0; stop < 2; stop += 1) await window.keyboard.press('Tab')
  const pin = bench.getByRole('button', { name: `Pin ${name}` })
  await expect(pin).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(pin).toHaveAttribute('aria-pressed', 'true')
  await expect(second).toHaveAccessibleName(name)
  await searchOf(window).focus()
  await expect(tickets.first()).toHaveAccessibleName(name)

  await bench.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'Name' })
  await expect(tickets.first()).toHaveAccessibleName(name)
  await pin.click()
  await expect(pin).toHaveAttribute('aria-pressed', 'false')
  await bench.getByRole('heading', { name: 'Coupons' }).hover()
  await expect(tickets.first()).not.toHaveAccessibleName(name)

  // Another window of the same agent pins it.
  const { id: couponId } = await couponOf(window, name)
  for (const pinned of [true, false]) {
    await answer(window, 'coupons.pin', { commandId: crypto.randomUUID(), couponId, pinned })
    await expect(pin).toHaveAttribute('aria-pressed', String(pinned))
  }
  await bench.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'Saves most' })
})

test('it is made higher and lower by its upper edge, and back', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  const edge = bench.getByRole('separator', { name: 'Workbench height' })
  const { height } = await boxOf(bench)
  await edge.press('ArrowDown')
  await expect.poll(async () => (await boxOf(bench)).height).toBeCloseTo(height - 32, 0)
  const { x, y, width } = await boxOf(edge)
  await window.mouse.move(x + width / 2, y + 2)
  await window.mouse.down()
  await window.mouse.move(x + width / 2, y - 18, { steps: 4 })
  await window.mouse.up()
  await expect.poll(async () => Math.abs((await boxOf(bench)).height - (height - 14))).toBeLessThanOrEqual(4)
  await edge.press('Enter')
  await expect.poll(async () => (await boxOf(bench)).height).toBeCloseTo(height, 0)
})

test('filters, sort, pins and height are kept for the agent over a restart, the search is not', async () => {
  const shared = handsel()
  const { window } = shared
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  const { height } = await boxOf(bench)
  await bench.getByRole('radio', { name: 'Chat' }).click()
  await bench.getByRole('switch', { name: 'Can be sent here' }).click()
  await bench.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'Ends soonest' })
  await bench.getByRole('separator', { name: 'Workbench height' }).press('ArrowDown')
  await bench.getByRole('button', { name: 'Pin Bundle saver' }).click()
  await expect(bench.getByRole('button', { name: 'Pin Bundle saver' })).toHaveAttribute('aria-pressed', 'true')
  await searchOf(window).fill('e')
  await shared.quit()
  await shared.start()

  const again = shared.window
  await openChat(again, 'Oskar Lindqvist')
  const same = await workbench(again)
  await expect(same.getByRole('radio', { name: 'Chat' })).toBeChecked()
  await expect(same.getByRole('switch', { name: 'Can be sent here' })).toBeChecked()
  await expect(same.getByRole('combobox', { name: 'Sort' })).toHaveValue('end')
  await expect(searchOf(again)).toHaveValue('')
  await expect(same.getByRole('article').first()).toHaveAccessibleName('Bundle saver')
  await expect.poll(async () => (await boxOf(same)).height).toBeCloseTo(height - 32, 0)
  await same.getByRole('separator', { name: 'Workbench height' }).press('Enter')
  await same.getByRole('button', { name: 'Pin Bundle saver' }).click()
  await same.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'Saves most' })
  await same.getByRole('button', { name: 'Clear filters' }).click()
})

test('what is searched for belongs to its chat and is there again coming back, until a restart; filters and sort are those of every chat', async () => {
  const shared = handsel()
  const { window } = shared
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  await bench.getByRole('radio', { name: 'Chat' }).click()
  await bench.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'Ends soonest' })
  const all = await bench.getByRole('article').count()
  await searchOf(window).fill('welcome back')
  await expect(bench.getByRole('article')).toHaveCount(1)

  await openChat(window, 'Callum Price')
  await expect(searchOf(window)).toHaveValue('')
  await expect(bench.getByRole('article')).toHaveCount(all)
  await expect(bench.getByRole('radio', { name: 'Chat' })).toBeChecked()
  await expect(bench.getByRole('combobox', { name: 'Sort' })).toHaveValue('end')
  await searchOf(window).fill('bundle')
  await expect(bench.getByRole('article')).toHaveCount(1)

  await openChat(window, 'Oskar Lindqvist')
  await expect(searchOf(window)).toHaveValue('welcome back')
  await expect(bench.getByRole('article')).toHaveAccessibleName(/Welcome back/)
  await bench.getByRole('button', { name: 'Close workbench' }).click()
  await workbench(window)
  await expect(searchOf(window)).toHaveValue('welcome back')

  await shared.quit()
  await shared.start()
  await openChat(shared.window, 'Oskar Lindqvist')
  const again = await workbench(shared.window)
  await expect(searchOf(shared.window)).toHaveValue('')
  await again.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'Saves most' })
  await again.getByRole('button', { name: 'Clear filters' }).click()
})

test('back from a detail view: the same chat, draft, filter, scroll place and ticket', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  await messageOf(window).fill('While you wait,')
  const bench = await workbench(window)
  await searchOf(window).focus()
  await bench.getByRole('combobox', { name: 'Discount' }).selectOption({ label: 'Percentage' })
  // Down to the last ticket by its keys: the list scrolls with them.
  await searchOf(window).press('ArrowDown')
  await window.keyboard.press('End')
  const opened = bench.getByRole('link').last()
  await expect(opened).toBeFocused()
  const name = (await opened.textContent()) ?? ''
  const place = await scrolled(opened)
  expect(place).toBeGreaterThan(0)
  await window.keyboard.press('Enter')

  const detail = window.getByRole('complementary', { name: `Coupon: ${name}` })
  await expect(detail).toBeVisible()
  await expect(bench).toBeHidden()
  await detail.getByRole('link', { name: 'Back to the chat' }).click()
  await expect(bench).toBeVisible()
  await expect(window.getByRole('log', { name: 'Conversation with Oskar Lindqvist' })).toBeVisible()
  await expect(bench.getByRole('combobox', { name: 'Discount' })).toHaveValue('percentage')
  const again = bench.getByRole('link', { name, exact: true })
  await expect(again).toBeFocused()
  expect(await scrolled(again)).toBe(place)
  await expect(messageOf(window)).toHaveValue('While you wait,')
})

/** How far the list around it is scrolled, px. */
async function scrolled(ticket: Locator): Promise<number> {
  return ticket.evaluate((element) => {
    for (let box = element.parentElement; box; box = box.parentElement) if (box.scrollTop > 0) return box.scrollTop
    return 0
  })
}
