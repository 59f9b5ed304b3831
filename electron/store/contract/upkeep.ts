import type { StoreNotice } from './notice'

/** Why one was made. Only daily ones are deleted by themselves. */
export const backupReasons = ['daily', 'manual', 'before-import', 'before-restore', 'before-upgrade'] as const
export type BackupReason = (typeof backupReasons)[number]

export interface Backup {
  /** Of its file. */
  readonly name: string
  /** Ms since the epoch, by the clock of who made it. */
  readonly at: number
  readonly why: BackupReason
  readonly bytes: number
}

/** One that was just made: of the batches up to `sequence`. */
export interface MadeBackup extends Backup {
  readonly sequence: number
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

/** Copies of the whole store, and what was found wrong with it. */
export interface Upkeep {
  /** The backups in a folder, newest first. */
  backups(folder: string): Promise<Backup[]>
  /**
   * A consistent copy at a sequence, as one file, durable when this resolves; the store goes on meanwhile. Undefined
   * when cancelled. One that broke off leaves nothing. Rejects with the system's error.
   */
  backUp(terms: BackupTerms): Promise<MadeBackup | undefined>
  /**
   * Lets a backup take the place of all that is here, at the next opening: unpacks it, refuses every change from then
   * on (`closed`), keeps a backup of the last state, and decides durably. What fails or is cancelled before that changes
   * nothing. Rejects with the system's error.
   */
  restore(terms: RestoreTerms): Promise<Restored>
  /** What opening found, or the reading of a document later. */
  readonly notices: readonly StoreNotice[]
}
