import type { Locator, Page } from '@playwright/test'
import type { ConversationId } from '../../shared/model'
import { answer, chatOf } from './calls'
import { findChat, openChat, writeAs } from './console'
import { expect, sharedProgram, test, type Handsel } from './handsel'

const handsel = sharedProgram()

test.describe('what is half written', () => {
  test('is kept for each chat over a switch, a quit and a kill, until it is sent', async () => {
    // Five starts.
    test.setTimeout(120_000)
    const program = handsel()
    await findChat(program.window, 'Ruth Adeyemi')
    await writeDraft(program, 'Ruth Adeyemi', 'I have asked the driver, and')
    await findChat(program.window, 'Tobias Frank')
    await expect(message(program)).toHaveValue('')
    await writeDraft(program, 'Tobias Frank', 'A new lid is on')
    await findChat(program.window, 'Ruth Adeyemi')
    await expect(message(program)).toHaveValue('I have asked the driver, and')

    await program.quit()
    await program.start('--sample')
    for (const [customer, draft] of [
      ['Ruth Adeyemi', 'I have asked the driver, and'],
      ['Tobias Frank', 'A new lid is on'],
    ] as const) {
      await findChat(program.window, customer)
      await expect(message(program)).toHaveValue(draft)
    }

    await writeDraft(program, 'Tobias Frank', 'A new lid is on its way')
    await program.kill()
    await program.start('--sample')
    await findChat(program.window, 'Tobias Frank')
    await expect(message(program)).toHaveValue('A new lid is on its way')

    // A note is kept too, and never comes back as a reply.
    await program.window.getByRole('tab', { name: 'Internal note' }).click()
    await message(program).fill('He asked twice')
    const { id } = await chatOf(program.window, 'Tobias Frank')
    await expect
      .poll(async () => (await answer(program.window, 'inbox.open', { conversationId: id, limit: 1 })).note)
      .toBe('He asked twice')
    await program.kill()
    await program.start('--sample')
    await findChat(program.window, 'Tobias Frank')
    await expect(message(program)).toHaveValue('A new lid is on its way')
    await program.window.getByRole('tab', { name: 'Internal note' }).click()
    await expect(message(program)).toHaveValue('He asked twice')
    await program.window.getByRole('tab', { name: 'Reply' }).click()

    await message(program).press('Enter')
    await expect(program.window.getByRole('log').getByText('A new lid is on its way')).toBeVisible()
    await program.kill()
    await program.start('--sample')
    await findChat(program.window, 'Tobias Frank')
    await expect(program.window.getByRole('log').getByText('A new lid is on its way')).toHaveCount(1)
    // Only the note is left: that is where the agent goes on.
    await expect(program.window.getByRole('tab', { name: 'Internal note' })).toHaveAttribute('aria-selected', 'true')
    await expect(message(program)).toHaveValue('He asked twice')
    await findChat(program.window, 'Ruth Adeyemi')
    await expect(message(program)).toHaveValue('I have asked the driver, and')
  })
})

test('Enter sends, Shift and Enter break the line', async () => {
  const { window } = handsel()
  await findChat(window, 'Lucía Barrios')
  await message(handsel()).fill('')
  await window.keyboard.type('A new pillow leaves today.')
  await window.keyboard.press('Shift+Enter')
  await window.keyboard.type('Keep the old one.')
  await expect(message(handsel())).toHaveValue('A new pillow leaves today.\nKeep the old one.')
  await window.keyboard.press('Enter')
  await expect(message(handsel())).toHaveValue('')
  await expect(message(handsel())).toBeFocused()
  await expect(window.getByRole('log').getByText(/A new pillow leaves today\.\s+Keep the old one\./)).toHaveCount(1)
})

