import { expect, test } from 'vitest'
import { usageOverTime } from '../../../../../renderer/console/coupon/usage-over-time'

const on = (day: string, claimed: number, redeemed = 0) => ({ day, sent: claimed, claimed, redeemed, revenue: 0 })

test('claims and redemptions add up day by day, over days without any and over New Year, until today', () => {
  expect(usageOverTime([on('2026-12-30', 2), on('2027-01-01', 3, 1)], '2027-01-02').points).toEqual([
    { day: '2026-12-30', claimed: 2, redeemed: 0 },
    { day: '2026-12-31', claimed: 2, redeemed: 0 },
    { day: '2027-01-01', claimed: 5, redeemed: 1 },
    { day: '2027-01-02', claimed: 5, redeemed: 1 },
  ])
})

test('the day with most claims is the first of those that have as many', () => {
  expect(
    usageOverTime([on('2026-12-01', 1), on('2026-12-02', 4), on('2026-12-03', 4)], '2026-12-03').busiest?.day,
  ).toBe('2026-12-02')
})

test('a coupon to which nothing happened has no points', () => {
  expect(usageOverTime([], '2026-12-03')).toEqual({ points: [], busiest: undefined })
})
