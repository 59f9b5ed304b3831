import { describe, expect, test } from 'vitest'
import { day, hour, OrderId } from '../../../shared/model'
import { claimStateAt, lastMinuteOf, usablePeriod, wallTime } from '../../../shared/rules'
import { at, claim, now, singapore } from './given'

describe('a claim that is usable for N days', () => {
  test('claimed on 25 Nov for 7 days: the last minute is 2 Dec, 23:59', () => {
    const claimedAt = at('2026-11-25 14:20')
    expect(usablePeriod({ validity: { is: 'days', days: 7 }, zone: singapore }, claimedAt)).toEqual({
      from: claimedAt,
      until: at('2026-12-03 00:00'),
    })
  })

  test.each([
    ['in the first minute of the day', singapore, '2026-11-25T00:00:00+08:00', 7, '2026-12-02 23:59'],
    ['in the last second of the day', singapore, '2026-11-25T23:59:59+08:00', 7, '2026-12-02 23:59'],
    ['for one day', singapore, '2026-11-25T12:00:00+08:00', 1, '2026-11-26 23:59'],
    ['for 90 days over a leap day', singapore, '2027-12-01T12:00:00+08:00', 90, '2028-02-29 23:59'],
    ['on the local day, not the day in Greenwich', 'America/New_York', '2026-11-26T03:30:00Z', 7, '2026-12-02 23:59'],
    ['before clocks go forward in the north', 'America/New_York', '2026-03-06T12:00:00-05:00', 3, '2026-03-09 23:59'],
    [
      'so that it ends on the day when clocks go forward',
      'Europe/Berlin',
      '2026-03-28T12:00:00+01:00',
      1,
      '2026-03-29 23:59',
    ],
    ['before clocks go back in the north', 'America/New_York', '2026-10-30T12:00:00-04:00', 3, '2026-11-02 23:59'],
    [
      'so that it ends on the day when clocks go back',
      'Europe/Berlin',
      '2026-10-24T12:00:00+02:00',
      1,
      '2026-10-25 23:59',
    ],
    ['before clocks go forward in the south', 'Australia/Sydney', '2026-10-02T12:00:00+10:00', 3, '2026-10-05 23:59'],
    ['before clocks go back in the south', 'Australia/Sydney', '2026-04-03T12:00:00+11:00', 3, '2026-04-06 23:59'],
  ])('claimed %s', (_when, zone, claimedAt, days, lastMinute) => {
    const { until } = usablePeriod({ validity: { is: 'days', days }, zone }, Date.parse(claimedAt))
    expect(wallTime(lastMinuteOf(until), zone)).toBe(lastMinute)
  })

  test('where midnight is skipped the day begins, and the claim ends, at 01:00', () => {
    // In Beirut the clocks go forward at midnight: 31 March 2024 began at 01:00.
    const { until } = usablePeriod(
      { validity: { is: 'days', days: 1 }, zone: 'Asia/Beirut' },
      Date.parse('2024-03-29T12:00:00+02:00'),
    )
    expect(wallTime(until, 'Asia/Beirut')).toBe('2024-03-31 01:00')
    expect(wallTime(lastMinuteOf(until), 'Asia/Beirut')).toBe('2024-03-30 23:59')
  })

  test('days are calendar days: over a change of the clocks they are an hour shorter or longer', () => {
    const spanOf = (claimedAt: string) => {
      const { from, until } = usablePeriod(
        { validity: { is: 'days', days: 1 }, zone: 'America/New_York' },
        Date.parse(claimedAt),
      )
      return until - from
    }
    expect(spanOf('2026-03-08T00:00:00-05:00')).toBe(2 * day - hour)
    expect(spanOf('2026-11-01T00:00:00-04:00')).toBe(2 * day + hour)
    expect(spanOf('2026-06-01T00:00:00-04:00')).toBe(2 * day)
  })
})

test('a claim with fixed dates is usable between them, whenever it was made', () => {
  const from = at('2026-12-01 00:00')
  const until = at('2027-01-01 00:00')
  expect(usablePeriod({ validity: { is: 'fixed', from, until }, zone: singapore }, now)).toEqual({ from, until })
})

describe('what the holder can do with a claim', () => {
  const usable = { from: now, until: now + day }
  const redeemed = { redeemed: { orderId: OrderId.parse('order_0001'), at: now } }
  test.each([
    ['before its period', now - 1, 'not_yet'],
    ['from its first instant', now, 'usable'],
    ['until the last', now + day - 1, 'usable'],
    ['but not at its end', now + day, 'expired'],
  ] as const)('%s', (_when, instant, state) => {
    expect(claimStateAt(claim({ usable }), instant)).toBe(state)
    expect(claimStateAt(claim({ usable, ...redeemed }), instant)).toBe('used')
  })
})
