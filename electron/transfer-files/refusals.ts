import { lstat, mkdir, open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { RefusedLine } from '../desk'
import { NotAFile } from './not-a-file'

/** The refused lines of an import, as JSON Lines in a file that is made with the first of them. */
export interface Refusals {
  readonly path: string
  add(refused: RefusedLine): void
  /** Resolves when all of them are on the disk. */
  close(): Promise<void>
}

/** How many are written at once. */
const batch = 500

export function openRefusals(folder: string, name: string): Refusals {
  const path = join(folder, name)
  let waiting: RefusedLine[] = []
  let writing: Promise<FileHandle | undefined> = Promise.resolve(undefined)

  function write() {
    const text = waiting.map((one) => `${JSON.stringify(one)}\n`).join('')
    waiting = []
    writing = writing.then(async (before) => {
      const handle = before ?? (await created())
      await handle.writeFile(text)
      return handle
    })
    // Told when it is closed.
    writing.catch(() => undefined)
  }

  async function created(): Promise<FileHandle> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (!(await lstat(folder)).isDirectory()) throw new NotAFile(folder)
    return open(path, 'wx', 0o600)
  }

  return {
    path,
    add(refused) {
      waiting.push(refused)
      if (waiting.length >= batch) write()
    },
    async close() {
      if (waiting.length > 0) write()
      const handle = await writing
      await handle?.sync()
      await handle?.close()
    },
  }
}
