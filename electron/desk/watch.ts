import type { DocumentKind, StoreReader } from '../store'
import type { DeskEvent } from './state/events'
import type { LookupName } from './state/lookups'

/** Notes what is read, in the names by which `changedBy` says what an event changes. */
export interface Watch {
  /** Runs `step`, which doesn't wait, and answers what it read. */
  during<Answer>(step: () => Answer): { readonly answer: Answer; readonly read: ReadonlySet<string> }
  /** A document, or the part of it that `of` names: one of its kind's decision keys. */
  get<Document>(kind: DocumentKind<Document, DeskEvent>, key: string, of?: string): Document | undefined
  keysOf<Document>(kind: DocumentKind<Document, DeskEvent>): Iterable<string>
  /** Said before something is looked up by anything but a document's key: also what isn't found was read. */
  looksFor(name: LookupName): void
}

export function createWatch(store: Pick<StoreReader<DeskEvent>, 'get' | 'keysOf'>): Watch {
  let noted: Set<string> | undefined
  return {
    during(step) {
      const read = new Set<string>()
      noted = read
      try {
        return { answer: step(), read }
      } finally {
        noted = undefined
      }
    },
    get(kind, key, of = key) {
      noted?.add(`${kind.name}/${of}`)
      return store.get(kind, key)
    },
    keysOf(kind) {
      noted?.add(`${kind.name}/*`)
      return store.keysOf(kind)
    },
    looksFor: (name) => void noted?.add(name),
  }
}
