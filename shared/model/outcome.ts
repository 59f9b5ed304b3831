import { z } from './zod'

/** What is wrong with one field of an input; `path` is dotted ("claimPeriod.until"). */
export const Issue = z.strictObject({
  path: z.string(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type Issue = z.infer<typeof Issue>

/** How a call ends. Every way has its words in the catalogue. */
export type Outcome<Data, Refusal = never> =
  /** `at`: the sequence number of the store that `data` shows; all of it is durable. */
  | { readonly is: 'ok'; readonly at: number; readonly data: Data }
  | { readonly is: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly is: 'not_signed_in' }
  | { readonly is: 'not_permitted' }
  /** Somebody else works at the window by now, or nobody: what was asked for one person isn't done for another. */
  | { readonly is: 'session_changed' }
  | { readonly is: 'not_found' }
  /** It was made on an older revision; `fields` differ. */
  | { readonly is: 'stale'; readonly fields: readonly string[] }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  /** Nothing was changed. */
  | { readonly is: 'unavailable'; readonly why: string }
  /** Whether it happened shows only after a restart. */
  | { readonly is: 'unknown' }
  | { readonly is: 'bug'; readonly reportId: string }

/** The outcomes in which a call did not do what it was asked. */
export type Failure<Refusal = never> = Exclude<Outcome<unknown, Refusal>, { is: 'ok' }>
