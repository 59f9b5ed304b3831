import { day as oneDay, type Instant, type Zone } from '../../../shared/model'
import type { Locale } from '../locale/locale'
import { kitWords } from '../catalogue/kit-words'
import { dateFormat } from './formatters'

type DateLocale = Pick<Locale, 'language' | 'zone'>

/** "30 Nov", with the year when it is another one than now's. In the shop's time, as all of these. */
export function day(at: Instant, locale: DateLocale, now: Instant): string {
  return dateFormat(locale, { day: 'numeric', month: 'short', ...year(at, locale, now) }).format(at)
}

/** "30 Nov, 23:59", with the year when it is another one than now's. */
export function dateTime(at: Instant, locale: DateLocale, now: Instant): string {
  return dateFormat(locale, { day: 'numeric', month: 'short', ...year(at, locale, now), ...clock }).format(at)
}

/** "Mon, 30 Nov 2026, 23:59": all that tells one minute from others, to be checked by a person. */
export function fullDateTime(at: Instant, locale: DateLocale): string {
  return dateFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', ...clock }).format(at)
}

/** A day of the calendar (`YYYY-MM-DD`), of no zone: "30 November 2026". */
export function calendarDay(day: string, { language }: Pick<Locale, 'language'>): string {
  return dateFormat({ language, zone: 'UTC' }, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    Date.parse(`${day}T00:00Z`),
  )
}

/** "23:59". */
export function time(at: Instant, locale: DateLocale): string {
  return dateFormat(locale, clock).format(at)
}

/** "Mon". */
export function weekday(at: Instant, locale: DateLocale): string {
  return dateFormat(locale, { weekday: 'short' }).format(at)
}

/** "Mar 2024". */
export function month(at: Instant, locale: DateLocale): string {
  return dateFormat(locale, { month: 'short', year: 'numeric' }).format(at)
}

/** The zone's name and its offset at that instant: "Singapore Standard Time, GMT+8". */
export function zoneName(at: Instant, locale: DateLocale): string {
  const named = (timeZoneName: 'longGeneric' | 'shortOffset') =>
    dateFormat(locale, { timeZoneName })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? locale.zone
  const name = named('longGeneric')
  const offset = named('shortOffset')
  return name === offset ? name : kitWords(locale.language)('zone.named', { name, offset })
}

/** Whether clocks in two zones show another time now, or will within the year. */
export function zonesDiffer(one: Zone, other: Zone, now: Instant): boolean {
  const offset = (zone: Zone, at: Instant) =>
    dateFormat({ language: 'en', zone }, { timeZoneName: 'longOffset' })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value
  return Array.from({ length: 12 }, (_, month) => now + month * 30 * oneDay).some(
    (at) => offset(one, at) !== offset(other, at),
  )
}

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

function year(at: Instant, locale: DateLocale, now: Instant): { year?: 'numeric' } {
  const years = dateFormat(locale, { year: 'numeric' })
  return years.format(at) === years.format(now) ? {} : { year: 'numeric' }
}