test('an input method’s Enter never sends', async () => {
  const { window } = handsel()
  const { id } = await chatOf(window, 'Callum Price')
  await findChat(window, 'Callum Price')
  await message(handsel()).fill('')
  const before = await lastPosition(window, id)
  const input = await window.context().newCDPSession(window)
  // As an input method for Chinese does it: what is composed is shown, Enter takes it as it stands.
  await input.send('Input.imeSetComposition', { text: 'nihao', selectionStart: 5, selectionEnd: 5 })
  await window.keyboard.press('Enter')
  await expect(message(handsel())).toHaveValue(/nihao/)
  await input.send('Input.insertText', { text: '你好' })
  await expect(message(handsel())).toHaveValue(/你好/)
  await input.detach()
  // Some tell only by the key code 229 that they are composing, and some only after the composition has ended.
  await message(handsel()).evaluate((box) => {
    for (const how of [{ isComposing: true }, { keyCode: 229 }])
      box.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true, ...how }),
      )
  })
  await expect(message(handsel())).toHaveValue(/你好/)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('log').getByText('你好')).toHaveCount(1)
  expect(await lastPosition(window, id)).toBe(before + 1)
})

test('a new message moves neither the reader’s place in the transcript nor in the list', async ({ customer }) => {
  const { window } = handsel()
  const page = await customer(handsel())
  await writeAs(page, 'Nadia Long', 'The first of many')
  const { id } = await chatOf(window, 'Nadia Long')
  for (let line = 1; line <= 40; line += 1) {
    await answer(window, 'inbox.send', {
      commandId: crypto.randomUUID(),
      conversationId: id,
      text: `Line ${String(line)} of the story`,
      note: false,
    })
  }
  await findChat(window, 'Nadia Long')
  const log = window.getByRole('log')
  await expect(log.getByText('Line 40 of the story')).toBeInViewport()
  const list = window.getByRole('listbox', { name: 'Conversations' })

  await test.step('in the transcript', async () => {
    await log.hover()
    await window.mouse.wheel(0, -900)
    const read = log.getByText('Line 10 of the story', { exact: true })
    await expect(read).toBeInViewport()
    const place = await settled(read)
    await writeMore(page, 'Are you still there?')
    await expect(window.getByRole('button', { name: '1 new message' })).toBeVisible()
    expect(await settled(read)).toBe(place)
    await window.getByRole('button', { name: '1 new message' }).click()
    await expect(log.getByText('Are you still there?')).toBeInViewport()
    // Whoever is at the end stays there.
    await writeMore(page, 'Good.')
    await expect(log.getByText('Good.')).toBeInViewport()
  })

  await test.step('in the list', async () => {
    await openChat(window, 'Callum Price')
    await list.evaluate((box) => box.scrollTo({ top: box.scrollHeight }))
    const last = list.getByRole('option', { name: 'Ingrid Solberg' })
    await expect(last).toBeInViewport()
    const place = await settled(last)
    // A chat comes above it, and another one moves up there.
    const other = await customer(handsel())
    await writeAs(other, 'Omar New', 'Hello')
    await expect
      .poll(
        async () =>
          (
            await answer(window, 'inbox.list', {
              shopId: (await chatOf(window, 'Omar New')).shopId,
              status: 'open',
              search: 'Omar',
              offset: 0,
              limit: 1,
            })
          ).total,
      )
      .toBe(1)
    await expect(window.getByRole('radio', { name: 'Open' })).toContainText(String(await openChats(window)))
    expect(await settled(last)).toBe(place)
  })
})

test('a chat is closed and reopened, by an agent and by its customer', async ({ customer }) => {
  const { window } = handsel()
  const page = await customer(handsel())
  await writeAs(page, 'Piet Closing', 'Thank you, that was all.')
  await findChat(window, 'Piet Closing')
  await window.getByRole('button', { name: 'Close chat' }).click()
  // The chat that waits next is there now.
  await expect(window.getByRole('log', { name: 'Conversation with Piet Closing' })).toBeHidden()
  await expect(
    window.getByRole('listbox', { name: 'Conversations' }).getByRole('option', { name: 'Piet Closing' }),
  ).toHaveCount(0)
  await findChat(window, 'Piet Closing')
  await expect(window.getByText('This chat is closed. Reopen it to reply or send coupons.')).toBeVisible()
  await expect(message(handsel())).toBeHidden()

  await window.getByRole('button', { name: 'Reopen' }).click()
  await expect(message(handsel())).toBeVisible()
  await window.getByRole('button', { name: 'Close chat' }).click()
  await expect(window.getByRole('button', { name: 'Undo' })).toBeVisible()
  await findChat(window, 'Piet Closing')
  await expect(message(handsel())).toBeHidden()

  await writeMore(page, 'One more thing!')
  await expect(message(handsel())).toBeVisible()
  await expect(window.getByRole('log').getByText('One more thing!')).toBeVisible()
  expect(await chatOf(window, 'Piet Closing')).toMatchObject({ status: 'open' })
})

