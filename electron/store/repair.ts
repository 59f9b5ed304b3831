import { dirname, join, relative } from 'node:path'
import { commandShards } from './answered-commands'
import { checkpointMarks } from './checkpoint-mark'
import { temporarySuffix } from './document-file'
import { errorCode, writeAll, writeFile } from './file-system'
import type { FileSystemPort } from './file-system'
import { decodeVersions, encodeVersions, versionsOf } from './format'
import { folderOfDocument, folderOfKind } from './layout'
import type { Layout } from './layout'
import type { DamagedDocument, Loaded, Source } from './load'
import { segmentName } from './names'

/** What was put in quarantine, by what it was: names relative to the store's folder. */
export interface Quarantined {
  readonly tail: string[]
  readonly damaged: string[]
  readonly documents: Map<DamagedDocument, string[]>
}

/**
 * Makes the disk ready to be written on: makes missing folders, makes durable what was read (a killed process may
 * have left it in the system's memory only), puts what is unreadable in quarantine and cuts it off the journal's end.
 * Unreadable copies of documents keep their place too. Rejects if the disk fails; can be done again.
 */
export async function repair<Event>(source: Source<Event>, loaded: Loaded<Event>): Promise<Quarantined> {
  const { files, layout } = source
  const { tail } = loaded.journal
  await makeFolders(source, loaded.unsynced)
  await makeFormat(source)
  const quarantined = await quarantine(source, loaded)
  for (const segment of loaded.read) {
    const path = join(layout.journal, segmentName(segment))
    if (tail && segment >= tail.segment) await cut(files, path, keptOf(segment, tail))
    else await syncFile(files, path)
  }
  for (const path of loaded.leftovers) await files.remove(path)
  return quarantined
}

/** Takes the unreadable copies of documents from their place; only when what was recovered of them is on the disk. */
export async function removeUnreadable<Event>({ files, layout }: Source<Event>, loaded: Loaded<Event>): Promise<void> {
  for (const { document, unreadable } of loaded.damagedDocuments) {
    for (const { name } of unreadable) await files.remove(join(folderOfKind(layout, document.identity.kind), name))
  }
}

/** All in one folder, whose names are made durable at the end. */
async function quarantine<Event>(
  source: Source<Event>,
  { damagedDocuments, journal: { tail, damaged }, read }: Loaded<Event>,
): Promise<Quarantined> {
  const quarantined: Quarantined = { tail: [], damaged: [], documents: new Map() }
  for (const one of damagedDocuments) quarantined.documents.set(one, await quarantineDocument(source, one))
  for (const segment of read) {
    if (damaged.includes(segment)) quarantined.damaged.push(await quarantineBytes(source, segment, 0))
    if (tail && segment >= tail.segment)
      quarantined.tail.push(await quarantineBytes(source, segment, keptOf(segment, tail)))
  }
  if (damagedDocuments.length + quarantined.damaged.length + quarantined.tail.length > 0)
    await source.files.syncFolder(source.layout.quarantine)
  return quarantined
}

/**
 * Its first `length` bytes take the file's name, durably when the folder is synced. The file itself stays as it is: it
 * may have a second name outside (a copy of the data made of hard links).
 */
async function cut(files: FileSystemPort, path: string, length: number): Promise<void> {
  const temporary = `${path}${temporarySuffix}`
  await files.remove(temporary).catch(() => undefined)
  await writeFile(files, temporary, (await files.read(path)).subarray(0, length))
  await files.rename(temporary, path)
}

async function syncFile(files: FileSystemPort, path: string): Promise<void> {
  const file = await files.open(path)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** How much of a segment lies before the tail that is dropped. */
function keptOf(segment: number, tail: { readonly segment: number; readonly start: number }): number {
  return segment === tail.segment ? tail.start : 0
}

/** The disk may refuse to read a copy, so it gets a second name where that is possible. */
export async function quarantineDocument<Event>(
  { files, layout, kinds }: Source<Event>,
  { document, unreadable }: DamagedDocument,
): Promise<string[]> {
  const quarantined: string[] = []
  const { kind, key } = document.identity
  const folder = folderOfDocument(layout, kinds.find(({ name }) => name === kind) ?? { name: kind }, key)
  for (const { name } of unreadable) {
    const from = join(folder, name)
    const path = await freeName(files, layout, name)
    await files.link(from, path).catch(async () => writeFile(files, path, await files.read(from)))
    quarantined.push(relative(layout.folder, path))
  }
  return quarantined
}

async function quarantineBytes<Event>(
  { files, layout }: Source<Event>,
  segment: number,
  start: number,
): Promise<string> {
  const name = segmentName(segment)
  const bytes = (await files.read(join(layout.journal, name))).subarray(start)
  const path = await freeName(files, layout, `${name}-from-${String(start)}`)
  await writeFile(files, path, bytes)
  return relative(layout.folder, path)
}

async function makeFolders<Event>({ files, layout, kinds }: Source<Event>, unsynced: readonly string[]): Promise<void> {
  const own = [commandShards.name, checkpointMarks.name]
  const folders = [...kinds.map(({ name }) => name), ...own].map((name) => folderOfKind(layout, name))
  for (const folder of [layout.journal, layout.documents, ...folders]) await files.makeFolder(folder)
  // Also for names that a killed process gave and never saw on the disk.
  for (const folder of [
    ...unsynced,
    ...folders,
    layout.documents,
    layout.journal,
    layout.folder,
    dirname(layout.folder),
  ])
    await files.syncFolder(folder)
}

/**
 * Tells older programs what they may meet. The first one need not be durable now: an opening that doesn't find it whole
 * writes it again. Higher versions are there before anything of them is written.
 */
async function makeFormat<Event>({ files, layout, ...source }: Source<Event>): Promise<void> {
  const own = versionsOf(source)
  const bytes = encodeVersions(own)
  const written = await files.read(layout.format).catch(() => undefined)
  if (written?.equals(bytes)) return
  const temporary = `${layout.format}${temporarySuffix}`
  await files.remove(temporary).catch(() => undefined)
  if (written && decodeVersions(written)) {
    await writeFile(files, temporary, bytes)
    await files.rename(temporary, layout.format)
    await files.syncFolder(layout.folder)
    return
  }
  const file = await files.create(temporary)
  await writeAll(file, bytes, 0).finally(() => file.close())
  await files.rename(temporary, layout.format)
}

async function freeName(files: FileSystemPort, layout: Layout, name: string): Promise<string> {
  if (await files.makeFolder(layout.quarantine)) await files.syncFolder(layout.folder)
  const taken = new Set(await files.list(layout.quarantine))
  let number = taken.size + 1
  while (taken.has(`${String(number)}-${name}`)) number++
  return join(layout.quarantine, `${String(number)}-${name}`)
}

/** Why a store that could be read can't be written. */
export function readOnlyBecause(error: unknown): 'disk_full' | 'disk_error' | 'not_writable' {
  const code = errorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk_full'
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'not_writable' : 'disk_error'
}
