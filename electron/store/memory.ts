import { AnsweredCommands, commandShards, shardKeyOf } from './answered-commands'
import type { CommandKeeping } from './answered-commands'
import type { FileSystemPort } from './file-system'
import { nameOf } from './holds'
import type { HeldRef, Holds } from './holds'
import type { JournalRecord } from './journal-record'
import { folderOfDocument } from './layout'
import type { Layout } from './layout'
import { listIfThere } from './listing'
import { generationsOf } from './names'
import type { Generation } from './names'
import type { StoreNotice } from './contract/notice'
import { Residents } from './residents'
import type { ReadDocument } from './residents'
import { StoredDocument } from './stored-document'
import type { Surroundings } from './stored-document'
import type { DocumentKind, FormerKind, StoreReader } from './contract/documents'

/** At replay: which documents still lack a record, and who hears of one that doesn't fit. */
export interface Replay {
  lacks(kind: string, key: string): boolean
  misfit(kind: string, key: string): void
}

/** What memory needs of the store that it is the memory of. */
export interface AroundMemory<Event> {
  /** Resolves when the journal holds everything up to `sequence` durably; rejects if it never will. */
  durable(sequence: number): Promise<void>
  readonly holds: Holds<Event>
  /** Bytes of documents on demand that may stay in memory while nobody holds them. */
  readonly budget: number
  /** Of a document on demand with unreadable copies: what the journal had of it. */
  recover(document: StoredDocument): Promise<ReadDocument<Event>>
  /** Something went wrong after opening. */
  tell(notice: StoreNotice): void
}

/** Every document as of the last applied batch, and which of them differ from their files. */
export class Memory<Event> implements StoreReader<Event> {
  sequence = 0
  lastEventAt: number | undefined
  readonly commands = new AnsweredCommands()
  readonly #documents = new Map<string, Map<string, StoredDocument>>()
  /** Documents of which no copy was readable, should an event make them anew: their copies' numbers are taken. */
  readonly #lost: StoredDocument[] = []
  readonly #dirty = new Set<StoredDocument>()
  readonly #kinds: readonly DocumentKind<unknown, Event>[]
  readonly #around: Surroundings
  /** The documents on demand. */
  readonly residents: Residents<Event>
  /** Kinds on demand, by name. */
  readonly #onDemand: ReadonlySet<string>
  #isBetweenStates = false

