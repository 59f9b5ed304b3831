import { describe, expect, test } from 'vitest'
import { day, minute, type Coupon, type CouponTerms } from '../../../shared/model'
import { differingFields, editableFields, issuesOfEdit, plusCalendarDays } from '../../../shared/rules'
import { ana, ben, coupon, now, product, singapore, terms } from './given'

const from = now - day
const ongoing = (changes: Partial<Coupon> = {}) => coupon({ claimPeriod: { from, until: now + 7 * day }, ...changes })
const upcoming = (changes: Partial<Coupon> = {}) =>
  coupon({ claimPeriod: { from: now + day, until: now + 7 * day }, ...changes })
const termsOf = ({
  name,
  claimPeriod,
  validity,
  discount,
  scope,
  quantity,
  perCustomer,
  customers,
  terms,
  minimumSpend,
}: Coupon): CouponTerms => ({
  name,
  claimPeriod,
  validity,
  discount,
  scope,
  quantity,
  perCustomer,
  customers,
  terms,
  ...(minimumSpend === undefined ? {} : { minimumSpend }),
})
const wrong = (of: Coupon, changes: Partial<CouponTerms>, at = now) =>
  issuesOfEdit(of, 'USD', { ...termsOf(of), ...changes }, at).map(({ path, code }) => `${path} ${code}`)
const runs = (until: number): Partial<CouponTerms> => ({ claimPeriod: { from, until } })

describe('what can be edited', () => {
  test.each([
    [
      'everything up to the last millisecond before the start',
      { claimPeriod: { from: now + 1, until: now + day } },
      10,
    ],
    ['three fields from the start on', { claimPeriod: { from: now, until: now + day } }, 3],
    ['three fields up to the last millisecond before the end', { claimPeriod: { from, until: now + 1 } }, 3],
    ['nothing from the end on', { claimPeriod: { from, until: now } }, 0],
    ['nothing once it was deactivated', { deactivated: { at: now, by: coupon().createdBy } }, 0],
  ])('is %s', (_what, changes, count) => {
    expect(editableFields(coupon(changes), now)).toHaveLength(count)
  })
})

describe('an ongoing coupon', () => {
  const longest = plusCalendarDays(from, 365, singapore)
  test.each<[string, Partial<CouponTerms>, string[]]>([
    ['another name', { name: 'Weekend thanks' }, []],
    ['no name', { name: ' ' }, ['name required']],
    ['a later end', runs(now + 7 * day + minute), []],
    ['an earlier end', runs(now + 7 * day - 1), ['claimPeriod.until not_later']],
    ['an end 365 days after its start', runs(longest), []],
    ['an end a millisecond later than that', runs(longest + 1), ['claimPeriod.until too_long']],
    ['more quantity', { quantity: 501 }, []],
    ['less quantity', { quantity: 499 }, ['quantity not_more']],
    ['another start', { claimPeriod: { from: from + 1, until: now + 7 * day } }, ['claimPeriod.from locked']],
    ['another discount', { discount: { is: 'percentage', percent: 21, cap: 10_00 } }, ['discount locked']],
    ['a minimum spend', { minimumSpend: 1_00 }, ['minimumSpend locked']],
    ['another validity', { validity: { is: 'days', days: 8 } }, ['validity locked']],
    ['other products', { scope: { is: 'products', productIds: [product('fjord')] } }, ['scope locked']],
    ['more for each customer', { perCustomer: 2 }, ['perCustomer locked']],
    ['other customers', { customers: { is: 'new' } }, ['customers locked']],
    ['other terms', { terms: 'Not on sale items.' }, ['terms locked']],
  ])('edited to %s: %j is told %j', (_what, changes, told) => {
    expect(wrong(ongoing(), changes)).toEqual(told)
  })

  test('can’t be claimed past the end of its fixed redemption', () => {
    const fixed = ongoing({ validity: { is: 'fixed', from, until: now + 9 * day } })
    expect(wrong(fixed, runs(now + 9 * day))).toEqual([])
    expect(wrong(fixed, runs(now + 9 * day + 1))).toEqual(['claimPeriod.until after_redemption'])
  })
})

describe('an upcoming coupon', () => {
  test.each<[string, Partial<CouponTerms>]>([
    ['less quantity', { quantity: 1 }],
    ['an earlier end', { claimPeriod: { from: now + day, until: now + 2 * day } }],
    ['another discount', { discount: { is: 'amount', amount: 5_00 } }],
    ['other customers', { customers: { is: 'chosen', customerIds: [ana] } }],
  ])('may have %s', (_what, changes) => {
    expect(wrong(upcoming(), changes)).toEqual([])
  })

  test('is judged by the bounds of the day of its creation, a new percentage by those of the day of the edit', () => {
    const old = upcoming({ createdAt: Date.parse('2024-09-01T00:00Z'), discount: { is: 'percentage', percent: 50 } })
    expect(wrong(old, { name: 'Half off' })).toEqual([])
    expect(wrong(old, { discount: { is: 'percentage', percent: 99 } })).toEqual([])
    expect(wrong(old, { discount: { is: 'percentage', percent: 4 } })).toEqual(['discount.percent out_of_bounds'])
    expect(wrong({ ...old, kind: 'regular' }, { discount: { is: 'percentage', percent: 51 } })).toEqual([
      'discount.percent out_of_bounds',
    ])
  })

  test('never gets fewer than were claimed while the clock was ahead', () => {
    expect(wrong(upcoming({ claimed: 3 }), { quantity: 2 })).toEqual(['quantity not_more'])
    expect(wrong(upcoming({ claimed: 3 }), { quantity: 3 })).toEqual([])
  })
})

test('terms differ by what they mean: not by the order of what is chosen, nor by a minimum of nothing', () => {
  const chosen = (...customerIds: (typeof ana)[]) => terms({ customers: { is: 'chosen', customerIds } })
  expect(differingFields(chosen(ana, ben), chosen(ben, ana))).toEqual([])
  expect(differingFields(terms({ minimumSpend: 0 }), terms())).toEqual([])
  expect(differingFields(terms({ minimumSpend: 1 }), terms())).toEqual(['minimumSpend'])
  expect(differingFields(chosen(ana), terms())).toEqual(['customers'])
})
