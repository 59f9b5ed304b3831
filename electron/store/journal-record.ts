import { z } from '../../shared/model/zod'
import { encodeFrame } from './frame'
import { migrated } from './migrations'
import type { StoredEvents } from './migrations'
import { NewerFormat } from './newer-format'
import type { Batch } from './contract/commits'

/** What is remembered of a command: its answer, and a hash of its input that tells another input under the same id. */
export interface RecordedCommand {
  readonly asker: string
  readonly id: string
  readonly hash: string
  /** JSON; absent for undefined. */
  readonly result?: string | undefined
}

/** A batch as the journal holds it. */
export interface JournalRecord<Event> extends Batch<Event> {
  /** The last sequence known to be durable when this was written; tells a torn tail from damage in the middle. */
  readonly after: number
  readonly command?: RecordedCommand | undefined
  /** Of its events' shapes; absent for 1. Said by each record, so that none is misread where its segment's header is damaged. */
  readonly version?: number | undefined
}

/** The text of the record's frame. */
export function textOfRecord({ sequence, at, after, events, command, version }: JournalRecord<unknown>): string {
  return `${String(sequence)} ${JSON.stringify({ at, after, events, command, version })}`
}

/** Undefined if `text` is no record, or one with an event that the schema refuses. Throws {@link NewerFormat}. */
export function decodeRecord<Event>(
  text: string,
  { schema, version, migrations }: StoredEvents<Event>,
): JournalRecord<Event> | undefined {
  const space = text.indexOf(' ')
  const sequence = Number(text.slice(0, space))
  if (!Number.isSafeInteger(sequence) || sequence < 1) return undefined
  const body = recordBody.safeParse(parseJson(text.slice(space + 1)))
  if (!body.success) return undefined
  const { version: written = 1 } = body.data
  if (written > version) throw new NewerFormat('journal')
  const events: Event[] = []
  for (const stored of body.data.events) {
    const event = schema.safeParse(migrated(stored, written, version, migrations))
    if (!event.success) return undefined
    events.push(event.data)
  }
  return { ...body.data, sequence, events }
}

/** The first line of every segment. */
export interface SegmentHeader {
  readonly journal: number
  readonly events: number
}

export function encodeSegmentHeader(header: SegmentHeader): Buffer {
  return encodeFrame(JSON.stringify(header))
}

/** Undefined for any other line. */
export function decodeSegmentHeader(text: string): SegmentHeader | undefined {
  return text.startsWith('{') ? segmentHeader.safeParse(parseJson(text)).data : undefined
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const recordedCommand = z.object({
  asker: z.string(),
  id: z.string(),
  hash: z.string(),
  result: z.string().optional(),
})

const recordBody = z.object({
  at: z.number(),
  after: z.int().nonnegative(),
  command: recordedCommand.optional(),
  version: z.int().optional(),
  events: z.array(z.unknown()),
})

const segmentHeader = z.object({ journal: z.int(), events: z.int() })