  constructor(
    kinds: readonly DocumentKind<unknown, Event>[],
    private readonly layout: Layout,
    private readonly files: FileSystemPort,
    private readonly around: AroundMemory<Event>,
  ) {
    this.#kinds = kinds
    this.#around = {
      files,
      durable: (sequence) => around.durable(sequence),
      sequence: () => {
        if (this.#isBetweenStates) throw new Error('memory is between two states')
        return this.sequence
      },
      changed: (document, dirty) => {
        if (dirty) this.#dirty.add(document)
        else this.#dirty.delete(document)
      },
      written: (document) => {
        this.residents.trim(document)
      },
    }
    this.residents = new Residents({
      holds: around.holds,
      budget: around.budget,
      read: (ref) => this.#read(ref),
      misfit: ({ kind, key }, sequence) => {
        around.tell({ is: 'event_not_applied', kind: kind.name, key, sequence })
      },
    })
    this.#onDemand = new Set(kinds.filter(({ onDemand }) => onDemand).map(({ name }) => name))
    for (const { name } of [...kinds, commandShards])
      if (!this.#onDemand.has(name)) this.#documents.set(name, new Map())
  }

  /** Throws for a document on demand that is not in memory: what would be decided on it could be wrong. */
  get<Document>(kind: DocumentKind<Document, Event>, key: string): Document | undefined {
    if (this.#onDemand.has(kind.name)) {
      const document = this.residents.get(kind.name, key)
      if (!document) throw new Error(`${nameOf(kind.name, key)} is looked at without being held`)
      return document.exists ? (document.low.data as Document) : undefined
    }
    // What lies under a kind's name was made or parsed by that kind; parsing it at each look would cost more than the look.
    return this.#of(kind.name).get(key)?.low.data as Document | undefined
  }

  keysOf<Document>(kind: DocumentKind<Document, Event>): Iterable<string> {
    return this.#of(kind.name).keys()
  }

  /** Applies a batch. Without `replay`, if a kind throws, memory is between two states: none of it is written any more. */
  apply(record: JournalRecord<Event>, replay?: Replay): void {
    for (const event of record.events) {
      for (const kind of this.#kinds) {
        for (const key of kind.keys(event)) this.#applyEvent(record.sequence, event, kind, key, replay)
      }
    }
    const { command } = record
    const shard = shardKeyOf(record.sequence)
    if (command && (!replay || replay.lacks(commandShards.name, shard))) {
      const document = this.open(commandShards, shard)
      this.commands.add(this.get(commandShards, shard), command, record)
      document.touch()
    }
    this.sequence = Math.max(this.sequence, record.sequence)
    this.lastEventAt = record.at
  }

  /** The document, made empty if there is none. */
  open(kind: DocumentKind<unknown, Event>, key: string): StoredDocument {
    const existing = this.#of(kind.name).get(key)
    if (existing) return existing
    const made =
      this.#lost.find(({ identity }) => identity.kind === kind.name && identity.key === key) ?? this.make(kind, key, [])
    this.#add(made)
    return made
  }

  /** A document that isn't part of memory yet, to be read from what was found of it on disk. */
  make(
    kind: FormerKind & Partial<DocumentKind<unknown, Event>>,
    key: string,
    found: readonly Generation[],
  ): StoredDocument {
    const identity = { kind: kind.name, version: kind.version, key, schema: kind.schema, migrations: kind.migrations }
    const empty = kind.empty?.() ?? null
    return new StoredDocument(identity, folderOfDocument(this.layout, kind, key), empty, this.#around, found)
  }

  /** A document begins with what one of a former kind held. */
  takeOver(kind: DocumentKind<unknown, Event>, key: string, document: unknown, sequence: number): void {
    const made = this.make(kind, key, [])
    made.takeOver(kind.schema.parse(document), sequence)
    this.#add(made)
  }

  /** A document as it was read. */
  addRead(document: StoredDocument): void {
    if (document.file.sequence === undefined) this.#lost.push(document)
    else this.#add(document)
  }

  #add(document: StoredDocument): void {
    this.#of(document.identity.kind).set(document.identity.key, document)
  }

  documents(): StoredDocument[] {
    return [
      ...[...this.#documents.values()].flatMap((documents) => [...documents.values()]),
      ...this.residents.documents(),
    ]
  }

  dirty(): StoredDocument[] {
    return [...this.#dirty]
  }

  /** Takes out the command shards that need not be kept, for their files to be removed. */
  expireCommands(keep: CommandKeeping): StoredDocument[] {
    const documents = this.#of(commandShards.name)
    const shards = [...documents.keys()].map((key) => ({ key, shard: this.get(commandShards, key) }))
    return this.commands.expire(shards, keep, this.lastEventAt ?? 0).flatMap((key) => {
      const document = documents.get(key)
      documents.delete(key)
      return document ?? []
    })
  }

  #applyEvent(
    sequence: number,
    event: Event,
    kind: DocumentKind<unknown, Event>,
    key: string,
    replay: Replay | undefined,
  ): void {
    if (replay && !replay.lacks(kind.name, key)) return
    const there = kind.onDemand ? this.residents.getOrOwe(kind, key, sequence, event) : this.#of(kind.name).get(key)
    if (kind.onDemand && !there) return
    const document = there ?? this.open(kind, key)
    document.touch()
    try {
      kind.apply(document.low.data, event, key)
    } catch (error) {
      if (!replay) {
        this.#isBetweenStates = true
        throw error
      }
      replay.misfit(kind.name, key)
      if (!there) this.#remove(document)
    }
  }

  async #read({ kind, key }: HeldRef<Event>): Promise<ReadDocument<Event>> {
    const names = await listIfThere(this.files, folderOfDocument(this.layout, kind, key))
    const document = this.make(kind, key, generationsOf(key, names))
    await document.low.read()
    const { unreadable, sequence = 0 } = document.file
    if (unreadable.length > 0) return this.around.recover(document)
    if (sequence <= this.sequence)
      return { document, through: sequence, recovered: [], finish: () => Promise.resolve() }
    // The journal has lost what was durable, and its sequences are given anew.
    this.around.tell({ is: 'records_lost', from: this.sequence + 1, to: sequence, quarantined: [] })
    document.touch()
    return { document, through: 0, recovered: [], finish: () => Promise.resolve() }
  }

  #remove(document: StoredDocument): void {
    this.#of(document.identity.kind).delete(document.identity.key)
    this.#dirty.delete(document)
  }

  #of(kind: string): Map<string, StoredDocument> {
    const documents = this.#documents.get(kind)
    if (!documents) throw new RangeError(`no kind of document of this store: ${kind}`)
    return documents
  }
}
