import type { z } from 'zod'

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
  /** Its first documents come from another kind, which is no more. Not of a kind on demand. */
  readonly takenOver?: TakenOver<Document>
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

/** A kind that was split: its documents became documents of others. Its name is never given to another kind. */
export interface FormerKind<Document = unknown> {
  readonly name: string
  readonly version: number
  /** Checks a document read from disk, as that of a kind does. */
  readonly schema: z.ZodType<Document>
}

/** What a kind of document took over from a former one. */
export interface TakenOver<Document> {
  readonly former: FormerKind
  /** What a document of the former kind, as its schema gave it, becomes in this one: documents by their keys. */
  documents(old: unknown, key: string): Iterable<readonly [key: string, document: Document]>
}

/**
 * By version: what makes a value of the next version out of one of that version. Pure functions, kept for ever; a
 * version without one has the shape of the next.
 */
export type Migrations = Readonly<Record<number, (old: unknown) => unknown>>

/** Names one document. */
export interface DocumentRef<Event> {
  readonly kind: Pick<DocumentKind<never, Event>, 'name'>
  readonly key: string
}

/** The documents as of the last applied batch. */
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

/** Brings documents on demand to those who look at them. */
export interface DocumentHolder<Event> {
  /**
   * Brings documents on demand into memory, where they stay until the answer is called. A document that doesn't exist
   * is held like any other. Rejects with the system's error when one can't be read.
   */
  hold(documents: readonly DocumentRef<Event>[]): Promise<() => void>
}
