import { join } from 'node:path'
import { forEachAtMost } from './at-most'
import { checkpointKey, checkpointMarks } from './checkpoint-mark'
import type { CheckpointMark } from './checkpoint-mark'
import { commandShards } from './answered-commands'
import { temporarySuffix } from './document-file'
import { errorCode } from './file-system'
import type { FileSystemPort } from './file-system'
import { formersOf } from './former-kind'
import { nameOf } from './holds'
import { decodeVersions, refuseNewer, versionsOf } from './format'
import { readJournal } from './journal-reading'
import type { JournalRead } from './journal-reading'
import { folderOfKind, isBucket, isLitter, nameOfKindFolder } from './layout'
import type { Layout } from './layout'
import { listIfThere } from './listing'
import { Memory } from './memory'
import type { AroundMemory, Replay } from './memory'
import type { StoredEvents } from './migrations'
import { parseGenerationName, parseSegmentName } from './names'
import type { Generation } from './names'
import { NewerFormat } from './newer-format'
import type { DocumentKind } from './contract/documents'
import type { StoredDocument } from './stored-document'
import { takeOver } from './take-over'
import { breathe, timed } from './turns'

/** Where a store is read from, and by what it is understood. */
export interface Source<Event> {
  readonly layout: Layout
  readonly files: FileSystemPort
  readonly kinds: readonly DocumentKind<unknown, Event>[]
  readonly events: StoredEvents<Event>
}

/** A document with copies that can't be read. */
export interface DamagedDocument {
  readonly document: StoredDocument
  readonly unreadable: readonly Generation[]
  /** Of the copy that was taken instead; undefined: there was none. */
  readonly taken: number | undefined
  /** The journal held all that the unreadable copies had beyond it. */
  complete: boolean
}

export interface Loaded<Event> {
  readonly memory: Memory<Event>
  readonly mark: StoredDocument
  readonly damagedDocuments: readonly DamagedDocument[]
  /** Documents of kinds that are no more; memory has what became of them. */
  readonly former: readonly StoredDocument[]
  readonly journal: JournalRead<Event>
  /** Numbers of the segments on disk, rising, and of those that were read. */
  readonly segments: readonly number[]
  readonly read: readonly number[]
  readonly misfits: readonly { readonly kind: string; readonly key: string; readonly sequence: number }[]
  /** Files that were never finished. */
  readonly leftovers: readonly string[]
  /** Folders with names that a killed process may have given and never saw on the disk, besides those of the kinds. */
  readonly unsynced: readonly string[]
}

/**
 * Reads a store into memory and changes nothing on disk: the newest readable copy of each document, then the records
 * that each lacks. `last`: nothing after this sequence. Throws {@link NewerFormat}; rejects if the disk does.
 */
export async function load<Event>(
  source: Source<Event>,
  around: AroundMemory<Event>,
  last?: number,
): Promise<Loaded<Event>> {
  await refuseVersions(source)
  const memory = new Memory(source.kinds, source.layout, source.files, around)
  const found = await findDocuments(source)
  const damaged: DamagedDocument[] = []
  const mark = memory.make(checkpointMarks, checkpointKey, found.of(checkpointMarks.name).get(checkpointKey) ?? [])
  await readDocument(mark, damaged)
  for (const kind of [...source.kinds.filter(({ onDemand }) => !onDemand), commandShards]) {
    const documents = [...found.of(kind.name)].map(([key, generations]) => memory.make(kind, key, generations))
    await forEachAtMost(documents, readAtOnce, (document) => readDocument(document, damaged))
    for (const document of documents) memory.addRead(document)
  }
  for (const key of memory.keysOf(commandShards)) {
    timed('read commands', () => memory.commands.load(memory.get(commandShards, key)))
    await breathe()
  }
  const former = await takeOver(
    memory,
    source.kinds,
    (kind) => found.of(kind),
    (document) => readFormer(document, damaged),
  )
  const onDemand = lookedThrough(source, markOf(mark))
  const replayed = await replay(source, memory, markOf(mark), damaged, last, onDemand)
  const { leftovers, unsynced } = onDemand
  return {
    memory,
    mark,
    damagedDocuments: damaged,
    former,
    leftovers: [...found.leftovers, ...leftovers],
    unsynced,
    ...replayed,
  }
}

