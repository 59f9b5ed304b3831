import { basename, dirname, join } from 'node:path'
import { backupReasons } from '../contract/upkeep'
import type { Backup, BackupReason, MadeBackup } from '../contract/upkeep'
import { errorCode } from '../file-system'
import type { FileSystemPort } from '../file-system'
import { ArchiveWriter } from './archive'

/** So many daily ones are kept. */
const keptDaily = 7

/** The whole ones in a folder, newest first; a link in it is none. The folder itself may be one, to another disk. */
export async function listBackups(files: FileSystemPort, folder: string): Promise<Backup[]> {
  const backups: Backup[] = []
  const real = await files.realPath(folder).catch(ifNoFolder)
  if (real === undefined) return []
  for (const { name, is } of (await files.entries(real).catch(ifNoFolder)) ?? []) {
    const said = parseName(name)
    if (said && is === 'file') backups.push({ name, ...said, bytes: await files.size(join(real, name)) })
  }
  return backups.sort((a, b) => b.at - a.at)
}

/** A link that leads nowhere (its disk isn't there) or in a circle is no folder either. */
function ifNoFolder(error: unknown): undefined {
  const code = errorCode(error)
  if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ELOOP') throw error
  return undefined
}

/**
 * Makes one of what `fill` writes and answers its sequence. It has its name only when all of it is on the disk; one
 * that broke off, or for which `fill` answers undefined, leaves nothing. Rejects with the system's error.
 */
export async function makeBackup(
  files: FileSystemPort,
  place: string,
  at: number,
  why: BackupReason,
  fill: (archive: ArchiveWriter) => Promise<number | undefined>,
): Promise<MadeBackup | undefined> {
  const folder = await madeFolder(files, place)
  for (const name of await files.list(folder))
    if (isUnfinished(name)) await files.remove(join(folder, name)).catch(() => undefined)
  const name = await freeName(files, folder, at, why)
  const temporary = join(folder, `${name}${unfinished}`)
  let sequence: number | undefined
  try {
    const archive = await ArchiveWriter.create(files, temporary)
    try {
      sequence = await fill(archive)
      if (sequence !== undefined) await archive.end(sequence)
    } finally {
      await archive.close()
    }
    if (sequence !== undefined) await files.rename(temporary, join(folder, name))
    else await files.remove(temporary)
  } catch (error) {
    await files.remove(temporary).catch(() => undefined)
    throw error
  }
  if (sequence === undefined) return undefined
  await files.syncFolder(folder)
  if (why === 'daily') await dropOldDaily(files, folder, at)
  return { name, at, why, bytes: await files.size(join(folder, name)), sequence }
}

/** Ends the name of one that was never finished: it is never offered. */
const unfinished = '.part'

/** Not what somebody else's program keeps under such a name, in a folder that isn't ours alone. */
function isUnfinished(name: string): boolean {
  return name.endsWith(unfinished) && parseName(name.slice(0, -unfinished.length)) !== undefined
}

/** Makes the folder if it isn't there, and answers where it lies when every link is followed. */
async function madeFolder(files: FileSystemPort, folder: string): Promise<string> {
  const place = join(await files.realPath(dirname(folder)), basename(folder))
  if ((await files.whatIs(place)) === 'link') return files.realPath(place)
  if (await files.makeFolder(place)) await files.syncFolder(dirname(place))
  return place
}

/**
 * Of those up to `now` the newest are kept, and as many of later ones, which a clock that was ahead made: they are no
 * newer than what is made now, and never take its place. What can't be removed now is tried again after the next one.
 */
async function dropOldDaily(files: FileSystemPort, folder: string, now: number): Promise<void> {
  const daily = (await listBackups(files, folder)).filter(({ why }) => why === 'daily')
  const [due, ahead] = [daily.filter(({ at }) => at <= now), daily.filter(({ at }) => at > now)]
  for (const { name } of [...due.slice(keptDaily), ...ahead.slice(keptDaily)])
    await files.remove(join(folder, name)).catch(() => undefined)
}

async function freeName(files: FileSystemPort, folder: string, at: number, why: BackupReason): Promise<string> {
  const taken = new Set(await files.list(folder))
  // A clock that was set back may come to the same millisecond.
  let time = at
  while (taken.has(nameOf(time, why))) time += 1
  return nameOf(time, why)
}

function nameOf(at: number, why: BackupReason): string {
  return `${new Date(at).toISOString().replace(/[:.]/g, '-')}.${why}.backup`
}

function parseName(name: string): { readonly at: number; readonly why: BackupReason } | undefined {
  const [, day, hour, minute, second, ms, reason] =
    /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.([a-z-]+)\.backup$/.exec(name) ?? []
  const why = backupReasons.find((one) => one === reason)
  const at = Date.parse(`${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${ms ?? ''}Z`)
  return why === undefined || Number.isNaN(at) ? undefined : { at, why }
}

/** Removes a folder with all that is in it, or a file; a link itself and nothing that it leads to. Does nothing if it isn't there. */
export async function removeTree(files: FileSystemPort, path: string): Promise<void> {
  const found = await files.whatIs(path)
  if (found === 'folder') {
    for (const name of await files.list(path)) await removeTree(files, join(path, name))
    await files.removeFolder(path)
  } else if (found) await files.remove(path)
}
