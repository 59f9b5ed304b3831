import { expect, test } from 'vitest'
import { day, minute } from '../../../shared/model'
import { isActive, waitLevel } from '../../../shared/rules'
import { now } from './given'

test.each([
  ['wrote 30 × 24 h ago', { customerLastWroteAt: now - 30 * day }, true],
  ['wrote a millisecond longer ago', { customerLastWroteAt: now - 30 * day - 1 }, false],
  ['ordered 60 × 24 h ago', { lastOrderAt: now - 60 * day }, true],
  ['ordered a millisecond longer ago', { lastOrderAt: now - 60 * day - 1 }, false],
  ['wrote long ago but ordered lately', { customerLastWroteAt: now - 200 * day, lastOrderAt: now - 59 * day }, true],
  ['ordered long ago but wrote lately', { customerLastWroteAt: now - day, lastOrderAt: now - 200 * day }, true],
  ['did both too long ago', { customerLastWroteAt: now - 31 * day, lastOrderAt: now - 61 * day }, false],
  ['never wrote and never ordered', {}, false],
  ['wrote just now, by a clock that has been set back since', { customerLastWroteAt: now + 5 * minute }, true],
])('a chat whose customer %s: active is %s', (_who, facts, active) => {
  expect(isActive({ customerLastWroteAt: undefined, ...facts }, now)).toBe(active)
})

test.each([
  [undefined, 'none'],
  [0, 'waiting'],
  [10 * minute - 1, 'waiting'],
  [10 * minute, 'due'],
  [20 * minute - 1, 'due'],
  [20 * minute, 'overdue'],
  [-minute, 'waiting'],
] as const)('an answer that is awaited for %s ms is %s', (waited, level) => {
  expect(waitLevel(waited === undefined ? undefined : now - waited, now)).toBe(level)
})

test('the reply target is the shop’s own', () => {
  expect(waitLevel(now - 4 * minute, now, 2 * minute)).toBe('overdue')
})
