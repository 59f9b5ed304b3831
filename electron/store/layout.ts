import { join } from 'node:path'
import { encodeName } from './names'

/** Where things lie in the store's folder. */
export interface Layout {
  readonly folder: string
  readonly lock: string
  readonly format: string
  readonly journal: string
  readonly documents: string
  readonly quarantine: string
}

export function layoutOf(folder: string): Layout {
  return {
    folder,
    lock: join(folder, 'lock'),
    format: join(folder, 'format'),
    journal: join(folder, 'journal'),
    documents: join(folder, 'documents'),
    quarantine: join(folder, 'quarantine'),
  }
}

/** The store's own kinds begin with a dot, which the others may not. */
export function nameOfKindFolder(kind: string): string {
  return kind.startsWith('.') ? kind : encodeName(kind)
}

export function folderOfKind(layout: Layout, kind: string): string {
  return join(layout.documents, nameOfKindFolder(kind))
}
