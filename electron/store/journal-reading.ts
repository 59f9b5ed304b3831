import { join } from 'node:path'
import type { FileSystemPort } from './file-system'
import { storeFormat } from './format'
import { framesOf } from './frame'
import { decodeRecord, decodeSegmentHeader } from './journal-record'
import type { JournalRecord } from './journal-record'
import type { StoredEvents } from './migrations'
import { segmentName } from './names'
import { NewerFormat } from './newer-format'
import { breathe, timed } from './turns'

/** What the segments of a journal hold, and what is wrong with them. */
export interface JournalRead<Event> {
  readonly records: readonly JournalRecord<Event>[]
  /** Sequences, inclusive, of records that were durable and can't be read; `to` undefined: to an unknown end. */
  readonly lost: readonly { readonly from: number; readonly to: number | undefined }[]
  /** Segments with unreadable bytes among readable ones. */
  readonly damaged: readonly number[]
  /** From here on nothing was ever acknowledged, as far as can be told: a write that a crash cut short. */
  readonly tail: { readonly segment: number; readonly start: number; readonly bytes: number } | undefined
}

export interface JournalExpectation {
  /** The sequence that comes first, or an earlier one; undefined: whatever comes. */
  readonly first: number | undefined
  /** A sequence that is known to have been durable. */
  readonly durable: number
  /** Records after it are of no interest. */
  readonly last?: number | undefined
}

/** Reads `segments` (numbers, rising). Throws {@link NewerFormat}; rejects if the disk does. */
export async function readJournal<Event>(
  files: FileSystemPort,
  folder: string,
  segments: readonly number[],
  events: StoredEvents<Event>,
  expected: JournalExpectation,
): Promise<JournalRead<Event>> {
  const pieces: Piece<Event>[] = []
  for (const segment of segments) await readSegment(files, folder, segment, events, pieces)
  const interesting =
    expected.last === undefined
      ? pieces
      : pieces.filter(({ record }) => record && record.sequence <= (expected.last ?? 0))
  return judge(interesting, expected)
}

/** A record, or bytes that are none. */
interface Piece<Event> {
  readonly segment: number
  readonly start: number
  readonly end: number
  readonly record?: JournalRecord<Event>
}

async function readSegment<Event>(
  files: FileSystemPort,
  folder: string,
  segment: number,
  events: StoredEvents<Event>,
  pieces: Piece<Event>[],
): Promise<void> {
  const bytes = await files.read(join(folder, segmentName(segment)))
  for (const { start, end, text } of framesOf(bytes)) {
    const header = text === undefined ? undefined : decodeSegmentHeader(text)
    if (header) {
      if (header.journal > storeFormat || header.events > events.version)
        throw new NewerFormat(`journal/${segmentName(segment)}`)
      continue
    }
    const record = text === undefined ? undefined : timed('read record', () => decodeRecord(text, events))
    pieces.push(record ? { segment, start, end, record } : { segment, start, end })
    await breathe()
  }
}

/**
 * Unreadable bytes are a torn tail if nothing after them was written in the knowledge that they were durable (each
 * record says how far the journal was durable when it was written), else they are damage in the middle.
 */
function judge<Event>(pieces: readonly Piece<Event>[], expected: JournalExpectation): JournalRead<Event> {
  const durable = pieces.reduce((highest, { record }) => Math.max(highest, record?.after ?? 0), expected.durable)
  const records: JournalRecord<Event>[] = []
  const lost: { from: number; to: number }[] = []
  const damaged = new Set<number>()
  const first = pieces.find(({ record }) => record)?.record?.sequence
  let next =
    first === undefined || expected.first === undefined ? (expected.first ?? first) : Math.min(first, expected.first)
  let unreadable: Piece<Event>[] = []
  for (const piece of pieces) {
    const { record } = piece
    if (!record || (next !== undefined && record.sequence < next)) {
      unreadable.push(piece)
      continue
    }
    if (next !== undefined && record.sequence > next) {
      if (durable < next)
        return { records, lost, damaged: [...damaged], tail: tailFrom(unreadable[0] ?? piece, pieces) }
      lost.push({ from: next, to: record.sequence - 1 })
      for (const { segment } of unreadable) damaged.add(segment)
    }
    records.push(record)
    next = record.sequence + 1
    unreadable = []
  }
  if (next !== undefined && durable >= next) {
    lost.push({ from: next, to: durable })
    for (const { segment } of unreadable) damaged.add(segment)
  } else if (unreadable[0]) {
    return { records, lost, damaged: [...damaged], tail: tailFrom(unreadable[0], pieces) }
  }
  return { records, lost, damaged: [...damaged], tail: undefined }
}

function tailFrom<Event>(
  first: Piece<Event>,
  pieces: readonly Piece<Event>[],
): NonNullable<JournalRead<Event>['tail']> {
  const dropped = pieces.slice(pieces.indexOf(first))
  return {
    segment: first.segment,
    start: first.start,
    bytes: dropped.reduce((sum, { start, end }) => sum + end - start, 0),
  }
}
