import { describe, expect, test } from 'vitest'
import { ClaimId, day, OrderId, type Claim, type Coupon, type Discount } from '../../../shared/model'
import { bestQuote, exposure, quote, subtotal, type CartLine } from '../../../shared/rules'
import { claim, coupon, garden, home, now, product } from './given'

const line = (price: number, quantity = 1, name = 'fjord'): CartLine => ({ productId: product(name), price, quantity })
const cart = (...prices: readonly number[]) => prices.map((price) => line(price))
const percentage = (percent: number, cap?: number): Discount =>
  cap === undefined ? { is: 'percentage', percent } : { is: 'percentage', percent, cap }
const amount = (minor: number): Discount => ({ is: 'amount', amount: minor })
const off = (discount: Discount, lines: readonly CartLine[], changes: Partial<Coupon> = {}) =>
  quote(coupon({ discount, ...changes }), lines)

describe('a percentage', () => {
  test('20 % off, up to $10, over $50: a cart of $80 pays $70', () => {
    expect(off(percentage(20, 10_00), cart(80_00), { minimumSpend: 50_00 }).saving).toBe(10_00)
  })

  test.each([
    [15, 10_03, 1_50],
    [15, 10_04, 1_51],
    [50, 1, 1],
    [5, 9, 0],
    [5, 10, 1],
    [99, 1, 1],
    [20, 0, 0],
    [99, 1_000_000_000_000, 990_000_000_000],
    [33, 999_999_999_999, 330_000_000_000],
  ])('%i %% of %i takes off %i, rounded half up', (percent, price, saving) => {
    expect(off(percentage(percent), cart(price)).saving).toBe(saving)
  })

  test.each([
    [49_99, 10_00],
    [50_00, 10_00],
    [50_03, 10_00],
    [49_97, 9_99],
  ])('20 %% up to $10 of %i is %i: the cap counts after the rounding', (price, saving) => {
    expect(off(percentage(20, 10_00), cart(price)).saving).toBe(saving)
  })
})

test('a percentage is exact where base times percent no longer fits a double', () => {
  for (let cents = 0; cents < 100; cents += 1) {
    const exact = ((999_999_999_999n * 999n + BigInt(cents)) * 99n + 50n) / 100n
    expect([cents, off(percentage(99), [line(999_999_999_999, 999), line(cents)]).saving]).toEqual([
      cents,
      Number(exact),
    ])
  }
})

describe('an amount', () => {
  test.each([
    [12_00, 60_00, 12_00],
    [12_00, 12_00, 12_00],
    [12_00, 11_99, 11_99],
    [1_000_000_000_000, 1_000_000_000_000, 1_000_000_000_000],
  ])('%i off a cart of %i takes off %i, at most the cart', (minor, price, saving) => {
    expect(off(amount(minor), cart(price)).saving).toBe(saving)
  })
})

describe('the minimum spend', () => {
  test.each([
    [49_99, 0],
    [50_00, 10_00],
  ])('of $50 and a cart of %i', (price, saving) => {
    expect(off(amount(10_00), cart(price), { minimumSpend: 50_00 })).toEqual({ saving, savings: [saving] })
  })

  test('counts the lines in scope only', () => {
    const scope = { is: 'products' as const, productIds: [product('fjord')] }
    const lines = [line(40_00), line(30_00, 1, 'towel')]
    expect(off(amount(10_00), lines, { minimumSpend: 50_00, scope }).saving).toBe(0)
    expect(off(amount(10_00), lines, { minimumSpend: 40_00, scope })).toEqual({ saving: 10_00, savings: [10_00, 0] })
  })
})

describe('the lines', () => {
  test.each([
    ['in proportion', 9_00, [30_00, 60_00], [3_00, 6_00]],
    ['the rest to the largest remainder', 1_00, [10, 20, 70, 133], [4, 9, 30, 57]],
    ['a tie to the earlier line', 1, [5_00, 5_00], [1, 0]],
    ['two ties of three to the earlier lines', 2, [5_00, 5_00, 5_00], [1, 1, 0]],
    ['nothing to a line of nothing', 1_00, [0, 50, 0, 51], [0, 50, 0, 50]],
    ['nothing to a first line of nothing when one cent is left', 1, [0, 5, 5], [0, 1, 0]],
    ['all of an amount that is all', 10_00, [3_33, 6_67], [3_33, 6_67]],
  ] as const)('get their share: %s', (_how, minor, prices, savings) => {
    expect(off(amount(minor), cart(...prices)).savings).toEqual(savings)
  })

  test('count by price and quantity', () => {
    expect(off(amount(10_00), [line(10_00, 3), line(10_00, 1, 'towel')]).savings).toEqual([7_50, 2_50])
  })

  test('outside the scope get nothing', () => {
    expect(
      off(percentage(10), [line(50_00, 1, 'towel'), line(20_00)], {
        scope: { is: 'products', productIds: [product('fjord')] },
      }),
    ).toEqual({ saving: 2_00, savings: [0, 2_00] })
  })

  test('an empty cart and one of nothing save nothing', () => {
    expect(off(amount(10_00), [])).toEqual({ saving: 0, savings: [] })
    expect(off(percentage(50), cart(0, 0))).toEqual({ saving: 0, savings: [0, 0] })
  })

  test('add up exactly at the greatest amounts', () => {
    const { saving, savings } = off(percentage(33), cart(999_999_999_999, 1_000_000_000_000, 7))
    expect(saving).toBe(660_000_000_002)
    expect(savings.reduce((sum, one) => sum + one, 0)).toBe(saving)
  })
})

