import { describe, expect, test } from 'vitest'
import { day } from '../../../../shared/model'
import { aDesk, aFolder, monday, tokenOf } from '../../../fixtures/desk'
import { aHolder, anOrder, aProduct, detailOf, orderAnswer, panelOf } from '../../../fixtures/trade'

/** A coupon of 20 %, up to $10, over $50, that Ruth used for a candle of $60. */
async function redeemed() {
  const desk = await aDesk()
  const couponId = await desk.coupon({ claimPeriod: { from: monday, until: monday + 60 * day } })
  const ruth = await aHolder(desk, couponId, 'Ruth')
  const candle = await aProduct(desk, 6_000)
  const order = await anOrder(desk, 'Ruth', candle, ruth.claimId)
  return { desk, couponId, ruth, candle, order }
}

describe('an order that is wholly cancelled', () => {
  test('gives its claim back with its own end, and takes its total out of the coupon’s figures', async () => {
    const { desk, couponId, ruth, order } = await redeemed()
    const before = (await panelOf(desk, ruth)).coupons[0]?.claim
    expect(desk.desk.world.coupon(couponId)).toMatchObject({ redeemed: 1, revenue: 5_000 })
    desk.now = monday + 2 * day

    await desk.done('orders.cancel', { customerId: ruth.customerId, orderId: order.id })

    const { coupons, orders, spent } = await panelOf(desk, ruth)
    expect(coupons[0]?.claim).toEqual({ ...before, redeemed: undefined })
    expect(orders).toMatchObject([{ id: order.id, status: 'cancelled', saving: 1_000 }])
    expect(orders[0]).not.toHaveProperty('claimId')
    expect(spent).toBe(0)
    expect(desk.desk.world.coupon(couponId)).toMatchObject({
      sent: 1,
      claimed: 1,
      redeemed: 0,
      revenue: 0,
      quantity: 100,
    })
    expect(await detailOf(desk, couponId)).toMatchObject({
      usableClaims: 1,
      history: [
        { is: 'cancelled', order: { number: order.number, total: 5_000 } },
        { is: 'redeemed' },
        { is: 'sent' },
        { is: 'created' },
      ],
    })
  })

  test('lets its claim be used again until its end, and not after it', async () => {
    const { desk, ruth, candle, order } = await redeemed()
    await desk.done('orders.cancel', { customerId: ruth.customerId, orderId: order.id })
    const until = (await panelOf(desk, ruth)).coupons[0]?.claim.usable.until ?? 0

    desk.now = until - 1
    const again = await anOrder(desk, 'Ruth', candle, ruth.claimId)
    await desk.done('orders.cancel', { customerId: ruth.customerId, orderId: again.id })
    desk.now = until
    expect(await orderAnswer(desk, 'Ruth', candle, ruth.claimId)).toMatchObject({
      refused: { refusal: { reason: 'claim_expired', at: until } },
    })
  })

  test('gives back a claim that has expired meanwhile as expired', async () => {
    const { desk, ruth, order } = await redeemed()
    desk.now = monday + 20 * day
    await desk.done('orders.cancel', { customerId: ruth.customerId, orderId: order.id })
    expect(await desk.desk.customers.coupons(tokenOf('Ruth'), desk.shopId)).toMatchObject({
      data: { claims: [{ id: ruth.claimId, state: 'expired' }] },
    })
  })

  test('doesn’t let the coupon be claimed once more: every claim ever made counts', async () => {
    const { desk, couponId, ruth, order } = await redeemed()
    await desk.done('orders.cancel', { customerId: ruth.customerId, orderId: order.id })
    expect(await desk.ask('coupons.send', { conversationId: ruth.conversationId, couponId })).toMatchObject({
      is: 'refused',
      refusal: { reason: 'limit_reached' },
    })
  })

  test('tells the customer’s page, and changes the card in the chat', async () => {
    const { desk, ruth, order } = await redeemed()
    const told: unknown[] = []
    desk.desk.customers.subscribe((one) => told.push(one))
    await desk.done('orders.cancel', { customerId: ruth.customerId, orderId: order.id })
    expect(told).toMatchObject([
      { is: 'messages', who: tokenOf('Ruth'), messages: [{ claim: { id: ruth.claimId, state: 'usable' } }] },
      { is: 'coupons', who: tokenOf('Ruth') },
    ])
  })

  test('no longer keeps the chat active, an earlier one does', async () => {
    const { desk, ruth, candle, order } = await redeemed()
    desk.now = monday + day
    const later = await anOrder(desk, 'Ruth', candle, null)
    const lastOrderAt = () => desk.desk.world.conversation(ruth.conversationId)?.lastOrderAt
    expect(lastOrderAt()).toBe(monday + day)
    await desk.done('orders.cancel', { customerId: ruth.customerId, orderId: later.id })
    expect(lastOrderAt()).toBe(monday)
    await desk.done('orders.cancel', { customerId: ruth.customerId, orderId: order.id })
    expect(lastOrderAt()).toBeUndefined()
  })

  test('can’t be cancelled again', async () => {
    const { desk, couponId, ruth, order } = await redeemed()
    await desk.done('orders.cancel', { customerId: ruth.customerId, orderId: order.id })
    expect(await desk.ask('orders.cancel', { customerId: ruth.customerId, orderId: order.id })).toEqual({
      is: 'refused',
      refusal: { reason: 'already_cancelled' },
    })
    expect(await desk.ask('orders.refund', { customerId: ruth.customerId, orderId: order.id, amount: 1 })).toEqual({
      is: 'refused',
      refusal: { reason: 'already_cancelled' },
    })
    expect(desk.desk.world.coupon(couponId)).toMatchObject({ redeemed: 0, revenue: 0 })
  })

  test('is the same after a restart', async () => {
    const folder = aFolder()
    const desk = await aDesk(folder)
    const couponId = await desk.coupon()
    const ruth = await aHolder(desk, couponId, 'Ruth')
    const order = await anOrder(desk, 'Ruth', await aProduct(desk, 6_000), ruth.claimId)
    await desk.done('orders.cancel', { customerId: ruth.customerId, orderId: order.id })
    const before = [await panelOf(desk, ruth), await detailOf(desk, couponId)]
    await desk.close()
    const again = await aDesk(folder)
    expect([await panelOf(again, ruth), await detailOf(again, couponId)]).toEqual(before)
  })
})

