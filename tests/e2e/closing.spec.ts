import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { ConversationRow } from '../../shared/contract'
import { answer, chatOf, shopId } from './calls'
import { findChat, openChat, writeAs } from './console'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()
const project = resolve(__dirname, '../..')

const messageOf = (window: Page) => window.getByRole('textbox', { name: 'Message' })
const closeOf = (window: Page) => window.getByRole('button', { name: 'Close chat' })
const undoOf = (window: Page) => window.getByRole('button', { name: 'Undo' })
const logOf = (window: Page, customer: string) => window.getByRole('log', { name: `Conversation with ${customer}` })
const rowOf = (window: Page, customer: string) => window.getByRole('option', { name: customer, exact: true })

async function openRows(window: Page): Promise<ConversationRow[]> {
  return (
    await answer(window, 'inbox.list', {
      shopId: await shopId(window),
      status: 'open',
      search: '',
      offset: 0,
      limit: 50,
    })
  ).rows
}

/** The two that have waited longest. */
async function waiting(window: Page) {
  const [first, second] = await openRows(window)
  if (first?.waitingSince === undefined || second?.waitingSince === undefined)
    throw new Error('nobody waits in the sample shop')
  return { first, second }
}

const orderOf = (rows: ConversationRow[]) => rows.map(({ id, waitingSince }) => ({ id, waitingSince }))

test.beforeEach(async () => {
  await handsel().window.getByRole('link', { name: 'Inbox' }).click()
})

for (const [way, undo] of [
  ['the mouse', (window: Page) => undoOf(window).click()],
  ['a key', (window: Page) => window.keyboard.press('Alt+Shift+Q')],
] as const) {
  test(`Alt Q opens the chat that waits next; ${way} undoes it, and the chat waits and stands where it did`, async () => {
    const { window } = handsel()
    const [{ first, second }, order] = [await waiting(window), orderOf(await openRows(window))]
    await openChat(window, first.customerName)

    await window.keyboard.press('Alt+Q')
    await expect(logOf(window, second.customerName)).toBeVisible()
    await expect(messageOf(window)).toBeFocused()
    await expect(window.getByRole('main').getByText(`Chat with ${first.customerName} closed.`)).toBeVisible()
    await expect(
      window.getByRole('status').filter({ hasText: `Chat with ${first.customerName} closed.` }),
    ).toContainText('Undo with Alt Shift Q.')
    expect((await chatOf(window, first.customerName)).status).toBe('closed')

    await undo(window)
    await expect(logOf(window, first.customerName)).toBeVisible()
    await expect(messageOf(window)).toBeFocused()
    await expect(undoOf(window)).toHaveCount(0)
    await expect(
      window.getByRole('status').filter({ hasText: `Chat with ${first.customerName} reopened.` }),
    ).toHaveCount(1)
    const after = await openRows(window)
    expect(orderOf(after).filter(({ id }) => id !== second.id)).toEqual(order.filter(({ id }) => id !== second.id))
    expect(after.find(({ id }) => id === first.id)?.waitingSince).toBe(first.waitingSince)
  })
}

test('the row of a chat that was closed and reopened says what it said before', async () => {
  const { window } = handsel()
  const { first } = await waiting(window)
  const said = rowOf(window, first.customerName).locator('[id$="-said"]')
  const before = await said.textContent()
  await openChat(window, first.customerName)
  await window.keyboard.press('Alt+Q')
  await expect(undoOf(window)).toBeVisible()
  await window.keyboard.press('Alt+Shift+Q')
  await expect(logOf(window, first.customerName)).toBeVisible()
  await expect(said).toContainText(
    (before ?? '')
      .replace(/^\d+ unread messages?\./, '')
      .replace(/\d+$/, '')
      .trim(),
  )
  await expect(said).not.toContainText('reopened')
})

for (const [speed, press] of [
  ['', (window: Page) => closeOf(window).dblclick()],
  [
    ', its second click when the next chat is there,',
    async (window: Page, next: string) => {
      await closeOf(window).click()
      await expect(logOf(window, next)).toBeVisible()
      await window.mouse.down({ clickCount: 2 })
      await window.mouse.up({ clickCount: 2 })
    },
  ],
] as const) {
  test(`a double click on “Close chat”${speed} closes one chat`, async () => {
    const { window } = handsel()
    const { first, second } = await waiting(window)
    await openChat(window, first.customerName)
    await press(window, second.customerName)
    await expect(logOf(window, second.customerName)).toBeVisible()
    await undoOf(window).click()
    await expect(logOf(window, first.customerName)).toBeVisible()
    expect((await chatOf(window, second.customerName)).status).toBe('open')
  })
}

test('Undo goes when the customer writes into the closed chat', async ({ customer }) => {
  const { window } = handsel()
  const page = await customer(handsel())
  await writeAs(page, 'Uma Undone', 'That was all')
  await findChat(window, 'Uma Undone')
  await window.keyboard.press('Alt+Q')
  await expect(undoOf(window)).toBeVisible()
  const { waitingSince } = await chatOf(window, 'Uma Undone')
  expect(waitingSince).toBeUndefined()
  await page.getByRole('textbox', { name: 'Message' }).fill('One more thing')
  await page.keyboard.press('Enter')
  await expect(undoOf(window)).toHaveCount(0)
  expect(await chatOf(window, 'Uma Undone')).toMatchObject({ status: 'open', waitingSince: expect.any(Number) })
})

