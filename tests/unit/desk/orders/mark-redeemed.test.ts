import { describe, expect, test } from 'vitest'
import { day, type CouponId } from '../../../../shared/model'
import { aDesk, aFolder, monday, tokenOf, type DeskUnderTest } from '../../../fixtures/desk'
import { bareDesk, exported, imported, sourceOf } from '../../../fixtures/transfer'
import { aHolder, anOrder, aProduct, detailOf, orderAnswer, panelOf, type Holder } from '../../../fixtures/trade'
import { batchesOf } from '../../../fixtures/store-doubles'

async function held() {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const couponId = await desk.coupon()
  const ruth = await aHolder(desk, couponId, 'Ruth')
  const mark = (number: string, total = 3_400) =>
    desk.ask('claims.redeem', { customerId: ruth.customerId, claimId: ruth.claimId, number, total })
  return { folder, desk, couponId, ruth, mark }
}

test('an agent marks a claim as redeemed by an order placed elsewhere, in one commit with it', async () => {
  const { desk, couponId, ruth, mark } = await held()
  const before = batchesOf(desk.store)
  expect((await mark(' #EU-5523 ')).is).toBe('ok')
  expect(batchesOf(desk.store)).toBe(before + 1)
  expect(await panelOf(desk, ruth)).toMatchObject({
    spent: 3_400,
    orders: [{ number: 'EU-5523', lines: [], total: 3_400, claimId: ruth.claimId }],
    coupons: [{ order: { number: 'EU-5523', total: 3_400 } }],
  })
  expect(desk.desk.world.coupon(couponId)).toMatchObject({ redeemed: 1, revenue: 3_400 })
  expect(await detailOf(desk, couponId)).toMatchObject({
    usableClaims: 0,
    history: [{ is: 'redeemed', order: { number: 'EU-5523' } }, { is: 'sent' }, { is: 'created' }],
  })
  expect(await desk.desk.customers.coupons(tokenOf('Ruth'), desk.shopId)).toMatchObject({
    data: { claims: [{ state: 'used', order: { number: 'EU-5523' } }] },
  })
})

test('a chat is found by part of the number of an order elsewhere, its letters in either case', async () => {
  const { desk, mark } = await held()
  await mark('EU-5523')
  const found = async (search: string) =>
    (await desk.done('inbox.list', { shopId: desk.shopId, status: 'open', search, offset: 0, limit: 10 })).total
  // The last as a Chinese keyboard writes it.
  expect([
    await found('EU-55'),
    await found('eu-55'),
    await found('523'),
    await found('eu-56'),
    await found('５５２３'),
  ]).toEqual([1, 1, 1, 0, 1])
})

test('a claim is marked once, and not one that an order of the shop’s page has used', async () => {
  const { desk, ruth, mark } = await held()
  await anOrder(desk, 'Ruth', await aProduct(desk, 6_000), ruth.claimId)
  expect(await mark('1001')).toEqual({ is: 'refused', refusal: { reason: 'already_redeemed' } })
})

test('a claim that was marked can’t be used on the shop’s page', async () => {
  const { desk, ruth, mark } = await held()
  await mark('1001')
  expect(await orderAnswer(desk, 'Ruth', await aProduct(desk, 6_000), ruth.claimId)).toMatchObject({
    refused: { refusal: { reason: 'already_redeemed' } },
  })
})

test('a claim can be marked in its last millisecond and not after it', async () => {
  const { desk, ruth, mark } = await held()
  const until = (await panelOf(desk, ruth)).coupons[0]?.claim.usable.until ?? 0
  desk.now = until
  expect(await mark('1001')).toEqual({ is: 'refused', refusal: { reason: 'claim_expired', at: until } })
  desk.now = until - 1
  expect((await mark('1001')).is).toBe('ok')
})

test('a claim can be marked from its first instant and not before it', async () => {
  const desk = await aDesk()
  const from = monday + day
  const couponId = await desk.coupon({ validity: { is: 'fixed', from, until: monday + 30 * day } })
  const { customerId, claimId } = await aHolder(desk, couponId, 'Ruth')
  const mark = () => desk.ask('claims.redeem', { customerId, claimId, number: '1001', total: 3_400 })
  desk.now = from - 1
  expect(await mark()).toEqual({ is: 'refused', refusal: { reason: 'claim_not_yet_usable', at: from } })
  desk.now = from
  expect((await mark()).is).toBe('ok')
})

test('the number of an order elsewhere is noted once, and takes nothing from the shop page’s own numbers', async () => {
  const { desk, couponId, mark } = await held()
  await mark('999999999999')
  const oskar = await aHolder(desk, couponId, 'Oskar')
  const again = await desk.ask('claims.redeem', {
    customerId: oskar.customerId,
    claimId: oskar.claimId,
    number: '999999999999',
    total: 1,
  })
  expect(again).toEqual({ is: 'refused', refusal: { reason: 'order_number_taken' } })
  expect((await anOrder(desk, 'Oskar', await aProduct(desk, 6_000), null)).number).toBe('10001')
})

