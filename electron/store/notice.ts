/**
 * What opening a store found and did about it, as data; the console has the words. Paths are relative to the
 * store's folder; what was unreadable lies whole in the quarantine folder and is never deleted by the store.
 */
export type StoreNotice =
  /** The last bytes of the journal were no whole record (a crash in the middle of a write): never acknowledged, or damaged later. */
  | { readonly is: 'tail_dropped'; readonly bytes: number; readonly after: number; readonly quarantined: string }
  /** Records `from` to `to` (sequences, inclusive) can't be read; the ones after them were recovered. */
  | { readonly is: 'records_lost'; readonly from: number; readonly to: number; readonly quarantined?: string }
  /** The newest copy of a document was unreadable; an older one was taken. `complete`: the journal held all that it lacked. */
  | { readonly is: 'document_rolled_back'; readonly kind: string; readonly key: string; readonly sequence: number; readonly complete: boolean; readonly quarantined: string }
  /** No copy of a document is readable. `complete`: the journal held all of it. */
  | { readonly is: 'document_lost'; readonly kind: string; readonly key: string; readonly complete: boolean; readonly quarantined: string }
  /** A recovered event doesn't fit the recovered document. */
  | { readonly is: 'event_not_applied'; readonly kind: string; readonly key: string; readonly sequence: number }
  | { readonly is: 'read_only'; readonly why: 'disk_full' | 'disk_error' | 'not_writable' }