export function markOf(document: StoredDocument): CheckpointMark | undefined {
  return document.file.sequence === undefined ? undefined : checkpointMarks.schema.parse(document.low.data)
}

const readAtOnce = 8

async function readDocument(document: StoredDocument, damaged: DamagedDocument[]): Promise<void> {
  await readFormer(document, damaged)
  // Its newest copy is to be written anew, whether or not the journal has something for it.
  if (document.file.unreadable.length > 0 && document.file.sequence !== undefined) document.touch()
}

/** Never written again. */
async function readFormer(document: StoredDocument, damaged: DamagedDocument[]): Promise<void> {
  await document.low.read()
  const { unreadable, sequence: taken } = document.file
  if (unreadable.length > 0) damaged.push({ document, unreadable, taken, complete: false })
}

async function replay<Event>(
  source: Source<Event>,
  memory: Memory<Event>,
  mark: CheckpointMark | undefined,
  damaged: readonly DamagedDocument[],
  last: number | undefined,
  onDemand: LookThrough,
): Promise<Pick<Loaded<Event>, 'journal' | 'segments' | 'read' | 'misfits'>> {
  const { layout, files, kinds, events } = source
  const segments = (await listIfThere(files, layout.journal))
    .flatMap((name) => parseSegmentName(name) ?? [])
    .sort((a, b) => a - b)
  const behind = new Set(damaged.map(({ document: { identity } }) => nameOf(identity.kind, identity.key)))
  const damagedKinds = new Set(damaged.map(({ document }) => document.identity.kind))
  const behindFormer = new Set(
    kinds.filter(({ takenOver }) => takenOver && damagedKinds.has(takenOver.former.name)).map(({ name }) => name),
  )
  const wholeJournal = damaged.some(({ document }) => document.identity.kind !== checkpointMarks.name) || !mark
  const read = segments.filter((segment) => segment >= ((wholeJournal ? mark?.previousSegment : mark.segment) ?? 0))
  const through = mark?.through ?? 0
  let held = memory.documents().reduce((highest, document) => Math.max(highest, document.file.sequence ?? 0), through)
  const expected = { first: firstExpected(mark, damaged), durable: last ?? held, last }
  let found = await readJournal(files, layout.journal, read, events, expected)
  const isClean =
    mark?.through === held &&
    found.records.every(({ sequence }) => sequence <= through) &&
    !found.tail &&
    found.lost.length === 0
  if (last === undefined && !isClean) {
    await onDemand.look()
    if (onDemand.highest > held) {
      held = onDemand.highest
      found = await readJournal(files, layout.journal, read, events, { ...expected, durable: held })
    }
  }
  const { lost: gaps, ...journal } = found
  const lost: JournalRead<Event>['lost'][number][] = [...gaps]
  const misfits: { kind: string; key: string; sequence: number }[] = []
  memory.sequence = held
  memory.lastEventAt = mark?.lastEventAt
  const sequenceOf = sequencesHeld(memory)
  for (const record of journal.records) {
    const replay: Replay = {
      lacks: (kind, key) =>
        record.sequence > (sequenceOf.get(nameOf(kind, key)) ?? 0) &&
        (record.sequence > through || behind.has(nameOf(kind, key)) || behindFormer.has(kind)),
      misfit: (kind, key) => void misfits.push({ kind, key, sequence: record.sequence }),
    }
    timed('replay', () => {
      memory.apply(record, replay)
    })
    await breathe()
  }
  memory.sequence = Math.max(held, memory.sequence)
  if (mark && !segments.includes(mark.segment) && expected.first !== undefined)
    lost.push({ from: mark.through + 1, to: undefined })
  for (const one of damaged) one.complete = isComplete(one, { ...journal, lost }, mark)
  return { journal: { ...journal, lost }, segments, read, misfits }
}

/**
 * The journal begins at 1 until a checkpoint drops some of it. Of an older mark than the last but one, or of none of
 * several, it can't be told where.
 */
function firstExpected(mark: CheckpointMark | undefined, damaged: readonly DamagedDocument[]): number | undefined {
  const unreadable =
    damaged.find(({ document }) => document.identity.kind === checkpointMarks.name)?.unreadable.length ?? 0
  if (mark) return unreadable > 1 ? undefined : mark.through + 1
  return unreadable > 0 ? undefined : 1
}