describe('the best coupon of a customer', () => {
  const held = (id: string, discount: Discount, changes: Partial<Claim> = {}, ofCoupon: Partial<Coupon> = {}) => ({
    coupon: coupon({ discount, ...ofCoupon }),
    claim: claim({ id: ClaimId.parse(`claim_${id}`), ...changes }),
  })
  const bestOf = (...coupons: readonly ReturnType<typeof held>[]) =>
    bestQuote(coupons, home, cart(80_00), now)?.held.claim.id
  const sooner = { usable: { from: now - day, until: now + day - 1 } }
  const earlier = { claimedAt: now - day - 1 }

  test('takes off most', () => {
    expect(bestOf(held('aaaa', amount(9_99), { ...sooner, ...earlier }), held('bbbb', percentage(20, 10_00)))).toBe(
      'claim_bbbb',
    )
  })

  test('of two that take off the same is the one that ends earlier', () => {
    expect(bestOf(held('aaaa', amount(10_00), earlier), held('bbbb', percentage(20, 10_00), sooner))).toBe('claim_bbbb')
  })

  test('of two that also end together is the one claimed earlier', () => {
    expect(bestOf(held('aaaa', amount(10_00)), held('bbbb', amount(10_00), earlier))).toBe('claim_bbbb')
  })

  test('of two that are alike in all is the one whose id comes first, in whichever order they are given', () => {
    const [a, b] = [held('aaaa', amount(10_00)), held('bbbb', amount(10_00))]
    expect(bestOf(a, b)).toBe('claim_aaaa')
    expect(bestOf(b, a)).toBe('claim_aaaa')
  })

  test.each([
    ['redeemed', { redeemed: { orderId: OrderId.parse('order_0001'), at: now } }, {}],
    ['expired', { usable: { from: now - day, until: now } }, {}],
    ['not usable yet', { usable: { from: now + 1, until: now + day } }, {}],
    ['of another shop', {}, { shopId: garden }],
    ['over a minimum spend that the cart does not reach', {}, { minimumSpend: 80_01 }],
  ])('is never one that is %s', (_what, ofClaim, ofCoupon) => {
    const lesser = held('bbbb', amount(1))
    expect(bestOf(held('aaaa', amount(20_00), ofClaim, ofCoupon), lesser)).toBe('claim_bbbb')
    expect(bestOf(held('aaaa', amount(20_00), ofClaim, ofCoupon))).toBeUndefined()
  })

  test('of a deactivated or expired coupon stays usable', () => {
    expect(
      bestOf(
        held(
          'aaaa',
          amount(5_00),
          {},
          {
            deactivated: { at: now - 1, by: coupon().createdBy },
            claimPeriod: { from: now - 9 * day, until: now - day },
          },
        ),
      ),
    ).toBe('claim_aaaa')
  })

  test('comes with what it takes off', () => {
    expect(bestQuote([held('aaaa', percentage(20, 10_00))], home, cart(40_00, 40_00), now)).toMatchObject({
      saving: 10_00,
      savings: [5_00, 5_00],
    })
  })
})

test.each([
  [amount(12_00), 200, 2_400_00n],
  [percentage(20, 10_00), 500, 5_000_00n],
  [percentage(20, 999_999_999_999), 999_999, 999_998_999_999_000_001n],
  [percentage(35), 30, undefined],
])('the most that a coupon can cost, to the last minor unit', (discount, quantity, most) => {
  expect(exposure({ discount, quantity })).toBe(most)
})

test('a cart costs price times quantity', () => {
  expect(subtotal([line(34_00, 2), line(14_00)])).toBe(82_00)
})
