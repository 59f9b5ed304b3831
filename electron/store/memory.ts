import { CommandLedger, commandShards, shardKeyOf } from './command-ledger'
import type { CommandKeeping } from './command-ledger'
import type { FileSystemPort } from './file-system'
import type { JournalRecord } from './journal-record'
import { folderOfKind } from './layout'
import type { Layout } from './layout'
import type { Generation } from './names'
import { StoredDocument } from './stored-document'
import type { Surroundings } from './stored-document'
import type { DocumentKind, StoreReader } from './store'

/** At replay: which documents still lack a record, and who hears of one that doesn't fit. */
export interface Replay {
  lacks(kind: string, key: string): boolean
  misfit(kind: string, key: string): void
}

/** Every document as of the last applied batch, and which of them differ from their files. */
export class Memory<Event> implements StoreReader<Event> {
  sequence = 0
  lastEventAt: number | undefined
  readonly commands = new CommandLedger()
  readonly #documents = new Map<string, Map<string, StoredDocument>>()
  /** Documents of which no copy was readable, should an event make them anew: their copies' numbers are taken. */
  readonly #lost: StoredDocument[] = []
  readonly #dirty = new Set<StoredDocument>()
  readonly #kinds: readonly DocumentKind<unknown, Event>[]
  readonly #layout: Layout
  readonly #around: Surroundings
  #isBetweenStates = false

  constructor(
    kinds: readonly DocumentKind<unknown, Event>[],
    layout: Layout,
    files: FileSystemPort,
    durable: (sequence: number) => Promise<void>,
  ) {
    this.#kinds = kinds
    this.#layout = layout
    this.#around = {
      files,
      durable,
      sequence: () => {
        if (this.#isBetweenStates) throw new Error('memory is between two states')
        return this.sequence
      },
      changed: (document, dirty) => {
        if (dirty) this.#dirty.add(document)
        else this.#dirty.delete(document)
      },
    }
    for (const kind of [...kinds, commandShards]) this.#documents.set(kind.name, new Map())
  }

  get<Document>(kind: DocumentKind<Document, Event>, key: string): Document | undefined {
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
        for (const key of kind.keys(event)) this.#applyEvent(event, kind, key, replay)
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
    const made = this.#lost.find(({ identity }) => identity.kind === kind.name && identity.key === key) ?? this.make(kind, key, [])
    this.#add(made)
    return made
  }

  /** A document that isn't part of memory yet, to be read from what was found of it on disk. */
  make(kind: DocumentKind<unknown, Event>, key: string, found: readonly Generation[]): StoredDocument {
    const identity = { kind: kind.name, version: kind.version, key, schema: kind.schema }
    return new StoredDocument(identity, folderOfKind(this.#layout, kind.name), kind.empty(), this.#around, found)
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
    return [...this.#documents.values()].flatMap((documents) => [...documents.values()])
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

  #applyEvent(event: Event, kind: DocumentKind<unknown, Event>, key: string, replay: Replay | undefined): void {
    if (replay && !replay.lacks(kind.name, key)) return
    const isNew = !this.#of(kind.name).has(key)
    const document = this.open(kind, key)
    document.touch()
    try {
      kind.apply(document.low.data, event, key)
    } catch (error) {
      if (!replay) {
        this.#isBetweenStates = true
        throw error
      }
      replay.misfit(kind.name, key)
      if (isNew) this.#remove(document)
    }
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
