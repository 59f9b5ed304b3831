import { expect, test } from 'vitest'
import type { CouponId } from '../../../shared/model'
import { aDesk, validTerms } from '../../fixtures/desk'

test('a name that another valid coupon has is known as taken however it is written, among any number of names that hold it', async () => {
  const desk = await aDesk()
  const first = await desk.coupon({ name: 'Sale' })
  const coupons = Array.from({ length: 60 }, (_, number) => ({
    kind: 'chat' as const,
    terms: { ...validTerms(desk.now), name: `Sale ${String(number)}` },
  }))
  await desk.done('coupons.createMany', { shopId: desk.shopId, coupons })
  const isTaken = async (name: string, except?: CouponId) =>
    (await desk.done('coupons.nameTaken', { shopId: desk.shopId, name, except })).isTaken
  for (const name of ['Sale', 'SALE', 'Sálé', 'Sale 59']) expect(await isTaken(name), name).toBe(true)
  expect(await isTaken('Sal')).toBe(false)
  // Its own name is no other's.
  expect(await isTaken('Sale', first)).toBe(false)
  await desk.done('coupons.deactivate', { couponId: first, revision: 1 })
  expect(await isTaken('Sale')).toBe(false)
})
