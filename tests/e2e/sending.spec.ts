import type { Browser, Page } from '@playwright/test'
import type { CouponId } from '../../shared/model'
import { answer, call, chatOf, newChatCoupon } from './calls'
import { findChat, reply, workbench, writeAs } from './console'
import { expect, sharedProgram, test } from './handsel'
import { startLine } from './line'

const handsel = sharedProgram()
/** Its chat is open, and every coupon for everyone can be sent there. */
const customer = 'Saoirse Kelly'

for (const when of ['before its answer', 'after its answer'] as const) {
  test(`a double click on Send, its second click ${when}, claims once`, async () => {
    const { window } = handsel()
    const name = `Once by double click ${when}`
    // Five for each customer: the limit isn't what holds the second one back.
    const couponId = await newChatCoupon(window, { name, perCustomer: 5 })
    await findChat(window, customer)
    const panel = await workbench(window)
    await panel.getByRole('searchbox', { name: 'Search coupons' }).fill(name)
    const ticket = panel.getByRole('article', { name })
    const send = ticket.getByRole('button', { name: 'Send' })
    if (when === 'before its answer') await send.dblclick()
    else {
      await send.click()
      await expect(ticket).toContainText('Sent, claimed')
      // It can be sent again, and the button is there again: under the second click of the same double click.
      await send.hover()
      await window.mouse.down({ clickCount: 2 })
      await window.mouse.up({ clickCount: 2 })
    }
    await expect(ticket).toContainText('Sent, claimed')
    await expectSentOnce(window, name, couponId)
  })
}

test('a double click on Send coupon claims once', async () => {
  const { window } = handsel()
  const name = 'Once from its detail view'
  const couponId = await newChatCoupon(window, { name, perCustomer: 5 })
  await findChat(window, customer)
  const panel = await workbench(window)
  await panel.getByRole('searchbox', { name: 'Search coupons' }).fill(name)
  await panel.getByRole('link', { name }).click()
  await window.getByRole('button', { name: 'Send coupon' }).dblclick()
  await expect(window.getByText(`Sent to ${customer}, claimed`, { exact: true })).toBeVisible()
  await expectSentOnce(window, name, couponId)
})

for (const [keys, from] of [
  ['Control+Enter', 'link'],
  ['Enter', 'button'],
] as const) {
  test(`holding ${keys} down on a ticket’s ${from} sends once`, async () => {
    const { window } = handsel()
    const name = `Once by ${keys}`
    const couponId = await newChatCoupon(window, { name, perCustomer: 5 })
    await findChat(window, customer)
    const panel = await workbench(window)
    await panel.getByRole('searchbox', { name: 'Search coupons' }).fill(name)
    const ticket = panel.getByRole('article', { name })
    await ticket.getByRole(from, { name: from === 'link' ? name : 'Send' }).focus()
    const held = keys.split('+')
    if (held.length > 1) await window.keyboard.down('Control')
    // Down again without having been up is what the platform reports of a key that is held: before the answer and after.
    const hold = () => Promise.all(Array.from({ length: 6 }, () => window.keyboard.down('Enter')))
    await hold()
    await expect(ticket).toContainText('Sent, claimed')
    await hold()
    for (const key of held) await window.keyboard.up(key)
    await expectSentOnce(window, name, couponId)
    await expect(panel).toBeVisible()
  })
}

test('two calls with the same command id claim once, also after a kill', async () => {
  const program = handsel()
  const name = 'Once by its command'
  const couponId = await newChatCoupon(program.window, { name, perCustomer: 5 })
  const { id: conversationId } = await chatOf(program.window, customer)
  const command = { commandId: 'one-intent-0001', conversationId, couponId }
  const [first, second] = await Promise.all([
    call(program.window, 'coupons.send', command),
    call(program.window, 'coupons.send', command),
  ])
  expect(first).toMatchObject({ is: 'ok' })
  expect(second).toEqual(first)

  await program.kill()
  await program.start('--sample')
  const third = await call(program.window, 'coupons.send', command)
  expect(third).toMatchObject({ is: 'ok', data: first.is === 'ok' ? first.data : {} })
  await expectSentOnce(program.window, name, couponId)
})

