import { expect, test } from 'vitest'
import { createGapFinder } from '../../../../../renderer/console/client/gaps'

test('pushes in order have no gap', () => {
  const gaps = createGapFinder()
  gaps.begin('inbox')
  expect([1, 2, 3].map((count) => gaps.isAfterGap('inbox', count))).toEqual([false, false, false])
})

test('a lost first push is noticed at the second', () => {
  const gaps = createGapFinder()
  gaps.begin('inbox')
  expect(gaps.isAfterGap('inbox', 2)).toBe(true)
})

test('a lost push is noticed once', () => {
  const gaps = createGapFinder()
  gaps.begin('inbox')
  expect([1, 3, 4].map((count) => gaps.isAfterGap('inbox', count))).toEqual([false, true, false])
})

test('topics are numbered each by itself, and anew with each subscription', () => {
  const gaps = createGapFinder()
  gaps.begin('inbox')
  gaps.begin('coupons')
  expect([gaps.isAfterGap('inbox', 1), gaps.isAfterGap('coupons', 1), gaps.isAfterGap('inbox', 2)]).toEqual([
    false,
    false,
    false,
  ])
  gaps.begin('inbox')
  expect(gaps.isAfterGap('inbox', 1)).toBe(false)
})
