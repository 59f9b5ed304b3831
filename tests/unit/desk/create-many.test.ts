import { expect, test } from 'vitest'
import { couponFileLines, ProductId } from '../../../shared/model'
import { aDesk, validTerms } from '../../fixtures/desk'
import { aProduct } from '../../fixtures/trade'
import { batchesOf } from '../../fixtures/store-doubles'

test('many coupons are created in one commit, and once however often it is asked', async () => {
  const desk = await aDesk()
  const coupons = Array.from({ length: couponFileLines }, (_, number) => ({
    kind: 'chat' as const,
    terms: { ...validTerms(desk.now), name: `Coupon ${String(number)}` },
  }))
  const before = batchesOf(desk.store)
  const ask = () => desk.ask('coupons.createMany', { commandId: 'import-1-once', shopId: desk.shopId, coupons })
  const first = await ask()
  expect(first).toMatchObject({ is: 'ok', data: { created: couponFileLines } })
  expect(batchesOf(desk.store)).toBe(before + 1)
  expect(await ask()).toEqual(first)
  expect(desk.desk.world.couponsOf(desk.shopId)).toHaveLength(couponFileLines)
})

test('one that breaks a rule is named by its place, and none is created', async () => {
  const desk = await aDesk()
  const good = { kind: 'regular' as const, terms: validTerms(desk.now) }
  const bad = {
    kind: 'regular' as const,
    terms: { ...validTerms(desk.now), discount: { is: 'percentage' as const, percent: 60 } },
  }
  expect(await desk.ask('coupons.createMany', { shopId: desk.shopId, coupons: [good, bad] })).toMatchObject({
    is: 'invalid',
    issues: [{ path: 'coupons.1.terms.discount.percent', code: 'out_of_bounds' }],
  })
  expect(desk.desk.world.couponsOf(desk.shopId)).toEqual([])
})

test('names are looked up in either case: coupons that are not over, and products', async () => {
  const desk = await aDesk()
  const couponId = await desk.coupon({ name: 'Weekend thank-you' })
  const id = await aProduct(desk, 6_000)
  expect(
    await desk.done('couponFile.lookUp', {
      shopId: desk.shopId,
      coupons: ['weekend THANK-you', 'Another'],
      products: ['FJORD candle', 'Nothing'],
    }),
  ).toEqual({
    taken: ['weekend THANK-you'],
    products: [
      { name: 'FJORD candle', ids: [id] },
      { name: 'Nothing', ids: [] },
    ],
  })
  // A name as it is written goes before another that only looks like it.
  const other = ProductId.parse('product_other')
  await desk.store.execute(undefined, desk.now, () => ({
    decided: true,
    events: [{ is: 'product_added', product: { id: other, shopId: desk.shopId, name: 'Fjörd candle', price: 100 } }],
    result: null,
  }))
  const { products } = await desk.done('couponFile.lookUp', {
    shopId: desk.shopId,
    coupons: [],
    products: ['Fjord candle', 'Fjo\u0308rd candle', 'FJORD CANDLE', 'fjord\u00a0candle'],
  })
  expect(products.map(({ ids }) => ids)).toEqual([[id], [other], [id, other], [id, other]])
  await desk.done('coupons.deactivate', { couponId, revision: 1 })
  expect(
    (await desk.done('couponFile.lookUp', { shopId: desk.shopId, coupons: ['Weekend thank-you'], products: [] })).taken,
  ).toEqual([])
})
