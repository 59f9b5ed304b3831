import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import { z } from '../../shared/model/zod'
import { errorCode, writeFile } from './file-system'
import type { FileSystemPort } from './file-system'
import { storeFormat } from './format'
import { decodeFrame, encodeFrame } from './frame'
import { parseJson } from './journal-record'
import { migrated } from './migrations'
import type { Migrations } from './contract/documents'
import { generationName } from './names'
import type { Generation } from './names'
import { NewerFormat } from './newer-format'
import { shapeMarkOf } from './shape-mark'
import { inTurn, timed } from './turns'

/** What a file of a document says of itself besides its content. */
export interface DocumentIdentity {
  readonly kind: string
  readonly version: number
  readonly key: string
  readonly schema: z.ZodType
  readonly migrations?: Migrations | undefined
}

/** What only the document's keeper knows when it is written. */
export interface WritingTerms {
  /** Called once at the beginning, in the tick in which the content is taken. */
  begin(): { readonly sequence: number; readonly put: boolean }
  /** Resolves when the journal holds everything up to `sequence` durably; rejects if it never will. */
  durable(sequence: number): Promise<void>
}

/**
 * lowdb's adapter for one document: each write is a new file, complete and durable before it gets its name, and the
 * newest three are kept. A read takes the newest that is whole and says which it passed over.
 */
export class DocumentFile implements Adapter<unknown> {
  /** The sequence that the newest readable copy holds, or that of the document of a former kind; undefined if there is none. */
  sequence: number | undefined
  /** The length of the copy that was read or written last. */
  bytes = 0
  /** After a read: newer generations that can't be read, newest first. */
  unreadable: Generation[] = []
  readonly #files: FileSystemPort
  readonly #folder: string
  readonly #identity: DocumentIdentity
  readonly #terms: WritingTerms
  /** Newest first, those on disk that a read did not find unreadable. */
  #generations: Generation[]
  #highest: number

  constructor(
    files: FileSystemPort,
    folder: string,
    identity: DocumentIdentity,
    terms: WritingTerms,
    found: readonly Generation[],
  ) {
    this.#files = files
    this.#folder = folder
    this.#identity = identity
    this.#terms = terms
    this.#generations = [...found].sort((a, b) => b.generation - a.generation)
    this.#highest = this.#generations[0]?.generation ?? 0
  }

  /** lowdb keeps the default for null. Throws {@link NewerFormat}. */
  async read(): Promise<unknown> {
    this.unreadable = []
    for (const generation of this.#generations) {
      const bytes = await this.#read(generation)
      const content = await inTurn('read document', () => this.#parse(generation, bytes))
      if (content) {
        this.sequence = generation.sequence
        this.bytes = bytes?.length ?? 0
        this.#generations = this.#generations.filter((one) => !this.unreadable.includes(one))
        return content.document
      }
      this.unreadable.push(generation)
    }
    this.#generations = []
    return null
  }

  async write(document: unknown): Promise<void> {
    const { sequence, put } = this.#terms.begin()
    const { kind, version, key, schema } = this.#identity
    const header = { format: storeFormat, kind, version, shape: shapeMarkOf(schema), key, sequence }
    const bytes = timed('write document', () => encodeFrame(JSON.stringify({ ...header, document })))
    const generation = ++this.#highest
    const name = generationName(key, generation, sequence, put)
    if (generation === 1) await this.#makeFolder()
    await this.#writeDurably(name, bytes, () => this.#terms.durable(sequence))
    this.#generations.unshift({ name, generation, sequence, put })
    this.sequence = sequence
    this.bytes = bytes.length
    await this.#forget(keptGenerations)
  }

  /** Removes all that is readable of the document from the disk. */
  async remove(): Promise<void> {
    await this.#forget(0)
  }

  async #read(generation: Generation): Promise<Buffer | undefined> {
    try {
      return await this.#files.read(join(this.#folder, generation.name))
    } catch (error) {
      if (errorCode(error) === 'EIO') return undefined
      throw error
    }
  }

  #parse(generation: Generation, bytes: Buffer | undefined): { document: unknown } | undefined {
    const text = bytes && decodeFrame(bytes)
    const header = text === undefined ? undefined : documentHeader.safeParse(parseJson(text)).data
    if (!header) return undefined
    const { kind, version, key, schema, migrations } = this.#identity
    if (header.format > storeFormat || header.version > version) throw new NewerFormat(`${kind}/${generation.name}`)
    if (header.kind !== kind || header.key !== key || header.sequence !== generation.sequence) return undefined
    if (header.version === version && header.shape === shapeMarkOf(schema)) return { document: header.document }
    const document = schema.safeParse(migrated(header.document, header.version, version, migrations))
    return document.success ? { document: document.data } : undefined
  }

  /** The first document in it makes it. */
  async #makeFolder(): Promise<void> {
    if (await this.#files.makeFolder(this.#folder)) await this.#files.syncFolder(dirname(this.#folder))
  }

  async #writeDurably(name: string, bytes: Buffer, mayAppear: () => Promise<void>): Promise<void> {
    const temporary = join(this.#folder, `${name}.${randomBytes(6).toString('hex')}${temporarySuffix}`)
    try {
      await writeFile(this.#files, temporary, bytes)
      await mayAppear()
      await this.#files.rename(temporary, join(this.#folder, name))
    } catch (error) {
      await this.#files.remove(temporary).catch(() => undefined)
      throw error
    }
    await this.#files.syncFolder(this.#folder)
  }

  /** A file that can't be removed now is tried again after the next write. */
  async #forget(keep: number): Promise<void> {
    for (const generation of this.#generations.slice(keep)) {
      try {
        await this.#files.remove(join(this.#folder, generation.name))
      } catch {
        continue
      }
      this.#generations.splice(this.#generations.indexOf(generation), 1)
    }
  }
}

/** Ends the name of a file that was never finished, if one is met at opening. */
export const temporarySuffix = '.tmp'

const keptGenerations = 3

const documentHeader = z.object({
  format: z.int(),
  kind: z.string(),
  version: z.int(),
  /** Of the schema that the content was made by; {@link shapeMarkOf}. */
  shape: z.string().optional(),
  key: z.string(),
  sequence: z.int(),
  document: z.unknown(),
})
