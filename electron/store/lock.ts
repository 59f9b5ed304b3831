import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from '../../shared/model/zod'
import { errorCode, writeFile } from './file-system'
import type { FileSystemPort } from './file-system'
import { decodeFrame, encodeFrame } from './frame'
import { parseJson } from './journal-record'
import type { ProcessFacts } from './process-facts'

export type LockTaken =
  | { readonly is: 'taken'; readonly release: () => Promise<void> }
  /** `by` undefined: its file can't be read, so that nobody can be called dead. */
  | { readonly is: 'held'; readonly by: LockHolder | undefined }

/**
 * Takes the store's one lock: a file that appears whole, with who holds it. A dead process's lock is taken over,
 * another host's never. Rejects if the disk does.
 */
export async function takeLock(files: FileSystemPort, folder: string, facts: ProcessFacts): Promise<LockTaken> {
  const token = randomBytes(8).toString('hex')
  const lock = join(folder, lockName)
  const mine = join(folder, `${lockName}.${token}`)
  const holder: LockHolder = {
    host: facts.host,
    boot: facts.boot,
    pid: facts.pid,
    start: facts.startOf(facts.pid),
    token,
  }
  const content = encodeFrame(JSON.stringify(holder))
  await writeFile(files, mine, content)
  const taking: Taking = { files, facts, appear: (path) => appears(files, mine, path, content) }
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const outcome = await take(taking, lock)
      if (outcome === 'taken') return { is: 'taken', release: () => release(files, lock, token) }
      if (outcome !== 'again') return outcome
    }
    return { is: 'held', by: undefined }
  } finally {
    await files.remove(mine).catch(() => undefined)
  }
}

interface Taking {
  readonly files: FileSystemPort
  readonly facts: ProcessFacts
  /** Our lock file gets one more name; false if that is taken. */
  appear(path: string): Promise<boolean>
}

type Outcome = 'taken' | 'again' | Extract<LockTaken, { is: 'held' }>

async function take(taking: Taking, path: string): Promise<Outcome> {
  if (await taking.appear(path)) return 'taken'
  const holder = await readHolder(taking.files, path)
  if (holder === 'gone') return 'again'
  return holder && isDead(holder, taking.facts) ? follow(taking, path, holder) : { is: 'held', by: holder }
}

/**
 * Several may find the same dead lock. Only who holds the right to follow it, a lock of its own named for the dead,
 * may replace it; so a living lock is never replaced by one who looked too early.
 */
async function follow(taking: Taking, path: string, dead: LockHolder): Promise<Outcome> {
  const { files } = taking
  const right = `${path}.after-${dead.token}`
  const outcome = await take(taking, right)
  if (outcome !== 'taken') return outcome
  const now = await readHolder(files, path)
  if (now !== 'gone' && now?.token === dead.token) {
    await files.rename(right, path)
    return 'taken'
  }
  await files.remove(right)
  return 'again'
}

const lockName = 'lock'
/** Each needs another program to take or leave the lock in the same moment. */
const attempts = 5

const lockHolder = z.object({
  host: z.string(),
  /** Absent where the system doesn't tell. */
  boot: z.string().optional(),
  pid: z.int(),
  start: z.string().optional(),
  token: z.string(),
})
/** Who holds a store, as its lock file says. */
export type LockHolder = z.infer<typeof lockHolder>

async function appears(files: FileSystemPort, mine: string, lock: string, content: Buffer): Promise<boolean> {
  try {
    await files.link(mine, lock).catch((error: unknown) => {
      // Some file systems have no second names; there the content comes a moment after the name.
      if (noLinks.has(errorCode(error))) return writeFile(files, lock, content)
      throw error
    })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

const noLinks: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

async function readHolder(files: FileSystemPort, lock: string): Promise<LockHolder | 'gone' | undefined> {
  let bytes: Buffer
  try {
    bytes = await files.read(lock)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'gone'
    throw error
  }
  const text = decodeFrame(bytes)
  return text === undefined ? undefined : lockHolder.safeParse(parseJson(text)).data
}

function isDead(holder: LockHolder, facts: ProcessFacts): boolean {
  if (holder.host !== facts.host) return false
  if (holder.boot !== undefined && facts.boot !== undefined && holder.boot !== facts.boot) return true
  if (!facts.isAlive(holder.pid)) return true
  const start = facts.startOf(holder.pid)
  // The number lives, but as another process.
  return holder.start !== undefined && start !== undefined && holder.start !== start
}

async function release(files: FileSystemPort, lock: string, token: string): Promise<void> {
  const holder = await readHolder(files, lock)
  if (holder !== 'gone' && holder?.token === token) await files.remove(lock)
}
