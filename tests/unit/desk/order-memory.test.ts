import { describe, expect, test } from 'vitest'
import { createOrderMemory } from '../../../electron/desk/coupons/order-memory'
import type { Bench, Order } from '../../../electron/desk/coupons/workbench'
import { CouponId, day, hour } from '../../../shared/model'
import { nextActivityChange, nextEligibilityChange, isActive, isEligible } from '../../../shared/rules'
import { ana, chat, coupon, now, product } from '../rules/given'

const shop = [
  coupon({ claimPeriod: { from: now - day, until: now + day } }),
  coupon({ id: CouponId.parse('coupon_other'), claimPeriod: { from: now + hour, until: now + day } }),
]
const bench = (changes: Partial<Bench> = {}): Bench => ({
  chat: chat(),
  customer: { customerId: ana },
  claims: new Map(),
  basket: undefined,
  now,
  ...changes,
})
const order: Order = { sort: 'saving', kept: [], pinned: [], sent: [] }

describe('the order of a chat’s coupons', () => {
  test('is worked out once for the pages and keystrokes that follow', () => {
    const inOrder = createOrderMemory()
    const first = inOrder(shop, bench(), order)
    expect(inOrder(shop, bench({ now: now + 59 * 60_000 }), order)).toBe(first)
  })

  test.each([
    ['a coupon changed', [...shop], bench(), order],
    ['the customer claimed one', shop, bench({ claims: new Map([[CouponId.parse('coupon_weekend'), [now]]]) }), order],
    ['the chat was closed', shop, bench({ chat: chat({ status: 'closed' }) }), order],
    ['the customer ordered', shop, bench({ customer: { customerId: ana, lastGoodOrderAt: now } }), order],
    [
      'what the savings are worked out on is another',
      shop,
      bench({ basket: [{ productId: product('lamp'), quantity: 1, price: 1_00 }] }),
      order,
    ],
    ['another sort is wanted', shop, bench(), { ...order, sort: 'name' }],
    ['one is pinned', shop, bench(), { ...order, pinned: [CouponId.parse('coupon_other')] }],
    ['one was sent from here', shop, bench(), { ...order, kept: [CouponId.parse('coupon_weekend')] }],
    ['the clock passed a start', shop, bench({ now: now + hour }), order],
    ['the clock was set back', shop, bench({ now: now - 1 }), order],
  ] as const)('is worked out anew when %s', (_what, coupons, other, wanted) => {
    const inOrder = createOrderMemory()
    const first = inOrder(shop, bench(), order)
    expect(inOrder(coupons, other, wanted)).not.toBe(first)
  })
})

test('a chat becomes inactive by the clock alone at the instant that is told', () => {
  const facts = { customerLastWroteAt: now - day, lastOrderAt: now - 40 * day }
  const [first, second] = [
    nextActivityChange(facts, now) ?? 0,
    nextActivityChange(facts, nextActivityChange(facts, now) ?? 0) ?? 0,
  ]
  expect([isActive(facts, second - 1), isActive(facts, second)]).toEqual([true, false])
  expect(first).toBeLessThan(second)
  expect(nextActivityChange(facts, second)).toBeUndefined()
})

test('a repeat customer stops being one at the instant that is told', () => {
  const facts = { customerId: ana, lastGoodOrderAt: now - day }
  const at = nextEligibilityChange(facts, now) ?? 0
  expect([isEligible({ is: 'repeat' }, facts, at - 1), isEligible({ is: 'repeat' }, facts, at)]).toEqual([true, false])
  expect(nextEligibilityChange(facts, at)).toBeUndefined()
})
