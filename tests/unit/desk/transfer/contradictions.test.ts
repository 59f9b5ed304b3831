import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Coupon, CouponId, CustomerId, OrderId } from '../../../../shared/model'
import { couponsDocument } from '../../../../electron/desk/state/documents'
import { aDesk, aFolder } from '../../../fixtures/desk'
import { bareDesk, exported, imported, sourceOf } from '../../../fixtures/transfer'

const example = readFileSync('electron/desk/transfer/example.jsonl')
const thanks = 'coupon_thanks' as CouponId
const ruth = { customerId: 'customer_ruth' as CustomerId, orderId: 'order_first' as OrderId }

/** A shop that holds the example's coupon with figures that earlier versions let in: less than what its orders brought. */
async function withFigures(figures: Partial<Pick<Coupon, 'sent' | 'redeemed' | 'revenue'>>) {
  const folder = aFolder()
  const desk = await aDesk(folder)
  expect((await imported(desk, sourceOf(example))).refused).toEqual([])
  const coupon = desk.desk.world.coupon(thanks)
  if (!coupon) throw new Error('no coupon')
  await desk.store.execute(undefined, desk.now, () => ({
    decided: true,
    events: [{ is: 'coupon_created', coupon: { ...coupon, ...figures } }],
    result: null,
  }))
  return { folder, desk }
}

test('a refund of more than a coupon’s stored revenue leaves none, and every view answers, also after a restart', async () => {
  const { folder, desk } = await withFigures({ revenue: 0 })
  await desk.done('orders.refund', { ...ruth, amount: 1_000 })
  expect((await desk.done('coupons.detail', { couponId: thanks })).detail.coupon.revenue).toBe(0)
  await desk.close()
  const again = await aDesk(folder)
  expect((await again.done('coupons.detail', { couponId: thanks })).detail.coupon.revenue).toBe(0)
})

test('a cancellation of more than a coupon’s stored redemptions leaves none', async () => {
  const { desk } = await withFigures({ redeemed: 0, revenue: 0 })
  await desk.done('orders.cancel', ruth)
  expect((await desk.done('coupons.detail', { couponId: thanks })).detail.coupon).toMatchObject({
    redeemed: 0,
    revenue: 0,
  })
})

test('the export of figures that count too little says what its claims and orders count, and goes in whole', async () => {
  const { desk } = await withFigures({ sent: 0, redeemed: 0, revenue: 0 })
  const file = await exported(desk)

  const fresh = await bareDesk()
  const result = await imported(fresh, sourceOf(Buffer.from(file)), { strict: true })
  expect(result).toMatchObject({ is: 'done', refused: [] })
  expect(fresh.desk.world.coupon(thanks)).toMatchObject({ sent: 1, claimed: 1, redeemed: 1, revenue: 3_840 })
  expect(await exported(fresh)).toBe(file)
})

test('figures below 0 that an earlier version stored are read as 0', () => {
  const line = JSON.parse(
    example
      .toString('utf8')
      .split('\n')
      .find((one) => one.includes('coupon_thanks')) ?? '',
  ) as Record<string, unknown>
  const { couponKind: kind, ...rest } = line
  const stored = couponsDocument.schema.parse({
    coupons: { [thanks]: { ...rest, kind, redeemed: -1, revenue: -1_000 } },
  })
  expect(stored.coupons[thanks]).toMatchObject({ redeemed: 0, revenue: 0 })
})
