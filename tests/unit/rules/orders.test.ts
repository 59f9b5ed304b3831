import { describe, expect, test } from 'vitest'
import type { Order, OrderLine } from '../../../shared/model'
import { linesAfter, paidFor, refundOf, refusalToCancel, refusalToRefund } from '../../../shared/rules'
import { product } from './given'

const line = (price: number, quantity: number, saving: number, refunded?: number): OrderLine => ({
  productId: product('candle'),
  name: 'Fjord candle',
  price,
  quantity,
  saving,
  ...(refunded === undefined ? {} : { refunded }),
})
/** Two lines, 160 and 40, of which a coupon took 20: 16 and 4. */
const order: Pick<Order, 'status' | 'total' | 'refunded' | 'lines'> = {
  status: 'delivered',
  total: 180_00,
  lines: [line(80_00, 2, 16_00), line(40_00, 1, 4_00)],
}

test.each([
  ['paid', undefined],
  ['delivered', { reason: 'already_delivered' }],
  ['cancelled', { reason: 'already_cancelled' }],
  ['refunded', { reason: 'already_refunded' }],
] as const)('an order that is %s can be cancelled unless it is over: %o', (status, refusal) => {
  expect(refusalToCancel({ status })).toEqual(refusal)
})

test('an order that was delivered is refunded instead', () => {
  expect(refusalToRefund(order, 180_00)).toBeUndefined()
  expect(refusalToRefund({ ...order, status: 'cancelled' }, 1)).toEqual({ reason: 'already_cancelled' })
})

test('a free order has nothing to be paid back', () => {
  expect(refusalToRefund({ status: 'paid', total: 0, lines: [line(5_00, 1, 5_00)] }, 1)).toEqual({
    reason: 'more_than_paid',
    left: 0,
  })
})

describe('paying back a line gives back its price less its part of the saving', () => {
  test.each([
    [[{ line: 1, quantity: 1 }], 36_00],
    [[{ line: 0, quantity: 1 }], 72_00],
    [[{ line: 0, quantity: 2 }], 144_00],
    [
      [
        { line: 0, quantity: 1 },
        { line: 1, quantity: 1 },
      ],
      108_00,
    ],
    [[], 0],
  ])('%o', (pieces, amount) => {
    expect(refundOf(order, pieces)).toBe(amount)
  })

  test('a saving that can’t be divided goes to the later pieces, to the last unit', () => {
    expect([1, 2, 3].map((pieces) => paidFor(line(10_00, 3, 1_00), pieces))).toEqual([9_67, 19_34, 29_00])
    expect(paidFor(line(10_00, 3, 1_00, 2), 1)).toBe(9_66)
  })

  test('with the last piece all that is left is given back, and never more', () => {
    const begun = { ...order, refunded: 50_00, lines: [line(80_00, 2, 16_00, 1), line(40_00, 1, 4_00)] }
    expect(
      refundOf(begun, [
        { line: 0, quantity: 1 },
        { line: 1, quantity: 1 },
      ]),
    ).toBe(130_00)
    expect(refundOf({ ...order, refunded: 170_00 }, [{ line: 0, quantity: 1 }])).toBe(10_00)
  })
})

test('no more pieces can be paid back than were bought', () => {
  const begun = { ...order, refunded: 72_00, lines: linesAfter(order.lines, [{ line: 0, quantity: 1 }]) }
  expect(begun.lines.map(({ refunded }) => refunded)).toEqual([1, undefined])
  expect(refusalToRefund(begun, 1, [{ line: 0, quantity: 2 }])).toEqual({
    reason: 'more_than_bought',
    line: 0,
    left: 1,
  })
  expect(
    refusalToRefund(begun, 1, [
      { line: 0, quantity: 1 },
      { line: 0, quantity: 1 },
    ]),
  ).toEqual({ reason: 'more_than_bought', line: 0, left: 1 })
  expect(refusalToRefund(begun, 1, [{ line: 7, quantity: 1 }])).toEqual({
    reason: 'more_than_bought',
    line: 7,
    left: 0,
  })
  expect(refusalToRefund(begun, 1, [{ line: 0, quantity: 1 }])).toBeUndefined()
})