test.describe('over a line that breaks', () => {
  for (const [how, what] of [
    ['within', 'in the middle of a customer’s message'],
    ['unanswered', 'before its answer came back'],
  ] as const) {
    test(`a WebSocket cut ${what}: it arrives once on both sides`, async ({ browser }) => {
      const { line, page, end } = await customerOnLine(browser)
      const name = `Ada ${how}`
      await writeAs(page, name, 'Hello, is somebody there?')
      line.cutNextMessage(how)
      await page.getByRole('textbox', { name: 'Message' }).fill('Is the oak tray oiled?')
      await page.keyboard.press('Enter')
      await expect.poll(() => line.cuts).toBe(1)

      const { window } = handsel()
      await findChat(window, name)
      await expect(window.getByRole('log').getByText('Is the oak tray oiled?')).toBeVisible()
      // What is said next comes after whatever the broken line still held.
      await reply(window, 'It is, with linseed oil.')
      await expect(page.getByRole('log').getByText('It is, with linseed oil.')).toBeVisible()
      for (const side of [window, page]) {
        await expect(side.getByRole('log').getByText('Is the oak tray oiled?')).toHaveCount(1)
        await expect(side.getByRole('log').getByText('Hello, is somebody there?')).toHaveCount(1)
      }
      const { messages } = await answer(window, 'inbox.open', {
        conversationId: (await chatOf(window, name)).id,
        limit: 50,
      })
      expect(messages.map(({ body }) => 'text' in body && body.text)).toEqual([
        'Hello, is somebody there?',
        'Is the oak tray oiled?',
        'It is, with linseed oil.',
      ])
      await end()
    })
  }

  test('what an agent writes while the customer is offline arrives once, after', async ({ browser }) => {
    const { line, page, end } = await customerOnLine(browser)
    await writeAs(page, 'Bela Offline', 'I am on a train.')
    line.cut()
    await expect(
      page
        .getByRole('status')
        .or(page.getByRole('alert'))
        .filter({ hasText: /connect/i })
        .first(),
    ).toBeVisible()
    const { window } = handsel()
    await findChat(window, 'Bela Offline')
    await reply(window, 'No hurry.')
    await reply(window, 'The tray is on its way.')
    await expect(page.getByRole('log').getByText('No hurry.')).toHaveCount(0)
    line.mend()
    for (const text of ['No hurry.', 'The tray is on its way.'])
      await expect(page.getByRole('log').getByText(text)).toBeVisible({ timeout: 15_000 })
    for (const text of ['I am on a train.', 'No hurry.', 'The tray is on its way.'])
      await expect(page.getByRole('log').getByText(text)).toHaveCount(1)
    // And the console knows that they were shown.
    await expect(window.getByRole('log').getByText('Delivered')).toBeVisible()
    await end()
  })
})

/** In the transcript, in the coupon's counters and in what the customer holds. */
async function expectSentOnce(window: Page, name: string, couponId: CouponId): Promise<void> {
  await findChat(window, customer)
  await expect(window.getByRole('log').getByRole('article', { name })).toHaveCount(1)
  const { detail } = await answer(window, 'coupons.detail', { couponId })
  expect(detail.coupon).toMatchObject({ sent: 1, claimed: 1 })
  const { customerId, shopId } = await chatOf(window, customer)
  const { coupons } = await answer(window, 'customers.panel', { customerId, shopId })
  expect(coupons.filter(({ coupon }) => coupon.id === couponId)).toHaveLength(1)
}

/** Somebody new on the customers' page, behind a line of their own. */
async function customerOnLine(browser: Browser) {
  const line = await startLine()
  const context = await browser.newContext({ viewport: { width: 480, height: 844 }, proxy: { server: line.address } })
  const page = await context.newPage()
  await page.goto(handsel().customerPage)
  const end = async () => {
    await context.close()
    await line.close()
  }
  return { line, page, end }
}
