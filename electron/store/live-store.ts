import { join } from 'node:path'
import { listBackups } from './backup/backups'
import { LiveCopies } from './backup/live-copies'
import { writeCheckpoint } from './checkpoint'
import type { CheckpointMark } from './checkpoint-mark'
import { hashOfInput, isHashOf } from './answered-commands'
import type { CommandKeeping } from './answered-commands'
import type { Batch, Command, Decision, Executed, Observer, Settled, Unavailable } from './contract/commits'
import type { DocumentKind, DocumentRef } from './contract/documents'
import type { StoreNotice } from './contract/notice'
import type { Store } from './contract/store'
import type { Backup, BackupTerms, MadeBackup, Restored, RestoreTerms } from './contract/upkeep'
import type { Durability } from './durability'
import { DiskFailure, writeFile } from './file-system'
import { versionsOf } from './format'
import type { HeldRef } from './holds'
import { Journal, unavailableBecause } from './journal'
import type { JournalListener } from './journal'
import { textOfRecord } from './journal-record'
import type { JournalRecord } from './journal-record'
import type { LateRecovery } from './late-recovery'
import { load, markOf } from './load'
import type { Loaded, Source } from './load'
import type { AroundMemory, Memory } from './memory'
import { timed } from './turns'

export interface StoreSettings {
  readonly checkpointAfter: { readonly bytes: number; readonly records: number }
  readonly keepCommands: CommandKeeping
  readonly memoryBudget: number
}

/** The store on one disk. */
export class LiveStore<Event> implements Store<Event> {
  notices: readonly StoreNotice[] = []
  failing: 'disk_full' | 'disk_error' | undefined
  #memory: Memory<Event>
  #mark: { document: Loaded<Event>['mark']; last: CheckpointMark | undefined }
  #journal: Journal | undefined
  /** `lost`: memory shows what is not on the disk and can't be read again, so that nothing may leave. */
  #mode: 'open' | 'recovering' | 'read_only' | 'lost' = 'read_only'
  #recovery: Promise<void> = Promise.resolve()
  #checkpointing: Promise<void> | undefined
  #closing: Promise<void> | undefined
  #gathered = { bytes: 0, records: 0 }
  #undurable: Batch<Event>[] = []
  readonly #subscribers = new Set<(batch: Batch<Event>) => void>()
  readonly #observers = new Set<Observer<Event>>()
  readonly #copies: LiveCopies

