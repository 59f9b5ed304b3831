import { accessSync, constants, lstatSync, mkdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { networkTypeOf } from './network'
import { whatStandsThere, type Found } from './stands-there'

/** What is asked of the system; tests bring their own. Each throws with the system's code. */
export interface System {
  makeFolder(path: string): void
  /** Throws when this user may not write there. */
  seeWritable(path: string): void
  /** Without links. */
  realPath(path: string): string
  /** Undefined if there is nothing. Follows no link. */
  whatIs(path: string): Found | undefined
  /** What a link says; undefined if there is none. */
  linkAt(path: string): string | undefined
  isAlive(pid: number): boolean
  /** The lines of /proc/mounts; empty where there is none. */
  mounts(): string
}

export const realSystem: System = {
  makeFolder: (path) => mkdirSync(path, { recursive: true, mode: 0o700 }),
  seeWritable: (path) => {
    accessSync(path, constants.W_OK | constants.X_OK)
  },
  realPath: (path) => realpathSync(path),
  whatIs(path) {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (!stats) return undefined
    if (stats.isSymbolicLink()) return 'link'
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other'
  },
  linkAt(path) {
    try {
      return readlinkSync(path)
    } catch {
      return undefined
    }
  },
  isAlive(pid) {
    try {
      process.kill(pid, 0)
      return true
    } catch (error) {
      // It is somebody else's.
      return codeOf(error) === 'EPERM'
    }
  },
  mounts() {
    try {
      return readFileSync('/proc/mounts', 'utf8')
    } catch {
      return ''
    }
  },
}

/** Why a folder can't hold the data, for a person on the command line; undefined when it can. Makes the folder if it isn't there. */
export function whyUnfit(folder: string, system: System = realSystem): string | undefined {
  try {
    system.makeFolder(folder)
    const network = networkTypeOf(system.realPath(folder), system.mounts())
    if (network !== undefined) {
      return `The data folder ${folder} lies on a network drive (${network}), which can lose what was saved. Choose a folder on this computer with --data, and keep backups on the network drive instead.`
    }
    system.seeWritable(folder)
    for (const [name, expected] of ownNames) {
      const path = `${folder}/${name}`
      const found = system.whatIs(path)
      if (found !== undefined && found !== expected) return whatStandsThere(path, found)
    }
    const backups = system.whatIs(`${folder}/backups`)
    if (backups === 'file' || backups === 'other') return whatStandsThere(`${folder}/backups`, backups)
    const electron = `${folder}/electron`
    if (system.whatIs(electron)) {
      try {
        system.seeWritable(electron)
      } catch (error) {
        return inWords(electron, codeOf(error))
      }
    }
    return undefined
  } catch (error) {
    return inWords(folder, codeOf(error))
  }
}

/** Why the program could not start with a folder, where the system says it of that folder or of its disk; undefined for anything else. */
export function whyNotStarted(folder: string, error: unknown): string | undefined {
  const code = codeOf(error)
  const isOfFolder =
    error instanceof Error && 'path' in error && typeof error.path === 'string' && error.path.startsWith(folder)
  return isOfFolder || code === 'ENOSPC' || code === 'EDQUOT' ? inWords(folder, code) : undefined
}

/**
 * What the program keeps in the data folder, and what it must be: no link, through which it would write elsewhere. The
 * folder itself may be one, and so may `backups`, which people put on another disk. What is in `store` the store says.
 */
const ownNames: readonly (readonly [string, Found])[] = [
  ['store', 'folder'],
  ['electron', 'folder'],
  ['reports', 'folder'],
  ['reset-passphrase', 'file'],
]

function inWords(folder: string, code: string): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk that holds ${folder} is full. Free space on it, or choose another folder with --data.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `The data folder ${folder} is read-only for you. Get the right to write there, or choose another folder with --data.`
    case 'EEXIST':
    case 'ENOTDIR':
      return `The data folder ${folder} can't be made: it, or a folder above it, is a file (${code}). Choose another one with --data.`
    default:
      return `The data folder ${folder} can't be made or read (${code}). Choose another one with --data.`
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : String(error)
}
