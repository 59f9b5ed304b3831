import { describe, expect, test } from 'vitest'
import {
  keptPlace,
  listedOf,
  missingPages,
  pageSize,
  placeOf,
  withPage,
  withRow,
  type Listed,
} from '../../../../../renderer/console/inbox/list/listed'
import { row } from './builders'

const counts = { open: 120, closed: 0, unread: 3 }
const page = (first: number, length = pageSize, total = 120) => ({
  rows: Array.from({ length }, (_, index) => row(first + index)),
  total,
  counts,
  orders: {},
})

function given(...offsets: number[]): Listed {
  const listed = listedOf(offsets.map((offset) => ({ offset, answer: page(offset, Math.min(pageSize, 120 - offset)) })))
  if (!listed) throw new Error('give at least one page')
  return listed
}

describe('a list of which some pages are here', () => {
  test('asks only for the pages in view that it lacks', () => {
    expect(missingPages(given(0), 0, 49)).toEqual([])
    expect(missingPages(given(0), 40, 60)).toEqual([1])
    expect(missingPages(given(0, 100), 30, 119)).toEqual([1])
  })

  test('asks for nothing past its end', () => {
    expect(missingPages(given(100), 110, 400)).toEqual([])
  })

  test('takes a page that comes later, and how many there are by then', () => {
    const newest = { open: 119, closed: 1, unread: 2 }
    const listed = withPage(given(0), 50, { ...page(50), total: 119, counts: newest })
    expect(listed.rows.size).toBe(100)
    expect(listed.rows.get(99)?.customerName).toBe('Customer 99')
    expect(listed).toMatchObject({ total: 119, counts: newest })
  })

  test('knows by which orders the rows of each page were found', () => {
    const answer = (offset: number, number: string) => ({
      offset,
      answer: { ...page(offset), orders: { [row(offset).id]: number } },
    })
    const listed = listedOf([answer(0, '20468'), answer(50, '20472')])
    expect(listed?.orders).toEqual({ [row(0).id]: '20468', [row(50).id]: '20472' })
    expect(listed && withPage(listed, 100, answer(100, '20481').answer).orders).toEqual({
      ...listed?.orders,
      [row(100).id]: '20481',
    })
  })

  test('shows a row that changed where it stands', () => {
    const changed = row(7, { unread: 2, waitingSince: 1 })
    const listed = withRow(given(0), changed)
    expect(listed.rows.get(7)).toBe(changed)
    expect(placeOf(listed, changed.id)).toBe(7)
  })

  test('stays the same object when a row that is not here changed', () => {
    const listed = given(0)
    expect(withRow(listed, row(77))).toBe(listed)
  })
})

describe('the reader’s place', () => {
  test('moves with the row that was seen first', () => {
    const before = given(0)
    const after = listedOf([{ offset: 0, answer: { ...page(0), rows: [row(900), row(901), ...page(0, 48).rows] } }])
    expect(after && keptPlace(before, after, 10)).toBe(2)
  })

  test('stays when the row stayed, or is gone', () => {
    const before = given(0)
    expect(keptPlace(before, before, 10)).toBeUndefined()
    const after = listedOf([{ offset: 0, answer: { ...page(0), rows: [] } }])
    expect(after && keptPlace(before, after, 10)).toBeUndefined()
  })
})
