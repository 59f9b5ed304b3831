import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ClaimId, day, type Discount } from '../../../shared/model'
import { bestQuote, quote, subtotal, type CartLine } from '../../../shared/rules'
import { claim, coupon, home, now, product } from '../../unit/rules/given'

const minor = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 1_000_000_000_000 }))
const names = ['fjord', 'spray', 'towel', 'throw']
const line: fc.Arbitrary<CartLine> = fc.record({
  productId: fc.constantFrom(...names).map(product),
  price: minor,
  quantity: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 20 })),
})
const cart = fc.array(line, { maxLength: 12, size: 'max' })
const discount: fc.Arbitrary<Discount> = fc.oneof(
  fc.record({ is: fc.constant('percentage' as const), percent: fc.integer({ min: 1, max: 99 }) }),
  fc.record({ is: fc.constant('percentage' as const), percent: fc.integer({ min: 1, max: 99 }), cap: minor }),
  fc.record({ is: fc.constant('amount' as const), amount: minor }),
)
const scope = fc.oneof(
  fc.constant({ is: 'whole_shop' as const }),
  fc.subarray(names, { minLength: 1 }).map((chosen) => ({ is: 'products' as const, productIds: chosen.map(product) })),
)
const offer = fc.record({ discount, scope, minimumSpend: minor }).map((changes) => coupon(changes))

const basesOf = ({ scope: inScope }: ReturnType<typeof coupon>, lines: readonly CartLine[]) =>
  lines.map(({ productId, price, quantity }) =>
    inScope.is === 'whole_shop' || inScope.productIds.includes(productId) ? price * quantity : 0,
  )
const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0)

test('a coupon never takes off less than nothing or more than the lines in scope cost, line by line and in all', () => {
  fc.assert(
    fc.property(offer, cart, (one, lines) => {
      const { saving, savings } = quote(one, lines)
      const bases = basesOf(one, lines)
      expect(savings).toHaveLength(lines.length)
      savings.forEach((part, index) =>
        expect(part >= 0 && part <= (bases[index] ?? 0) && Number.isSafeInteger(part)).toBe(true),
      )
      expect(saving >= 0 && saving <= sum(bases)).toBe(true)
    }),
  )
})

test('the lines add up to the saving exactly', () => {
  fc.assert(
    fc.property(offer, cart, (one, lines) => {
      const { saving, savings } = quote(one, lines)
      expect(sum(savings)).toBe(saving)
    }),
  )
})

test('no line is more than one minor unit away from its exact share, and only earlier ones gain at a tie', () => {
  fc.assert(
    fc.property(offer, cart, (one, lines) => {
      const { saving, savings } = quote(one, lines)
      const bases = basesOf(one, lines)
      const total = BigInt(sum(bases))
      savings.forEach((part, index) => {
        // |part − saving × base / total| < 1, in whole numbers.
        const difference = BigInt(part) * total - BigInt(saving) * BigInt(bases[index] ?? 0)
        expect(total === 0n || (difference < total && -difference < total)).toBe(true)
        bases.slice(index + 1).forEach((base, after) => {
          if (base === bases[index]) expect(savings[index + 1 + after] ?? 0).toBeLessThanOrEqual(part)
        })
      })
    }),
  )
})

test('a cap holds, a minimum spend holds, an amount holds', () => {
  fc.assert(
    fc.property(offer, cart, (one, lines) => {
      const { saving } = quote(one, lines)
      const base = sum(basesOf(one, lines))
      if (base < (one.minimumSpend ?? 0)) expect(saving).toBe(0)
      else if (one.discount.is === 'amount') expect(saving).toBe(Math.min(one.discount.amount, base))
      else expect(saving).toBeLessThanOrEqual(one.discount.cap ?? base)
    }),
  )
})

test('a percentage without a cap is the exact one, rounded half up', () => {
  fc.assert(
    fc.property(cart, fc.integer({ min: 1, max: 99 }), (lines, percent) => {
      const { saving } = quote(coupon({ discount: { is: 'percentage', percent } }), lines)
      // 100 × saving lies in (base × percent − 50, base × percent + 50].
      const distance = 100n * BigInt(saving) - BigInt(subtotal(lines)) * BigInt(percent)
      expect(distance > -50n && distance <= 50n).toBe(true)
    }),
  )
})

test('a dearer cart never saves less', () => {
  fc.assert(
    fc.property(offer, cart, line, (one, lines, more) => {
      expect(quote(one, [...lines, more]).saving).toBeGreaterThanOrEqual(quote(one, lines).saving)
    }),
  )
})

test('no coupon of a customer takes off more than the best one, and their order doesn’t matter', () => {
  const claims = fc.array(
    fc.record({ one: offer, until: fc.integer({ min: 0, max: 3 }), claimed: fc.integer({ min: 0, max: 3 }) }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(claims, cart, (made, lines) => {
      const held = made.map(({ one, until, claimed }, index) => ({
        coupon: one,
        claim: claim({
          id: ClaimId.parse(`claim_${String(1_000 + index)}`),
          claimedAt: now - claimed * day,
          usable: { from: now - 9 * day, until: now + until * day },
        }),
      }))
      const best = bestQuote(held, home, lines, now)
      const usable = held.filter((one) => one.claim.usable.until > now)
      expect(best?.saving ?? 0).toBe(Math.max(0, ...usable.map((one) => quote(one.coupon, lines).saving)))
      expect(bestQuote([...held].reverse(), home, lines, now)).toEqual(best)
      const rivals = usable.filter(
        (one) => best && one.claim.id !== best.held.claim.id && quote(one.coupon, lines).saving === best.saving,
      )
      for (const { claim: rival } of rivals) {
        const mine = best?.held.claim
        expect(
          mine && before([mine.usable.until, mine.claimedAt, mine.id], [rival.usable.until, rival.claimedAt, rival.id]),
        ).toBe(true)
      }
    }),
  )
})

type Rank = readonly [until: number, claimedAt: number, id: string]

function before(a: Rank, b: Rank): boolean {
  if (a[0] !== b[0]) return a[0] < b[0]
  return a[1] === b[1] ? a[2] < b[2] : a[1] < b[1]
}
