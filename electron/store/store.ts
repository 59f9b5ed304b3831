import type { z } from 'zod'
import type { Backup, BackupReason } from './backup/backups'
import type { Migrations } from './migrations'
import type { StoreNotice } from './notice'

/** What one kind of stored document is, and how an event changes it. The store knows no more of its meaning. */
export interface DocumentKind<Document, Event> {
  /** Also the name of its folder; never changed once documents of it are stored. */
  readonly name: string
  /** Of the document's shape; a stored document of a higher version is refused untouched. */
  readonly version: number
  /** Checks a document read from disk: JSON in, the same shape out (no transforms). */
  readonly schema: z.ZodType<Document>
  readonly empty: () => Document
  /** From each older version to the next. */
  readonly migrations?: Migrations
  /** Its documents need not stay in memory: whoever looks at one holds it meanwhile. Without it they are always there. */
  readonly onDemand?: true
  /** Keys of the documents of this kind that `event` changes. The same for the same event, for ever: replay asks again. */
  keys(event: Event): readonly string[]
  /**
   * Changes `document` in place. Runs again at replay, so it depends on its arguments alone,
   * and keeps no object of the event that another document keeps too.
   */
  apply(document: Document, event: Event, key: string): void
}

/** Who asked, with the id that they made for this one intent; `input` is only hashed. */
export interface Command {
  readonly asker: string
  readonly commandId: string
  readonly input: unknown
}

export type Decision<Event, Result, Refusal> =
  | { readonly decided: true; readonly events: readonly Event[]; readonly result: Result }
  | { readonly decided: false; readonly refusal: Refusal }

/** Why the store can't take a command now. */
export type Unavailable = 'disk_full' | 'disk_error' | 'recovering' | 'read_only' | 'closed'

export type Executed<Result, Refusal> =
  /** Durable; `sequence` is the batch's. `repeated`: the answer of an earlier execution with the same command id. */
  | { readonly is: 'done'; readonly result: Result; readonly sequence: number; readonly repeated: boolean }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'command_id_reused' }
  /** Nothing happened and nothing of it is stored. */
  | { readonly is: 'unavailable'; readonly why: Unavailable }
  /** The disk failed in a way that leaves it open; the command id tells after reopening. */
  | { readonly is: 'unknown' }

export type Settled =
  | { readonly is: 'durable'; readonly sequence: number }
  | { readonly is: 'unavailable'; readonly why: Unavailable }
  | { readonly is: 'unknown' }

/** One durable batch: `at` is ms since the epoch by the clock of who executed it. */
export interface Batch<Event> {
  readonly sequence: number
  readonly at: number
  readonly events: readonly Event[]
}

/** For what is derived from the documents and kept beside them. */
export interface Observer<Event> {
  /** Right after the events were applied, in the same tick, before they are durable. */
  applied(events: readonly Event[]): void
  /** Memory was thrown away and read again from disk: derive anew. */
  reset(): void
}

export interface StoreReader<Event> {
  /** Of the last applied batch, durable or not; 0 before the first. */
  readonly sequence: number
  /**
   * The live document: to be read, never changed. It changes with later events. Throws for one on demand that isn't in
   * memory: who looks at it holds it.
   */
  get<Document>(kind: DocumentKind<Document, Event>, key: string): Document | undefined
  /** Not for kinds on demand, which may be many and are on the disk. */
  keysOf<Document>(kind: DocumentKind<Document, Event>): Iterable<string>
}

export interface BackupTerms {
  /** Made if it isn't there; its parent must exist. */
  readonly folder: string
  /** Ms since the epoch: the backup's date. */
  readonly at: number
  readonly why: BackupReason
  readonly onProgress?: (done: number, total: number) => void
  readonly isCancelled?: () => boolean
}

export interface RestoreTerms extends Omit<BackupTerms, 'why'> {
  /** The backup's file. */
  readonly file: string
  /** Before nothing can be cancelled any more, and no change is taken. */
  readonly onLastBackup?: () => void
}

export type Restored =
  /** The store is to be closed and opened again. `kept`: the backup of what was here; undefined if it can't be told whether it was decided. */
  | { readonly is: 'decided'; readonly kept: Backup | undefined }
  | { readonly is: 'cancelled' }
  /** Nothing happened: it is no whole backup, one of a newer program, or the store can only be read. */
  | { readonly is: 'damaged' }
  | { readonly is: 'newer_format' }
  | { readonly is: 'read_only' }

/** Names one document. */
export interface DocumentRef<Event> {
  readonly kind: Pick<DocumentKind<never, Event>, 'name'>
  readonly key: string
}

export interface Store<Event> extends StoreReader<Event> {
  /**
   * Brings documents on demand into memory, where they stay until the answer is called. A document that doesn't exist
   * is held like any other. Rejects with the system's error when one can't be read.
   */
  hold(documents: readonly DocumentRef<Event>[]): Promise<() => void>
  /**
   * Runs `decide` within this call's own tick, unless (asker, commandId) was done before, applies its events to
   * memory at once, and resolves when they are durable. `at`: ms since the epoch, kept in the record.
   * A refusal is answered when everything applied before it is durable, and is not recorded.
   * Rejects only for a bug: events that the schema refuses, or `decide` or `apply` throwing.
   */
  execute<Result, Refusal>(
    command: Command | undefined,
    at: number,
    decide: () => Decision<Event, Result, Refusal>,
  ): Promise<Executed<Result, Refusal>>
  /** Resolves when everything applied at the time of the call is durable. */
  settled(): Promise<Settled>
  /** Calls `listener` for each batch when it is durable, in order; the answer ends it. */
  subscribe(listener: (batch: Batch<Event>) => void): () => void
  observe(observer: Observer<Event>): () => void
  /**
   * Replaces a document outside the journal (a draft), in memory at once and durably when resolved with 'durable'.
   * Later events still apply to it, at replay too.
   */
  put<Document>(kind: DocumentKind<Document, Event>, key: string, document: Document): Promise<Settled>
  /** The backups in a folder, newest first. */
  backups(folder: string): Promise<Backup[]>
  /**
   * A consistent copy at a sequence, as one file, durable when this resolves; the store goes on meanwhile. Undefined
   * when cancelled. One that broke off leaves nothing. Rejects with the system's error.
   */
  backUp(terms: BackupTerms): Promise<(Backup & { readonly sequence: number }) | undefined>
  /**
   * Lets a backup take the place of all that is here, at the next opening: unpacks it, refuses every change from then
   * on (`closed`), keeps a backup of the last state, and decides durably. What fails or is cancelled before that changes
   * nothing. Rejects with the system's error.
   */
  restore(terms: RestoreTerms): Promise<Restored>
  /** `at` of the last batch, ms since the epoch. */
  readonly lastEventAt: number | undefined
  /** What opening found. */
  readonly notices: readonly StoreNotice[]
  readonly state: 'open' | 'read_only' | 'closed'
  /** Why the last writing failed; undefined again once something was written. */
  readonly failing: 'disk_full' | 'disk_error' | undefined
  /** While it is failing: tries whether the disk takes something, and says nothing to anybody. */
  tryAgain(): Promise<void>
  /** Waits for what is under way, writes a checkpoint, releases the lock. Later calls answer `closed`. */
  close(): Promise<void>
}
