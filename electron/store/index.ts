export { openStore } from './open'
export type { OpenOptions, Opened } from './open'
export type {
  Attempted,
  Batch,
  Command,
  Commits,
  Decision,
  Executed,
  Observer,
  Settled,
  Unavailable,
  Writing,
} from './contract/commits'
export type {
  DocumentHolder,
  DocumentKind,
  DocumentRef,
  FormerKind,
  StoreReader,
  TakenOver,
} from './contract/documents'
export type { StoreNotice } from './contract/notice'
export type { PrivateDocuments } from './contract/private-documents'
export type { Store } from './contract/store'
export type { Backup, BackupReason, BackupTerms, Restored, RestoreTerms, Upkeep } from './contract/upkeep'