test('an order elsewhere that is cancelled gives its claim back', async () => {
  const { desk, couponId, ruth, mark } = await held()
  const marked = await mark('1001')
  if (marked.is !== 'ok') throw new Error('not marked')
  await desk.done('orders.cancel', { customerId: ruth.customerId, orderId: marked.data.orderId })
  expect(desk.desk.world.coupon(couponId)).toMatchObject({ redeemed: 0, revenue: 0 })
  expect((await mark('1002')).is).toBe('ok')
})

test('what is no number of an order is invalid', async () => {
  const { mark } = await held()
  expect(await mark('  ')).toMatchObject({ is: 'invalid', issues: [{ path: 'number' }] })
  expect(await mark('12 34')).toMatchObject({ is: 'invalid', issues: [{ path: 'number' }] })
})

describe('what amounts add up to', () => {
  const large = 987_654_321_000
  const most = Number.MAX_SAFE_INTEGER

  async function markedBy(desk: DeskUnderTest, { customerId, claimId }: Holder, number: string, total: number) {
    return desk.ask('claims.redeem', { customerId, claimId, number, total })
  }

  /** The coupon as if so much had been redeemed by others before. */
  async function withRevenue(desk: DeskUnderTest, couponId: CouponId, revenue: number): Promise<void> {
    const coupon = desk.desk.world.coupon(couponId)
    if (!coupon) throw new Error('no coupon')
    await desk.store.execute(undefined, desk.now, () => ({
      decided: true,
      events: [{ is: 'coupon_created', coupon: { ...coupon, revenue } }],
      result: null,
    }))
  }

  test('may be more than one amount: every view shows it, also after a restart, and it goes out and comes in again', async () => {
    const { folder, desk, couponId, ruth } = await held()
    const oskar = await aHolder(desk, couponId, 'Oskar')
    expect((await markedBy(desk, ruth, '1001', large)).is).toBe('ok')
    expect((await markedBy(desk, oskar, '1002', large)).is).toBe('ok')

    const shown = async (at: DeskUnderTest) => ({
      list: (await at.done('coupons.list', { shopId: at.shopId, status: 'ongoing', search: '', offset: 0, limit: 10 }))
        .rows[0]?.revenue,
      workbench: (await at.done('coupons.forChat', { conversationId: ruth.conversationId })).rows[0]?.coupon.revenue,
      detail: (await detailOf(at, couponId)).agents[0]?.revenue,
      panel: (await panelOf(at, ruth)).coupons[0]?.coupon.revenue,
    })
    const both = { list: 2 * large, workbench: 2 * large, detail: 2 * large, panel: 2 * large }
    expect(await shown(desk)).toEqual(both)

    await desk.close()
    const again = await aDesk(folder)
    expect(await shown(again)).toEqual(both)
    const file = await exported(again)
    const other = await bareDesk()
    expect((await imported(other, sourceOf(Buffer.from(file)), { strict: true })).refused).toEqual([])
    expect(await exported(other)).toBe(file)
  })

  test('never passes what a number holds exactly: the order that would is refused before anything changes', async () => {
    const { desk, couponId, ruth } = await held()
    await withRevenue(desk, couponId, most - large)
    const before = batchesOf(desk.store)
    expect(await markedBy(desk, ruth, '1001', large + 1)).toEqual({
      is: 'refused',
      refusal: { reason: 'sum_too_large' },
    })
    expect(batchesOf(desk.store)).toBe(before)
    expect((await markedBy(desk, ruth, '1001', large)).is).toBe('ok')
    expect((await detailOf(desk, couponId)).coupon.revenue).toBe(most)
  })

  test('an order of the shop’s page may be larger than one amount, and is paid back whole', async () => {
    const { desk, ruth } = await held()
    const diamond = await aProduct(desk, 1_000_000_000_000)
    const order = await anOrder(desk, 'Ruth', diamond, null, 999)
    expect(order.total).toBe(999_000_000_000_000)
    expect((await panelOf(desk, ruth)).spent).toBe(999_000_000_000_000)
    await desk.done('orders.refund', { customerId: ruth.customerId, orderId: order.id, amount: 999_000_000_000_000 })
    expect(await panelOf(desk, ruth)).toMatchObject({ spent: 0, orders: [{ status: 'refunded' }] })
  })

  test('a cart or an order that can’t be added up any more is refused with the reason, at the shop’s page too', async () => {
    const { desk } = await held()
    const diamond = await aProduct(desk, 1_000_000_000_000)
    const tooLarge = { is: 'refused', refused: { error: 'refused', refusal: { reason: 'sum_too_large' } } }
    const lines = Array.from({ length: 10 }, () => ({ productId: diamond, quantity: 999 }))
    expect(await desk.desk.customers.quote(tokenOf('Ruth'), { shopId: desk.shopId, lines })).toEqual(tooLarge)
    expect(
      await desk.desk.customers.order(tokenOf('Ruth'), {
        clientId: 'client-too-large',
        shopId: desk.shopId,
        lines,
        claimId: null,
      }),
    ).toEqual(tooLarge)
    for (let count = 0; count < 9; count += 1) await anOrder(desk, 'Ruth', diamond, null, 999)
    expect(await orderAnswer(desk, 'Ruth', diamond, null, 999)).toEqual(tooLarge)
  })
})
