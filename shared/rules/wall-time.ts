import { Temporal } from 'temporal-polyfill'
import { minute, type Instant, type Zone } from '../model'

/** A typed date and time and what it came to in a zone. */
export interface ResolvedWallTime {
  readonly instant: Instant
  /** Of the zone at that instant, such as "+08:00". */
  readonly offset: string
  /** The clock's reading at that instant, `YYYY-MM-DD HH:mm`. */
  readonly reading: string
  /** False when the clocks skip what was typed: it then means as long after the change as it was typed after it. */
  readonly asTyped: boolean
}

/** What a typed time is of a period: its start, or its last minute. */
export type PeriodEdge = 'from' | 'last'

/**
 * `YYYY-MM-DD HH:mm` in `zone`, or undefined when it is no such date or time.
 * A time that the clocks skip or repeat is resolved by Temporal's "compatible": the later one in a gap, the earlier one in an overlap.
 * Only a last minute of 23:59 is the last one that its day has: the later where the clocks repeat it, the one before the gap where they skip it.
 */
export function resolveWallTime(typed: string, zone: Zone, edge: PeriodEdge = 'from'): ResolvedWallTime | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/.exec(typed.trim())
  if (!match) return undefined
  try {
    const plain = Temporal.PlainDateTime.from(`${match[1] ?? ''}T${match[2] ?? ''}`, { overflow: 'reject' })
    const zoned =
      edge === 'last' && match[2] === '23:59'
        ? lastMinuteOfDay(plain, zone)
        : plain.toZonedDateTime(zone, { disambiguation: 'compatible' })
    return { ...instantWallTime(zoned.epochMilliseconds, zone), asTyped: zoned.toPlainDateTime().equals(plain) }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function lastMinuteOfDay(plain: Temporal.PlainDateTime, zone: Zone): Temporal.ZonedDateTime {
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  return later.toPlainDateTime().equals(plain)
    ? later
    : plain.toPlainDate().add({ days: 1 }).toZonedDateTime(zone).subtract({ minutes: 1 })
}

/** What the clocks in `zone` show at an instant, in the words of a typed time. */
export function instantWallTime(instant: Instant, zone: Zone): ResolvedWallTime {
  return { instant, offset: offsetAt(instant, zone), reading: wallTime(instant, zone), asTyped: true }
}

/** The reading of the clocks in `zone`: `YYYY-MM-DD HH:mm`. */
export function wallTime(instant: Instant, zone: Zone): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return `${zoned.toPlainDate().toString()} ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** The end that a person typed is the last valid minute; the stored one is the instant after it. */
export const untilOfLastMinute = (last: Instant): Instant => last + minute
export const lastMinuteOf = (until: Instant): Instant => until - minute

/** The start of the local day of `instant` plus `days` calendar days. */
export function startOfDayAfter(instant: Instant, days: number, zone: Zone): Instant {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days })
    .toZonedDateTime(zone).epochMilliseconds
}

/** The same local time `days` calendar days later. */
export function plusCalendarDays(instant: Instant, days: number, zone: Zone): Instant {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).add({ days }).epochMilliseconds
}

/** The calendar date in `zone`: `YYYY-MM-DD`. */
export function localDate(instant: Instant, zone: Zone): string {
  return dateOf(wallTime(instant, zone))
}

/** The zone's offset from UTC at `instant`, such as "+08:00". */
export function offsetAt(instant: Instant, zone: Zone): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offset
}

/** The calendar date in `zone` that many days after that of `instant`: `YYYY-MM-DD`. */
export function localDatePlus(instant: Instant, days: number, zone: Zone): string {
  return Temporal.PlainDate.from(localDate(instant, zone)).add({ days }).toString()
}

/** Calendar days from one reading of the clocks to another, whatever their times: of `YYYY-MM-DD HH:mm`. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(dateOf(from)).until(Temporal.PlainDate.from(dateOf(to)), { largestUnit: 'days' }).days
}

/** Of a reading of the clocks; a year may have more than four digits. */
const dateOf = (reading: string): string => reading.split(' ')[0] ?? ''
