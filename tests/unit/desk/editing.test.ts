import { describe, expect, test } from 'vitest'
import { CustomerId, day } from '../../../shared/model'
import { aDesk, aFolder, monday, passphrase, validTerms } from '../../fixtures/desk'

const upcoming = { ...validTerms(monday), claimPeriod: { from: monday + day, until: monday + 7 * day } }

describe('an edit', () => {
  test('is shown with its values before and after, by whom and when, also after a restart', async () => {
    const folder = aFolder()
    const desk = await aDesk(folder)
    const couponId = await desk.coupon(upcoming)
    const { minimumSpend: _, ...terms } = { ...upcoming, name: ' Monday thanks ', quantity: 50 }

    expect(await desk.done('coupons.edit', { couponId, revision: 1, terms })).toEqual({ revision: 2 })

    await desk.close()
    const again = await aDesk(folder)
    const { coupon, changes } = (await again.done('coupons.detail', { couponId })).detail
    expect(coupon).toMatchObject({ name: 'Monday thanks', quantity: 50, revision: 2 })
    expect(coupon.minimumSpend).toBeUndefined()
    expect(changes).toEqual([
      {
        at: monday,
        by: coupon.createdBy,
        fields: ['name', 'minimumSpend', 'quantity'],
        from: { name: 'Weekend thank-you', minimumSpend: 5_000, quantity: 100 },
        to: { name: 'Monday thanks', quantity: 50 },
      },
    ])
  })

  test('made on an older revision is told the fields that differ and changes nothing', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon(upcoming)
    await desk.done('coupons.edit', { couponId, revision: 1, terms: { ...upcoming, name: 'By the first' } })
    const second = await desk.ask('coupons.edit', { couponId, revision: 1, terms: { ...upcoming, quantity: 200 } })
    expect(second).toEqual({ is: 'stale', fields: ['name', 'quantity'] })
    expect(desk.desk.world.coupon(couponId)).toMatchObject({ name: 'By the first', quantity: 100, revision: 2 })
  })

  test('to what is there already is no edit', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon(upcoming)
    expect(await desk.done('coupons.edit', { couponId, revision: 1, terms: upcoming })).toEqual({ revision: 1 })
    expect((await desk.done('coupons.detail', { couponId })).detail.changes).toEqual([])
  })

  test('is judged at its own instant: begun before the start, it finds the discount locked after it', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon(upcoming)
    const terms = { ...upcoming, discount: { is: 'amount', amount: 5_00 } } as const
    desk.now = monday + day
    await desk.done('session.raise', { passphrase })
    expect(await desk.ask('coupons.edit', { couponId, revision: 1, terms })).toEqual({
      is: 'invalid',
      issues: [{ path: 'discount', code: 'locked' }],
    })
    desk.now = monday + 7 * day
    await desk.done('session.raise', { passphrase })
    expect(await desk.ask('coupons.edit', { couponId, revision: 1, terms })).toMatchObject({
      is: 'refused',
      refusal: { reason: 'expired' },
    })
  })

  test('is for supervisors, of coupons that are there, with customers who are known', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon(upcoming)
    const nobody = { is: 'chosen' as const, customerIds: [CustomerId.parse('customer_none')] }
    expect(
      await desk.ask('coupons.edit', { couponId, revision: 1, terms: { ...upcoming, customers: nobody } }),
    ).toEqual({ is: 'not_found' })
    await desk.done('coupons.deactivate', { couponId, revision: 1 })
    expect(await desk.ask('coupons.edit', { couponId, revision: 2, terms: upcoming })).toMatchObject({
      is: 'refused',
      refusal: { reason: 'deactivated' },
    })
    await desk.done('session.drop', {})
    expect(await desk.ask('coupons.edit', { couponId, revision: 2, terms: upcoming })).toEqual({ is: 'not_permitted' })
  })
})
