import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/model'
import { isFullyClaimed, isValid, nextStatusChange, statusAt } from '../../../shared/rules'
import { at, coupon } from './given'

const from = at('2026-11-20 00:00')
const until = at('2026-12-01 00:00')
const planned = coupon({ claimPeriod: { from, until } })
const deactivated = coupon({
  claimPeriod: { from, until },
  deactivated: { at: at('2026-11-22 18:00'), by: planned.createdBy },
})

test.each([
  ['before the start', from - 1, { is: 'upcoming', at: from }],
  ['at the start', from, { is: 'ongoing', at: from }],
  ['in the last millisecond', until - 1, { is: 'ongoing', at: from }],
  ['at the end', until, { is: 'expired', at: until }],
])('%s', (_when, now, status) => {
  expect(statusAt(planned, now)).toEqual(status)
  expect(isValid(planned, now)).toBe(status.is !== 'expired')
})

describe('a deactivated coupon', () => {
  test.each([from - day, from, at('2026-11-22 18:00'), until, until + day])(
    'is deactivated at %i, also after its end and by a clock that was set back',
    (now) => {
      expect(statusAt(deactivated, now)).toEqual({ is: 'deactivated', at: at('2026-11-22 18:00') })
      expect(isValid(deactivated, now)).toBe(false)
      expect(nextStatusChange(deactivated, now)).toBeUndefined()
    },
  )
})

test.each([
  [from - 1, from],
  [from, until],
  [until - 1, until],
  [until, undefined],
])('after %i the clock changes the status at %s', (now, change) => {
  expect(nextStatusChange(planned, now)).toBe(change)
})

test('a fully claimed coupon is still ongoing and valid', () => {
  const gone = coupon({ claimPeriod: { from, until }, claimed: 300, quantity: 300 })
  expect(isFullyClaimed(gone)).toBe(true)
  expect(statusAt(gone, from).is).toBe('ongoing')
  expect(isValid(gone, from)).toBe(true)
  expect(isFullyClaimed({ claimed: 299, quantity: 300 })).toBe(false)
})
