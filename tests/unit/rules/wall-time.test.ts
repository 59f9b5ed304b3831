import { describe, expect, test } from 'vitest'
import { day, hour } from '../../../shared/model'
import {
  lastMinuteOf,
  localDate,
  offsetAt,
  plusCalendarDays,
  resolveWallTime,
  startOfDayAfter,
  untilOfLastMinute,
  wallTime,
} from '../../../shared/rules'
import { at, singapore } from './given'

test('a typed time means that time in the shop’s zone', () => {
  expect(resolveWallTime('2026-11-25 00:00', singapore)).toEqual({
    instant: at('2026-11-25 00:00'),
    offset: '+08:00',
    reading: '2026-11-25 00:00',
    asTyped: true,
  })
  expect(resolveWallTime(' 2026-11-25T00:00 ', singapore)?.instant).toBe(at('2026-11-25 00:00'))
})

test.each([
  '',
  'tomorrow',
  '2026-11-25',
  '25/11/2026 00:00',
  '2026-11-25 0:00',
  '2026-02-29 10:00',
  '2026-04-31 10:00',
  '2026-13-01 10:00',
  '2026-00-10 10:00',
  '2026-11-25 24:00',
  '2026-11-25 23:60',
  '2026-11-25 23:59:30',
  '2026-11-25 10:00 pm',
])('“%s” is no date and time', (typed) => {
  expect(resolveWallTime(typed, singapore)).toBeUndefined()
})

test('29 February exists in leap years', () => {
  expect(resolveWallTime('2028-02-29 10:00', singapore)?.reading).toBe('2028-02-29 10:00')
})

describe('a time that the clocks skip means as long after the change as it was typed after it', () => {
  test.each([
    ['America/New_York', '2026-03-08 02:30', '2026-03-08 03:30', '-04:00', '2026-03-08T07:30:00Z'],
    ['Europe/Berlin', '2026-03-29 02:00', '2026-03-29 03:00', '+02:00', '2026-03-29T01:00:00Z'],
    ['Australia/Sydney', '2026-10-04 02:59', '2026-10-04 03:59', '+11:00', '2026-10-03T16:59:00Z'],
    ['Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-04 02:45', '+11:00', '2026-10-03T15:45:00Z'],
  ])('%s, %s', (zone, typed, reading, offset, instant) => {
    expect(resolveWallTime(typed, zone)).toEqual({ instant: Date.parse(instant), offset, reading, asTyped: false })
  })
})

describe('a time that the clocks repeat means the earlier one', () => {
  test.each([
    ['America/New_York', '2026-11-01 01:30', '-04:00', '2026-11-01T05:30:00Z'],
    ['Europe/Berlin', '2026-10-25 02:30', '+02:00', '2026-10-25T00:30:00Z'],
    ['Australia/Sydney', '2026-04-05 02:30', '+11:00', '2026-04-04T15:30:00Z'],
  ])('%s, %s', (zone, typed, offset, instant) => {
    expect(resolveWallTime(typed, zone)).toEqual({
      instant: Date.parse(instant),
      offset,
      reading: typed,
      asTyped: true,
    })
  })
})

describe('a last minute of 23:59 is the last one that its day has', () => {
  test.each([
    // The clocks go back from midnight to 23:00.
    ['Africa/Cairo', '2027-10-28 23:59', '2027-10-28 23:59', '+02:00', '2027-10-28T21:59:00Z', true],
    ['America/Nuuk', '2027-10-30 23:59', '2027-10-30 23:59', '-02:00', '2027-10-31T01:59:00Z', true],
    // Back from 00:01 to 23:01 of the day before, which goes on.
    ['America/St_Johns', '2010-11-06 23:59', '2010-11-06 23:59', '-03:30', '2010-11-07T03:29:00Z', true],
    // The clocks go from 23:00 to midnight: that day has no last hour.
    ['America/Nuuk', '2027-03-27 23:59', '2027-03-27 22:59', '-02:00', '2027-03-28T00:59:00Z', false],
    ['Asia/Singapore', '2026-11-30 23:59', '2026-11-30 23:59', '+08:00', '2026-11-30T15:59:00Z', true],
  ])('%s, %s', (zone, typed, reading, offset, instant, asTyped) => {
    expect(resolveWallTime(typed, zone, 'last')).toEqual({ instant: Date.parse(instant), offset, reading, asTyped })
  })

  test('a start at a repeated time is the earlier one, also at 23:59', () => {
    expect(resolveWallTime('2027-10-28 23:59', 'Africa/Cairo', 'from')?.instant).toBe(
      Date.parse('2027-10-28T20:59:00Z'),
    )
    expect(resolveWallTime('2027-10-28 23:00', 'Africa/Cairo', 'from')?.instant).toBe(
      Date.parse('2027-10-28T20:00:00Z'),
    )
  })

  test('any other last minute that is repeated is the earlier one', () => {
    expect(resolveWallTime('2027-10-28 23:30', 'Africa/Cairo', 'last')?.instant).toBe(
      Date.parse('2027-10-28T20:30:00Z'),
    )
  })
})

describe('the last minute before and the first after a change of the clocks mean themselves', () => {
  test.each([
    ['America/New_York', '2026-03-08 01:59', '-05:00'],
    ['America/New_York', '2026-03-08 03:00', '-04:00'],
    ['America/New_York', '2026-11-01 00:59', '-04:00'],
    ['America/New_York', '2026-11-01 02:00', '-05:00'],
    ['Australia/Sydney', '2026-10-04 01:59', '+10:00'],
    ['Australia/Sydney', '2026-10-04 03:00', '+11:00'],
    ['Australia/Sydney', '2026-04-05 01:59', '+11:00'],
    ['Australia/Sydney', '2026-04-05 03:00', '+10:00'],
  ])('%s, %s', (zone, typed, offset) => {
    expect(resolveWallTime(typed, zone)).toMatchObject({ reading: typed, offset, asTyped: true })
  })
})

test('a typed end is the last valid minute: 30 Nov 23:59 is kept as 1 Dec 00:00', () => {
  const typed = resolveWallTime('2026-11-30 23:59', singapore)?.instant ?? 0
  expect(untilOfLastMinute(typed)).toBe(at('2026-12-01 00:00'))
  expect(lastMinuteOf(untilOfLastMinute(typed))).toBe(typed)
})

test('calendar days keep the time of day over a change of the clocks', () => {
  const noon = Date.parse('2026-10-31T12:00:00-04:00')
  expect(wallTime(plusCalendarDays(noon, 1, 'America/New_York'), 'America/New_York')).toBe('2026-11-01 12:00')
  expect(plusCalendarDays(noon, 1, 'America/New_York') - noon).toBe(day + hour)
})

test('the start of a day is found before and after today', () => {
  const afternoon = at('2026-11-23 15:00')
  expect(startOfDayAfter(afternoon, 0, singapore)).toBe(at('2026-11-23 00:00'))
  expect(startOfDayAfter(afternoon, 1, singapore)).toBe(at('2026-11-24 00:00'))
  expect(startOfDayAfter(afternoon, -23, singapore)).toBe(at('2026-10-31 00:00'))
})

test('date and offset are those of the zone', () => {
  const instant = Date.parse('2026-11-25T17:00:00Z')
  expect([localDate(instant, singapore), offsetAt(instant, singapore)]).toEqual(['2026-11-26', '+08:00'])
  expect([localDate(instant, 'America/New_York'), offsetAt(instant, 'America/New_York')]).toEqual([
    '2026-11-25',
    '-05:00',
  ])
  expect(offsetAt(instant, 'Asia/Kathmandu')).toBe('+05:45')
})
