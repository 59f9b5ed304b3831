import { dirname, join } from 'node:path'
import { errorCode } from '../file-system'
import type { FileSystemPort } from '../file-system'
import { listIfThere } from '../listing'
import { ArchiveWriter } from './archive'

/** Why one was made. Only daily ones are deleted by themselves. */
export const backupReasons = ['daily', 'manual', 'before-import', 'before-restore', 'before-upgrade'] as const
export type BackupReason = (typeof backupReasons)[number]

export interface Backup {
  /** Of its file. */
  readonly name: string
  /** Ms since the epoch, by the clock of who made it. */
  readonly at: number
  readonly why: BackupReason
  readonly bytes: number
}

/** So many daily ones are kept. */
const keptDaily = 7

/** The whole ones in a folder, newest first. */
export async function listBackups(files: FileSystemPort, folder: string): Promise<Backup[]> {
  const backups: Backup[] = []
  for (const name of await listIfThere(files, folder)) {
    const said = parseName(name)
    if (said) backups.push({ name, ...said, bytes: await files.size(join(folder, name)) })
  }
  return backups.sort((a, b) => b.at - a.at)
}

/**
 * Makes one of what `fill` writes and answers its sequence. It has its name only when all of it is on the disk; one
 * that broke off, or for which `fill` answers undefined, leaves nothing. Rejects with the system's error.
 */
export async function makeBackup(files: FileSystemPort, folder: string, at: number, why: BackupReason, fill: (archive: ArchiveWriter) => Promise<number | undefined>): Promise<(Backup & { readonly sequence: number }) | undefined> {
  if (await files.makeFolder(folder)) await files.syncFolder(dirname(folder))
  for (const name of await files.list(folder)) if (name.endsWith(unfinished)) await files.remove(join(folder, name)).catch(() => undefined)
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
  if (why === 'daily') await dropOldDaily(files, folder)
  return { name, at, why, bytes: await files.size(join(folder, name)), sequence }
}

/** Ends the name of one that was never finished: it is never offered. */
const unfinished = '.part'

/** What can't be removed now is tried again after the next one. */
async function dropOldDaily(files: FileSystemPort, folder: string): Promise<void> {
  const daily = (await listBackups(files, folder)).filter(({ why }) => why === 'daily')
  for (const { name } of daily.slice(keptDaily)) await files.remove(join(folder, name)).catch(() => undefined)
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
  const [, day, hour, minute, second, ms, reason] = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.([a-z-]+)\.backup$/.exec(name) ?? []
  const why = backupReasons.find((one) => one === reason)
  const at = Date.parse(`${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${ms ?? ''}Z`)
  return why === undefined || Number.isNaN(at) ? undefined : { at, why }
}

/** Removes a folder with all that is in it, or a file; does nothing if it isn't there. */
export async function removeTree(files: FileSystemPort, path: string): Promise<void> {
  const names = await files.list(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined
    throw error
  })
  if (names) {
    for (const name of names) await removeTree(files, join(path, name))
    await files.removeFolder(path)
    return
  }
  await files.remove(path).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
  })
}
