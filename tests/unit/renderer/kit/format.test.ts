import { expect, test, vi } from 'vitest'
import { Currency, currencyDecimals } from '../../../../shared/model'
import {
  calendarDay,
  currencyName,
  dateTime,
  day,
  exactMoney,
  fullDateTime,
  money,
  shortMoney,
  waiting,
  zoneName,
} from '../../../../renderer/kit/format'
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
  [60_000, '1 min', '1分钟'],
  [59 * 60_000, '59 min', '59分钟'],
  [90 * 60_000, '1 h', '1小时'],
  [49 * 3_600_000, '2 d', '2天'],
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

test.each([
  ['HUF', 1_234_567_89, /1,234,567\.89$/],
  ['IDR', 10_50, /10\.50$/],
  ['COP', 10_50, /10\.50$/],
  ['PKR', 10_50, /10\.50$/],
  ['IQD', 10_500, /10\.500$/],
  ['KWD', 1, /0\.001$/],
  ['UYW', 12_345, /1\.2345$/],
  ['CLP', 1_050, /1,050$/],
] as const)('an amount of %s has the decimals of ISO 4217, whatever Intl thinks', (currency, amount, words) => {
  for (const language of ['en', 'zh-CN'] as const) {
    expect(money(amount, { language, currency })).toMatch(words)
    expect(exactMoney(BigInt(amount), { language, currency })).toBe(money(amount, { language, currency }))
    expect(shortMoney(amount, { language, currency })).toMatch(words)
  }
})

test('no currency’s amount is shown with other decimals than it is kept with', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    for (const currency of Currency.options) {
      const shown = money(10 ** currencyDecimals[currency] + 1, { language, currency })
      expect([currency, /[\d.]+$/.exec(shown)?.[0]]).toEqual([
        currency,
        currencyDecimals[currency] === 0 ? '2' : `1.${'1'.padStart(currencyDecimals[currency], '0')}`,
      ])
    }
  }
})

test('every currency has a name in each language', () => {
  for (const code of Currency.options)
    for (const language of ['en', 'zh-CN'] as const) expect(currencyName(code, language)).not.toBe(code)
  expect(currencyName('SGD', 'en')).toBe('Singapore Dollar')
  expect(currencyName('SGD', 'zh-CN')).toBe('新加坡元')
})

test('a currency that this machine has no name for is named by the catalogue', () => {
  const of = vi.spyOn(Intl.DisplayNames.prototype, 'of').mockImplementation((code) => code)
  expect(currencyName('XCG', 'en')).toBe('Caribbean Guilder')
  expect(currencyName('ZWG', 'zh-CN')).toBe('津巴布韦金元')
  expect(currencyName('USD', 'en')).toBe('USD')
  of.mockRestore()
})

test('a date to be checked is told in full, in the zone that counts', () => {
  expect(fullDateTime(at('2026-12-31 18:00'), english)).toMatch(/^Thu,? 31 Dec 2026,? 18:00$/)
  expect(fullDateTime(at('2026-12-31 18:00'), { language: 'zh-CN', zone: 'UTC' })).toMatch(
    /2026年12月31日.*周四.*10:00/,
  )
  expect(calendarDay('2026-04-03', english)).toBe('3 April 2026')
})
