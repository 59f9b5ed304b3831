import { basename, dirname, join } from 'node:path'
import { errorCode, writeFile } from '../file-system'
import type { FileSystemPort } from '../file-system'
import { decodeVersions, refuseNewer } from '../format'
import type { Versions } from '../format'
import type { Layout } from '../layout'
import { listIfThere } from '../listing'
import { DamagedArchive, readArchive } from './archive'
import { removeTree } from './backups'

/*
 * A restore in three steps, so that a crash at any moment leaves the old state whole or the new one:
 * 1. the backup is unpacked beside the store's files (`restoring`), durably, while the store goes on;
 * 2. a file `restore` says that this is done: from here on the new state holds;
 * 3. the next opening, before it reads anything, moves the old files out of the way and the new ones in.
 */

class Cancelled extends Error {}

export interface Unpacking {
  /** Of the program: a newer backup is refused. */
  readonly versions: Versions
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  readonly isCancelled?: (() => boolean) | undefined
}

/** Step 1. False when cancelled. Throws what {@link readArchive} does, and rejects with the system's error; then nothing is left. */
export async function unpack(
  files: FileSystemPort,
  layout: Layout,
  path: string,
  { versions, onProgress, isCancelled }: Unpacking,
): Promise<boolean> {
  const { restoring } = placesOf(layout)
  await removeTree(files, restoring)
  try {
    await files.makeFolder(restoring)
    const folders = new Set([restoring])
    const made = async (folder: string): Promise<void> => {
      if (folders.has(folder)) return
      await made(dirname(folder))
      await files.makeFolder(folder)
      folders.add(folder)
    }
    for (const part of ['documents', 'journal']) await made(join(restoring, part))
    const content = { bytes: 0 }
    const take = async (name: string, bytes: Buffer): Promise<void> => {
      if (isCancelled?.()) throw new Cancelled()
      const stored = name === 'format' ? decodeVersions(bytes) : undefined
      if (stored) refuseNewer(stored, versions)
      await made(dirname(join(restoring, name)))
      await writeFile(files, join(restoring, name), bytes)
      if (name !== 'format') content.bytes += bytes.length
    }
    await readArchive(files, path, take, onProgress ?? (() => undefined))
    if (content.bytes === 0) throw new DamagedArchive('it is whole and holds nothing')
    for (const folder of folders) await files.syncFolder(folder)
    await files.syncFolder(layout.folder)
    return true
  } catch (error) {
    await giveUpRestore(files, layout)
    if (error instanceof Cancelled) return false
    throw error
  }
}

/** Step 2. What was unpacked takes the store's place at the next opening. */
export async function decideRestore(files: FileSystemPort, layout: Layout): Promise<void> {
  // Its name says all; it holds nothing.
  await (await files.create(placesOf(layout).decided)).close()
  await files.syncFolder(layout.folder)
}

/** It is certain that step 2 did not happen: false if the disk doesn't let it be. */
export async function undecideRestore(files: FileSystemPort, layout: Layout): Promise<boolean> {
  const { decided } = placesOf(layout)
  try {
    await removeTree(files, decided)
    await files.syncFolder(layout.folder)
    return true
  } catch {
    return false
  }
}

/** Whether step 3 is to be done before the store is read: nobody may read what lies there between two states. */
export async function isRestoreDecided(files: FileSystemPort, layout: Layout): Promise<boolean> {
  return (await listIfThere(files, layout.folder)).includes(basename(placesOf(layout).decided))
}

/** Nothing of it is needed: what can't be removed now goes at the next opening. */
export async function giveUpRestore(files: FileSystemPort, layout: Layout): Promise<void> {
  await removeTree(files, placesOf(layout).restoring).catch(() => undefined)
}

/** Step 3, by who holds the store's lock, before it is read. Can be done again. Rejects with the system's error. */
export async function finishRestore(files: FileSystemPort, layout: Layout): Promise<void> {
  const { restoring, replaced, decided } = placesOf(layout)
  const names = await listIfThere(files, layout.folder)
  const has = (path: string): boolean => names.some((name) => join(layout.folder, name) === path)
  if (has(decided)) {
    // A killed program may have left it in the system's memory only.
    await files.syncFolder(layout.folder)
    if (has(restoring)) {
      await files.makeFolder(replaced)
      for (const name of (await files.list(restoring)).filter(isUnpacked))
        await exchange(files, join(layout.folder, name), join(restoring, name), join(replaced, name))
      await files.syncFolder(layout.folder)
    }
    await files.remove(decided)
    await files.syncFolder(layout.folder)
  }
  if (has(decided) || has(restoring) || has(replaced)) {
    // What they hold is nobody's; it doesn't keep the store from opening.
    await Promise.all([restoring, replaced].map((path) => removeTree(files, path).catch(() => undefined)))
  }
}

/** Nothing else that lies there may take the place of something of the store's. */
function isUnpacked(name: string): boolean {
  return ['format', 'journal', 'documents'].includes(name)
}

/** `part` leaves for `old` and `restored` takes its place; both renames may have been done before. */
async function exchange(files: FileSystemPort, part: string, restored: string, old: string): Promise<void> {
  await removeTree(files, old)
  await files.rename(part, old).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
  })
  await files.rename(restored, part)
}

function placesOf({ folder }: Layout): {
  readonly restoring: string
  readonly replaced: string
  readonly decided: string
} {
  return { restoring: join(folder, 'restoring'), replaced: join(folder, 'replaced'), decided: join(folder, 'restore') }
}
