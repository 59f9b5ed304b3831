import { describe, expect, test } from 'vitest'
import { isFiltering } from '../../../../../renderer/console/workbench/filters'
import { gridRows, nextTicket } from '../../../../../renderer/console/workbench/grid-rows'
import { noFilters } from '../../../../../shared/model'

test('filters say whether there is something to clear', () => {
  expect(isFiltering(noFilters)).toBe(false)
  expect(isFiltering({ ...noFilters, search: '  ' })).toBe(false)
  expect(isFiltering({ ...noFilters, sendable: true })).toBe(true)
  expect(isFiltering({ ...noFilters, search: 'week' })).toBe(true)
})

describe('the rows', () => {
  test('hold each group under its heading and number the tickets through', () => {
    const counts = { sendable: 3, others: 2 }
    expect(
      gridRows(counts, 2).map((row) => (row.is === 'heading' ? [row.group, row.count] : [row.first, row.count])),
    ).toEqual([
      ['sendable', 3],
      [0, 2],
      [2, 1],
      ['others', 2],
      [3, 2],
    ])
    expect(gridRows(counts, 1)).toHaveLength(7)
  })

  test('of an empty group are not there', () => {
    expect(gridRows({ sendable: 3, others: 0 }, 2).some((row) => row.group === 'others')).toBe(false)
    expect(gridRows({ sendable: 0, others: 0 }, 2)).toEqual([])
  })

  test.each([
    [0, 'ArrowRight', 1],
    [0, 'ArrowDown', 2],
    [4, 'ArrowDown', 4],
    [1, 'ArrowUp', 0],
    [2, 'ArrowLeft', 1],
    [3, 'Home', 0],
    [0, 'End', 4],
    [1, 'a', undefined],
  ])('from ticket %i, %s goes to %s', (from, key, to) => {
    expect(nextTicket(from, key, 2, 5)).toBe(to)
  })
})
