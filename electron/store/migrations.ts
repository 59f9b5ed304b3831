import type { z } from '../../shared/model/zod'

/** The shape of the events of now, and how older ones come to it. */
export interface StoredEvents<Event> {
  readonly schema: z.ZodType<Event>
  readonly version: number
  readonly migrations?: Migrations | undefined
}

/**
 * By version: what makes a value of the next version out of one of that version. Pure functions, kept for ever; a
 * version without one has the shape of the next.
 */
export type Migrations = Readonly<Record<number, (old: unknown) => unknown>>

/** `value`, stored as version `from`, as version `to`. */
export function migrated(value: unknown, from: number, to: number, migrations: Migrations = {}): unknown {
  let current = value
  for (let version = from; version < to; version++) current = migrations[version]?.(current) ?? current
  return current
}
