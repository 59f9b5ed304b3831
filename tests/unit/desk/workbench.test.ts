import { describe, expect, test } from 'vitest'
import { arrange, type Bench, type Wanted } from '../../../electron/desk/coupons/workbench'
import { CouponId, day, noFilters, type Coupon, type WorkbenchFilters } from '../../../shared/model'
import { ana, chat, coupon, now, product } from '../rules/given'

const idOf = (name: string) => CouponId.parse(`coupon_${name.replace(/[^0-9A-Za-z]/g, '').padEnd(4, '0')}`)
const named = (name: string, changes: Partial<Coupon> = {}) =>
  coupon({ id: idOf(name), name, claimPeriod: { from: now - day, until: now + 7 * day }, ...changes })
const later = { claimPeriod: { from: now + day, until: now + 8 * day } }

const bench = (changes: Partial<Bench> = {}): Bench => ({
  chat: chat(),
  customer: { customerId: ana },
  claims: new Map(),
  basket: undefined,
  now,
  ...changes,
})
const wanted = (filters: Partial<WorkbenchFilters> = {}, rest: Partial<Wanted> = {}): Wanted => ({
  filters: { ...noFilters, ...filters },
  sort: 'saving',
  kept: [],
  pinned: [],
  sent: [],
  ...rest,
})
const names = (arranged: ReturnType<typeof arrange>) => ({
  sendable: arranged.sendable.map((one) => one.coupon.name),
  others: arranged.others.map((one) => one.coupon.name),
})

const shop = [
  named('Weekend thank-you'),
  named('Bundle saver', { discount: { is: 'amount', amount: 12_00 } }),
  named('Midweek lift', later),
  named('Home fragrance week', { kind: 'regular' }),
  named('First order', { kind: 'regular', discount: { is: 'amount', amount: 6_00 }, ...later }),
]
const basket = [{ productId: product('lamp'), quantity: 1, price: 100_00 }]

describe('the coupons of a chat', () => {
  test('are the upcoming and the ongoing ones, those that can be sent first', () => {
    const ended = named('ended', { claimPeriod: { from: now - day, until: now } })
    const off = named('off', { deactivated: { at: now, by: ended.createdBy } })
    const arranged = arrange([...shop, ended, off], bench(), wanted())
    expect(names(arranged)).toEqual({
      sendable: ['Bundle saver', 'Weekend thank-you', 'Home fragrance week'],
      others: ['Midweek lift', 'First order'],
    })
    expect(arranged).toMatchObject({ valid: 5, ongoing: 3 })
  })

  test.each([
    [{ type: 'chat' }, ['Bundle saver', 'Weekend thank-you'], ['Midweek lift']],
    [{ type: 'regular' }, ['Home fragrance week'], ['First order']],
    [{ discount: 'amount' }, ['Bundle saver'], ['First order']],
    [{ discount: 'percentage' }, ['Weekend thank-you', 'Home fragrance week'], ['Midweek lift']],
    [{ sendable: true }, ['Bundle saver', 'Weekend thank-you', 'Home fragrance week'], []],
    [{ search: ' WEEK home ' }, ['Home fragrance week'], []],
    [{ search: 'week', type: 'chat', sendable: true }, ['Weekend thank-you'], []],
    [{ search: 'ｗｅｅｋｅｎｄ' }, ['Weekend thank-you'], []],
    [{ search: 'nothing like it' }, [], []],
  ] as const)('filtered by %o', (filters, sendable, others) => {
    const arranged = arrange(shop, bench(), wanted(filters))
    expect(names(arranged)).toEqual({ sendable, others })
    expect(arranged).toMatchObject({ valid: 5, ongoing: 3 })
  })

  test('are judged by what this customer holds', () => {
    const arranged = arrange(
      [named('held'), named('free')],
      bench({ claims: new Map([[idOf('held'), [now - day]]]) }),
      wanted(),
    )
    expect(names(arranged)).toEqual({ sendable: ['free'], others: ['held'] })
    expect(arranged).toMatchObject({ valid: 2, ongoing: 2 })
  })

  test('stay among those that can be sent when they were sent from here', () => {
    const arranged = arrange(
      [named('held'), named('free')],
      bench({ claims: new Map([[idOf('held'), [now - day]]]) }),
      wanted({ sendable: true }, { kept: [idOf('held')] }),
    )
    expect(names(arranged).sendable).toEqual(['free', 'held'])
  })

  test('change next at the first start or end ahead', () => {
    expect(arrange(shop, bench(), wanted({ search: 'nothing' })).nextChange).toBe(now + day)
    expect(arrange([], bench(), wanted()).nextChange).toBeUndefined()
  })
})

describe('sorted', () => {
  const much = named('much', {
    discount: { is: 'amount', amount: 30_00 },
    claimPeriod: { from: now - day, until: now + 3 * day },
  })
  const some = named('alittle', {
    discount: { is: 'percentage', percent: 10 },
    claimPeriod: { from: now - day, until: now + 2 * day },
  })
  const none = named('none', { minimumSpend: 500_00, claimPeriod: { from: now - day, until: now + day } })
  const all = [none, some, much]

  test.each([
    ['saving', ['much', 'alittle', 'none']],
    ['end', ['none', 'alittle', 'much']],
    ['name', ['alittle', 'much', 'none']],
  ] as const)('by %s', (sort, expected) => {
    expect(names(arrange(all, bench({ basket }), wanted({}, { sort }))).sendable).toEqual(expected)
  })

  test('each says what it takes off the basket, and those that take nothing can be left out', () => {
    expect(arrange(all, bench({ basket }), wanted()).sendable.map(({ saving }) => saving)).toEqual([30_00, 10_00, 0])
    expect(names(arrange(all, bench({ basket }), wanted({ applies: true }))).sendable).toEqual(['much', 'alittle'])
    expect(arrange(all, bench(), wanted()).sendable.map(({ saving }) => saving)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('without a basket there is nothing to leave out', () => {
    expect(arrange(all, bench(), wanted({ applies: true })).sendable).toHaveLength(3)
  })
})
