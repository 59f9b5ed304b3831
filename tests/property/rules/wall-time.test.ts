import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, hour, minute } from '../../../shared/model'
import {
  lastMinuteOf,
  localDate,
  offsetAt,
  plusCalendarDays,
  resolveWallTime,
  startOfDayAfter,
  usablePeriod,
  wallTime,
} from '../../../shared/rules'

const zone = fc.constantFrom(
  'Asia/Singapore',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Pacific/Apia',
  'UTC',
)
const minutes = fc.integer({
  min: Date.parse('2020-01-01T00:00Z') / 60_000,
  max: Date.parse('2037-12-31T00:00Z') / 60_000,
})
const instant = minutes.map((count) => count * 60_000)

const number = (min: number, max: number) => fc.integer({ min, max }).map((one) => String(one).padStart(2, '0'))
const typed = fc
  .tuple(fc.integer({ min: 2020, max: 2037 }), number(1, 12), number(1, 28), number(0, 23), number(0, 59))
  .map(([y, m, d, h, min]) => `${String(y)}-${m}-${d} ${h}:${min}`)

test('what the clocks read, typed again, is that instant or, where they repeat, the earlier one', () => {
  fc.assert(
    fc.property(instant, zone, (at, place) => {
      const resolved = resolveWallTime(wallTime(at, place), place)
      expect(resolved?.asTyped).toBe(true)
      expect(resolved?.reading).toBe(wallTime(at, place))
      expect(resolved?.instant).toBeLessThanOrEqual(at)
      expect(at - (resolved?.instant ?? 0)).toBeLessThanOrEqual(day)
    }),
  )
})

test('every typed time is some instant, and if the clocks skip it a later reading', () => {
  fc.assert(
    fc.property(typed, zone, (text, place) => {
      const resolved = resolveWallTime(text, place)
      expect(resolved && wallTime(resolved.instant, place)).toBe(resolved?.reading)
      if (resolved?.asTyped) expect(resolved.reading).toBe(text)
      else expect((resolved?.reading ?? '') > text).toBe(true)
    }),
  )
})

test('a period whose last minute is 23:59 ends with the day in every zone that this machine knows', () => {
  const places = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  fc.assert(
    fc.property(instant, places, (at, place) => {
      const date = localDate(at, place)
      const last = resolveWallTime(`${date} 23:59`, place, 'last')?.instant ?? 0
      expect(localDate(last, place)).toBe(date)
      expect(localDate(last + minute, place) > date).toBe(true)
      expect(last).toBeGreaterThanOrEqual(resolveWallTime(`${date} 00:00`, place)?.instant ?? 0)
    }),
  )
})

test('so it does on each day of 2027 on which the clocks of a zone change, and the days beside it', () => {
  const [winter, summer] = [Date.parse('2027-01-01T12:00Z'), Date.parse('2027-07-01T12:00Z')]
  const changing = Intl.supportedValuesOf('timeZone').filter(
    (place) => offsetAt(winter, place) !== offsetAt(summer, place),
  )
  expect(changing).toContain('Africa/Cairo')
  for (const place of changing) {
    for (let week = winter; week < winter + 366 * day; week += 7 * day) {
      if (offsetAt(week, place) === offsetAt(week + 7 * day, place)) continue
      for (let at = week - day; at <= week + 8 * day; at += day) {
        const date = localDate(at, place)
        const last = resolveWallTime(`${date} 23:59`, place, 'last')?.instant ?? 0
        expect([place, localDate(last, place), localDate(last + minute, place) > date]).toEqual([place, date, true])
      }
    }
  }
})

test('a claim of N days is usable at once, to the last minute of the Nth day after it, and not a minute longer', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 90 }), zone, (claimedAt, days, place) => {
      const { from, until } = usablePeriod({ validity: { is: 'days', days }, zone: place }, claimedAt)
      expect(from).toBe(claimedAt)
      // Counted without time zones: the calendar alone.
      const dateAfter = (count: number) =>
        new Date(Date.parse(`${localDate(claimedAt, place)}T00:00Z`) + count * day).toISOString().slice(0, 10)
      expect(localDate(lastMinuteOf(until), place)).toBe(dateAfter(days))
      expect(localDate(until, place)).toBe(dateAfter(days + 1))
      expect(until - claimedAt).toBeGreaterThan(days * day - 2 * hour)
    }),
  )
})

test('a later claim never ends earlier', () => {
  fc.assert(
    fc.property(
      instant,
      fc.nat({ max: 40 * day }),
      fc.integer({ min: 1, max: 90 }),
      zone,
      (first, later, days, place) => {
        const endOf = (claimedAt: number) =>
          usablePeriod({ validity: { is: 'days', days }, zone: place }, claimedAt).until
        expect(endOf(first + later)).toBeGreaterThanOrEqual(endOf(first))
      },
    ),
  )
})

test('the start of a day is on that day and a moment before it is not', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: -400, max: 400 }), zone, (at, days, place) => {
      const start = startOfDayAfter(at, days, place)
      expect(localDate(start, place) > localDate(start - 1, place)).toBe(true)
    }),
  )
})

test('365 calendar days later the clocks read the same, or a skipped time’s later reading', () => {
  fc.assert(
    fc.property(instant, zone, (at, place) => {
      const [before, after] = [wallTime(at, place), wallTime(plusCalendarDays(at, 365, place), place)]
      const [, timeBefore = ''] = before.split(' ')
      const [, timeAfter = ''] = after.split(' ')
      expect(timeAfter >= timeBefore).toBe(true)
    }),
  )
})