test('an agent takes a chat', async () => {
  const { window } = handsel()
  await findChat(window, 'Oskar Lindqvist')
  await expect(window.getByText('not assigned')).toBeVisible()
  await window.getByRole('button', { name: 'Assign to me' }).click()
  await expect(window.getByRole('main').getByText('assigned to you')).toBeVisible()
  await expect(window.getByRole('button', { name: 'Assign to me' })).toHaveCount(0)
})

test('a chat is found by part of its customer’s name and by an order’s number', async () => {
  const { window } = handsel()
  const { customerId, shopId } = await chatOf(window, 'Delphine Aubert')
  const { orders } = await answer(window, 'customers.panel', { customerId, shopId })
  await window.getByRole('link', { name: 'Inbox' }).click()
  await window.getByRole('radio', { name: 'Open' }).click()
  const options = window.getByRole('listbox', { name: 'Conversations' }).getByRole('option')
  const search = window.getByRole('searchbox', { name: 'Search customers and orders' })
  for (const words of ['delphine', 'AUB', orders[0]?.number ?? '']) {
    await search.fill('nobody of this name')
    await expect(options).toHaveCount(0)
    await search.fill(words)
    await expect(options).toHaveCount(1)
    await expect(options).toHaveAccessibleName('Delphine Aubert')
  }
  await search.fill('nobody of this name')
  await expect(options).toHaveCount(0)
  await expect(window.getByText('No chat found', { exact: true }).first()).toBeVisible()
  await search.fill('')
})

test('the title counts the unread chats', async ({ customer }) => {
  const { window, app } = handsel()
  await openChat(window, 'Callum Price')
  const before = await unread(window)
  await expect(window).toHaveTitle(before > 0 ? `(${String(before)}) Handsel` : 'Handsel')
  const page = await customer(handsel())
  await writeAs(page, 'Quinn Unread', 'Hello')
  await expect(window).toHaveTitle(`(${String(before + 1)}) Handsel`)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
    `(${String(before + 1)}) Handsel`,
  )
  await findChat(window, 'Quinn Unread')
  await expect(window).toHaveTitle(before > 0 ? `(${String(before)}) Handsel` : 'Handsel')
})

const message = ({ window }: Handsel) => window.getByRole('textbox', { name: 'Message' })

/** Types a reply and waits until main has it. */
async function writeDraft(program: Handsel, customer: string, text: string): Promise<void> {
  const { window } = program
  await message(program).fill(text)
  await expect(window.getByText('Draft saved')).toBeVisible()
  const { id } = await chatOf(window, customer)
  expect(await answer(window, 'inbox.open', { conversationId: id, limit: 1 })).toMatchObject({ draft: text })
}

async function writeMore(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('log').getByText(text)).toBeVisible()
}

/** Where it stands in the window, px from the top, once it no longer moves. */
async function settled(element: Locator): Promise<number> {
  return element.evaluate(
    (one) =>
      new Promise<number>((told) => {
        let last = Number.NaN
        const look = () => {
          const top = one.getBoundingClientRect().top
          if (top === last) told(top)
          else setTimeout(look, 200)
          last = top
        }
        look()
      }),
  )
}

async function lastPosition(window: Page, conversationId: ConversationId): Promise<number> {
  const { messages } = await answer(window, 'inbox.open', { conversationId, limit: 1 })
  return messages[0]?.position ?? 0
}

async function countsOf(window: Page) {
  const { shops } = await answer(window, 'app.start', {})
  const all = await Promise.all(
    shops.map(({ id }) =>
      answer(window, 'inbox.list', { shopId: id, status: 'open', search: '', offset: 0, limit: 1 }),
    ),
  )
  return all.map(({ counts }) => counts)
}

const openChats = async (window: Page) => (await countsOf(window))[0]?.open ?? 0
/** Over all shops. */
const unread = async (window: Page) => (await countsOf(window)).reduce((sum, { unread }) => sum + unread, 0)
