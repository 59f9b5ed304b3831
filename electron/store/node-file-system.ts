import { constants, readFile } from 'node:fs'
import { link, mkdir, open, readdir, rename, rmdir, stat, unlink } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { errorCode } from './file-system'
import type { FileSystemPort, OpenFile } from './file-system'

/** The real file system. */
export const nodeFileSystem: FileSystemPort = {
  makeFolder,
  list: (folder) => readdir(folder),
  // With a callback it costs the event loop half of what the one with promises does, and opening reads many.
  read: promisify(readFile),
  readPart,
  size: async (path) => (await stat(path)).size,
  create: async (path) => openFile(await open(path, 'wx', 0o600)),
  createSynced,
  open: async (path) => openFile(await open(path, 'r+')),
  rename,
  link,
  remove: unlink,
  removeFolder: rmdir,
  syncFolder,
}

function openFile(handle: FileHandle): OpenFile {
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    sync: () => handle.sync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  }
}

/** Where the system can write and sync in one call: one way to the disk and back instead of two, a fifth of a small write's time. */
async function createSynced(path: string): Promise<OpenFile> {
  const { O_WRONLY, O_CREAT, O_EXCL, O_DSYNC } = constants
  if (process.platform === 'linux') return openFile(await open(path, O_WRONLY | O_CREAT | O_EXCL | O_DSYNC, 0o600))
  const handle = await open(path, 'wx', 0o600)
  const file = openFile(handle)
  return {
    ...file,
    async write(bytes, position) {
      const written = await file.write(bytes, position)
      await handle.datasync()
      return written
    },
  }
}

async function makeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

async function readPart(path: string, position: number, length: number): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(length)
    const { bytesRead } = await handle.read(buffer, 0, length, position)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Windows can't open a folder and writes its names through the volume's journal instead. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
