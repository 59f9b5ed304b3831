import type { z } from '../../shared/model/zod'
import type { Migrations } from './contract/documents'

/** The shape of the events of now, and how older ones come to it. */
export interface StoredEvents<Event> {
  readonly schema: z.ZodType<Event>
  readonly version: number
  readonly migrations?: Migrations | undefined
}

/** `value`, stored as version `from`, as version `to`. */
export function migrated(value: unknown, from: number, to: number, migrations: Migrations = {}): unknown {
  let current = value
  for (let version = from; version < to; version++) current = migrations[version]?.(current) ?? current
  return current
}