  constructor(
    private readonly source: Source<Event>,
    loaded: Loaded<Event>,
    private readonly around: AroundMemory<Event>,
    private readonly recovery: LateRecovery<Event>,
    private readonly durability: Durability,
    private readonly settings: StoreSettings,
    private readonly release: () => Promise<void>,
  ) {
    this.#memory = loaded.memory
    this.#mark = { document: loaded.mark, last: markOf(loaded.mark) }
    this.#copies = new LiveCopies({
      files: source.files,
      layout: source.layout,
      versions: versionsOf(source),
      sequence: () => durability.sequence,
      journal: async () => {
        await this.#recovery
        return this.#mode === 'open' ? this.#journal : undefined
      },
      firstSegment: () => this.#mark.last?.previousSegment ?? 0,
      isClosing: () => this.#closing !== undefined,
    })
  }

  get sequence(): number {
    return this.#memory.sequence
  }

  /** What opening, or a document that was read later, has to tell. */
  tell(notice: StoreNotice): void {
    this.notices = [...this.notices, notice]
  }

  /** For the recovery of a document that is read later. */
  get mark(): CheckpointMark | undefined {
    return this.#mark.last
  }

  get lastEventAt(): number | undefined {
    return this.#memory.lastEventAt
  }

  get state(): 'open' | 'read_only' | 'closed' {
    if (this.#closing) return 'closed'
    return this.#mode === 'open' || this.#mode === 'recovering' ? 'open' : 'read_only'
  }

  /** From here on it can be written. `segment`: a number higher than that of any segment before. */
  async start(segment: number): Promise<void> {
    const { files, layout, events } = this.source
    this.#journal = await Journal.begin(files, layout.journal, events.version, this.#listener(), segment, this.sequence)
    this.#mode = 'open'
  }

  get<Document>(kind: DocumentKind<Document, Event>, key: string): Document | undefined {
    return this.#memory.get(kind, key)
  }

  async hold(documents: readonly DocumentRef<Event>[]): Promise<() => void> {
    const refs = documents.flatMap(({ kind: { name }, key }) => {
      const kind = this.source.kinds.find((one) => one.name === name)
      if (!kind) throw new RangeError(`no kind of document of this store: ${name}`)
      return kind.onDemand ? { kind, key } : []
    })
    const { holds } = this.around
    for (const ref of refs) holds.add(ref)
    let isHeld = true
    const release = (): void => {
      if (!isHeld) return
      isHeld = false
      for (const ref of refs) holds.release(ref)
      this.#memory.residents.trim()
    }
    try {
      await this.#bringIn(refs)
    } catch (error) {
      release()
      throw error
    }
    return release
  }

  keysOf<Document>(kind: DocumentKind<Document, Event>): Iterable<string> {
    return this.#memory.keysOf(kind)
  }

  async execute<Result, Refusal>(
    command: Command | undefined,
    at: number,
    decide: () => Decision<Event, Result, Refusal>,
  ): Promise<Executed<Result, Refusal>> {
    const unreadable = this.#whyNotReadable()
    if (unreadable) return { is: 'unavailable', why: unreadable }
    const known = command && this.#memory.commands.find(command.asker, command.commandId)
    if (known) {
      const settled = await this.#confirmed(known.sequence)
      if (settled.is !== 'durable') return settled
      if (!isHashOf(command.input, known.hash)) return { is: 'command_id_reused' }
      // Stored as JSON by the same command of the same asker; what leaves the main process is parsed there.
      const result = (known.result === undefined ? undefined : JSON.parse(known.result)) as Result
      return { is: 'done', result, sequence: known.sequence, repeated: true }
    }
    const journal = this.#journal
    if (this.#copies.isFrozen) return { is: 'unavailable', why: 'closed' }
    if (this.#mode !== 'open' || !journal) return { is: 'unavailable', why: 'read_only' }
    const decision = decide()
    if (!decision.decided) {
      const settled = await this.#nothingNew()
      return settled.is === 'durable' ? { is: 'refused', refusal: decision.refusal } : settled
    }
    const { result } = decision
    if (decision.events.length === 0 && !command) {
      const settled = await this.#nothingNew()
      return settled.is === 'durable' ? { is: 'done', result, sequence: settled.sequence, repeated: false } : settled
    }
    let sequence: number
    try {
      sequence = this.#commit(journal, command, at, decision.events, result)
    } catch (error) {
      await this.#recovery
      throw error
    }
    const settled = await this.#confirmed(sequence)
    return settled.is === 'durable' ? { is: 'done', result, sequence, repeated: false } : settled
  }

  async settled(): Promise<Settled> {
    const why = this.#whyNotReadable()
    return why && why !== 'closed' ? { is: 'unavailable', why } : this.#confirmed(this.sequence)
  }

  subscribe(listener: (batch: Batch<Event>) => void): () => void {
    this.#subscribers.add(listener)
    return () => void this.#subscribers.delete(listener)
  }

  observe(observer: Observer<Event>): () => void {
    this.#observers.add(observer)
    return () => void this.#observers.delete(observer)
  }

  async put<Document>(kind: DocumentKind<Document, Event>, key: string, document: Document): Promise<Settled> {
    const why =
      this.#whyNotReadable() ?? (this.#copies.isFrozen ? 'closed' : this.#mode === 'open' ? undefined : 'read_only')
    if (kind.onDemand) throw new TypeError(`only events change ${kind.name}`)
    if (why) return { is: 'unavailable', why }
    const checked = kind.schema.parse(document)
    const stored = this.#memory.open(kind, key)
    stored.replace(checked)
    const { sequence } = this
    try {
      await stored.write()
    } catch (error) {
      this.failing = unavailableBecause(error)
      const settled = await this.#confirmed(sequence)
      return settled.is === 'durable' ? { is: 'unavailable', why: unavailableBecause(error) } : settled
    }
    this.failing = undefined
    return { is: 'durable', sequence }
  }

  async tryAgain(): Promise<void> {
    if (this.failing === undefined || this.#mode !== 'open' || this.#closing) return
    const { files, layout } = this.source
    const path = join(layout.folder, 'lock.trial')
    try {
      // A crash may have left it.
      await files.remove(path).catch(() => undefined)
      await writeFile(files, path, Buffer.alloc(triedBytes))
      this.failing = undefined
    } catch (error) {
      this.failing = unavailableBecause(error)
    } finally {
      await files.remove(path).catch(() => undefined)
    }
  }

  backups(folder: string): Promise<Backup[]> {
    return listBackups(this.source.files, folder)
  }

  backUp(terms: BackupTerms): Promise<MadeBackup | undefined> {
    return this.#copies.backUp(terms)
  }

  async restore(terms: RestoreTerms): Promise<Restored> {
    return this.#mode !== 'open' || this.#closing || this.#copies.isFrozen
      ? { is: 'read_only' }
      : this.#copies.restore(terms)
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close())
  }

  /** Writes a checkpoint, or waits for the one under way; rejects if the disk fails. */
  checkpoint(): Promise<void> {
    return (this.#checkpointing ??= this.#writeCheckpoint().finally(() => {
      this.#checkpointing = undefined
    }))
  }

  /** Into the memory that is there when this resolves. */
  async #bringIn(refs: readonly HeldRef<Event>[]): Promise<void> {
    let memory: Memory<Event>
    do {
      if (this.#mode === 'recovering') await this.#recovery
      memory = this.#memory
      await Promise.all(refs.map((ref) => memory.residents.bringIn(ref)))
    } while (memory !== this.#memory || this.#mode === 'recovering')
  }

  #whyNotReadable(): Unavailable | undefined {
    if (this.#closing) return 'closed'
    if (this.#mode === 'recovering') return 'recovering'
    return this.#mode === 'lost' ? 'disk_error' : undefined
  }

  /** Applies a batch and hands it to the journal. */
  #commit(
    journal: Journal,
    command: Command | undefined,
    at: number,
    events: readonly Event[],
    result: unknown,
  ): number {
    return timed('commit', () => {
      const { version, schema } = this.source.events
      const record: JournalRecord<Event> = {
        sequence: this.sequence + 1,
        at,
        after: this.durability.sequence,
        // As replay would see them, and no object of the caller's.
        events: events.map((event) => schema.parse(event)),
        command: command && {
          asker: command.asker,
          id: command.commandId,
          hash: hashOfInput(command.input),
          result: asJson(result),
        },
        version: version > 1 ? version : undefined,
      }
      const text = textOfRecord(record)
      try {
        this.#memory.apply(record)
      } catch (error) {
        this.#forgetHalfApplied(journal)
        throw error
      }
      this.#undurable.push(record)
      journal.append(record.sequence, text)
      for (const observer of this.#observers) this.#tell(() => observer.applied(record.events))
      return record.sequence
    })
  }

  async #nothingNew(): Promise<Settled> {
    const settled = await this.#confirmed(this.sequence)
    // Of what changes nothing it is certain that nothing happened.
    return settled.is === 'unknown' ? { is: 'unavailable', why: 'disk_error' } : settled
  }

  /** Who hears of a failure finds memory as it is on the disk. */
  async #confirmed(sequence: number): Promise<Settled> {
    const settled = await this.durability.wait(sequence)
    if (settled.is !== 'durable') await this.#recovery
    return settled
  }

  #listener(): JournalListener {
    return {
      durable: (sequence, written) => {
        this.failing = undefined
        this.#gathered.bytes += written
        this.#gathered.records += sequence - this.durability.sequence
        timed('publish', () => {
          this.#publish(sequence)
        })
        this.durability.reached(sequence)
        const { bytes, records } = this.settings.checkpointAfter
        if (this.#gathered.bytes >= bytes || this.#gathered.records >= records)
          void this.checkpoint().catch(() => undefined)
      },
      failed: ({ cut, why }) => {
        this.#undurable = []
        this.failing = why === 'disk_full' ? why : 'disk_error'
        this.#mode = 'recovering'
        this.#recovery = this.#readAgain(cut ? 'open' : 'read_only')
        this.durability.failed(cut ? { is: 'unavailable', why } : { is: 'unknown' })
      },
    }
  }

  /** Tells of every batch up to `sequence`. */
  #publish(sequence: number): void {
    const left = this.#undurable.findIndex((batch) => batch.sequence > sequence)
    const durable = this.#undurable.splice(0, left < 0 ? Infinity : left)
    if (this.#subscribers.size === 0) return
    for (const batch of durable) for (const listener of this.#subscribers) this.#tell(() => listener(batch))
  }

  /** A kind threw while applying: memory is between two states. What was applied before it is still to become durable. */
  #forgetHalfApplied(journal: Journal): void {
    this.#mode = 'recovering'
    const recovery = journal.idle().then(async () => {
      if (this.#recovery === recovery) await this.#readAgain('open')
    })
    this.#recovery = recovery
  }

  /** Throws memory away and reads it from the disk, up to the last acknowledged batch. */
  async #readAgain(then: 'open' | 'read_only'): Promise<void> {
    await this.#checkpointing?.catch(() => undefined)
    for (const document of this.#memory.documents()) await document.idle()
    try {
      const loaded = await load(this.source, this.around, this.durability.sequence)
      for (const ref of this.around.holds.all()) await loaded.memory.residents.bringIn(ref)
      const isWhole = loaded.damagedDocuments.length + loaded.misfits.length + loaded.journal.lost.length === 0
      if (!isWhole) throw new Error('the store changed on the disk')
      this.#memory = loaded.memory
      this.#mark = { document: loaded.mark, last: markOf(loaded.mark) }
      this.#mode = then
      this.durability.mended()
    } catch {
      this.#mode = 'lost'
      return
    }
    for (const observer of this.#observers) this.#tell(() => observer.reset())
  }

  async #writeCheckpoint(): Promise<void> {
    this.#gathered = { bytes: 0, records: 0 }
    if (this.#mode !== 'open' || !this.#journal) return
    const { files, layout } = this.source
    this.#mark.last = await writeCheckpoint({
      files,
      layout,
      memory: this.#memory,
      journal: this.#journal,
      mark: this.#mark,
      keepCommands: this.settings.keepCommands,
      holds: this.around.holds,
      copiedFrom: () => this.#copies.copiedFrom,
      journalUnread: () => this.recovery.idle(),
    })
  }

  async #close(): Promise<void> {
    await this.#copies.idle()
    await this.#journal?.idle()
    await this.#recovery
    await this.#checkpointing?.catch(() => undefined)
    for (const document of this.#memory.documents()) await document.idle()
    if (this.#memory.dirty().length + this.#memory.residents.owing().length > 0)
      await this.checkpoint().catch(() => undefined)
    await this.#journal?.close()
    // What stays behind is a dead process's lock soon.
    await this.release().catch(() => undefined)
  }

  /** A listener's bug is its own: it stops no one else, and surfaces as an uncaught exception. */
  #tell(tell: () => void): void {
    try {
      tell()
    } catch (error) {
      setImmediate(() => {
        throw error
      })
    }
  }
}

/** What a batch and a draft seldom have together. */
const triedBytes = 64 * 1024

/** Rejects if the journal will never hold `sequence`. */
export async function durably(durability: Durability, sequence: number): Promise<void> {
  const settled = await durability.wait(sequence)
  if (settled.is !== 'durable') throw new DiskFailure('EIO', 'the journal failed')
}

function asJson(result: unknown): string | undefined {
  return JSON.stringify(result)
}
