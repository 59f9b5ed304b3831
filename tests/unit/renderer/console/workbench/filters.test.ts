import { describe, expect, test } from 'vitest'
import { arrange, isFiltering, noFilters, type Filters, type JudgedCoupon } from '../../../../../renderer/console/workbench/filters'
import { gridRows, nextTicket } from '../../../../../renderer/console/workbench/grid-rows'
import { now } from '../../../rules/given'
import { idOf, named } from './given'

const here = (name: string, changes = {}): JudgedCoupon => ({ coupon: named(name, changes), refusal: undefined })
const notHere = (name: string, changes = {}): JudgedCoupon => ({ coupon: named(name, changes), refusal: { reason: 'upcoming', at: now } })

const shop = [
  here('Weekend thank-you'),
  here('Bundle saver', { discount: { is: 'amount', amount: 12_00 } }),
  notHere('Midweek lift'),
  here('Home fragrance week', { kind: 'regular' }),
  notHere('First order', { kind: 'regular', discount: { is: 'amount', amount: 6_00 } }),
]
const none = new Set<never>()
const shown = (filters: Partial<Filters>, sent: ReadonlySet<ReturnType<typeof idOf>> = none) => {
  const { sendable, others, hidden } = arrange(shop, { ...noFilters, ...filters }, sent)
  return { sendable: sendable.map(({ coupon }) => coupon.name), others: others.map(({ coupon }) => coupon.name), hidden }
}

describe('the tickets', () => {
  test('that can be sent here come first', () => {
    expect(shown({})).toEqual({ sendable: ['Weekend thank-you', 'Bundle saver', 'Home fragrance week'], others: ['Midweek lift', 'First order'], hidden: 0 })
  })

  test.each([
    [{ type: 'chat' }, ['Weekend thank-you', 'Bundle saver'], ['Midweek lift'], 2],
    [{ type: 'regular' }, ['Home fragrance week'], ['First order'], 3],
    [{ discount: 'amount' }, ['Bundle saver'], ['First order'], 3],
    [{ discount: 'percentage' }, ['Weekend thank-you', 'Home fragrance week'], ['Midweek lift'], 2],
    [{ sendable: true }, ['Weekend thank-you', 'Bundle saver', 'Home fragrance week'], [], 2],
    [{ search: ' WEEK home ' }, ['Home fragrance week'], [], 4],
    [{ search: 'week', type: 'chat', sendable: true }, ['Weekend thank-you'], [], 4],
    [{ search: 'ｗｅｅｋｅｎｄ' }, ['Weekend thank-you'], [], 4],
    [{ search: 'nothing like it' }, [], [], 5],
  ] as const)('filtered by %o', (filters, sendable, others, hidden) => {
    expect(shown(filters)).toEqual({ sendable, others, hidden })
  })

  test('that were sent from here stay where they were', () => {
    const sent = new Set([idOf('Midweek lift')])
    expect(shown({ sendable: true }, sent)).toEqual({ sendable: ['Weekend thank-you', 'Bundle saver', 'Midweek lift', 'Home fragrance week'], others: [], hidden: 1 })
  })
})

test('filters say whether there is something to clear', () => {
  expect(isFiltering(noFilters)).toBe(false)
  expect(isFiltering({ ...noFilters, search: '  ' })).toBe(false)
  expect(isFiltering({ ...noFilters, sendable: true })).toBe(true)
})

describe('the rows', () => {
  const arranged = arrange(shop, noFilters, none)

  test('hold each group under its heading and number the tickets through', () => {
    expect(gridRows(arranged, 2).map((row) => (row.is === 'heading' ? [row.group, row.count] : [row.first, row.tickets.length]))).toEqual([
      ['sendable', 3], [0, 2], [2, 1], ['others', 2], [3, 2],
    ])
    expect(gridRows(arranged, 1)).toHaveLength(7)
  })

  test('of an empty group are not there', () => {
    expect(gridRows(arrange(shop, { ...noFilters, sendable: true }, none), 2).some((row) => row.group === 'others')).toBe(false)
    expect(gridRows(arrange([], noFilters, none), 2)).toEqual([])
  })

  test.each([
    [0, 'ArrowRight', 1], [0, 'ArrowDown', 2], [4, 'ArrowDown', 4], [1, 'ArrowUp', 0], [2, 'ArrowLeft', 1], [3, 'Home', 0], [0, 'End', 4], [1, 'a', undefined],
  ])('from ticket %i, %s goes to %s', (from, key, to) => {
    expect(nextTicket(from, key, 2, 5)).toBe(to)
  })
})
