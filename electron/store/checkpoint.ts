import { join } from 'node:path'
import { forEachAtMost } from './at-most'
import type { CheckpointMark } from './checkpoint-mark'
import type { CommandKeeping } from './answered-commands'
import type { FileSystemPort } from './file-system'
import type { HeldRef, Holds } from './holds'
import type { Journal } from './journal'
import type { Layout } from './layout'
import type { Memory } from './memory'
import { parseSegmentName } from './names'
import { refuseLinkedFolders } from './places'
import type { StoredDocument } from './stored-document'

/** What a checkpoint works on. */
export interface Checkpointing<Event> {
  readonly files: FileSystemPort
  readonly layout: Layout
  readonly memory: Memory<Event>
  readonly journal: Journal
  readonly mark: { readonly document: StoredDocument; readonly last: CheckpointMark | undefined }
  readonly keepCommands: CommandKeeping
  readonly holds: Holds<Event>
  /** No segment from here on goes: a copy is being made of them. */
  copiedFrom(): number
  /** Resolves when nobody needs the segments that are to be dropped. */
  journalUnread(): Promise<void>
}

/**
 * Writes every document that differs from its file, one at a time with room for others between, then the mark that
 * says how far all of them reach, and drops the segments from before the checkpoint before. Resolves with the new
 * mark; rejects if the disk fails, and then nothing but time is lost.
 */
export async function writeCheckpoint<Event>(of: Checkpointing<Event>): Promise<CheckpointMark> {
  const { through, segment } = await of.journal.rotate()
  await refuseLinkedFolders(of.files, of.layout)
  const { dirty, owing } = { dirty: of.memory.dirty(), owing: of.memory.residents.owing() }
  await forEachAtMost(dirty, writtenAtOnce, (document) => document.write())
  await forEachAtMost(owing, writtenAtOnce, (ref) => writeOwing(of, ref))
  const expired = of.memory.expireCommands(of.keepCommands)
  const mark: CheckpointMark = {
    through,
    segment,
    previousThrough: of.mark.last?.through ?? 0,
    previousSegment: of.mark.last?.segment ?? 0,
    ...(of.memory.lastEventAt === undefined ? {} : { lastEventAt: of.memory.lastEventAt }),
  }
  of.mark.document.low.data = mark
  of.mark.document.touch()
  await of.mark.document.write()
  for (const document of expired) await document.file.remove()
  await of.journalUnread()
  await dropSegments(of.files, of.layout, Math.min(mark.previousSegment, of.copiedFrom()))
  return mark
}

/** A document on demand comes into memory to take the events that came without it. */
async function writeOwing<Event>({ memory, holds }: Checkpointing<Event>, ref: HeldRef<Event>): Promise<void> {
  holds.add(ref)
  try {
    await memory.residents.bringIn(ref)
    await memory.residents.get(ref.kind.name, ref.key)?.write()
  } finally {
    holds.release(ref)
    memory.residents.trim()
  }
}

const writtenAtOnce = 4

/** What can't be removed now is tried again by the next checkpoint. */
async function dropSegments(files: FileSystemPort, layout: Layout, first: number): Promise<void> {
  for (const name of await files.list(layout.journal)) {
    const segment = parseSegmentName(name)
    if (segment !== undefined && segment < first) await files.remove(join(layout.journal, name)).catch(() => undefined)
  }
}
