import { randomBytes } from 'node:crypto'
import { lstat, open, rename, unlink } from 'node:fs/promises'
import type { TransferSink } from '../desk'
import { NotAFile } from './not-a-file'

export interface FileSink extends TransferSink {
  /** What was written is on the disk under its name when this resolves. */
  finish(): Promise<void>
  /** Leaves nothing behind. */
  giveUp(): Promise<void>
}

/**
 * A file to export to; what was there before stays until the new one is whole. A link, a folder or a device is not
 * replaced. Rejects with the system's code.
 */
export async function openTransferSink(path: string): Promise<FileSink> {
  const there = await lstat(path).catch(() => undefined)
  if (there && !there.isFile()) throw new NotAFile(path)
  const temporary = `${path}.${randomBytes(4).toString('hex')}.part`
  const handle = await open(temporary, 'wx', 0o600)
  return {
    write: (text) => handle.writeFile(text),
    async finish() {
      await handle.sync()
      await handle.close()
      await rename(temporary, path)
    },
    async giveUp() {
      await handle.close()
      await unlink(temporary)
    },
  }
}
