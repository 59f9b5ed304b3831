import { describe, expect, test } from 'vitest'
import { readDate, readWhen } from '../../../shared/rules'
import { at, singapore } from './given'

describe('a date is read as people write it', () => {
  test.each([
    ['2026-12-31 18:00', '2026-12-31', '18:00'],
    ['2026-12-31T18:00', '2026-12-31', '18:00'],
    ['  2026-12-31   18:00  ', '2026-12-31', '18:00'],
    ['2026-12-31', '2026-12-31', undefined],
    ['2026/12/31', '2026-12-31', undefined],
    ['2026/1/5 9:05', '2026-01-05', '09:05'],
    ['2026.12.31', '2026-12-31', undefined],
    ['2026. 12. 31. 18:00', '2026-12-31', '18:00'],
    ['31.12.2026 18:00', '2026-12-31', '18:00'],
    ['31.12.2026, 18:00 Uhr', '2026-12-31', '18:00'],
    ['31. 12. 2026 um 18 Uhr', '2026-12-31', '18:00'],
    ['31.12.2026 18.00', '2026-12-31', '18:00'],
    ['1.2.2027', '2027-02-01', undefined],
    ['03.04.2026', '2026-04-03', undefined],
    ['31.12.26', '2026-12-31', undefined],
    ['12.31.2026', '2026-12-31', undefined],
    ['12/31/2026', '2026-12-31', undefined],
    ['12/31/2026 6:00 PM', '2026-12-31', '18:00'],
    ['12/31/2026 6pm', '2026-12-31', '18:00'],
    ['12/31/2026 at 12:15 a.m.', '2026-12-31', '00:15'],
    ['12/31/2026 12 p.m.', '2026-12-31', '12:00'],
    ['12/31/26', '2026-12-31', undefined],
    ['31/12/2026', '2026-12-31', undefined],
    ['31/12/2026 18h30', '2026-12-31', '18:30'],
    ['31/12/2026 18h', '2026-12-31', '18:00'],
    ['31-12-2026', '2026-12-31', undefined],
    ['05/05/2026', '2026-05-05', undefined],
    ['31 Dec 2026', '2026-12-31', undefined],
    ['31 December 2026 18:00', '2026-12-31', '18:00'],
    ['31st of December, 2026', '2026-12-31', undefined],
    ['31-Dec-2026', '2026-12-31', undefined],
    ['Dec 31, 2026, 6:00 PM', '2026-12-31', '18:00'],
    ['December 31st 2026', '2026-12-31', undefined],
    ['Sept. 3, 2026', '2026-09-03', undefined],
    ['May 5, 2026', '2026-05-05', undefined],
    ['2026年12月31日', '2026-12-31', undefined],
    ['2026年12月31日 18时', '2026-12-31', '18:00'],
    ['2026年12月31日18时30分', '2026-12-31', '18:30'],
    ['2026年12月31日 18点半', '2026-12-31', '18:30'],
    ['2026年12月31号晚上8点', '2026-12-31', '20:00'],
    ['2026年1月5日 下午6:30', '2026-01-05', '18:30'],
    ['2026年12月31日 中午12点', '2026-12-31', '12:00'],
    ['2026年12月31日 凌晨12点', '2026-12-31', '00:00'],
    ['２０２６年１２月３１日　１８：００', '2026-12-31', '18:00'],
    ['２０２６／１２／３１', '2026-12-31', undefined],
    ['2026년 12월 31일 18시', '2026-12-31', '18:00'],
    ['٣١/١٢/٢٠٢٦', '2026-12-31', undefined],
    ['\u200f٣١\u200f/١٢\u200f/٢٠٢٦، ١٨:٠٠', '2026-12-31', '18:00'],
    ['۲۰۲۶/۱۲/۳۱', '2026-12-31', undefined],
    ['๓๑/๑๒/๒๐๒๖', '2026-12-31', undefined],
    ['2026-12-31 23:59:59', '2026-12-31', '23:59'],
    ['2026-12-31T23:59:59.999', '2026-12-31', '23:59'],
    ['29.02.2028', '2028-02-29', undefined],
  ])('“%s”', (typed, day, time) => {
    expect(readDate(typed)).toEqual({ is: 'wall', day, time })
  })
})

describe('what can mean several days is not guessed at', () => {
  test.each([
    ['03/04/2026', ['2026-04-03', '2026-03-04'], undefined],
    ['3-4-2026 18:00', ['2026-04-03', '2026-03-04'], '18:00'],
    ['٠٣/٠٤/٢٠٢٦', ['2026-04-03', '2026-03-04'], undefined],
    ['26/12/31', ['2031-12-26', '2026-12-31'], undefined],
    ['01/02/03', ['2003-02-01', '2003-01-02', '2001-02-03'], undefined],
  ])('“%s”', (typed, days, time) => {
    expect(readDate(typed)).toEqual({ is: 'ambiguous', choices: days.map((day) => ({ day, time })) })
  })
})

describe('what is wrong is told apart', () => {
  test.each([
    ['31.02.2026', 'no_such_day'],
    ['30/02/2026', 'no_such_day'],
    ['2026-02-29', 'no_such_day'],
    ['29 Feb 2027', 'no_such_day'],
    ['2026年13月1日', 'no_such_day'],
    ['13/13/2026', 'no_such_day'],
    ['00.12.2026', 'no_such_day'],
    ['2026-12-31 24:00', 'no_such_time'],
    ['2026-12-31 23:60', 'no_such_time'],
    ['2026-12-31 10:00:75', 'no_such_time'],
    ['12/31/2026 13:00 pm', 'no_such_time'],
    ['2026年12月31日 晚上12点', 'unreadable'],
    ['31.12.', 'no_year'],
    ['31.12. 18:00', 'no_year'],
    ['12/31', 'no_year'],
    ['31 Dec', 'no_year'],
    ['Dec 31', 'no_year'],
    ['12月31日', 'no_year'],
    ['', 'unreadable'],
    ['tomorrow', 'unreadable'],
    ['18:00', 'unreadable'],
    ['2026', 'unreadable'],
    ['2026-12', 'unreadable'],
    ['2026-12-311', 'unreadable'],
    ['2026-12/31', 'unreadable'],
    ['31.12.20266', 'unreadable'],
    ['31 Foo 2026', 'unreadable'],
    ['2026-12-31 soon', 'unreadable'],
    ['2026-12-31 18:00 and more', 'unreadable'],
  ])('“%s”: %s', (typed, code) => {
    expect(readDate(typed)).toEqual({ is: 'fault', code })
  })
})

test('a date with its offset from UTC is that instant, whatever the shop’s zone', () => {
  expect(readDate('2026-12-31T18:00:00Z')).toEqual({ is: 'instant', instant: Date.parse('2026-12-31T18:00Z') })
  expect(readDate('2026-12-31 18:00:00 +0100')).toEqual({ is: 'instant', instant: Date.parse('2026-12-31T17:00Z') })
  expect(readWhen('2026-12-31T18:00:30+01:00', singapore, 'from')).toMatchObject({
    is: 'at',
    when: { reading: '2027-01-01 01:00', offset: '+08:00' },
  })
})

test('a day alone is the whole day: a start its 00:00, an end its last minute', () => {
  expect(readWhen('31.12.2026', singapore, 'from')).toMatchObject({ when: { instant: at('2026-12-31 00:00') } })
  expect(readWhen('31.12.2026', singapore, 'last')).toMatchObject({ when: { instant: at('2026-12-31 23:59') } })
})
