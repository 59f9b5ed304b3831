import { join } from 'node:path'
import { crc32 } from './crc32'
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

/**
 * Documents that are always in memory lie in their kind's folder: there are few. Those on demand may be many, and lie
 * in one of 256 folders in it, named by two hexadecimal digits of the CRC-32 of their key.
 */
export function folderOfDocument(
  layout: Layout,
  kind: { readonly name: string; readonly onDemand?: true },
  key: string,
): string {
  const folder = folderOfKind(layout, kind.name)
  return kind.onDemand ? join(folder, bucketOf(key)) : folder
}

/** What the systems of computers put by themselves in folders that somebody looked into: nobody's data. */
export function isLitter(name: string): boolean {
  return name.startsWith('._') || ['.ds_store', 'thumbs.db', 'ehthumbs.db', 'desktop.ini'].includes(name.toLowerCase())
}

export function isBucket(name: string): boolean {
  return /^[0-9a-f]{2}$/.test(name)
}

function bucketOf(key: string): string {
  const bytes = Buffer.from(key)
  return (crc32(bytes, 0, bytes.length) >>> 24).toString(16).padStart(2, '0')
}