/**
 * The journal is kept from the checkpoint before the last on, so it has all that one lost copy held if that copy was
 * of the last checkpoint or later; what was put in is in no journal.
 */
export function isComplete<Event>(
  { document, unreadable, taken = 0 }: DamagedDocument,
  journal: JournalRead<Event>,
  mark: CheckpointMark | undefined,
): boolean {
  if (document.identity.kind === checkpointMarks.name) return true
  if (unreadable.some(({ put }) => put) || journal.lost.some(({ to = Infinity }) => to > taken)) return false
  const first = journal.records[0]?.sequence ?? Infinity
  if (first <= taken + 1) return true
  const [newest, ...others] = unreadable
  if (!mark || !newest || others.length > 0 || (taken === 0 && newest.generation > 1)) return false
  return newest.sequence >= mark.through && first <= mark.previousThrough + 1
}

function sequencesHeld<Event>(memory: Memory<Event>): Map<string, number> {
  return new Map(
    memory.documents().map(({ identity, file }) => [nameOf(identity.kind, identity.key), file.sequence ?? 0]),
  )
}

/** Damaged, the file says nothing; what is read says its version too. */
async function refuseVersions<Event>(source: Source<Event>): Promise<void> {
  const bytes = await source.files.read(source.layout.format).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  })
  const stored = bytes && decodeVersions(bytes)
  if (stored) refuseNewer(stored, versionsOf(source))
}

interface FoundDocuments {
  /** By key, the copies on disk. */
  of(kind: string): ReadonlyMap<string, readonly Generation[]>
  readonly leftovers: readonly string[]
}

async function findDocuments<Event>({ layout, files, kinds }: Source<Event>): Promise<FoundDocuments> {
  const names = [...kinds, ...formersOf(kinds), commandShards, checkpointMarks].map(({ name }) => name)
  const folders = new Map(names.map((name) => [nameOfKindFolder(name), name]))
  const found = new Map(names.map((name) => [name, new Map<string, Generation[]>()]))
  const leftovers: string[] = []
  for (const folder of await listIfThere(files, layout.documents)) {
    if (isLitter(folder)) continue
    const kind = folders.get(folder)
    if (kind === undefined) throw new NewerFormat(`documents/${folder}`)
    if (kinds.some(({ name, onDemand }) => onDemand && name === kind)) continue
    for (const name of await files.list(folderOfKind(layout, kind))) {
      if (name.endsWith(temporarySuffix)) leftovers.push(join(folderOfKind(layout, kind), name))
      const generation = parseGenerationName(name)
      if (!generation) continue
      const documents = found.get(kind)
      const generations = documents?.get(generation.key)
      if (generations) generations.push(generation)
      else documents?.set(generation.key, [generation])
      await breathe()
    }
  }
  return { of: (kind) => found.get(kind) ?? new Map<string, Generation[]>(), leftovers }
}

/** The names of the documents on demand. An opening after a clean closing needn't look at them. */
interface LookThrough {
  look(): Promise<void>
  /** The last batch that any of them holds. */
  highest: number
  readonly leftovers: string[]
  readonly unsynced: string[]
}

function lookedThrough<Event>({ layout, files, kinds }: Source<Event>, mark: CheckpointMark | undefined): LookThrough {
  const look = async (folder: string): Promise<void> => {
    let highest = 0
    for (const name of await files.list(folder)) {
      if (name.endsWith(temporarySuffix)) found.leftovers.push(join(folder, name))
      highest = Math.max(highest, parseGenerationName(name)?.sequence ?? 0)
    }
    if (highest > (mark?.through ?? 0)) found.unsynced.push(folder)
    found.highest = Math.max(found.highest, highest)
  }
  const found: LookThrough = {
    highest: 0,
    leftovers: [],
    unsynced: [],
    async look() {
      for (const { name } of kinds.filter(({ onDemand }) => onDemand)) {
        const folder = folderOfKind(layout, name)
        const buckets = (await listIfThere(files, folder)).filter(isBucket)
        await forEachAtMost(
          buckets.map((bucket) => join(folder, bucket)),
          readAtOnce,
          look,
        )
      }
    },
  }
  return found
}