test('with the setting off the closed chat stays, and Undo stands where “Close chat” stood and has the focus; over a restart it stays off', async () => {
  const program = handsel()
  await program.window.getByRole('link', { name: 'Settings' }).click()
  await program.window.getByRole('link', { name: 'Appearance' }).click()
  const setting = (window: Page) => window.getByRole('switch', { name: 'Open the next waiting chat after closing one' })
  await expect(setting(program.window)).toBeChecked()
  await setting(program.window).click()
  await expect(setting(program.window)).not.toBeChecked()
  await program.quit()
  await program.start()
  const { window } = program

  const { first } = await waiting(window)
  await openChat(window, first.customerName)
  const place = await closeOf(window).boundingBox()
  await window.keyboard.press('Alt+Q')
  await expect(undoOf(window)).toBeFocused()
  await expect(logOf(window, first.customerName)).toBeVisible()
  const undo = await undoOf(window).boundingBox()
  expect(Math.abs((undo?.x ?? 0) + (undo?.width ?? 0) - (place?.x ?? 0) - (place?.width ?? 0))).toBeLessThanOrEqual(1)
  expect(undo?.y).toBe(place?.y)
  await window.keyboard.press('Enter')
  await expect(messageOf(window)).toBeFocused()
  await expect(undoOf(window)).toHaveCount(0)
  await window.keyboard.type('Here again')
  await expect(messageOf(window)).toHaveValue('Here again')
  await messageOf(window).fill('')

  await window.getByRole('link', { name: 'Settings' }).click()
  await window.getByRole('link', { name: 'Appearance' }).click()
  await setting(window).click()
  await expect(setting(window)).toBeChecked()
})

test('a row says who of the team spoke last, and a closed one what a person said', async () => {
  const { window } = handsel()
  const { session, profiles } = await answer(window, 'app.start', {})
  const firstName = (id: string) => profiles.find((profile) => profile.id === id)?.name.split(' ')[0]
  let [colleagues, own, customers] = [0, 0, 0]
  for (const status of ['Open', 'Closed'] as const) {
    await window.getByRole('radiogroup', { name: 'Status' }).getByRole('radio', { name: status }).click()
    const list = window.getByRole('listbox', { name: 'Conversations' })
    await expect(list.getByRole('option', { selected: false }).first()).toBeVisible()
    const { rows } = await answer(window, 'inbox.list', {
      shopId: await shopId(window),
      status: status === 'Open' ? 'open' : 'closed',
      search: '',
      offset: 0,
      limit: 50,
    })
    for (const row of rows.slice(0, 8)) {
      const { messages } = await answer(window, 'inbox.open', { conversationId: row.id, limit: 50 })
      const last = messages.findLast(({ body }) => body.is !== 'closed' && body.is !== 'reopened')
      if (!last) throw new Error('nothing was said')
      const name =
        last.from.is === 'customer'
          ? undefined
          : last.from.agentId === session?.agent.id
            ? 'You'
            : firstName(last.from.agentId)
      const words =
        last.body.is === 'coupon'
          ? `Coupon “${last.card?.coupon.name ?? ''}”`
          : 'text' in last.body
            ? last.body.text.slice(0, 40)
            : ''
      const said = rowOf(window, row.customerName).locator('[id$="-said"]')
      await expect(said).toContainText(
        name === undefined ? words : last.body.is === 'note' ? `${name}, note: ${words}` : `${name}: ${words}`,
      )
      if (name === undefined) {
        await expect(said).not.toContainText(': ' + words)
        customers += 1
      } else if (name === 'You') own += 1
      else colleagues += 1
    }
  }
  expect(Math.min(colleagues, own, customers)).toBeGreaterThan(0)
})

test('a closed chat of a version before, which kept no more than that it was closed, says what was said last', async () => {
  const program = handsel()
  const file = join(program.folder, 'before.jsonl')
  const lines = readFileSync(join(project, 'electron/desk/transfer/example.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const from = { is: 'agent', agentId: 'agent_imogen' }
  const chat = lines.find(({ id }) => id === 'chat_ruth')
  Object.assign(chat ?? {}, {
    status: 'closed',
    waitingSince: undefined,
    lastMessage: { position: 4, at: 1795154500000, from, body: 'closed', preview: '' },
  })
  lines.push({
    kind: 'message',
    id: 'message_closed',
    conversationId: 'chat_ruth',
    position: 4,
    at: 1795154500000,
    from,
    body: { is: 'closed' },
  })
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
  await program.quit()
  await new Promise<void>((done, failed) =>
    execFile(
      process.execPath,
      [join(project, 'electron/launcher/import.mjs'), file, '--data', join(program.folder, 'data')],
      (error, stdout) => (error ? failed(new Error(stdout)) : done()),
    ),
  )
  await program.start()
  const { window } = program
  await window.getByRole('button', { name: /^Shop:/ }).click()
  await window.getByRole('menuitemradio', { name: 'Larkfield Home' }).last().click()
  await window.getByRole('radiogroup', { name: 'Status' }).getByRole('radio', { name: 'Closed' }).click()
  await expect(rowOf(window, 'Ruth Okafor').locator('[id$="-said"]')).toContainText('It came today, thank you!')
})
