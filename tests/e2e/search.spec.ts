import type { Page } from '@playwright/test'
import { answer, chatOf } from './calls'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()

const searchOf = (window: Page) => window.getByRole('searchbox', { name: 'Search customers and orders' })
const optionsOf = (window: Page) => window.getByRole('listbox', { name: 'Conversations' }).getByRole('option')
const statusOf = (window: Page, name: string) =>
  window.getByRole('radiogroup', { name: 'Status' }).getByRole('radio', { name, exact: true })
const saidIn = (window: Page) => window.locator('[role="status"][aria-live="polite"]')

test('a search looks through open and closed chats; each says its status, and the tabs how many there are', async () => {
  const { window } = handsel()
  const { id } = await chatOf(window, 'Kang Min-jun')
  await answer(window, 'inbox.close', { commandId: crypto.randomUUID(), conversationId: id })
  await window.getByRole('link', { name: 'Inbox' }).click()
  await expect(statusOf(window, 'Open')).toBeChecked()
  await expect(statusOf(window, 'All')).toHaveCount(0)
  const openOnes = await statusOf(window, 'Open').innerText()

  await searchOf(window).fill('min')
  await expect(statusOf(window, 'All')).toBeChecked()
  const row = optionsOf(window).and(window.getByRole('option', { name: 'Kang Min-jun', exact: true }))
  await expect(row).toHaveAccessibleDescription(/Closed · /)
  await expect(row.locator('mark')).toHaveText('Min')
  const { counts } = await answer(window, 'inbox.list', {
    shopId: (await chatOf(window, 'Kang Min-jun')).shopId,
    status: 'all',
    search: 'min',
    offset: 0,
    limit: 50,
  })
  await expect(statusOf(window, 'All')).toHaveText(`All${String(counts.open + counts.closed)}`)
  await expect(statusOf(window, 'Open')).toHaveText(`Open${String(counts.open)}`)
  await expect(statusOf(window, 'Closed')).toHaveText(`Closed${String(counts.closed)}`)
  await expect(saidIn(window)).toContainText(`${String(counts.open)} open, ${String(counts.closed)} closed`)

  await test.step('what one status hides is offered', async () => {
    await searchOf(window).fill('min-jun')
    await expect(saidIn(window)).toContainText('1 chat found, 0 open, 1 closed')
    await statusOf(window, 'All').press('ArrowRight')
    await expect(statusOf(window, 'Open')).toBeFocused()
    await expect(window.getByRole('heading', { name: 'No open chat found' })).toBeVisible()
    await expect(saidIn(window)).toContainText('No open chat found')
    await window.getByRole('button', { name: 'Show 1 closed chat' }).click()
    await expect(statusOf(window, 'All')).toBeChecked()
    await expect(row).toBeVisible()
  })

  await test.step('a search that is cleared leaves the list as it was', async () => {
    await searchOf(window).press('Escape')
    await expect(statusOf(window, 'Open')).toBeChecked()
    await expect(statusOf(window, 'All')).toHaveCount(0)
    await expect(statusOf(window, 'Open')).toHaveText(openOnes.replace(/\s/g, ''))
    await expect(optionsOf(window).first().locator('mark')).toHaveCount(0)
  })
})

test('a chat is found by an order’s number however it is written, and its row says which', async () => {
  const { window } = handsel()
  const { customerId, shopId } = await chatOf(window, 'Delphine Aubert')
  const number = (await answer(window, 'customers.panel', { customerId, shopId })).orders[0]?.number ?? ''
  await window.getByRole('link', { name: 'Inbox' }).click()
  const wide = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  const arabic = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x630))
  for (const search of [
    `#${number}`,
    `Order ${number}`,
    `order no. ${number}`,
    `订单 ${number}`,
    `订单号：${wide}`,
    arabic,
  ]) {
    await searchOf(window).fill('nobody of this name')
    await expect(window.getByRole('heading', { name: 'No chat found' })).toBeVisible()
    await searchOf(window).fill(search)
    await expect(optionsOf(window)).toHaveCount(1)
    await expect(optionsOf(window)).toHaveAccessibleName('Delphine Aubert')
    await expect(optionsOf(window)).toHaveAccessibleDescription(new RegExp(`Order ${number} ·`))
    await expect(optionsOf(window).locator('mark')).toHaveText(number)
  }
  await searchOf(window).fill(`#${number.slice(1)}`)
  await expect(optionsOf(window).filter({ hasText: 'Delphine Aubert' }).locator('mark')).toHaveText(number.slice(1))
  await searchOf(window).fill('')
})

test('what was found is said once, not again with each message', async () => {
  const { window } = handsel()
  await window.getByRole('link', { name: 'Inbox' }).click()
  await searchOf(window).fill('delphine')
  await expect(optionsOf(window)).toHaveCount(1)
  await expect(saidIn(window)).toContainText('1 chat found')
  await window.evaluate(() => {
    const said = document.querySelector('[role="status"][aria-live="polite"]')
    const told: string[] = []
    if (said)
      new MutationObserver(() => told.push(said.textContent ?? '')).observe(said, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    Object.assign(self, { told })
  })
  const { id } = await chatOf(window, 'Delphine Aubert')
  await answer(window, 'inbox.send', {
    commandId: crypto.randomUUID(),
    conversationId: id,
    text: 'It left this morning',
    note: false,
  })
  await expect(optionsOf(window)).toContainText('It left this morning')
  await searchOf(window).fill('lucia')
  await expect(optionsOf(window).first()).toHaveAccessibleName('Lucía Barrios')
  await expect(optionsOf(window).locator('mark')).toHaveText('Lucía')
  await expect.poll(() => window.evaluate(() => (Reflect.get(globalThis, 'told') as string[]).length)).toBe(1)
  await searchOf(window).fill('')
})
