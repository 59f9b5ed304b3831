import type { Page } from '@playwright/test'
import { answer, chatOf, newChatCoupon, shopId } from './calls'
import { openChat, workbench, writeAs } from './console'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()
const textOf = (window: Page) => window.getByRole('textbox', { name: 'Message' })
const listOf = (window: Page) => window.getByRole('listbox', { name: 'What can be sent' })
const sendOf = (window: Page) => window.getByRole('main').getByRole('button', { name: 'Send coupon' })

test.beforeAll(async () => {
  const { window } = handsel()
  for (const name of [
    'Spring flowers',
    'Spring lamps',
    'Spring rugs',
    'Spring from its page',
    'Spring from its ticket',
  ])
    await newChatCoupon(window, { name, perCustomer: 1 })
})

test('`/` at the start of a reply lists the coupons, filtered as one types, chosen by the keyboard and sent with a text in one go', async ({
  customer,
}) => {
  const { window } = handsel()
  const page = await customer(handsel())
  await writeAs(page, 'Slash Tester', 'Have you a coupon for me?')
  await openChat(window, 'Slash Tester')
  await textOf(window).pressSequentially('/spring')
  const list = listOf(window)
  await expect(list.getByRole('option')).toHaveCount(5)

  await test.step('what only searches is no draft', async () => {
    const row = window.getByRole('listbox', { name: 'Conversations' }).getByRole('option', { name: 'Slash Tester' })
    await expect(window.getByText(/^Draft saved/)).toBeVisible()
    await expect(row).toContainText('Have you a coupon for me?')
    await expect(row).not.toContainText('Draft')
  })

  await test.step('a screen reader is told of the list, of the marked option and of how many there are', async () => {
    const box = window.getByRole('textbox', { name: 'Message' })
    await expect(box).toBeFocused()
    await expect(box).toHaveAttribute('aria-haspopup', 'listbox')
    await expect(box).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '')
    const marked = () => box.getAttribute('aria-activedescendant')
    const nameOfMarked = async () => window.locator(`[id="${(await marked()) ?? ''}"]`).textContent()
    const first = await nameOfMarked()
    await window.keyboard.press('ArrowDown')
    await expect.poll(nameOfMarked).not.toBe(first)
    await window.keyboard.press('ArrowUp')
    await expect.poll(nameOfMarked).toBe(first)
    await expect(window.getByRole('status').filter({ hasText: '5 found, 5 can be sent here.' })).toBeAttached()
  })

  await test.step('what was said last stays in view above it', async () => {
    const said = await window.getByRole('log').getByText('Have you a coupon for me?').boundingBox()
    const box = await list.boundingBox()
    expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0)
  })

  await window.keyboard.type(' lamps')
  await expect(list.getByRole('option')).toHaveText([/Spring lamps/])
  await window.keyboard.press('Enter')
  await expect(list).toBeHidden()
  await expect(textOf(window)).toHaveValue('')
  await expect(window.getByRole('group', { name: 'Goes with the reply: Spring lamps' })).toBeVisible()

  await window.keyboard.type('Here it is, for a lamp.')
  await window.keyboard.press('Enter')
  await expect(textOf(window)).toHaveValue('')
  await expect(textOf(window)).toBeFocused()
  await expect(window.getByRole('group', { name: /^Goes with the reply/ })).toBeHidden()
  for (const side of [window, page]) {
    await expect(side.getByRole('log').getByText('Here it is, for a lamp.')).toHaveCount(1)
    await expect(side.getByRole('log').getByRole('article', { name: 'Spring lamps' })).toHaveCount(1)
  }
  const { messages } = await answer(window, 'inbox.open', {
    conversationId: (await chatOf(window, 'Slash Tester')).id,
    limit: 50,
  })
  expect(messages.slice(-2).map(({ body }) => body)).toMatchObject([
    { is: 'text', text: 'Here it is, for a lamp.' },
    { is: 'coupon' },
  ])
})

