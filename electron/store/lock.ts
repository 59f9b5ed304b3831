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
  const holder: LockHolder = { host: facts.host, boot: facts.boot, pid: facts.pid, start: facts.startOf(facts.pid), token }
  const content = encodeFrame(JSON.stringify(holder))
  await writeFile(files, mine, content)
  try {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (await appears(files, mine, lock, content)) return { is: 'taken', release: () => release(files, lock, token) }
      const held = await readHolder(files, lock)
      if (held === 'gone') continue
      if (held === undefined || !isDead(held, facts)) return { is: 'held', by: held }
      await setAside(files, lock, `${mine}.dead`, held)
    }
    return { is: 'held', by: undefined }
  } finally {
    await files.remove(mine).catch(() => undefined)
  }
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

/** Two may find the same dead lock: only what was judged may go, and a live one moved by mistake comes back. */
async function setAside(files: FileSystemPort, lock: string, aside: string, dead: LockHolder): Promise<void> {
  try {
    await files.rename(lock, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const moved = await readHolder(files, aside)
  if (moved === 'gone') return
  if (moved?.token !== dead.token) await files.link(aside, lock).catch(() => undefined)
  await files.remove(aside)
}

async function release(files: FileSystemPort, lock: string, token: string): Promise<void> {
  const holder = await readHolder(files, lock)
  if (holder !== 'gone' && holder?.token === token) await files.remove(lock)
}
