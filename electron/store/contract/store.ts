import type { Commits, Writing } from './commits'
import type { DocumentHolder, StoreReader } from './documents'
import type { PrivateDocuments } from './private-documents'
import type { Upkeep } from './upkeep'

/** All of an open store. Who needs a part of it asks for that part. */
export interface Store<Event>
  extends StoreReader<Event>, DocumentHolder<Event>, Commits<Event>, Writing, PrivateDocuments<Event>, Upkeep {
  /** Waits for what is under way, writes a checkpoint, releases the lock. Later calls answer `closed`. */
  close(): Promise<void>
}
