import type { DocumentKind } from '../../store'
import type { DeskEvent } from './events'

/** A kind of stored document. Entities are replaced, never changed in place, so that readers may keep them. */
export type Kind<Document> = DocumentKind<Document, DeskEvent>
