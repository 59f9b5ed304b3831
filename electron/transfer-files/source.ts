import { open } from 'node:fs/promises'
import type { TransferSource } from '../desk'

export interface FileSource extends TransferSource {
  close(): Promise<void>
}

/** A file to import. Rejects with the system's code when it can't be read. */
export async function openTransferSource(path: string): Promise<FileSource> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
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
