import { LiveUpkeep } from './backup/live-upkeep'
import type { CheckpointMark } from './checkpoint-mark'
import { Checkpoints } from './checkpoints'
import type { CommandKeeping } from './answered-commands'
import type { Batch, Command, Decision, Executed, Failing, Observer, Settled } from './contract/commits'
import type { DocumentKind, DocumentRef } from './contract/documents'
import type { StoreNotice } from './contract/notice'
import type { Store } from './contract/store'
import type { Backup, BackupTerms, MadeBackup, Restored, RestoreTerms } from './contract/upkeep'
import type { Durability } from './durability'
import { Executing } from './executing'
import { versionsOf } from './format'
import { Holding } from './holding'
import { failingBecause } from './journal'
import { JournalOrder } from './journal-order'
import type { LateRecovery } from './late-recovery'
import { Listeners } from './listeners'
import { LiveMemory } from './live-memory'
import { LivePrivateDocuments } from './live-private-documents'
import type { Loaded, Source } from './load'
import type { AroundMemory } from './memory'
import { ReadingAgain } from './reading-again'
import { Standing } from './standing'
import { tryDisk } from './try-disk'

export interface StoreSettings {
  readonly checkpointAfter: { readonly bytes: number; readonly records: number }
  readonly keepCommands: CommandKeeping
  readonly memoryBudget: number
}

/** The store on one disk: its parts put together. */
export class LiveStore<Event> implements Store<Event> {
  #closing: Promise<void> | undefined
  readonly #standing = new Standing()
  readonly #listeners = new Listeners<Event>()
  readonly #live: LiveMemory<Event>
  readonly #checkpoints: Checkpoints<Event>
  readonly #readingAgain: ReadingAgain<Event>
  readonly #order: JournalOrder<Event>
  readonly #executing: Executing<Event, never>
  readonly #holding: Holding<Event>
  readonly #private: LivePrivateDocuments<Event>
  readonly #upkeep: LiveUpkeep

  constructor(
    private readonly source: Source<Event>,
    loaded: Loaded<Event>,
    around: AroundMemory<Event>,
    recovery: LateRecovery<Event>,
    durability: Durability,
    settings: StoreSettings,
    private readonly release: () => Promise<void>,
  ) {
    const { files, layout, kinds } = source
    const { holds } = around
    const standing = this.#standing
    const listeners = this.#listeners
    const live = (this.#live = new LiveMemory(loaded))
    const checkpoints = (this.#checkpoints = new Checkpoints({
      files,
      layout,
      live,
      standing,
      holds,
      keepCommands: settings.keepCommands,
      after: settings.checkpointAfter,
      journal: () => this.#order.journal,
      copiedFrom: () => this.#upkeep.copiedFrom,
      journalUnread: () => recovery.idle(),
    }))
    const again = { source, around, durability, live, standing, checkpoints, listeners }
    const readingAgain = (this.#readingAgain = new ReadingAgain(again))
    this.#order = new JournalOrder({ source, live, standing, durability, listeners, checkpoints, readingAgain })
    this.#executing = new Executing<Event, never>(live, standing, this.#order)
    this.#private = new LivePrivateDocuments(live, standing, this.#order)
    this.#holding = new Holding({ kinds, holds, live, standing, readingAgain })
    this.#upkeep = new LiveUpkeep({
      files,
      layout,
      versions: versionsOf(source),
      standing,
      sequence: () => durability.sequence,
      journal: async () => {
        await readingAgain.idle()
        return standing.mode === 'open' ? this.#order.journal : undefined
      },
      firstSegment: () => live.mark.last?.previousSegment ?? 0,
    })
  }

  get sequence(): number {
    return this.#live.now.sequence
  }

  get lastEventAt(): number | undefined {
    return this.#live.now.lastEventAt
  }

  get state(): 'open' | 'read_only' | 'closed' {
    return this.#standing.state
  }

  get notices(): readonly StoreNotice[] {
    return this.#upkeep.notices
  }

  get failing(): Failing | undefined {
    return this.#standing.failing
  }

  /** For the recovery of a document that is read later. */
  get mark(): CheckpointMark | undefined {
    return this.#live.mark.last
  }

  tell(notice: StoreNotice): void {
    this.#upkeep.tell(notice)
  }

  /** From here on it can be written. `segment`: a number higher than that of any segment before. */
  start(segment: number): Promise<void> {
    return this.#order.start(segment)
  }

  /** Writes a checkpoint, or waits for the one under way; rejects if the disk fails. */
  checkpoint(): Promise<void> {
    return this.#checkpoints.write()
  }

  get<Document>(kind: DocumentKind<Document, Event>, key: string): Document | undefined {
    return this.#live.now.get(kind, key)
  }

  keysOf<Document>(kind: DocumentKind<Document, Event>): Iterable<string> {
    return this.#live.now.keysOf(kind)
  }

  hold(documents: readonly DocumentRef<Event>[]): Promise<() => void> {
    return this.#holding.hold(documents)
  }

  execute<Result, Refusal>(
    command: Command | undefined,
    at: number,
    decide: () => Decision<Event, Result, Refusal>,
  ): Promise<Executed<Result, Refusal>> {
    return this.#executing.execute(command, at, decide)
  }

  settled(): Promise<Settled> {
    return this.#executing.settled()
  }

  subscribe(listener: (batch: Batch<Event>) => void): () => void {
    return this.#listeners.subscribe(listener)
  }

  observe(observer: Observer<Event>): () => void {
    return this.#listeners.observe(observer)
  }

  put<Document>(kind: DocumentKind<Document, Event>, key: string, document: Document): Promise<Settled> {
    return this.#private.put(kind, key, document)
  }

  async tryAgain(): Promise<void> {
    if (this.failing === undefined || this.#standing.mode !== 'open' || this.#standing.isClosing) return
    try {
      await tryDisk(this.source.files, this.source.layout)
      this.#standing.failing = undefined
    } catch (error) {
      this.#standing.failing = failingBecause(error)
    }
  }

  backups(folder: string): Promise<Backup[]> {
    return this.#upkeep.backups(folder)
  }

  backUp(terms: BackupTerms): Promise<MadeBackup | undefined> {
    return this.#upkeep.backUp(terms)
  }

  restore(terms: RestoreTerms): Promise<Restored> {
    return this.#upkeep.restore(terms)
  }

  close(): Promise<void> {
    this.#standing.isClosing = true
    return (this.#closing ??= this.#close())
  }

  async #close(): Promise<void> {
    const { journal } = this.#order
    await this.#upkeep.idle()
    await journal?.idle()
    await this.#readingAgain.idle()
    await this.#checkpoints.idle()
    await this.#live.idle()
    const { now } = this.#live
    if (now.dirty().length + now.residents.owing().length > 0) await this.checkpoint().catch(() => undefined)
    await journal?.close()
    // What stays behind is a dead process's lock soon.
    await this.release().catch(() => undefined)
  }
}
