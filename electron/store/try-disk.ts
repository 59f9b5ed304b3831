import { join } from 'node:path'
import { writeFile } from './file-system'
import type { FileSystemPort } from './file-system'
import type { Layout } from './layout'

/** Writes something, durably, and takes it away again. Rejects with the system's error. */
export async function tryDisk(files: FileSystemPort, layout: Layout): Promise<void> {
  const path = join(layout.folder, 'lock.trial')
  try {
    // A crash may have left it.
    await files.remove(path).catch(() => undefined)
    await writeFile(files, path, Buffer.alloc(triedBytes))
  } finally {
    await files.remove(path).catch(() => undefined)
  }
}

/** What a batch and a draft seldom have together. */
const triedBytes = 64 * 1024
