import { createHash } from 'node:crypto'
import type { z } from 'zod'

/**
 * A short name of a schema's shape, written into each document's header. A program that finds its own mark there need
 * not check the content again: whoever wrote it made it from events and documents that this very schema, or those of
 * the events, had checked, and the frame's checksum says that it is as it was written. Checking it took longer than all
 * the rest of opening. Any other mark, or none (an older program, a shape that was widened since, a file from
 * elsewhere), and the schema decides.
 */
export function shapeMarkOf(schema: z.ZodType): string {
  let mark = marks.get(schema)
  if (mark === undefined)
    marks.set(
      schema,
      (mark = createHash('sha256')
        .update(JSON.stringify(shapeOf(schema, [])))
        .digest('base64url')
        .slice(0, markLength)),
    )
  return mark
}

const markLength = 16
const marks = new WeakMap<z.ZodType, string>()

/** All that zod keeps of a schema's definition, as JSON. Functions (refinements) are only counted as being there. */
function shapeOf(value: unknown, within: readonly unknown[]): unknown {
  if (typeof value === 'function') return 'function'
  if (typeof value === 'bigint') return String(value)
  if (value instanceof RegExp) return String(value)
  if (typeof value !== 'object' || value === null) return value
  const place = within.indexOf(value)
  // A shape that holds itself.
  if (place >= 0) return { within: place }
  const inside = [...within, value]
  if (value instanceof Set) return [...value].map((one) => shapeOf(one, inside))
  if (value instanceof Map) return [...value].map((one) => shapeOf(one, inside))
  if (Array.isArray(value)) return value.map((one) => shapeOf(one, inside))
  if ('_zod' in value) return shapeOf(definitionOf(value._zod), inside)
  return Object.entries(value).map(([name, one]) => [name, shapeOf(one, inside)])
}

function definitionOf(zod: unknown): unknown {
  return typeof zod === 'object' && zod !== null && 'def' in zod ? zod.def : undefined
}
