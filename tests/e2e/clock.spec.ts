import type { Page } from '@playwright/test'
import type { ShopId } from '../../shared/model'
import { answer } from './calls'
import { createChatCoupon, openChat, writeAs } from './console'
import { expect, test, type Handsel } from './handsel'

const second = 1_000
const hour = 3_600 * second
const day = 24 * hour

/** Where the computer stands: its date is a day ahead of the shop's, in New York, for most of the day. */
const machine = 'Pacific/Kiritimati'
const before = process.env['TZ']
test.beforeEach(() => {
  process.env['TZ'] = machine
})
test.afterEach(() => {
  if (before === undefined) delete process.env['TZ']
  else process.env['TZ'] = before
})

const customer = 'Nora Quist'
const chosen = Date.UTC(2026, 11, 20, 17)
/** Midnight in New York, before and after the clocks go forward on 14 March. */
const christmas = Date.UTC(2026, 11, 25, 5)
const newYear = Date.UTC(2027, 0, 1, 5)
const beforeTheChange = Date.UTC(2027, 2, 13, 17)
const afterTheChange = Date.UTC(2027, 2, 15, 4)

test('status, button and reasons change by themselves as the clock passes, at the shop’s midnight and not at the machine’s', async ({
  notStarted,
  customer: visit,
}) => {
  test.setTimeout(150_000)
  const program = notStarted
  moveTo(program, chosen)
  await program.start()
  const { window } = program
  await answer(window, 'setup.shop', {
    commandId: crypto.randomUUID(),
    shopName: 'Hudson Lamps',
    currency: 'USD',
    zone: 'America/New_York',
    supervisorName: 'Imogen Vale',
    passphrase: 'hudson-lamps',
  })
  const shopId = (await answer(window, 'app.start', {})).shops[0]?.id
  if (shopId === undefined) throw new Error('no shop')
  const create = (name: string, from: number, until: number, days: number) =>
    answer(window, 'coupons.create', {
      commandId: crypto.randomUUID(),
      shopId,
      kind: 'chat',
      terms: {
        name,
        claimPeriod: { from, until },
        validity: { is: 'days', days },
        discount: { is: 'amount', amount: 5_00 },
        scope: { is: 'whole_shop' },
        quantity: 9,
        perCustomer: 1,
        customers: { is: 'everyone' },
        terms: '',
      },
    })
  const ids = {
    christmas: (await create('Christmas only', christmas, christmas + day, 7)).couponId,
    twoDays: (await create('Two days to use', chosen, chosen + 120 * day, 2)).couponId,
    oneDay: (await create('One day to use', chosen, chosen + 120 * day, 1)).couponId,
  }
  await createChatCoupon(window, {
    name: 'Until the year ends',
    percentage: 20,
    quantity: 9,
    perCustomer: 1,
    end: '2026-12-31 23:59',
  })
  const page = await visit(program)
  await writeAs(page, customer, 'Happy holidays')
  await openChat(window, customer)
  const { id: conversationId } = await chatIn(window, shopId)
  const look = (couponId: string) =>
    window.evaluate((hash) => (location.hash = hash), `#/inbox/${conversationId}/coupons/${couponId}`)

  await test.step('over a start', async () => {
    await look(ids.christmas)
    const detail = detailOf(window, 'Christmas only')
    await expect(detail).toContainText(/Starts 25 Dec, 0?0:00\./)
    await expect(sendOf(window)).toBeHidden()
    moveTo(program, christmas - 5 * second)
    await expect(ruleOf(window, 'Status')).toHaveText(/Upcoming · starts in \d s/)
    await expect(sendOf(window)).toBeVisible({ timeout: 10_000 })
    await expect(ruleOf(window, 'Status')).toHaveText(/^Ongoing/)
  })

  await test.step('over an end', async () => {
    moveTo(program, christmas + day - 5 * second)
    await expect(ruleOf(window, 'Status')).toHaveText(/Ongoing · ends in \d s/)
    await expect(sendOf(window)).toBeVisible()
    await expect(detailOf(window, 'Christmas only')).toContainText('Ended 25 Dec.', { timeout: 10_000 })
    await expect(sendOf(window)).toBeHidden()
    await expect(ruleOf(window, 'Status')).toHaveText('Expired')
  })

  await test.step('over New Year in the shop’s zone; on the machine it is long past', async () => {
    await look((await couponOfShop(window, shopId, 'Until the year ends')).id)
    moveTo(program, newYear - 5 * second)
    await expect(ruleOf(window, 'Claim period')).toHaveText(/ – 31 Dec(?: 2026)?, 23:59$/)
    await expect(sendOf(window)).toBeVisible()
    await expect(detailOf(window, 'Until the year ends')).toContainText(/Ended 31 Dec(?: 2026)?\./, { timeout: 10_000 })
    await expect(sendOf(window)).toBeHidden()
  })

  await test.step('over the last second of two days, on both sides', async () => {
    moveTo(program, newYear + 4 * day + 12 * hour)
    await look(ids.twoDays)
    await sendOf(window).click()
    const card = window.getByRole('log').getByRole('article', { name: 'Two days to use' })
    await expect(card).toContainText('Use by 7 Jan, 23:59')
    moveTo(program, newYear + 7 * day - 10 * second)
    await page.reload()
    await page.getByRole('tab', { name: 'My coupons' }).click()
    const held = page.getByRole('region', { name: 'Ready to use' }).getByRole('article', { name: 'Two days to use' })
    await expect(held).toContainText('Use by 7 Jan, 23:59')
    await expect(card).toContainText('Claimed')
    await expect(card).toContainText('Expired', { timeout: 15_000 })
    await expect(
      page.getByRole('region', { name: 'Expired', exact: true }).getByRole('article', { name: 'Two days to use' }),
    ).toContainText('7 Jan, not used')
  })

  await test.step('over a day of 23 hours: the clocks go forward', async () => {
    moveTo(program, beforeTheChange)
    await page.getByRole('tab', { name: 'Chat' }).click()
    await page.getByRole('textbox', { name: 'Message' }).fill('Spring at last')
    await page.keyboard.press('Enter')
    await expect(window.getByRole('log').getByText('Spring at last')).toBeVisible()
    await look(ids.oneDay)
    await sendOf(window).click()
    const card = window.getByRole('log').getByRole('article', { name: 'One day to use' })
    await expect(card).toContainText('Use by 14 Mar, 23:59')
    moveTo(program, afterTheChange - 5 * second)
    await expect(card).toContainText('Claimed')
    await expect(card).toContainText('Expired', { timeout: 10_000 })
  })

  await test.step('the list’s tabs follow', async () => {
    await window.getByRole('link', { name: 'Coupons' }).click()
    await expect(window.getByRole('tab', { name: /^Ongoing/ })).toHaveText(/2$/)
    moveTo(program, chosen + 120 * day - 5 * second)
    await expect(window.getByRole('row', { name: /Two days to use/ })).toBeVisible()
    await expect(window.getByRole('row', { name: /Two days to use/ })).toBeHidden({ timeout: 10_000 })
    await expect(window.getByRole('tab', { name: /^Expired/ })).toHaveText(/4$/)
  })
  expect(program.complaints).toEqual([])
})

const moveTo = (program: Handsel, instant: number) => program.moveClock(instant - Date.now())
const detailOf = (window: Page, name: string) => window.getByRole('complementary', { name: `Coupon: ${name}` })
const sendOf = (window: Page) => window.getByRole('complementary').getByRole('button', { name: 'Send coupon' })
const ruleOf = (window: Page, rule: string) => window.locator(`dt:text-is("${rule}") + dd`)

async function chatIn(window: Page, shopId: ShopId) {
  const { rows } = await answer(window, 'inbox.list', { shopId, status: 'open', search: customer, offset: 0, limit: 1 })
  if (!rows[0]) throw new Error('no chat')
  return rows[0]
}

async function couponOfShop(window: Page, shopId: ShopId, search: string) {
  const { rows } = await answer(window, 'coupons.list', { shopId, status: 'ongoing', search, offset: 0, limit: 1 })
  if (!rows[0]) throw new Error('no coupon')
  return rows[0]
}
