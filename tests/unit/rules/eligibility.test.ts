import { expect, test } from 'vitest'
import { day } from '../../../shared/model'
import { isEligible } from '../../../shared/rules'
import { ana, ben, now } from './given'

test.each([
  ['everyone', undefined, true],
  ['everyone', now - day, true],
  ['new', undefined, true],
  ['new', now - 3_000 * day, false],
  ['repeat', undefined, false],
  ['repeat', now - 90 * day, true],
  ['repeat', now - 90 * day - 1, false],
  ['repeat', now, true],
] as const)('a coupon for %s and a customer whose last order was at %s: %s', (is, lastGoodOrderAt, eligible) => {
  expect(isEligible({ is }, { customerId: ana, lastGoodOrderAt }, now)).toBe(eligible)
})

test('a coupon for chosen customers is for them alone', () => {
  const chosen = { is: 'chosen' as const, customerIds: [ana] }
  expect(isEligible(chosen, { customerId: ana }, now)).toBe(true)
  expect(isEligible(chosen, { customerId: ben }, now)).toBe(false)
})
