import { describe, expect, test } from 'vitest'
import { AgentId, CustomerId, day, type Coupon, type Instant, type SendRefusal } from '../../../shared/model'
import { isActive, refusalToSend, refusalToWrite, type ChatFacts, type HolderFacts } from '../../../shared/rules'
import { aDesk } from '../../fixtures/desk'
import { batchesOf } from '../../fixtures/store-doubles'
import { ana, ben, chat, coupon, garden, holder, now, terms } from '../rules/given'
import { testBounds } from './bounds'

interface World {
  readonly coupon: Partial<Coupon>
  readonly chat: Partial<ChatFacts>
  readonly holder: Partial<HolderFacts>
  readonly now: Instant
}
const refusalIn = (world: Partial<World>) =>
  refusalToSend(coupon(world.coupon), chat(world.chat), holder(world.holder), world.now ?? now)
const { from, until } = terms().claimPeriod
const active = { customerLastWroteAt: until, lastOrderAt: until }

/** Each row with the world in which it just doesn't refuse, and the one in which it does. */
const rows: readonly (readonly [SendRefusal['reason'], Partial<World>, Partial<World>])[] = [
  ['chat_closed', { chat: { status: 'open' } }, { chat: { status: 'closed' } }],
  [
    'chat_inactive',
    { chat: { customerLastWroteAt: now - 30 * day } },
    { chat: { customerLastWroteAt: now - 30 * day - 1 } },
  ],
  ['other_shop', {}, { coupon: { shopId: garden } }],
  ['deactivated', {}, { coupon: { deactivated: { at: now - 1, by: AgentId.parse('agent_imogen') } } }],
  ['upcoming', { now: from, chat: active }, { now: from - 1, chat: active }],
  ['expired', { now: until - 1, chat: active }, { now: until, chat: active }],
  ['fully_claimed', { coupon: { quantity: 300, claimed: 299 } }, { coupon: { quantity: 300, claimed: 300 } }],
  [
    'not_eligible',
    { coupon: { customers: { is: 'chosen', customerIds: [ana] } } },
    { coupon: { customers: { is: 'chosen', customerIds: [ben] } } },
  ],
  [
    'limit_reached',
    { coupon: { perCustomer: 3 }, holder: { claimedAt: [now, now] } },
    { coupon: { perCustomer: 3 }, holder: { claimedAt: [now, now, now] } },
  ],
]

test('the nine reasons are those of the table, each once', () => {
  expect(new Set(rows.map(([reason]) => reason)).size).toBe(9)
})

test.each(rows)('%s refuses from its bound on, and not before it', (reason, allowed, refused) => {
  expect(refusalIn(allowed)).toBeUndefined()
  expect(refusalIn(refused)?.reason).toBe(reason)
})

describe('an active chat', () => {
  const never = { customerLastWroteAt: undefined, lastOrderAt: undefined }
  testBounds([
    {
      row: 'its customer’s last message, ms ago',
      good: [0, 30 * day],
      bad: [30 * day + 1],
      holds: (ms) => isActive({ ...never, customerLastWroteAt: now - ms }, now),
    },
    {
      row: 'their last order, ms ago',
      good: [0, 60 * day],
      bad: [60 * day + 1],
      holds: (ms) => isActive({ ...never, lastOrderAt: now - ms }, now),
    },
    {
      row: 'their last order, ms ago, with an old message',
      good: [60 * day],
      bad: [60 * day + 1],
      holds: (ms) => isActive({ customerLastWroteAt: now - 31 * day, lastOrderAt: now - ms }, now),
    },
  ])

  test('is what a reply needs; an inactive one takes internal notes only', async () => {
    expect(refusalToWrite(chat({ customerLastWroteAt: now - 30 * day - 1 }), now)?.reason).toBe('chat_inactive')
    const desk = await aDesk()
    const conversationId = await desk.chat('Ruth')
    desk.now += 30 * day + 1
    expect(await desk.ask('inbox.send', { conversationId, text: 'Hello', note: false })).toMatchObject({
      is: 'refused',
      refusal: { reason: 'chat_inactive' },
    })
    expect((await desk.ask('inbox.send', { conversationId, text: 'Hello', note: true })).is).toBe('ok')
  })
})

describe('sending', () => {
  test('brings text, card and claim in one commit, and none of them when it is refused', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon()
    const conversationId = await desk.chat('Ruth')
    const texts = async () =>
      (await desk.done('inbox.open', { conversationId, limit: 50 })).messages.map(({ body }) =>
        'text' in body ? body.text : body.is,
      )
    const before = batchesOf(desk.store)
    await desk.done('coupons.send', { conversationId, couponId, text: 'For you' })
    expect(batchesOf(desk.store)).toBe(before + 1)
    expect(await desk.ask('coupons.send', { conversationId, couponId, text: 'Once more' })).toMatchObject({
      is: 'refused',
      refusal: { reason: 'limit_reached' },
    })
    expect(await texts()).toEqual(['Hello', 'For you', 'coupon'])
  })

  testBoundsOfText()

  test('is capped by nothing but these rules', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon({ quantity: 40, perCustomer: 40 })
    const conversationId = await desk.chat('Ruth')
    for (let sent = 0; sent < 40; sent += 1) await desk.done('coupons.send', { conversationId, couponId })
    expect(desk.desk.world.coupon(couponId)).toMatchObject({ sent: 40, claimed: 40 })
    expect(await desk.ask('coupons.send', { conversationId, couponId })).toMatchObject({
      is: 'refused',
      refusal: { reason: 'fully_claimed' },
    })
  })
})

/** What goes with a coupon has the bounds of a message. */
function testBoundsOfText(): void {
  test.each([
    [0, 'invalid'],
    [1, 'ok'],
    [2_000, 'ok'],
    [2_001, 'invalid'],
  ])('a text of %i units with a coupon: %s', async (length, is) => {
    const desk = await aDesk()
    const outcome = await desk.ask('coupons.send', {
      conversationId: await desk.chat('Ruth'),
      couponId: await desk.coupon(),
      text: 'a'.repeat(length),
    })
    expect(outcome.is).toBe(is)
  })
}

test('a customer who is not known yet is no chosen one', () => {
  expect(
    refusalIn({
      holder: { customerId: undefined },
      coupon: { customers: { is: 'chosen', customerIds: [CustomerId.parse('customer_ana1')] } },
    })?.reason,
  ).toBe('not_eligible')
})
