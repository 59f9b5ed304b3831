import { expect, test } from 'vitest'
import { dateTime, day, exactMoney, money, shortMoney, waiting, zoneName } from '../../../../renderer/kit/format'
import { at, now, singapore } from '../../rules/given'

const english = { language: 'en', zone: singapore, currency: 'USD' } as const

test('totals have all decimals of the currency, terms only those that say something', () => {
  expect(money(1_050_00, english)).toBe('$1,050.00')
  expect(shortMoney(1_050_00, english)).toBe('$1,050')
  expect(shortMoney(10_50, english)).toBe('$10.50')
  expect(money(900, { ...english, currency: 'JPY' })).toBe('¥900')
})

test('dates are the shop’s, with the year when it is another one there', () => {
  expect(day(at('2026-11-30 23:59'), english, now)).toBe('30 Nov')
  expect(dateTime(at('2026-11-30 23:59'), english, now)).toBe('30 Nov, 23:59')
  expect(day(at('2026-11-30 07:00'), { ...english, zone: 'America/New_York' }, now)).toBe('29 Nov')
  expect(day(at('2027-01-01 00:00'), english, now)).toBe('1 Jan 2027')
  expect(day(at('2027-01-01 00:00'), { ...english, zone: 'UTC' }, now)).toBe('31 Dec')
})

test('a zone is named with its offset at that time', () => {
  expect(zoneName(at('2026-07-01 12:00'), { ...english, zone: 'Europe/Berlin' })).toContain('GMT+2')
  expect(zoneName(now, { ...english, zone: 'Europe/Berlin' })).toContain('GMT+1')
})

test.each([
  [59_999, 'now', '刚刚'],
  [60_000, '1 min', '1 分钟'],
  [59 * 60_000, '59 min', '59 分钟'],
  [90 * 60_000, '1 h', '1 小时'],
  [49 * 3_600_000, '2 d', '2 天'],
])('%i ms of waiting', (waited, words, translated) => {
  expect(waiting(waited, english)).toBe(words)
  expect(waiting(waited, { language: 'zh-CN' })).toBe(translated)
})

test('money past what a number holds is told to its last digit', () => {
  expect(exactMoney(999_998_999_999_000_001n, { ...english, currency: 'USD' })).toBe('$9,999,989,999,990,000.01')
  expect(exactMoney(999_998_999_999_000_001n, { ...english, currency: 'JPY' })).toBe('¥999,998,999,999,000,001')
  expect(exactMoney(1_320_00n, { ...english, currency: 'USD' })).toBe('$1,320.00')
})

test('the largest sum is told to its last digit', () => {
  expect(money(Number.MAX_SAFE_INTEGER, english)).toBe('$90,071,992,547,409.91')
  expect(money(Number.MAX_SAFE_INTEGER - 2, { ...english, currency: 'KWD' })).toMatch(/9,007,199,254,740\.989$/)
})
