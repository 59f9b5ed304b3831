import { describe, expect, test } from 'vitest'
import { Coupon, CouponTerms } from '../../../shared/model'
import { coupon, product, terms } from '../rules/given'

const accepts = (changes: Record<string, unknown>) => CouponTerms.safeParse({ ...terms(), ...changes }).success

test('a valid coupon is read as it was written', () => {
  expect(Coupon.parse(coupon())).toEqual(coupon())
  expect(Coupon.parse(JSON.parse(JSON.stringify(coupon())))).toEqual(coupon())
})

describe('the terms of a coupon', () => {
  test.each([
    ['quantity', 0, false],
    ['quantity', 1, true],
    ['quantity', 1_000_000, true],
    ['quantity', 1_000_001, false],
    ['quantity', 1.5, false],
    ['perCustomer', 0, false],
    ['perCustomer', 1, true],
    ['perCustomer', 1_000_000, true],
    ['minimumSpend', 0, true],
    ['minimumSpend', 1_000_000_000_000, true],
    ['minimumSpend', 1_000_000_000_001, false],
    ['minimumSpend', 0.5, false],
  ])('%s of %s: accepted is %s', (field, value, good) => {
    expect(accepts({ [field]: value })).toBe(good)
  })

  test.each([
    [0, false],
    [1, true],
    [90, true],
    [91, false],
    [1.5, false],
  ])('valid for %s days after the claim: accepted is %s', (days, good) => {
    expect(accepts({ validity: { is: 'days', days } })).toBe(good)
  })

  test.each([
    [0, false],
    [1, true],
    [99, true],
    [100, false],
    [12.5, false],
  ])('a discount of %s %%: accepted is %s', (percent, good) => {
    expect(accepts({ discount: { is: 'percentage', percent } })).toBe(good)
  })

  test.each([
    [0, false],
    [1, true],
    [1_000, true],
    [1_001, false],
  ])('for %i chosen products: accepted is %s', (count, good) => {
    const productIds = Array.from({ length: count }, (_none, index) => product(String(1_000 + index)))
    expect(accepts({ scope: { is: 'products', productIds } })).toBe(good)
  })

  test.each([
    ['an unknown key', { colour: 'red' }],
    ['a cap on an amount', { discount: { is: 'amount', amount: 5_00, cap: 1_00 } }],
    ['a discount of both kinds', { discount: { is: 'amount', percent: 20 } }],
    ['products for the whole shop', { scope: { is: 'whole_shop', productIds: [] } }],
    ['an unknown kind of customers', { customers: { is: 'friends' } }],
    ['a negative amount', { discount: { is: 'amount', amount: -1 } }],
  ])('%s is not accepted', (_what, changes) => {
    expect(accepts(changes)).toBe(false)
  })
})
