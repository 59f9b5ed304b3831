import { describe, expect, test } from 'vitest'
import { ClaimId, day, hour, type Claim, type Discount } from '../../../shared/model'
import { bestQuote, quote, savingOn } from '../../../shared/rules'
import { claim, coupon, garden, home, now, product, terms } from '../rules/given'

const [tray, lamp, rug] = [product('tray'), product('lamp'), product('carpet')]
const lines = (...prices: readonly number[]) =>
  prices.map((price, index) => ({ productId: [tray, lamp, rug][index] ?? tray, quantity: 1, price }))
const percent = (of: number, cap?: number): Discount => ({
  is: 'percentage',
  percent: of,
  ...(cap === undefined ? {} : { cap }),
})
const amount = (of: number): Discount => ({ is: 'amount', amount: of })

describe('the saving, just below a bound and at it', () => {
  test.each([
    ['a percentage rounds half up: below half', percent(5), 9, 0],
    ['a percentage rounds half up: at half', percent(5), 10, 1],
    ['the cap, not reached', percent(20, 10_00), 49_97, 9_99],
    ['the cap, reached', percent(20, 10_00), 49_98, 10_00],
    ['the cap, passed', percent(20, 10_00), 500_00, 10_00],
    ['an amount, a cart of one less', amount(5_00), 4_99, 4_99],
    ['an amount, a cart of as much', amount(5_00), 5_00, 5_00],
    ['an amount, a cart of one more', amount(5_00), 5_01, 5_00],
    ['99 % leaves the last cent', percent(99), 100, 99],
  ])('%s', (_what, discount, price, saving) => {
    expect(savingOn(terms({ discount }), lines(price))).toBe(saving)
  })

  test.each([
    [49_99, 0],
    [50_00, 10_00],
  ])('over $50, a cart of %i takes off %i', (price, saving) => {
    expect(savingOn(terms({ minimumSpend: 50_00 }), lines(price))).toBe(saving)
  })

  test('is worked out on the lines in scope alone', () => {
    const ofTray = terms({ scope: { is: 'products', productIds: [tray] }, discount: percent(50), minimumSpend: 20_00 })
    expect(quote(ofTray, lines(20_00, 80_00))).toEqual({ saving: 10_00, savings: [10_00, 0] })
    expect(quote(ofTray, lines(19_99, 80_00))).toEqual({ saving: 0, savings: [0, 0] })
  })
})

describe('the spread over the lines', () => {
  test.each([
    ['goes by largest remainder', amount(1_00), [10, 20, 70], [10, 20, 70]],
    ['gives the odd unit to the largest remainder', amount(10), [33, 33, 34], [3, 3, 4]],
    ['gives it to the earlier of two alike', amount(1), [50, 50], [1, 0]],
    ['gives a line of nothing nothing', amount(2), [0, 50, 50], [0, 1, 1]],
  ])('%s', (_what, discount, prices, savings) => {
    const cart = prices.map((price, index) => ({ productId: product(`line${String(index)}`), quantity: 1, price }))
    const spread = quote(terms({ discount }), cart)
    expect(spread.savings).toEqual(savings)
    expect(spread.savings.reduce((sum, one) => sum + one, 0)).toBe(spread.saving)
  })
})

describe('of a customer’s coupons', () => {
  const held = (id: string, discount: Discount, changes: Partial<Claim> = {}) => ({
    coupon: coupon({ discount }),
    claim: claim({ id: ClaimId.parse(`claim_${id}`), ...changes }),
  })
  const { usable, claimedAt } = claim()
  const sooner = { usable: { ...usable, until: usable.until - 1 } }
  const earlier = { claimedAt: claimedAt - 1 }

  test.each([
    ['the greatest saving', held('aaaa', amount(4_99), sooner), held('zzzz', amount(5_00))],
    ['then the earlier end', held('aaaa', amount(5_00), earlier), held('zzzz', amount(5_00), sooner)],
    ['then the earlier claim', held('aaaa', amount(5_00)), held('zzzz', amount(5_00), earlier)],
    ['then the claim’s id', held('zzzz', amount(5_00)), held('aaaa', amount(5_00))],
  ])('%s wins, in whichever order they are', (_by, other, best) => {
    for (const both of [
      [other, best],
      [best, other],
    ])
      expect(bestQuote(both, home, lines(80_00), now)?.held.claim.id).toBe(best.claim.id)
  })

  test.each([
    ['ended a millisecond ago', { usable: { from: now - day, until: now } }, undefined],
    ['ends in a millisecond', { usable: { from: now - day, until: now + 1 } }, 5_00],
    ['begins now', { usable: { from: now, until: now + hour } }, 5_00],
    ['begins in a millisecond', { usable: { from: now + 1, until: now + hour } }, undefined],
  ])('one whose claim %s', (_when, changes, saving) => {
    expect(bestQuote([held('aaaa', amount(5_00), changes)], home, lines(80_00), now)?.saving).toBe(saving)
  })

  test('one of another shop takes nothing', () => {
    expect(bestQuote([held('aaaa', amount(5_00))], garden, lines(80_00), now)).toBeUndefined()
  })
})
