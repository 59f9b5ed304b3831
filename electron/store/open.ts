import type { z } from 'zod'
import type { FileSystemPort } from './file-system'
import type { LockHolder } from './lock'
import type { ProcessFacts } from './process-facts'
import type { DocumentKind, Store } from './store'

export interface OpenOptions<Event> {
  /** The store's own folder; created if absent, its parent must exist. Nothing else belongs in it. */
  readonly folder: string
  readonly kinds: readonly DocumentKind<unknown, Event>[]
  readonly eventSchema: z.ZodType<Event>
  /** Of the events' shapes; a journal with a higher version is refused untouched. 1 if absent. */
  readonly eventVersion?: number
  /** The real file system if absent. */
  readonly files?: FileSystemPort
  /** The real process if absent. */
  readonly facts?: ProcessFacts
  /** How much journal may gather before a checkpoint begins by itself. */
  readonly checkpointAfter?: { readonly bytes: number; readonly records: number }
}

export type Opened<Event> =
  | { readonly is: 'opened'; readonly store: Store<Event> }
  /** Another program has it, or (`by` undefined) may have it: its lock can't be read. */
  | { readonly is: 'locked'; readonly by: LockHolder | undefined }
  /** Written by a newer program; nothing was touched. `what`: the file or kind, relative to the folder. */
  | { readonly is: 'newer_format'; readonly what: string }
  /** `code`: the system's, for a report. */
  | { readonly is: 'unusable'; readonly why: 'no_folder' | 'not_writable' | 'disk_error'; readonly code: string | undefined }

/** Opens the store in `folder`, or says why not. Never rejects for what a disk or another program does. */
export function openStore<Event>(_options: OpenOptions<Event>): Promise<Opened<Event>> {
  return Promise.resolve({ is: 'unusable', why: 'disk_error', code: undefined })
}