describe('an order that was delivered', () => {
  /** As the shop's own books bring it: nothing in Handsel delivers. */
  async function delivered() {
    const { desk, ruth, order } = await redeemed()
    const placed = desk.desk.world.ordersOf(ruth.customerId).find(({ id }) => id === order.id)
    if (!placed) throw new Error('no order')
    await desk.store.execute(undefined, monday, () => ({
      decided: true,
      events: [{ is: 'order_placed', order: { ...placed, status: 'delivered' } }],
      result: null,
    }))
    return { desk, ruth, order }
  }

  test('can’t be cancelled, and says so', async () => {
    const { desk, ruth, order } = await delivered()
    expect(await desk.ask('orders.cancel', { customerId: ruth.customerId, orderId: order.id })).toEqual({
      is: 'refused',
      refusal: { reason: 'already_delivered' },
    })
    expect(await panelOf(desk, ruth)).toMatchObject({ orders: [{ status: 'delivered' }] })
  })

  test('can be refunded', async () => {
    const { desk, ruth, order } = await delivered()
    await desk.done('orders.refund', { customerId: ruth.customerId, orderId: order.id, amount: 5_000 })
    expect(await panelOf(desk, ruth)).toMatchObject({ orders: [{ status: 'refunded', refunded: 5_000 }] })
  })
})

describe('a refund', () => {
  test('lets revenue fall by its amount and leaves the claim redeemed', async () => {
    const { desk, couponId, ruth, order } = await redeemed()
    await desk.done('orders.refund', { customerId: ruth.customerId, orderId: order.id, amount: 1_200 })
    expect(desk.desk.world.coupon(couponId)).toMatchObject({ redeemed: 1, revenue: 3_800 })
    expect(await panelOf(desk, ruth)).toMatchObject({
      spent: 3_800,
      orders: [{ status: 'paid', refunded: 1_200, claimId: ruth.claimId }],
      coupons: [{ claim: { redeemed: { orderId: order.id } } }],
    })
    expect((await detailOf(desk, couponId)).history[0]).toMatchObject({
      is: 'refunded',
      order: { number: order.number, total: 1_200 },
    })
  })

  test('of all that is left makes the order refunded, and not a unit more can be paid back', async () => {
    const { desk, couponId, ruth, order } = await redeemed()
    const refund = (amount: number) =>
      desk.ask('orders.refund', { customerId: ruth.customerId, orderId: order.id, amount })
    await refund(1_200)
    expect(await refund(3_801)).toEqual({ is: 'refused', refusal: { reason: 'more_than_paid', left: 3_800 } })
    expect((await refund(3_800)).is).toBe('ok')
    expect(await panelOf(desk, ruth)).toMatchObject({ orders: [{ status: 'refunded', refunded: 5_000 }] })
    expect(desk.desk.world.coupon(couponId)).toMatchObject({ redeemed: 1, revenue: 0 })
    expect(await refund(1)).toEqual({ is: 'refused', refusal: { reason: 'already_refunded' } })
  })

  test('before the cancellation leaves nothing in the figures, of a day or an agent either', async () => {
    const { desk, couponId, ruth, order } = await redeemed()
    await desk.done('orders.refund', { customerId: ruth.customerId, orderId: order.id, amount: 1_200 })
    desk.now = monday + day
    await desk.done('orders.cancel', { customerId: ruth.customerId, orderId: order.id })
    expect(desk.desk.world.coupon(couponId)).toMatchObject({ redeemed: 0, revenue: 0 })
    expect((await detailOf(desk, couponId)).usableClaims).toBe(1)
  })

  test('of some pieces of a line is kept with it, and more than were bought can’t be', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon({ claimPeriod: { from: monday, until: monday + 60 * day } })
    const ruth = await aHolder(desk, couponId, 'Ruth')
    const order = await anOrder(desk, 'Ruth', await aProduct(desk, 6_000), ruth.claimId, 3)
    const refund = (quantity: number, amount: number) =>
      desk.ask('orders.refund', {
        customerId: ruth.customerId,
        orderId: order.id,
        amount,
        lines: [{ line: 0, quantity }],
      })
    // 20 % of 180, but at most 10: the three pieces cost 170 together.
    expect((await refund(1, 5_667)).is).toBe('ok')
    expect(await panelOf(desk, ruth)).toMatchObject({
      orders: [{ refunded: 5_667, lines: [{ quantity: 3, refunded: 1 }] }],
    })
    expect(await refund(3, 11_333)).toEqual({
      is: 'refused',
      refusal: { reason: 'more_than_bought', line: 0, left: 2 },
    })
    expect((await refund(2, 11_333)).is).toBe('ok')
    expect(await panelOf(desk, ruth)).toMatchObject({
      orders: [{ status: 'refunded', refunded: 17_000, lines: [{ refunded: 3 }] }],
    })
  })
})
