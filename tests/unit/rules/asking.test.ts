import { expect, test } from 'vitest'
import type { Discount } from '../../../shared/model'
import { asksBeforeSending, mostOffOf, warnsOfExposure } from '../../../shared/rules'

const capped: Discount = { is: 'percentage', percent: 20, cap: 80_00 }
const open: Discount = { is: 'percentage', percent: 20 }
const amount: Discount = { is: 'amount', amount: 80_00 }

test.each([
  [capped, 80_00],
  [amount, 80_00],
  [open, undefined],
] as const)(
  'one claim takes off its amount or its maximum at most, and without one there is no limit',
  (discount, most) => {
    expect(mostOffOf({ discount })).toBe(most)
  },
)

test.each([
  ['more than the setting', capped, 79_99, true],
  ['the setting exactly', capped, 80_00, false],
  ['more than the setting, as an amount', amount, 79_99, true],
  ['the setting exactly, as an amount', amount, 80_00, false],
  ['anything, where the setting is nothing', amount, 0, true],
  ['without limit, whatever the setting', open, 1_000_000_000_000, true],
  ['much, in a shop without the setting', capped, undefined, false],
  ['without limit, in a shop without the setting', open, undefined, false],
] as const)('Send asks once more where one claim takes off %s', (_what, discount, confirmSavingAbove, asks) => {
  expect(asksBeforeSending({ discount }, { confirmSavingAbove })).toBe(asks)
})

test('a shop that never had settings is never asked', () => {
  expect(asksBeforeSending({ discount: open }, undefined)).toBe(false)
})

test.each([
  ['more than the setting in all', capped, 799_99, true],
  ['the setting exactly', capped, 800_00, false],
  ['without limit', open, 800_00, true],
  ['without limit, in a shop without the setting', open, undefined, false],
] as const)('the form warns of ten claims that can cost %s', (_what, discount, warnExposureAbove, warns) => {
  expect(warnsOfExposure({ discount, quantity: 10 }, { warnExposureAbove })).toBe(warns)
})
