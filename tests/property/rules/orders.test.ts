import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OrderLine } from '../../../shared/model'
import { broughtBy, keptOf, linesAfter, quote, refundOf, refusalToRefund, subtotal } from '../../../shared/rules'
import { product } from '../../unit/rules/given'

const cartLine = fc.record({
  productId: fc.constantFrom(product('candle'), product('saucer')),
  price: fc.oneof(fc.nat({ max: 500 }), fc.nat({ max: 1_000_000_000_000 })),
  quantity: fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 999 })),
})
const discount = fc.oneof(
  fc.record({ is: fc.constant('percentage' as const), percent: fc.integer({ min: 5, max: 99 }) }),
  fc.record({ is: fc.constant('amount' as const), amount: fc.integer({ min: 1, max: 100_000 }) }),
)

test('an order that is paid back piece by piece gives back its total to the last unit, in whichever order, also when a step but the last paid back another amount', () => {
  fc.assert(
    fc.property(
      fc.array(cartLine, { minLength: 1, maxLength: 5 }),
      discount,
      fc.infiniteStream(fc.nat()),
      (cart, off, choices) => {
        const { saving, savings } = quote({ discount: off, scope: { is: 'whole_shop' } }, cart)
        let lines: OrderLine[] = cart.map((one, place) => ({ ...one, name: 'Any', saving: savings[place] ?? 0 }))
        const total = subtotal(cart) - saving
        let refunded = 0
        const next = (max: number) => Number(choices.next().value) % max
        while (lines.some((line) => keptOf(line) > 0)) {
          const order = { status: 'paid', total, refunded, lines } as const
          const open = lines.flatMap((line, place) => (keptOf(line) > 0 ? [{ place, kept: keptOf(line) }] : []))
          const { place, kept } = open[next(open.length)] ?? { place: 0, kept: 0 }
          const pieces = [{ line: place, quantity: 1 + next(kept) }]
          const back = refundOf(order, pieces)
          expect(back).toBeGreaterThanOrEqual(0)
          expect(refusalToRefund(order, back, pieces)).toBeUndefined()
          lines = linesAfter(lines, pieces)
          const isLast = lines.every((line) => keptOf(line) === 0)
          refunded += isLast || next(2) === 0 ? back : next(broughtBy(order) + 1)
        }
        expect(broughtBy({ total, refunded })).toBe(0)
      },
    ),
  )
})

test('the last piece is paid what it cost, when none before was paid otherwise', () => {
  fc.assert(
    fc.property(cartLine, fc.nat({ max: 1_000_000 }), (one, share) => {
      const saving = Math.round(one.price * one.quantity * (share / 1_000_000))
      const line: OrderLine = { ...one, name: 'Any', saving }
      const parts = Array.from({ length: one.quantity }, (_, piece) =>
        refundOf(
          {
            status: 'paid',
            total: 2 ** 52,
            lines: [
              { ...line, ...(piece > 0 ? { refunded: piece } : {}) },
              { ...line, quantity: 1 },
            ],
          },
          [{ line: 0, quantity: 1 }],
        ),
      )
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(one.price * one.quantity - saving)
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1)
    }),
    // The saving times the pieces is more than a number holds exactly.
    { examples: [[{ productId: product('candle'), price: 1_000_000_000_000, quantity: 999 }, 999_001]] },
  )
})
