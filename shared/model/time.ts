import { z } from './zod'

/** Milliseconds since 1970-01-01T00:00Z. */
export const Instant = z.int().min(-8.64e15).max(8.64e15)
export type Instant = z.infer<typeof Instant>

/** Half-open: `from` belongs to it, `until` does not. */
export const Period = z.strictObject({ from: Instant, until: Instant })
export type Period = z.infer<typeof Period>

/** An IANA time zone that this machine knows. */
export const Zone = z.string().max(64).refine(isZone, { error: 'unknown time zone' })
export type Zone = z.infer<typeof Zone>

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
