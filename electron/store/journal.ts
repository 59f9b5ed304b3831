import { join } from 'node:path'
import { DiskFailure, errorCode, writeAll } from './file-system'
import type { FileSystemPort, OpenFile } from './file-system'
import { storeFormat } from './format'
import { FrameEncoder } from './frame'
import { encodeSegmentHeader } from './journal-record'
import { segmentName } from './names'
import { insistOnFolder } from './places'
import type { Failing } from './contract/commits'
import { timed } from './turns'

export interface JournalListener {
  /** Every record up to `sequence` is on the disk, the last of them with `bytes` more. */
  durable(sequence: number, bytes: number): void
  /**
   * The disk failed: no record after the last durable one is in the journal (`cut`), or it can't be told.
   * Every record handed in is forgotten.
   */
  failed(failure: { readonly cut: boolean; readonly why: Failing }): void
}

/** Where a new segment began: all records up to `through` lie in segments before `segment`. */
export interface Rotation {
  readonly through: number
  readonly segment: number
}

/**
 * The writing end of the journal. All records handed in while one group is synced make up the next: one synced write
 * for all of them (group commit).
 */
export class Journal {
  /** Of the current segment, durable. */
  #bytes = 0
  #waiting: { readonly sequence: number; readonly text: string }[] = []
  #rotations: { readonly resolve: (rotation: Rotation) => void; readonly reject: (error: unknown) => void }[] = []
  #running: Promise<void> | undefined
  #dead = false
  readonly #frames = new FrameEncoder()

  private constructor(
    private readonly files: FileSystemPort,
    private readonly folder: string,
    private readonly eventVersion: number,
    private readonly listener: JournalListener,
    private segment: number,
    private file: OpenFile,
    private through: number,
  ) {}

  /** Begins a new segment, durably; its number must be higher than any before. */
  static async begin(
    files: FileSystemPort,
    folder: string,
    eventVersion: number,
    listener: JournalListener,
    segment: number,
    through: number,
  ): Promise<Journal> {
    const { file, bytes } = await createSegment(files, folder, eventVersion, segment)
    const journal = new Journal(files, folder, eventVersion, listener, segment, file, through)
    journal.#bytes = bytes
    return journal
  }

  /** `text`: of the record's frame. */
  append(sequence: number, text: string): void {
    this.#waiting.push({ sequence, text })
    this.#start()
  }

  /** Goes on in a new segment after the group under way. */
  rotate(): Promise<Rotation> {
    return new Promise((resolve, reject) => {
      this.#rotations.push({ resolve, reject })
      this.#start()
    })
  }

  /** Resolves when nothing is waiting or being written. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  async close(): Promise<void> {
    await this.idle()
    this.#dead = true
    await this.file.close().catch(() => undefined)
  }

  #start(): void {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
      if (this.#waiting.length > 0 || this.#rotations.length > 0) this.#start()
    })
  }

  async #run(): Promise<void> {
    // Whatever else this tick has to say belongs to the first group.
    await Promise.resolve()
    while (!this.#dead && (this.#waiting.length > 0 || this.#rotations.length > 0)) {
      if (this.#rotations.length > 0) await this.#beginSegment()
      if (this.#waiting.length > 0) await this.#writeGroup()
    }
    for (const { reject } of this.#rotations.splice(0)) reject(new DiskFailure('EIO', 'the journal is closed'))
    this.#waiting = []
  }

  async #writeGroup(): Promise<void> {
    const group = this.#waiting
    this.#waiting = []
    const bytes = timed('encode', () => this.#frames.encode(group.map(({ text }) => text)))
    try {
      await writeAll(this.file, bytes, this.#bytes)
    } catch (error) {
      await this.#fail(error)
      return
    }
    this.#bytes += bytes.length
    this.through = group.at(-1)?.sequence ?? this.through
    this.listener.durable(this.through, bytes.length)
  }

  /** A failed sync is never tried again: the system may have thrown the pages away and call the next one good. */
  async #fail(error: unknown): Promise<void> {
    let cut = true
    try {
      await this.file.truncate(this.#bytes)
      await this.file.sync()
    } catch {
      cut = false
      this.#dead = true
      await this.file.close().catch(() => undefined)
    }
    this.#waiting = []
    this.listener.failed({ cut, why: failingBecause(error) })
  }

  async #beginSegment(): Promise<void> {
    const rotations = this.#rotations.splice(0)
    const segment = ++this.segment
    try {
      const { file, bytes } = await createSegment(this.files, this.folder, this.eventVersion, segment)
      await this.file.close().catch(() => undefined)
      this.file = file
      this.#bytes = bytes
      for (const { resolve } of rotations) resolve({ through: this.through, segment })
    } catch (error) {
      for (const { reject } of rotations) reject(error)
    }
  }
}

export function failingBecause(error: unknown): Failing {
  const code = errorCode(error)
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk_full' : 'disk_error'
}

/** A failed attempt may leave a file without a record behind; reading passes over it. */
async function createSegment(
  files: FileSystemPort,
  folder: string,
  eventVersion: number,
  segment: number,
): Promise<{ file: OpenFile; bytes: number }> {
  const header = encodeSegmentHeader({ journal: storeFormat, events: eventVersion })
  await insistOnFolder(files, folder)
  const file = await files.createSynced(join(folder, segmentName(segment)))
  try {
    await writeAll(file, header, 0)
    await files.syncFolder(folder)
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
  return { file, bytes: header.length }
}
