export { openStore } from './open'
export type { OpenOptions, Opened } from './open'
export type { Backup, BackupReason } from './backup/backups'
export type { StoreNotice } from './notice'
export type {
  BackupTerms,
  Batch,
  Command,
  Decision,
  DocumentKind,
  DocumentRef,
  Executed,
  Observer,
  Restored,
  RestoreTerms,
  Settled,
  Store,
  StoreReader,
  Unavailable,
} from './store'
