/**
 * What opening a store found and did about it, as data; the console has the words. What was unreadable lies whole in
 * the quarantine folder, under the names given here, and is never deleted by the store.
 */
export type StoreNotice =
  /** The last bytes of the journal were no whole record after sequence `after`: a crash in the middle of a write, not acknowledged; or damaged later. */
  | {
      readonly is: 'tail_dropped'
      readonly after: number
      readonly bytes: number
      readonly quarantined: readonly string[]
    }
  /** Batches `from` to `to` (sequences, inclusive; undefined: to an unknown end) can't be read; those after them were recovered. */
  | {
      readonly is: 'records_lost'
      readonly from: number
      readonly to: number | undefined
      readonly quarantined: readonly string[]
    }
  /** The newest copy of a document was unreadable; an older one was taken. `complete`: the journal held all that it lacked. */
  | {
      readonly is: 'document_rolled_back'
      readonly kind: string
      readonly key: string
      readonly complete: boolean
      readonly quarantined: readonly string[]
    }
  /** No copy of a document was readable. `complete`: the journal held all of it. */
  | {
      readonly is: 'document_lost'
      readonly kind: string
      readonly key: string
      readonly complete: boolean
      readonly quarantined: readonly string[]
    }
  /** A recovered event doesn't fit the recovered document. */
  | { readonly is: 'event_not_applied'; readonly kind: string; readonly key: string; readonly sequence: number }
  /** Nothing can be changed until the store is opened again. */
  | { readonly is: 'read_only'; readonly why: 'disk_full' | 'disk_error' | 'not_writable' }