test('Enter pressed faster than the list answers chooses the first that it finds', async () => {
  const { window } = handsel()
  await newChatCoupon(window, { name: 'Autumn leaves' })
  await openChat(window, 'Slash Tester')
  await textOf(window).focus()
  // In one task: no answer can come between.
  await textOf(window).evaluate((box) => {
    document.execCommand('insertText', false, '/autumn leaves')
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
  await expect(window.getByRole('group', { name: 'Goes with the reply: Autumn leaves' })).toBeVisible()
  await expect(textOf(window)).toHaveValue('')
  await expect(listOf(window)).toHaveCount(0)
  await window.getByRole('button', { name: 'Take the coupon out' }).click()
})

test('a coupon that can’t be sent here is listed with its reason and can’t be chosen', async () => {
  const { window } = handsel()
  await openChat(window, 'Priya Nandakumar')
  await textOf(window).fill('')
  await textOf(window).pressSequentially('/welcome back')
  const option = listOf(window).getByRole('option')
  await expect(option).toHaveText([/Priya Nandakumar claimed it on/])
  await expect(option).toHaveAttribute('aria-disabled', 'true')
  await window.keyboard.press('Enter')
  await option.click({ force: true })
  await expect(listOf(window)).toBeVisible()
  await expect(textOf(window)).toHaveValue('/welcome back')
  await expect(window.getByRole('group', { name: /^Goes with the reply/ })).toBeHidden()
  await textOf(window).fill('')
})

test('Escape closes the list and keeps the text, which is sent as it stands', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  await textOf(window).fill('')
  await textOf(window).pressSequentially('/spring')
  await expect(listOf(window)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(listOf(window)).toBeHidden()
  await expect(textOf(window)).toBeFocused()
  await window.keyboard.type(' sale')
  await expect(listOf(window)).toBeHidden()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('log').getByText('/spring sale', { exact: true })).toBeVisible()
})

test('a search for nothing is not sent to the customer, neither by Enter nor by Send', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  await textOf(window).fill('')
  await textOf(window).pressSequentially('/no such thing')
  await expect(window.getByText('No coupon matches “no such thing”.')).toBeVisible()
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: 'Send message' }).click()
  await expect(textOf(window)).toBeFocused()
  await expect(textOf(window)).toHaveValue('/no such thing')
  await expect(window.getByRole('log').getByText('/no such thing')).toHaveCount(0)
})

test('a text that begins with `//` sends a plain `/`', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  await textOf(window).fill('')
  await textOf(window).pressSequentially('//order')
  await expect(listOf(window)).toBeHidden()
  await expect(window.getByText('Sent with one /')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('log').getByText('/order', { exact: true })).toBeVisible()
  await expect(textOf(window)).toHaveValue('')
})

test('a coupon goes from its detail view into the reply, with what is written there; taken out, the text stays', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  await textOf(window).fill('One more for you.')
  const bench = await workbench(window)
  await bench.getByRole('searchbox', { name: 'Search coupons' }).fill('Spring from its page')
  await bench.getByRole('link', { name: 'Spring from its page' }).click()
  await window
    .getByRole('complementary', { name: 'Coupon: Spring from its page' })
    .getByRole('button', { name: 'Add a message' })
    .click()
  await expect(window.getByRole('complementary', { name: /^Coupon:/ })).toBeHidden()
  await expect(bench).toBeHidden()
  await expect(textOf(window)).toBeFocused()
  const attached = window.getByRole('group', { name: 'Goes with the reply: Spring from its page' })
  await attached.getByRole('button', { name: 'Take the coupon out' }).click()
  await expect(attached).toBeHidden()
  await expect(textOf(window)).toHaveValue('One more for you.')
  await expect(textOf(window)).toBeFocused()
})

test('a ticket of the workbench goes into the reply too, which then sends both', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  await textOf(window).fill('')
  const bench = await workbench(window)
  await bench.getByRole('searchbox', { name: 'Search coupons' }).fill('Spring from its ticket')
  await bench
    .getByRole('article', { name: 'Spring from its ticket' })
    .getByRole('button', { name: 'Add a message' })
    .click()
  await expect(bench).toBeHidden()
  await expect(textOf(window)).toBeFocused()
  await window.keyboard.type('For the tray.')
  await sendOf(window).click()
  await expect(window.getByRole('log').getByRole('article', { name: 'Spring from its ticket' })).toHaveCount(1)
  await expect(window.getByRole('log').getByText('For the tray.')).toHaveCount(1)
})

test('where one claim can take off much, the reply’s Send asks once more', async () => {
  const { window } = handsel()
  await answer(window, 'shops.setSettings', {
    commandId: crypto.randomUUID(),
    shopId: await shopId(window),
    base: {},
    settings: { confirmSavingAbove: 10_00 },
  })
  await openChat(window, 'Oskar Lindqvist')
  await textOf(window).fill('')
  await textOf(window).pressSequentially('/spring rugs')
  await expect(listOf(window).getByRole('option')).toHaveText([/Spring rugs/])
  await window.keyboard.press('Enter')
  await expect(sendOf(window)).toBeVisible()
  await window.keyboard.press('Enter')
  const asked = window.getByRole('main').getByRole('button', { name: 'Send, without upper limit?' })
  await expect(asked).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(sendOf(window)).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(asked).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('log').getByRole('article', { name: 'Spring rugs' })).toHaveCount(1)
  await expect(textOf(window)).toBeFocused()
  expect(handsel().complaints).toEqual([])
})

test('a coupon made since the chat was opened can be sent with a reply at once', async () => {
  const { window } = handsel()
  await openChat(window, 'Tobias Frank')
  await newChatCoupon(window, { name: 'Made just now' })
  await textOf(window).fill('')
  await textOf(window).pressSequentially('/Made just now')
  await expect(listOf(window).getByRole('option', { name: 'Made just now' })).toHaveCount(1)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('group', { name: 'Goes with the reply: Made just now' })).toBeVisible()
  await expect(sendOf(window)).toBeEnabled()
  await window.getByRole('button', { name: 'Take the coupon out' }).click()
})
