import type { DocumentKind, FormerKind, TakenOver } from '../../store'
import type { DeskEvent } from './events'

/** A kind of stored document. Entities are replaced, never changed in place, so that readers may keep them. */
export interface Kind<Document> extends DocumentKind<Document, DeskEvent> {
  /**
   * Names of the parts of its documents that `event` changes, finer than their keys: who decides on one part isn't held
   * up by what changes another. `*`: there may be a document more.
   */
  decisionKeys?(event: DeskEvent): readonly string[]
}

/** What a kind took over from a former one, by what each document of that becomes. */
export function takenOver<Old, Document>(
  former: FormerKind<Old>,
  documents: (old: Old, key: string) => Iterable<readonly [key: string, document: Document]>,
): TakenOver<Document> {
  return { former, documents: (old, key) => documents(former.schema.parse(old), key) }
}
