import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, minute, type CouponTerms } from '../../../shared/model'
import { differingFields, editableFields, issuesOfEdit } from '../../../shared/rules'
import { coupon, now, terms } from '../../unit/rules/given'

const someTerms = fc
  .record({
    name: fc.constantFrom('Weekend', 'Thank you', ''),
    from: fc.integer({ min: -400, max: 30 }),
    length: fc.integer({ min: 0, max: 400 }),
    quantity: fc.integer({ min: 1, max: 600 }),
    percent: fc.integer({ min: 1, max: 99 }),
    perCustomer: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ name, from, length, quantity, percent, perCustomer }): CouponTerms =>
    terms({
      name,
      claimPeriod: { from: now + from * day, until: now + from * day + length * day + minute },
      quantity,
      perCustomer,
      discount: { is: 'percentage', percent },
    }),
  )

test('an edit that is allowed changes only what is editable, and never takes away quantity or time from an ongoing coupon', () => {
  fc.assert(
    fc.property(someTerms, someTerms, (before, after) => {
      const old = coupon(before)
      fc.pre(issuesOfEdit(old, 'USD', after, now).length === 0)
      const editable = editableFields(old, now)
      expect(differingFields(old, after).filter((field) => !editable.includes(field))).toEqual([])
      if (editable.length === 3) {
        expect(after.quantity).toBeGreaterThanOrEqual(old.quantity)
        expect(after.claimPeriod.from).toBe(old.claimPeriod.from)
        expect(after.claimPeriod.until).toBeGreaterThanOrEqual(old.claimPeriod.until)
      }
    }),
  )
})

test('what is editable only becomes less while the clock goes forward', () => {
  fc.assert(
    fc.property(someTerms, fc.nat(500), fc.nat(500), (one, early, later) => {
      const at = now - 200 * day + early * day
      const after = editableFields(coupon(one), at + later * day)
      expect(editableFields(coupon(one), at)).toEqual(expect.arrayContaining([...after]))
    }),
  )
})
