import { expect, test } from 'vitest'
import { day } from '../../../../shared/model'
import { aDesk, aFolder, monday, tokenOf } from '../../../fixtures/desk'
import { aHolder, anOrder, aProduct, detailOf, orderAnswer, panelOf } from '../../../fixtures/trade'

async function held() {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const couponId = await desk.coupon()
  const ruth = await aHolder(desk, couponId, 'Ruth')
  const mark = (number: string, total = 3_400) => desk.ask('claims.redeem', { customerId: ruth.customerId, claimId: ruth.claimId, number, total })
  return { folder, desk, couponId, ruth, mark }
}

test('an agent marks a claim as redeemed by an order placed elsewhere, in one commit with it', async () => {
  const { desk, couponId, ruth, mark } = await held()
  const before = desk.store.sequence
  expect((await mark(' #EU-5523 ')).is).toBe('ok')
  expect(desk.store.sequence).toBe(before + 1)
  expect(await panelOf(desk, ruth)).toMatchObject({ spent: 3_400, orders: [{ number: 'EU-5523', lines: [], total: 3_400, claimId: ruth.claimId }], coupons: [{ order: { number: 'EU-5523', total: 3_400 } }] })
  expect(desk.desk.world.coupon(couponId)).toMatchObject({ redeemed: 1, revenue: 3_400 })
  expect(await detailOf(desk, couponId)).toMatchObject({ usableClaims: 0, history: [{ is: 'redeemed', order: { number: 'EU-5523' } }, { is: 'sent' }, { is: 'created' }] })
  expect(await desk.desk.customers.coupons(tokenOf('Ruth'), desk.shopId)).toMatchObject({ data: { claims: [{ state: 'used', order: { number: 'EU-5523' } }] } })
})

test('a chat is found by part of the number of an order elsewhere, its letters in either case', async () => {
  const { desk, mark } = await held()
  await mark('EU-5523')
  const found = async (search: string) => (await desk.done('inbox.list', { shopId: desk.shopId, status: 'open', search, offset: 0, limit: 10 })).total
  // The last as a Chinese keyboard writes it.
  expect([await found('EU-55'), await found('eu-55'), await found('523'), await found('eu-56'), await found('５５２３')]).toEqual([1, 1, 1, 0, 1])
})

test('a claim is marked once, and not one that an order of the shop’s page has used', async () => {
  const { desk, ruth, mark } = await held()
  await anOrder(desk, 'Ruth', await aProduct(desk, 6_000), ruth.claimId)
  expect(await mark('1001')).toEqual({ is: 'refused', refusal: { reason: 'already_redeemed' } })
})

test('a claim that was marked can’t be used on the shop’s page', async () => {
  const { desk, ruth, mark } = await held()
  await mark('1001')
  expect(await orderAnswer(desk, 'Ruth', await aProduct(desk, 6_000), ruth.claimId)).toMatchObject({ refused: { refusal: { reason: 'already_redeemed' } } })
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
  const again = await desk.ask('claims.redeem', { customerId: oskar.customerId, claimId: oskar.claimId, number: '999999999999', total: 1 })
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
