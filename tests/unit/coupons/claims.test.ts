import { describe, expect, test } from 'vitest'
import { OrderId, day } from '../../../shared/model'
import { refusalToRefund, refusalToUse, usablePeriod } from '../../../shared/rules'
import { aDesk, monday, tokenOf } from '../../fixtures/desk'
import { aHolder, anOrder, aProduct, orderAnswer, panelOf } from '../../fixtures/trade'
import { at, claim, singapore } from '../rules/given'
import { testBounds } from './bounds'

const sevenDays = usablePeriod({ validity: { is: 'days', days: 7 }, zone: singapore }, at('2026-11-25 23:59'))
const fixed = { from: at('2026-12-01 00:00'), until: at('2027-01-01 00:00') }
const usable = (period: typeof fixed, redeemed?: number) => (now: number) =>
  refusalToUse(
    {
      usable: period,
      ...(redeemed === undefined ? {} : { redeemed: { at: redeemed, orderId: OrderId.parse('order_0001') } }),
    },
    now,
  ) === undefined

describe('a claim can be used', () => {
  testBounds([
    {
      row: 'seven days after 25 November, until 2 December, 23:59',
      good: [at('2026-11-25 23:59'), at('2026-12-03 00:00') - 1],
      bad: [at('2026-12-03 00:00')],
      holds: usable(sevenDays),
    },
    {
      row: 'between fixed dates',
      good: [fixed.from, fixed.until - 1],
      bad: [fixed.from - 1, fixed.until],
      holds: usable(fixed),
    },
    { row: 'once', good: [], bad: [fixed.from, fixed.until - 1, fixed.until], holds: usable(fixed, fixed.from) },
    {
      row: 'a refund of an order of $34, minor units',
      good: [1, 34_00],
      bad: [34_01],
      holds: (amount) => refusalToRefund({ status: 'paid', lines: [], total: 34_00 }, amount) === undefined,
    },
    {
      row: 'a second refund after $30 of $34, minor units',
      good: [4_00],
      bad: [4_01],
      holds: (amount) =>
        refusalToRefund({ status: 'paid', lines: [], total: 34_00, refunded: 30_00 }, amount) === undefined,
    },
  ])

  test('a claim of another coupon has its own end', () => {
    expect(usable(claim().usable)(claim().usable.until)).toBe(false)
  })
})

test('several claims of one coupon end each for itself', async () => {
  const desk = await aDesk()
  const couponId = await desk.coupon({ perCustomer: 2, validity: { is: 'days', days: 2 } })
  const ruth = await aHolder(desk, couponId, 'Ruth')
  desk.now = monday + day
  await desk.done('coupons.send', { conversationId: ruth.conversationId, couponId })
  const ends = (await panelOf(desk, ruth)).coupons.map((card) => card.claim.usable.until)
  expect(ends).toEqual([at('2026-11-27 00:00'), at('2026-11-26 00:00')])
})

test('of two carts at once one redeems the claim, and the other is told that it is redeemed', async () => {
  const desk = await aDesk()
  const ruth = await aHolder(desk, await desk.coupon(), 'Ruth')
  const lamp = await aProduct(desk, 6_000)
  const answers = await Promise.all([1, 2].map(() => orderAnswer(desk, 'Ruth', lamp, ruth.claimId)))
  expect(answers.map(({ is }) => is)).toEqual(['ok', 'refused'])
  expect(answers[1]).toMatchObject({ refused: { refusal: { reason: 'already_redeemed' } } })
})

test('claims stay usable after a deactivation, and no new one is made', async () => {
  const desk = await aDesk()
  const couponId = await desk.coupon({ perCustomer: 2 })
  const ruth = await aHolder(desk, couponId, 'Ruth')
  await desk.done('coupons.deactivate', { couponId, revision: 1 })
  expect(await desk.ask('coupons.send', { conversationId: ruth.conversationId, couponId })).toMatchObject({
    is: 'refused',
    refusal: { reason: 'deactivated' },
  })
  expect((await anOrder(desk, 'Ruth', await aProduct(desk, 6_000), ruth.claimId)).total).toBe(5_000)
})

test('the customer’s list says usable, used and expired', async () => {
  const desk = await aDesk()
  const couponId = await desk.coupon({ perCustomer: 3, validity: { is: 'days', days: 1 } })
  const ruth = await aHolder(desk, couponId, 'Ruth')
  await anOrder(desk, 'Ruth', await aProduct(desk, 6_000), ruth.claimId)
  await desk.done('coupons.send', { conversationId: ruth.conversationId, couponId })
  desk.now = monday + 3 * day
  await desk.done('coupons.send', { conversationId: ruth.conversationId, couponId })
  expect(await desk.desk.customers.coupons(tokenOf('Ruth'), desk.shopId)).toMatchObject({
    data: { claims: [{ state: 'usable' }, { state: 'expired' }, { state: 'used' }] },
  })
})

test('cards show the coupon’s current name', async () => {
  const desk = await aDesk()
  const couponId = await desk.coupon()
  const ruth = await aHolder(desk, couponId, 'Ruth')
  const coupon = desk.desk.world.coupon(couponId)
  if (!coupon) throw new Error('no coupon')
  const {
    name: _,
    claimPeriod,
    validity,
    discount,
    minimumSpend,
    scope,
    quantity,
    perCustomer,
    customers,
    terms,
  } = coupon
  await desk.done('coupons.edit', {
    couponId,
    revision: 1,
    terms: {
      name: 'Harvest thanks',
      claimPeriod,
      validity,
      discount,
      ...(minimumSpend === undefined ? {} : { minimumSpend }),
      scope,
      quantity,
      perCustomer,
      customers,
      terms,
    },
  })
  const { messages } = await desk.done('inbox.open', { conversationId: ruth.conversationId, limit: 50 })
  expect(messages.at(-1)).toMatchObject({ card: { coupon: { name: 'Harvest thanks' } } })
  expect(await desk.desk.customers.coupons(tokenOf('Ruth'), desk.shopId)).toMatchObject({
    data: { claims: [{ coupon: { name: 'Harvest thanks' } }] },
  })
})
