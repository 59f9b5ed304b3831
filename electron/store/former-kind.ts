import type { z } from 'zod'

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

/** Each once. */
export function formersOf(kinds: readonly { readonly takenOver?: TakenOver<unknown> }[]): FormerKind[] {
  return [...new Map(kinds.flatMap(({ takenOver: from }) => (from ? [[from.former.name, from.former]] : []))).values()]
}
