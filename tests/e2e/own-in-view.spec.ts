import type { Page } from '@playwright/test'
import type { AgentId } from '../../shared/model'
import { answer, chatOf, newChatCoupon } from './calls'
import { benchOf, boxOf, openChat, workbench } from './console'
import { expect, sharedProgram, test } from './handsel'
import { resize } from './sized'

const handsel = sharedProgram()
const customer = 'Priya Nandakumar'
const messageOf = (window: Page) => window.getByRole('textbox', { name: 'Message' })
const log = (window: Page) => window.getByRole('log')
const own = 'For the sofa'

test.beforeAll(async () => {
  const { window } = handsel()
  await newChatCoupon(window, { name: own, perCustomer: 100 })
  const { id } = await chatOf(window, customer)
  for (let line = 1; line <= 30; line += 1)
    await answer(window, 'inbox.send', {
      commandId: crypto.randomUUID(),
      conversationId: id,
      text: `Line ${String(line)}`,
      note: false,
    })
  await openChat(window, customer)
})

const ways: readonly (readonly [string, (window: Page) => Promise<void>])[] = [
  [
    'a reply, by Enter',
    async (window) => {
      await messageOf(window).fill('By Enter')
      await readUp(window)
      await messageOf(window).press('Enter')
    },
  ],
  [
    'a reply, by its button',
    async (window) => {
      await messageOf(window).fill('By its button')
      await readUp(window)
      await window.getByRole('button', { name: 'Send message' }).click()
    },
  ],
  [
    'a note',
    async (window) => {
      await window.getByRole('tab', { name: 'Internal note' }).click()
      await messageOf(window).fill('A note')
      await readUp(window)
      await window.getByRole('button', { name: 'Add note' }).click()
      await window.getByRole('tab', { name: 'Reply' }).click()
    },
  ],
  [
    'a coupon with a text, chosen by `/`',
    async (window) => {
      await messageOf(window).fill('')
      await messageOf(window).pressSequentially(`/${own}`)
      await expect(window.getByRole('option', { name: own })).toHaveCount(1)
      await messageOf(window).press('Enter')
      await expect(window.getByRole('group', { name: `Goes with the reply: ${own}` })).toBeVisible()
      await messageOf(window).fill('With a text')
      await readUp(window)
      await messageOf(window).press('Enter')
    },
  ],
  [
    'a coupon, by the Send of its ticket',
    async (window) => {
      const bench = await workbench(window)
      await bench.getByRole('searchbox').fill(own)
      await readUp(window)
      await bench
        .getByRole('article', { name: own })
        .getByRole('button', { name: `Send ${own}`, exact: true })
        .click()
    },
  ],
  [
    'a coupon, by Ctrl Enter on its ticket',
    async (window) => {
      const bench = await workbench(window)
      await bench.getByRole('searchbox').fill(own)
      await readUp(window)
      await bench.getByRole('link', { name: own }).focus()
      await window.keyboard.press('Control+Enter')
    },
  ],
  [
    'a coupon, from its detail view beside the chat',
    async (window) => {
      const bench = await workbench(window)
      await bench.getByRole('searchbox').fill(own)
      await bench.getByRole('link', { name: own }).click()
      const detail = window.getByRole('complementary', { name: `Coupon: ${own}` })
      await readUp(window)
      await detail.getByRole('button', { name: 'Send coupon' }).click()
      await expect(detail.getByText(`Sent to ${customer}`)).toBeVisible()
    },
  ],
  [
    'the closing and the reopening of the chat',
    async (window) => {
      // On: the next chat would be looked at then.
      await answer(window, 'preferences.set', { commandId: crypto.randomUUID(), nextAfterClosing: false })
      await readUp(window)
      await window.getByRole('button', { name: 'Close chat' }).click()
      await expectLastInView(window)
      await readUp(window)
      await window.getByRole('button', { name: 'Reopen' }).click()
    },
  ],
]

for (const [what, send] of ways) {
  test(`what an agent sends while reading further up comes into view: ${what}`, async () => {
    const { window } = handsel()
    await window.keyboard.press('Escape')
    const before = await lastPosition(window)
    await send(window)
    await expect.poll(() => lastPosition(window)).toBeGreaterThan(before)
    await expectLastInView(window)
  })
}

test('a coupon sent from a detail view that covers the chat is in view once the chat is back', async () => {
  const { window } = handsel()
  await resize(handsel(), { width: 1024, height: 768, zoom: 1 })
  await openChat(window, customer)
  const bench = await workbench(window)
  await bench.getByRole('searchbox').fill(own)
  await readUp(window)
  await bench.getByRole('link', { name: own }).click()
  const detail = window.getByRole('complementary', { name: `Coupon: ${own}` })
  const before = await lastPosition(window)
  await detail.getByRole('button', { name: 'Send coupon' }).click()
  await expect.poll(() => lastPosition(window)).toBeGreaterThan(before)
  await detail.getByRole('link', { name: 'Back' }).first().click()
  await expect(bench).toBeVisible()
  await expectLastInView(window)
})

test('opening the workbench leaves somebody who reads further up where they are, and so does closing it', async () => {
  const { window } = handsel()
  await resize(handsel(), { width: 1440, height: 900, zoom: 1 })
  await openChat(window, customer)
  await window.keyboard.press('Escape')
  await readUp(window)
  const place = await log(window).evaluate((box) => box.scrollTop)
  for (const isOpen of [true, false]) {
    await window.keyboard.press('Alt+C')
    await expect(benchOf(window)).toBeVisible({ visible: isOpen })
    await settled(window)
    expect(await log(window).evaluate((box) => box.scrollTop)).toBe(place)
  }
})

