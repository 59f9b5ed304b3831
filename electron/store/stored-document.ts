import { Low } from 'lowdb'
import { DocumentFile } from './document-file'
import type { DocumentIdentity } from './document-file'
import type { FileSystemPort } from './file-system'
import type { Generation } from './names'

/** What a document needs to know of the store around it. */
export interface Surroundings {
  readonly files: FileSystemPort
  /** Of the last applied batch. */
  sequence(): number
  /** Resolves when the journal holds everything up to `sequence` durably; rejects if it never will. */
  durable(sequence: number): Promise<void>
  /** The document differs from its file, or no longer does. */
  changed(document: StoredDocument, dirty: boolean): void
  /** What the document held when its writing began is durable. */
  written(document: StoredDocument): void
}

/** One document: lowdb's `Low` over our own file, written by one writer at a time. */
export class StoredDocument {
  readonly low: Low
  readonly file: DocumentFile
  #dirty = false
  #put = false
  #writing = 0
  #writes: Promise<void> = Promise.resolve()

  constructor(
    readonly identity: DocumentIdentity,
    folder: string,
    empty: unknown,
    private readonly around: Surroundings,
    found: readonly Generation[] = [],
  ) {
    const terms = { begin: () => this.#begin(), durable: (sequence: number) => around.durable(sequence) }
    this.file = new DocumentFile(around.files, folder, identity, terms, found)
    this.low = new Low(this.file, empty)
  }

  /** There is such a document: it was read, or something made it. */
  get exists(): boolean {
    return this.#dirty || this.#writing > 0 || this.file.sequence !== undefined
  }

  /** Its file holds all of it. */
  get isSettled(): boolean {
    return !this.#dirty && this.#writing === 0
  }

  /** An event changed it. */
  touch(): void {
    if (this.#dirty) return
    this.#dirty = true
    this.around.changed(this, true)
  }

  /** Its content was replaced by something that is in no event. */
  replace(document: unknown): void {
    this.low.data = document
    this.#put = true
    this.touch()
  }

  /** It begins with what a document of a former kind held at `sequence`. */
  takeOver(document: unknown, sequence: number): void {
    this.file.sequence = sequence
    this.replace(document)
  }

  /** Resolves when what it holds now is durable; rejects, and is as dirty as before, if the disk or the journal fails. */
  write(): Promise<void> {
    const written = this.#writes.then(() => this.#write())
    this.#writes = written.catch(() => undefined)
    return written
  }

  /** Resolves when no write is under way. */
  idle(): Promise<void> {
    return this.#writes
  }

  async #write(): Promise<void> {
    if (!this.#dirty) return
    const put = this.#put
    this.#writing += 1
    try {
      await this.low.write()
    } catch (error) {
      this.#put ||= put
      this.touch()
      throw error
    } finally {
      this.#writing -= 1
    }
    this.around.written(this)
  }

  #begin(): { sequence: number; put: boolean } {
    const put = this.#put
    this.#put = false
    this.#dirty = false
    this.around.changed(this, false)
    return { sequence: this.around.sequence(), put }
  }
}
