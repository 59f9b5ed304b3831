import { z } from './zod'

/** Milliseconds since 1970-01-01T00:00Z. */
export const Instant = z.int().min(-8.64e15).max(8.64e15)
export type Instant = z.infer<typeof Instant>

/** Whether the date of an instant has a year of four digits in every zone: none other can be typed, and days are counted under such dates. */
export const isDated = (instant: Instant): boolean =>
  instant >= Date.parse('0000-01-02T00:00Z') && instant < Date.parse('9999-12-31T00:00Z')

/** Half-open: `from` belongs to it, `until` does not. */
export const Period = z.strictObject({ from: Instant, until: Instant })
export type Period = z.infer<typeof Period>

/** An IANA time zone that this machine knows. */
export const Zone = z.string().max(64).refine(isZone, { error: 'unknown time zone' })
export type Zone = z.infer<typeof Zone>

/** Asking Intl costs a tenth of a millisecond, and a list of coupons asks thousands of times about the same few zones. */
const known = new Set<string>()

function isZone(zone: string): boolean {
  if (known.has(zone)) return true
  try {
    if (new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone === '') return false
  } catch {
    return false
  }
  known.add(zone)
  return true
}

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
