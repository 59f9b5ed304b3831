import { z } from '../../../shared/model/zod'
import { crc32 } from '../crc32'
import { writeAll } from '../file-system'
import type { FileSystemPort, OpenFile } from '../file-system'
import { decodeFrame, encodeFrame } from '../frame'
import { parseJson } from '../journal-record'
import { NewerFormat } from '../newer-format'

/**
 * One file that holds a store's: a frame that says what it is; for each file a frame with its name, length and CRC-32,
 * and its bytes; a frame that ends it. So it is carried elsewhere whole or not at all, and is on the disk by one sync.
 */
export const archiveVersion = 1

/** Writes one; nothing of it is durable before `end`. Every method rejects with the system's error. */
export class ArchiveWriter {
  bytes = 0
  #files = 0
  #waiting: Uint8Array[] = []
  #waitingBytes = 0

  private constructor(private readonly file: OpenFile) {}

  static async create(files: FileSystemPort, path: string): Promise<ArchiveWriter> {
    const writer = new ArchiveWriter(await files.create(path))
    await writer.#write(frame({ backup: archiveVersion }))
    return writer
  }

  /** `name`: relative to the store's folder, with slashes. */
  async add(name: string, bytes: Buffer): Promise<void> {
    this.#files += 1
    await this.#write(frame({ file: name, bytes: bytes.length, crc: crc32(bytes, 0, bytes.length) }))
    await this.#write(bytes)
  }

  async end(sequence: number): Promise<void> {
    await this.#write(frame({ end: this.#files, sequence }))
    await this.#flush()
    await this.file.sync()
  }

  close(): Promise<void> {
    return this.file.close()
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#waiting.push(bytes)
    this.#waitingBytes += bytes.length
    if (this.#waitingBytes >= chunk) await this.#flush()
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#waitingBytes = 0
    await writeAll(this.file, bytes, this.bytes)
    this.bytes += bytes.length
  }
}

/** It is no backup, or not a whole one. */
export class DamagedArchive extends Error {}

/**
 * Hands each file of an archive to `take`, in order, after its checksum held, and answers the sequence of the whole.
 * `onRead`: bytes so far, and of all. Throws {@link DamagedArchive} and {@link NewerFormat}.
 */
export async function readArchive(
  files: FileSystemPort,
  path: string,
  take: (name: string, bytes: Buffer) => Promise<void>,
  onRead: (done: number, total: number) => void,
): Promise<number> {
  const size = await files.size(path)
  const reader = new Reader(files, path, size)
  const header = archiveHeader.safeParse(await reader.frame()).data
  if (!header) throw new DamagedArchive('no backup')
  if (header.backup > archiveVersion) throw new NewerFormat('backup')
  for (let found = 0; ; found++) {
    const entry = archiveEntry.safeParse(await reader.frame()).data
    if (!entry) throw new DamagedArchive('an entry can not be read')
    if ('end' in entry) {
      if (entry.end !== found || reader.position !== size) throw new DamagedArchive('it is not whole')
      return entry.sequence
    }
    const bytes = await reader.take(entry.bytes)
    if (crc32(bytes, 0, bytes.length) !== entry.crc) throw new DamagedArchive('a file can not be read')
    await take(entry.file, bytes)
    onRead(reader.position, size)
  }
}

class Reader {
  position = 0
  #buffer: Buffer = Buffer.alloc(0)

  constructor(
    private readonly files: FileSystemPort,
    private readonly path: string,
    private readonly size: number,
  ) {}

  async frame(): Promise<unknown> {
    let lineBreak = this.#buffer.indexOf(0x0a)
    if (lineBreak < 0 && this.#buffer.length < longestFrame) {
      await this.#fill(longestFrame)
      lineBreak = this.#buffer.indexOf(0x0a)
    }
    const text = lineBreak < 0 ? undefined : decodeFrame(await this.take(lineBreak + 1))
    return text === undefined ? undefined : parseJson(text)
  }

  async take(length: number): Promise<Buffer> {
    if (this.#buffer.length < length) await this.#fill(length)
    if (this.#buffer.length < length) throw new DamagedArchive('it ends too early')
    const taken = this.#buffer.subarray(0, length)
    this.#buffer = this.#buffer.subarray(length)
    this.position += length
    return taken
  }

  async #fill(least: number): Promise<void> {
    const parts: Buffer[] = [this.#buffer]
    let have = this.#buffer.length
    while (have < least && this.position + have < this.size) {
      const part = await this.files.readPart(this.path, this.position + have, Math.max(chunk, least - have))
      if (part.length === 0) break
      parts.push(part)
      have += part.length
    }
    this.#buffer = Buffer.concat(parts)
  }
}

const chunk = 1024 * 1024
/** Of a frame of an archive: a name and three numbers. */
const longestFrame = 1024

function frame(content: z.input<typeof archiveEntry> | z.input<typeof archiveHeader>): Buffer {
  return encodeFrame(JSON.stringify(content))
}

const archiveHeader = z.object({ backup: z.int() })
/** Nothing but names of a store's files: none leads out of its folder. */
const storedName = z
  .string()
  .regex(
    /^(format|journal\/\d{10,}\.log|documents(\/\.?[a-z0-9_~-]+)(\/[0-9a-f]{2})?\/[a-z0-9_~-]+\.\d+\.\d+(\.put)?\.json)$/,
  )
const archiveEntry = z.union([
  z.object({ file: storedName, bytes: z.int().nonnegative(), crc: z.int() }),
  z.object({ end: z.int(), sequence: z.int() }),
])
