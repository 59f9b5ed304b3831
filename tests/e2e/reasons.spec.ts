import type { Page } from '@playwright/test'
import type { SendRefusal } from '../../shared/model'
import { call, chatOf, couponOf, type ShopName } from './calls'
import { findChat, workbench } from './console'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()

/** A coupon in a chat of the sample's first shop: the reason against sending it, and the words that say it. */
interface Case {
  readonly reason: SendRefusal['reason']
  readonly customer: string
  readonly coupon: string
  readonly shop?: ShopName
  /** What the main process knows of it, and the words with that fact in them. */
  readonly words: (refusal: SendRefusal) => string
}

/** Those that a valid coupon can have: told in the workbench. */
const inWorkbench: readonly Case[] = [
  {
    reason: 'chat_closed',
    customer: 'Grace Tan',
    coupon: 'Bundle saver',
    words: () => 'This chat is closed. Reopen it to send coupons.',
  },
  { reason: 'chat_inactive', customer: 'Yusuf Demir', coupon: 'Bundle saver', words: (refusal) => inactive(refusal) },
  {
    reason: 'upcoming',
    customer: 'Oskar Lindqvist',
    coupon: 'Midweek lift',
    words: (refusal) => `Starts ${day(at(refusal))}, 00:00.`,
  },
  {
    reason: 'fully_claimed',
    customer: 'Oskar Lindqvist',
    coupon: 'Flash thirty',
    words: () => 'Fully claimed, 6 of 6.',
  },
  {
    reason: 'not_eligible',
    customer: 'Oskar Lindqvist',
    coupon: 'First order, on us a little',
    words: () => 'For new customers only.',
  },
  {
    reason: 'limit_reached',
    customer: 'Priya Nandakumar',
    coupon: 'Welcome back 10%',
    words: (refusal) => `Priya Nandakumar claimed it on ${day(claimedAt(refusal))}.`,
  },
  { reason: 'limit_reached', customer: 'Kenji Morita', coupon: 'Thank you, regulars', words: () => '3 of 3 claimed.' },
]

/** Those of coupons that the workbench doesn't list: told in the detail view of a coupon that the customer holds. */
const inDetail: readonly Case[] = [
  {
    reason: 'other_shop',
    customer: 'Oskar Lindqvist',
    coupon: 'First frost',
    shop: 'Larkfield Garden',
    words: () => 'Belongs to Larkfield Garden.',
  },
  {
    reason: 'deactivated',
    customer: 'Delphine Aubert',
    coupon: 'Goodwill $15',
    words: (refusal) => `Deactivated on ${day(at(refusal))}.`,
  },
  // Its period is half-open: what is told is the last day on which it could be claimed.
  {
    reason: 'expired',
    customer: 'Priya Nandakumar',
    coupon: 'Autumn 15%',
    words: (refusal) => `Ended ${day(at(refusal) - 1)}.`,
  },
]

for (const { reason, customer, coupon, shop, words } of inWorkbench) {
  test(`the workbench and the call tell ${reason} (${coupon})`, async () => {
    const { window } = handsel()
    const refusal = await refusalOf(window, customer, coupon, shop)
    expect(refusal.reason).toBe(reason)

    await findChat(window, customer)
    const ticket = await ticketOf(window, coupon)
    await expect(ticket).toContainText(words(refusal))
    await expect(ticket.getByRole('button', { name: 'Send' })).toHaveCount(0)
    // Who comes to the ticket's link is told too.
    await expect(ticket.getByRole('link', { name: coupon })).toHaveAccessibleDescription(words(refusal))
  })
}

for (const { reason, customer, coupon, shop, words } of inDetail) {
  test(`the detail view and the call tell ${reason} (${coupon})`, async () => {
    const { window } = handsel()
    const refusal = await refusalOf(window, customer, coupon, shop)
    expect(refusal.reason).toBe(reason)

    await findChat(window, customer)
    await window.getByRole('complementary', { name: 'Customer' }).getByRole('link', { name: coupon }).first().click()
    const detail = window.getByRole('complementary', { name: `Coupon: ${coupon}` })
    await expect(detail.getByRole('heading', { name: coupon })).toBeVisible()
    await expect(detail).toContainText(words(refusal))
    await expect(detail.getByRole('button', { name: 'Send coupon' })).toHaveCount(0)
    await expect((await workbenchOf(window)).getByRole('article', { name: coupon })).toHaveCount(0)
  })
}

test('of several reasons the first in their order is told', async () => {
  const { window } = handsel()
  for (const [customer, coupon, first] of [
    // Closed, fully claimed, and claimed by her already.
    ['Grace Tan', 'Flash thirty', 'chat_closed'],
    ['Yusuf Demir', 'Flash thirty', 'chat_inactive'],
    ['Yusuf Demir', 'Goodwill $15', 'chat_inactive'],
    // Fully claimed, and the two were claimed by him.
    ['Kenji Morita', 'Flash thirty', 'fully_claimed'],
  ] as const) {
    expect(await refusalOf(window, customer, coupon)).toMatchObject({ reason: first })
  }
  await findChat(window, 'Grace Tan')
  const ticket = await ticketOf(window, 'Flash thirty')
  await expect(ticket).toContainText('This chat is closed.')
  await expect(ticket).not.toContainText('Fully claimed')
})

/** A ticket of the workbench, searched for: they are drawn on demand. */
async function ticketOf(window: Page, coupon: string) {
  const bench = await workbench(window)
  await bench.getByRole('searchbox', { name: 'Search coupons' }).fill(coupon)
  return bench.getByRole('article', { name: coupon })
}

/** Why the call refuses to send it. */
async function refusalOf(window: Page, customer: string, coupon: string, shop?: ShopName): Promise<SendRefusal> {
  const chat = await chatOf(window, customer)
  const { id } = await couponOf(window, coupon, shop)
  const outcome = await call(window, 'coupons.send', {
    commandId: crypto.randomUUID(),
    conversationId: chat.id,
    couponId: id,
  })
  if (outcome.is !== 'refused') throw new Error(`it ended as ${outcome.is}`)
  return outcome.refusal
}

/** The workbench, from the chat that a detail view stands beside. */
async function workbenchOf(window: Page) {
  await window.getByRole('link', { name: 'Back to the chat' }).click()
  return workbench(window)
}

const day = (instant: number) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'Asia/Singapore' }).format(instant)

function at(refusal: SendRefusal): number {
  if (!('at' in refusal)) throw new Error(`${refusal.reason} tells no time`)
  return refusal.at
}

function claimedAt(refusal: SendRefusal): number {
  if (refusal.reason !== 'limit_reached' || refusal.claimedAt[0] === undefined) throw new Error('it tells no claim')
  return refusal.claimedAt[0]
}

function inactive(refusal: SendRefusal): string {
  if (refusal.reason !== 'chat_inactive' || refusal.customerLastWroteAt === undefined)
    throw new Error('it tells no message')
  const order = refusal.lastOrderAt === undefined ? 'no order' : `no order since ${day(refusal.lastOrderAt)}`
  return `No message since ${day(refusal.customerLastWroteAt)} and ${order}.`
}
