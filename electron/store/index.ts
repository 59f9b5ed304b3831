export { openStore } from './open'
export type { OpenOptions, Opened } from './open'
export type { StoreNotice } from './notice'
export type {
  Batch, Command, Decision, DocumentKind, DocumentRef, Executed, Observer, Settled, Store, StoreReader, Unavailable,
} from './store'