test('what comes, another chat, a smaller window and a longer reply leave the last message above the open workbench', async ({
  customer: asCustomer,
}) => {
  const { window } = handsel()
  const page = await asCustomer(handsel())
  await page.getByRole('textbox', { name: 'Your name' }).fill('Nora Brief')
  await page.getByRole('textbox', { name: 'Message' }).fill('Hello')
  await page.getByRole('button', { name: 'Send' }).click()
  await openChat(window, 'Nora Brief')
  await workbench(window)
  await expectLastInView(window)
  for (let line = 1; line <= 6; line += 1) {
    await page.getByRole('textbox', { name: 'Message' }).fill(`More ${String(line)}`)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(log(window).getByText(`More ${String(line)}`)).toBeAttached()
    await expectLastInView(window)
  }
  await openChat(window, 'Kenji Morita')
  await expectLastInView(window)
  await benchOf(window).getByRole('separator').press('End')
  await expectLastInView(window)
  for (const height of [640, 1000, 700, 900]) {
    await resize(handsel(), { width: 1440, height, zoom: 1 })
    await expectLastInView(window)
  }
  for (const lines of [3, 8, 1]) {
    await messageOf(window).fill(Array.from({ length: lines }, (_, line) => `Line ${String(line)}`).join('\n'))
    await expectLastInView(window)
  }
  await messageOf(window).press('End')
  await window.keyboard.type(' and a little more')
  await expectLastInView(window)
  await messageOf(window).fill('')
})

test('“New messages” leads to the end and leaves the focus in the text', async ({ customer: asCustomer }) => {
  const { window } = handsel()
  await resize(handsel(), { width: 1440, height: 900, zoom: 1 })
  const page = await asCustomer(handsel())
  await page.getByRole('textbox', { name: 'Your name' }).fill('Nils Later')
  await page.getByRole('textbox', { name: 'Message' }).fill('Hello')
  await page.getByRole('button', { name: 'Send' }).click()
  const { id } = await chatOf(window, 'Nils Later')
  for (let line = 1; line <= 30; line += 1)
    await answer(window, 'inbox.send', {
      commandId: crypto.randomUUID(),
      conversationId: id,
      text: `Line ${String(line)}`,
      note: false,
    })
  await openChat(window, 'Nils Later')
  await window.keyboard.press('Escape')
  await readUp(window)
  await page.getByRole('textbox', { name: 'Message' }).fill('Still there?')
  await page.getByRole('button', { name: 'Send' }).click()
  await window.getByRole('button', { name: '1 new message' }).click()
  await expectLastInView(window)
  await expect(messageOf(window)).toBeFocused()
})

test('an earlier page with what one sent oneself long ago leaves the reader where they are', async () => {
  const { window } = handsel()
  const { id } = await chatOf(window, 'Henrik Dahl')
  const say = (text: string) =>
    answer(window, 'inbox.send', { commandId: crypto.randomUUID(), conversationId: id, text, note: false })
  const choose = (agentId: AgentId) => answer(window, 'session.choose', { commandId: crypto.randomUUID(), agentId })
  const { session, profiles } = await answer(window, 'app.start', {})
  const colleague = profiles.find((profile) => profile.id !== session?.agent.id)
  if (!session || !colleague) throw new Error('the sample shop has two agents')
  await say('Mine, long ago')
  await choose(colleague.id)
  for (let line = 1; line <= 60; line += 1) await say(`A colleague’s line ${String(line)}`)
  await choose(session.agent.id)
  await window.reload()
  await openChat(window, 'Henrik Dahl')
  await settled(window)

  const before = await log(window).evaluate((box) => {
    box.scrollTop = 700
    return box.scrollHeight
  })
  await expect.poll(() => log(window).evaluate((box) => box.scrollHeight)).toBeGreaterThan(before)
  await settled(window)
  expect(await pxToEnd(window)).toBeGreaterThan(300)
})

/** To the place of the transcript where somebody reads who looks something up. */
async function readUp(window: Page): Promise<void> {
  await log(window).evaluate((box) => {
    box.scrollTop = box.scrollHeight - box.clientHeight - 500
  })
  await settled(window)
  expect(await pxToEnd(window)).toBeGreaterThan(300)
}

const pxToEnd = (window: Page) => log(window).evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight)

async function expectLastInView(window: Page): Promise<void> {
  await expect.poll(() => pxToEnd(window)).toBeLessThan(2)
  await settled(window)
  const last = await boxOf(log(window).locator('[data-index]').last())
  const bench = benchOf(window)
  const edge = (await bench.isVisible())
    ? (await boxOf(bench)).y
    : (await boxOf(log(window))).y + (await boxOf(log(window))).height
  expect(last.y + last.height).toBeLessThanOrEqual(edge)
  expect(await pxToEnd(window)).toBeLessThan(2)
}

/** Drawn, and with nothing left that waits for the next frame. */
const settled = (window: Page) =>
  window.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn))
  })

async function lastPosition(window: Page): Promise<number> {
  const { messages } = await answer(window, 'inbox.open', {
    conversationId: (await chatOf(window, customer)).id,
    limit: 1,
  })
  return messages[0]?.position ?? 0
}
