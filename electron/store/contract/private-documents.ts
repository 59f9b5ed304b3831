import type { Settled } from './commits'
import type { DocumentKind, StoreReader } from './documents'

/** Documents that are no part of what has happened, and are kept all the same: a draft, a form half filled in, a view. */
export interface PrivateDocuments<Event> extends Pick<StoreReader<Event>, 'sequence' | 'get'> {
  /**
   * Replaces a document outside the journal, in memory at once and durably when resolved with 'durable'. Later events
   * still apply to it, in the commit of their batch and at replay. Rejects only for a bug: a document that its kind's
   * schema refuses, or a kind on demand, which only events change.
   */
  put<Document>(kind: DocumentKind<Document, Event>, key: string, document: Document): Promise<Settled>
}
