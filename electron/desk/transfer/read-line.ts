import type { z } from '../../../shared/model'
import { Entity } from './entity'
import { complaint, type Complaint } from './refusal'
import { isComplaint, takenIn } from './texts'

export const longestLine = 1024 * 1024

/** `asKept`: the line says of itself that a store held it before: its texts and terms come in unchanged. */
export type LineRead =
  | { readonly ok: true; readonly entity: Entity; readonly asKept: boolean }
  | { readonly ok: false; readonly complaint: Complaint }

/** What one line says, without its end; undefined for a blank one. */
export function readLine(bytes: Uint8Array): LineRead | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = buffer.toString('utf8')
  if (text.trim() === '') return undefined
  // A replacement character is either in the file or stands for bytes that are no text.
  if (text.includes('\uFFFD') && !Buffer.from(text, 'utf8').equals(buffer)) return refused('', 'not_utf8')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refused('', 'not_json')
  }
  const proto = /__proto__|\\u/.test(text) ? pathOfProto(json) : undefined
  if (proto !== undefined) return refused(proto, 'unknown_key')
  const { asKept, ...line } = keysOf(json)
  if (asKept !== undefined && asKept !== true) return refused('asKept', 'not_valid')
  const parsed = Entity.safeParse(asKept ? line : json)
  if (parsed.success) {
    const taken = asKept ? parsed.data : takenIn(parsed.data)
    return isComplaint(taken) ? { ok: false, complaint: taken } : { ok: true, entity: taken, asKept: asKept === true }
  }
  const [issue] = parsed.error.issues
  return issue ? { ok: false, complaint: complaintOf(issue, json) } : refused('', 'not_valid')
}

function keysOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? Object.fromEntries(Object.entries(json))
    : {}
}

function refused(field: string, reason: Complaint['reason']): LineRead {
  return { ok: false, complaint: complaint(field, reason) }
}

function complaintOf(issue: z.core.$ZodIssue, json: unknown): Complaint {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys')
    return complaint([...path, ...issue.keys.slice(0, 1)].join('.'), 'unknown_key')
  if (issue.code === 'invalid_union' && path.length === 1 && path[0] === 'kind')
    return complaint('kind', 'unknown_kind')
  return complaint(path.join('.'), valueAt(json, issue.path) === undefined ? 'absent' : 'not_valid')
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.getOwnPropertyDescriptor(value, key)?.value
  }
  return value
}

/** More levels than any entity has: what lies below them no schema lets in, and a walk to the bottom would exhaust the stack. */
const deepest = 16

/** Where an own key `__proto__` stands; what copies keys one by one would change its own prototype by it. */
function pathOfProto(json: unknown, level = 0): string | undefined {
  if (typeof json !== 'object' || json === null || level > deepest) return undefined
  for (const [key, value] of Object.entries(json)) {
    if (key === '__proto__') return key
    const below = pathOfProto(value, level + 1)
    if (below !== undefined) return `${key}.${below}`
  }
  return undefined
}
