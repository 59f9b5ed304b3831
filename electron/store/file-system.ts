/** An open file. All positions and lengths in bytes. Every method rejects with the system's error. */
export interface OpenFile {
  /** Resolves with the number of bytes written, which may be fewer than given. */
  write(bytes: Uint8Array, position: number): Promise<number>
  /** All of the file is on the disk when resolved, its length too: fsync. */
  sync(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

/** What a name stands for. A Windows junction is a link; a pipe, a socket or a device is `other`. */
export type Found = 'file' | 'folder' | 'link' | 'other'

export interface Entry {
  readonly name: string
  readonly is: Found
}

/**
 * All that the store asks of a file system. A port, so that tests can stand a disk behind it that fails,
 * or that loses at a crash what was never synced. Rejections carry the system's `code` (ENOENT, ENOSPC, …).
 *
 * Nothing but `realPath` follows a link that stands at the end of a path: what would rejects with {@link Misplaced},
 * `rename`, `link` and `remove` take the link itself.
 */
export interface FileSystemPort {
  /** Undefined if there is nothing: lstat. */
  whatIs(path: string): Promise<Found | undefined>
  /** The same place without links: realpath. */
  realPath(path: string): Promise<string>
  /** For its owner only; resolves with false if it was there. The parent must exist. */
  makeFolder(path: string): Promise<boolean>
  /** Names, in no order. */
  list(folder: string): Promise<string[]>
  /** The same, with what each is. */
  entries(folder: string): Promise<Entry[]>
  /** Of a regular file, as the next two. */
  read(path: string): Promise<Buffer>
  /** At most `length` bytes from `position` on; fewer at the end. */
  readPart(path: string, position: number, length: number): Promise<Buffer>
  /** Bytes. */
  size(path: string): Promise<number>
  /** A new file, readable by its owner only; EEXIST if the name is taken. */
  create(path: string): Promise<OpenFile>
  /** As `create`; of the file that it gives each write, with what is needed to read it back, is on the disk when resolved. */
  createSynced(path: string): Promise<OpenFile>
  /** An existing file, for writing. */
  open(path: string): Promise<OpenFile>
  /** Of a file or a folder; a file replaces what `to` was. */
  rename(from: string, to: string): Promise<void>
  /** A second name for a file; EEXIST if it is taken. */
  link(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** An empty one. */
  removeFolder(path: string): Promise<void>
  /** The names in the folder (created, renamed, removed) are on the disk when resolved. */
  syncFolder(path: string): Promise<void>
}

/** The `code` of a rejection of the port, if it has one. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Something else stands where a file or a folder is expected. */
export class Misplaced extends Error {
  readonly code: string

  constructor(
    readonly path: string,
    readonly found: Found,
  ) {
    super(`${path} is not what is expected there: ${found}`)
    this.code = codeOfFound[found]
  }
}

/** As the system says it where it finds out itself. */
const codeOfFound: Readonly<Record<Found, string>> = {
  link: 'ELOOP',
  folder: 'EISDIR',
  file: 'ENOTDIR',
  other: 'EINVAL',
}

/** A failure of the disk that the store found out itself. */
export class DiskFailure extends Error {
  constructor(
    readonly code: 'EIO' | 'ENOSPC',
    message: string,
  ) {
    super(message)
  }
}

/** Writes all of `bytes`; what a full disk takes only in part is a failure like any other. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  const written = await file.write(bytes, position)
  if (written !== bytes.length) throw new DiskFailure('ENOSPC', `wrote ${written} of ${bytes.length} bytes`)
}

/** Writes a new file whose content is durable when this resolves; its name is only when its folder is synced. */
export async function writeFile(files: FileSystemPort, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.create(path)
  try {
    await writeAll(file, bytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
}
