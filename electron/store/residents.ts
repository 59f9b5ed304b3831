import { nameOf } from './holds'
import type { HeldRef, Holds } from './holds'
import type { DocumentKind } from './contract/documents'
import type { StoredDocument } from './stored-document'

/** An event that a document lacks, in the batch `sequence`. */
export interface Owed<Event> {
  readonly sequence: number
  readonly event: Event
}

/** A document as it was read, with what only the journal had of it. */
export interface ReadDocument<Event> {
  readonly document: StoredDocument
  /** The last batch that its content holds; owed events after it are applied. */
  readonly through: number
  /** Events that a lost copy held, from the journal. */
  readonly recovered: readonly Owed<Event>[]
  /** Called when the document is in memory. */
  finish(): Promise<void>
}

export interface ResidentsSource<Event> {
  read(ref: HeldRef<Event>): Promise<ReadDocument<Event>>
  readonly holds: Holds<Event>
  /** Bytes of the documents, as they are written, that may stay in memory while nobody holds them. */
  readonly budget: number
  /** An event doesn't fit the document that it was for. */
  misfit(ref: HeldRef<Event>, sequence: number): void
}

/**
 * The documents on demand: those in memory, and for those that are not the events that came since. A document that
 * differs from its file, or that somebody holds, stays; of the others the least recently held go beyond the budget.
 */
export class Residents<Event> {
  /** Least recently held first. */
  readonly #inMemory = new Map<string, { readonly document: StoredDocument; bytes: number }>()
  readonly #owed = new Map<string, { readonly ref: HeldRef<Event>; readonly events: Owed<Event>[] }>()
  readonly #coming = new Map<string, Promise<void>>()
  #bytes = 0

  constructor(private readonly source: ResidentsSource<Event>) {}

  get(kind: string, key: string): StoredDocument | undefined {
    return this.#inMemory.get(nameOf(kind, key))?.document
  }

  documents(): StoredDocument[] {
    return [...this.#inMemory.values()].map(({ document }) => document)
  }

  /** Those with events that neither their files nor memory hold. */
  owing(): HeldRef<Event>[] {
    return [...this.#owed.values()].map(({ ref }) => ref)
  }

  /** The document that an event is for; if it is not in memory the event is remembered for it. */
  getOrOwe(
    kind: DocumentKind<unknown, Event>,
    key: string,
    sequence: number,
    event: Event,
  ): StoredDocument | undefined {
    const name = nameOf(kind.name, key)
    const there = this.#inMemory.get(name)
    if (there) return there.document
    const owed = this.#owed.get(name)
    if (owed) owed.events.push({ sequence, event })
    else this.#owed.set(name, { ref: { kind, key }, events: [{ sequence, event }] })
    return undefined
  }

  /** Resolves when the document is in memory; it stays at least as long as somebody holds it. Rejects if it can't be read. */
  async bringIn(ref: HeldRef<Event>): Promise<void> {
    const name = nameOf(ref.kind.name, ref.key)
    const there = this.#inMemory.get(name)
    if (there) {
      this.#inMemory.delete(name)
      this.#inMemory.set(name, there)
      // Its first holder may still be bringing it to an end.
      await this.#coming.get(name)
      return
    }
    let coming = this.#coming.get(name)
    if (!coming) {
      coming = this.#fetch(name, ref).finally(() => this.#coming.delete(name))
      this.#coming.set(name, coming)
    }
    await coming
  }

  /** A document was written, or is no longer held: what is beyond the budget goes. */
  trim(written?: StoredDocument): void {
    if (written) this.#weigh(nameOf(written.identity.kind, written.identity.key))
    if (this.#bytes <= this.source.budget) return
    for (const [name, { document, bytes }] of this.#inMemory) {
      const { kind, key } = document.identity
      if (!document.isSettled || this.source.holds.has(kind, key) || this.#coming.has(name)) continue
      this.#inMemory.delete(name)
      this.#bytes -= bytes
      if (this.#bytes <= this.source.budget) return
    }
  }

  async #fetch(name: string, ref: HeldRef<Event>): Promise<void> {
    const read = await this.source.read(ref)
    const { document, through, recovered } = read
    // From here to the end of the tick: what it lacks, and no event can come between.
    const owed = this.#owed.get(name)?.events ?? []
    this.#owed.delete(name)
    const known = new Set(owed.map(({ sequence }) => sequence))
    const lacked = [...recovered.filter(({ sequence }) => !known.has(sequence)), ...owed].filter(
      ({ sequence }) => sequence > through,
    )
    for (const { sequence, event } of lacked) this.#apply(document, ref, sequence, event)
    this.#inMemory.set(name, { document, bytes: 0 })
    this.#weigh(name)
    await read.finish()
    this.trim()
  }

  #apply(document: StoredDocument, ref: HeldRef<Event>, sequence: number, event: Event): void {
    document.touch()
    try {
      ref.kind.apply(document.low.data, event, ref.key)
    } catch {
      this.source.misfit(ref, sequence)
    }
  }

  #weigh(name: string): void {
    const resident = this.#inMemory.get(name)
    if (!resident) return
    const { bytes } = resident.document.file
    this.#bytes += bytes - resident.bytes
    resident.bytes = bytes
  }
}
