import type { Locator, Page } from '@playwright/test'
import { answer, chatOf } from './calls'
import { findChat, openChat, reply, workbench } from './console'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()

const messageOf = (window: Page) => window.getByRole('textbox', { name: 'Message' })
const tabOf = (window: Page, name: 'Reply' | 'Internal note') => window.getByRole('tab', { name })

/** What is typed without another look at where the focus is. */
async function goesOnWriting(window: Page, text: string): Promise<void> {
  await expect(messageOf(window)).toBeFocused()
  await window.keyboard.type(text)
}

test.describe('the focus is in the text, behind what is written there', () => {
  for (const [way, choose] of [
    ['the mouse', (_window: Page, tab: Locator) => tab.click()],
    [
      'Enter on the tab',
      async (window: Page, tab: Locator) => {
        await tab.focus()
        await window.keyboard.press('Enter')
      },
    ],
    [
      'Space on the tab',
      async (window: Page, tab: Locator) => {
        await tab.focus()
        await window.keyboard.press('Space')
      },
    ],
    [
      'Alt N',
      async (window: Page) => {
        await window.getByRole('searchbox', { name: 'Search customers and orders' }).focus()
        await window.keyboard.press('Alt+N')
      },
    ],
  ] as const) {
    test(`when a note, and then a reply, is chosen by ${way}`, async () => {
      const { window } = handsel()
      await openChat(window, 'Oskar Lindqvist')
      await messageOf(window).fill('Dear Oskar')
      await choose(window, tabOf(window, 'Internal note'))
      await goesOnWriting(window, 'He is')
      await expect(messageOf(window)).toHaveValue('He is')
      await choose(window, tabOf(window, 'Reply'))
      await goesOnWriting(window, ', hello')
      await expect(messageOf(window)).toHaveValue('Dear Oskar, hello')
      await choose(window, tabOf(window, 'Internal note'))
      await goesOnWriting(window, ' new')
      await expect(messageOf(window)).toHaveValue('He is new')
      await messageOf(window).fill('')
      await tabOf(window, 'Reply').click()
      await messageOf(window).fill('')
    })
  }

  test('when the tab that is on is pressed once more', async () => {
    const { window } = handsel()
    await openChat(window, 'Oskar Lindqvist')
    await window.getByRole('searchbox', { name: 'Search customers and orders' }).focus()
    await tabOf(window, 'Reply').click()
    await goesOnWriting(window, '')
  })

  test('when the chat that is open is chosen again in the list', async () => {
    const { window } = handsel()
    await openChat(window, 'Oskar Lindqvist')
    await messageOf(window).fill('Dear')
    await window.getByRole('option', { name: 'Oskar Lindqvist' }).click()
    await goesOnWriting(window, ' Oskar')
    await expect(messageOf(window)).toHaveValue('Dear Oskar')
    await messageOf(window).fill('')
  })

  test('when the workbench is closed by the mouse', async () => {
    const { window } = handsel()
    await openChat(window, 'Oskar Lindqvist')
    await (await workbench(window)).getByRole('button', { name: 'Close workbench' }).click()
    await goesOnWriting(window, '')
  })

  test('when a coupon was put into the reply, and when it is taken out', async () => {
    const { window } = handsel()
    await openChat(window, 'Oskar Lindqvist')
    await (await workbench(window)).getByRole('button', { name: 'Add a message' }).first().click()
    await goesOnWriting(window, 'For you')
    await window.getByRole('button', { name: 'Take the coupon out' }).click()
    await goesOnWriting(window, '!')
    await expect(messageOf(window)).toHaveValue('For you!')
    await messageOf(window).fill('')
  })

  test('when a message was sent by the mouse', async () => {
    const { window } = handsel()
    await openChat(window, 'Oskar Lindqvist')
    await reply(window, 'On its way.')
    await goesOnWriting(window, '')
  })

  test('when an agent took the chat', async () => {
    const { window } = handsel()
    await findChat(window, 'Callum Price')
    await window.getByRole('button', { name: 'Assign to me' }).click()
    await expect(window.getByRole('button', { name: 'Assign to me' })).toHaveCount(0)
    await goesOnWriting(window, '')
  })

  test('when a closed chat is reopened', async () => {
    const { window } = handsel()
    await findChat(window, 'Mateus Carvalho')
    await window.getByRole('button', { name: 'Reopen' }).click()
    await goesOnWriting(window, 'Hello again')
    await expect(messageOf(window)).toHaveValue('Hello again')
    await messageOf(window).fill('')
  })

  test('when a note is chosen in a chat where nothing else can be written', async () => {
    const { window } = handsel()
    await findChat(window, 'Olena Bondar')
    await expect(messageOf(window)).toHaveCount(0)
    await tabOf(window, 'Internal note').click()
    await goesOnWriting(window, 'She called')
    await expect(messageOf(window)).toHaveValue('She called')
    await messageOf(window).fill('')
  })

  test('of the search of chats, when it is cleared by its button', async () => {
    const { window } = handsel()
    const search = window.getByRole('searchbox', { name: 'Search customers and orders' })
    await search.fill('nobody')
    await window.getByRole('button', { name: 'Clear search' }).click()
    await expect(search).toBeFocused()
  })
})

test('arrows walk through the tabs and stay there; Tab goes on', async () => {
  const { window } = handsel()
  await findChat(window, 'Oskar Lindqvist')
  await tabOf(window, 'Reply').focus()
  await window.keyboard.press('ArrowRight')
  await expect(tabOf(window, 'Internal note')).toBeFocused()
  await expect(tabOf(window, 'Internal note')).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('ArrowLeft')
  await expect(tabOf(window, 'Reply')).toBeFocused()
  await window.keyboard.press('Tab')
  await expect(messageOf(window)).toBeFocused()
})

test('a wish to write in a closed chat is not fulfilled later, when its customer writes', async () => {
  const { window } = handsel()
  await findChat(window, 'Arjun Mehta')
  const { id } = await chatOf(window, 'Arjun Mehta')
  await tabOf(window, 'Reply').click()
  const search = window.getByRole('searchbox', { name: 'Search customers and orders' })
  await search.focus()
  await answer(window, 'inbox.reopen', { commandId: crypto.randomUUID(), conversationId: id })
  await expect(messageOf(window)).toBeVisible()
  await expect(search).toBeFocused()
})

test('taking back what was typed brings nothing of the chat before', async () => {
  const { window } = handsel()
  await window.getByRole('radio', { name: 'Open' }).click()
  await openChat(window, 'Oskar Lindqvist')
  await messageOf(window).fill('')
  await window.keyboard.type('For Oskar alone')
  await openChat(window, 'Callum Price')
  await expect(messageOf(window)).toBeFocused()
  await window.keyboard.type('For Callum')
  for (let step = 0; step < 5; step += 1) await window.keyboard.press('Control+Z')
  await expect(messageOf(window)).not.toHaveValue(/Oskar/)
  await messageOf(window).fill('')
  await openChat(window, 'Oskar Lindqvist')
  await expect(messageOf(window)).toHaveValue('For Oskar alone')
  await messageOf(window).fill('')
})
