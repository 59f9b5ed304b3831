import { minute, type Instant, type Zone } from '../../../shared/model'
import { localDate, resolveWallTime, startOfDayAfter } from '../../../shared/rules'

/** A moment of the sample, told from the moment it is made: minutes before it, or a time of day some days before it (after it, if negative). */
export type When = { readonly minutesAgo: number } | { readonly daysAgo: number; readonly time: string }

export const ago = (minutesAgo: number): When => ({ minutesAgo })
export const on = (daysAgo: number, time: string): When => ({ daysAgo, time })
/** 00:00 in so many days: what begins on that day, or ends with the day before. */
export const dayIn = (days: number): When => ({ daysAgo: -days, time: '00:00' })

export function instantOf(when: When, now: Instant, zone: Zone): Instant {
  if ('minutesAgo' in when) return now - when.minutesAgo * minute
  const date = localDate(startOfDayAfter(now, -when.daysAgo, zone), zone)
  const resolved = resolveWallTime(`${date} ${when.time}`, zone)
  if (!resolved) throw new Error(`no time of day: ${when.time}`)
  return resolved.instant
}
