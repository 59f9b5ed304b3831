import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { NotAFile } from './not-a-file'
import type { TransferSource } from '../desk'

export interface FileSource extends TransferSource {
  close(): Promise<void>
}

/** A file to import; a link leads to it. Rejects with the system's code when it can't be read, and doesn't wait for a pipe. */
export async function openTransferSource(path: string): Promise<FileSource> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    // A socket.
    throw error instanceof Error && 'code' in error && error.code === 'ENXIO' ? new NotAFile(path) : error
  })
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new NotAFile(path)
    const { size } = stats
    return {
      size,
      async read(offset, length) {
        const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)))
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, offset)
        return buffer.subarray(0, bytesRead)
      },
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}
