import { join } from 'node:path'
import { Misplaced } from './file-system'
import type { Entry, FileSystemPort, Found } from './file-system'
import { isBucket, isLitter } from './layout'
import type { Layout } from './layout'
import { entriesIfThere } from './listing'
import { parseGenerationName, parseSegmentName } from './names'

/*
 * The store's folder holds files and folders that the store made, and no links: what is written, renamed, emptied or
 * deleted through one would be somebody else's. Somebody may have put one there all the same (to move a part of the
 * data to another disk), or unpacked something over it. The folder around the store's own may be a link.
 */

/**
 * Throws {@link Misplaced} for the first place of the store that holds something else than it should, before anything
 * is changed. Names that aren't the store's are left alone. Files of documents on demand are not looked at here, since
 * they are many: reading one that is a link is refused by the port.
 */
export async function refuseMisplaced(files: FileSystemPort, layout: Layout): Promise<void> {
  await insistOnFolder(files, layout.folder)
  const entries = await refuseMisplacedIn(files, layout.folder)
  // What was unpacked is about to take the store's place.
  if (entries.some(({ name }) => name === 'restore')) await refuseMisplacedIn(files, join(layout.folder, 'restoring'))
}

/** The same of links in place of folders, for who is about to write in them: one may have been put there since. */
export async function refuseLinkedFolders(files: FileSystemPort, layout: Layout): Promise<void> {
  for (const folder of [layout.folder, layout.journal]) await insistOnFolder(files, folder)
  const kinds = await insistOnEach(files, layout.documents, ({ is }) => (is === 'link' ? 'folder' : undefined))
  for (const { name } of kinds.filter(({ name, is }) => is === 'folder' && !isLitter(name)))
    await insistOnEach(files, join(layout.documents, name), (entry) => (isBucket(entry.name) ? 'folder' : undefined))
}

/** Throws {@link Misplaced} unless it is a folder, or nothing. */
export async function insistOnFolder(files: FileSystemPort, path: string): Promise<void> {
  insist(path, (await files.whatIs(path)) ?? 'folder', 'folder')
}

/** `folder`: the store's own, or what was unpacked to take its place. Answers what is in it. */
async function refuseMisplacedIn(files: FileSystemPort, folder: string): Promise<Entry[]> {
  const entries = await insistOnEach(files, folder, ({ name }) => expectedInStore(name))
  await insistOnEach(files, join(folder, 'journal'), ({ name }) =>
    parseSegmentName(name) === undefined ? undefined : 'file',
  )
  const kinds = await insistOnEach(files, join(folder, 'documents'), ({ name }) =>
    isLitter(name) ? undefined : 'folder',
  )
  for (const { name } of kinds.filter((kind) => !isLitter(kind.name)))
    await insistOnEach(files, join(folder, 'documents', name), (entry) => expectedInKind(entry.name))
  return entries
}

/** Undefined for what isn't the store's. */
function expectedInStore(name: string): Found | undefined {
  if (['journal', 'documents', 'quarantine', 'restoring', 'replaced'].includes(name)) return 'folder'
  return ['format', 'restore', 'lock'].includes(name) || name.startsWith('lock.') ? 'file' : undefined
}

function expectedInKind(name: string): Found | undefined {
  if (isBucket(name)) return 'folder'
  return parseGenerationName(name) ? 'file' : undefined
}

async function insistOnEach(
  files: FileSystemPort,
  folder: string,
  expected: (entry: Entry) => Found | undefined,
): Promise<Entry[]> {
  const entries = await entriesIfThere(files, folder)
  for (const entry of entries) insist(join(folder, entry.name), entry.is, expected(entry) ?? entry.is)
  return entries
}

function insist(path: string, found: Found, expected: Found): void {
  if (found !== expected) throw new Misplaced(path, found)
}
