/** How much of what was never synced is there after the power was gone. */
export type Survival = 'nothing' | 'everything' | (() => number)

/** What programs see of a file or a folder, and what of it is durable. */
export type Node = FileNode | FolderNode | LinkNode

export interface FileNode {
  readonly is: 'file'
  visible: Buffer
  durable: Buffer
  unsynced: ({ readonly bytes: Buffer; readonly position: number } | { readonly length: number })[]
}

export interface FolderNode {
  readonly is: 'folder'
  readonly visible: Map<string, Node>
  readonly durable: Map<string, Node>
}

/** To wherever: a store follows none. */
export interface LinkNode {
  readonly is: 'link'
}

/** Names that change in one operation are durable together. */
export interface NameChange {
  readonly folder: FolderNode
  readonly name: string
  readonly node: Node | undefined
}

export function newFile(bytes: Buffer): FileNode {
  return { is: 'file', visible: bytes, durable: bytes, unsynced: [] }
}

export function newFolder(): FolderNode {
  return { is: 'folder', visible: new Map(), durable: new Map() }
}

export function written(content: Buffer, bytes: Buffer, position: number): Buffer {
  const result = Buffer.alloc(Math.max(content.length, position + bytes.length))
  content.copy(result)
  bytes.copy(result, position)
  return result
}

export function bytesAfterPowerLoss(file: FileNode, survival: Survival): Buffer {
  if (survival === 'nothing') return file.durable
  if (survival === 'everything') return file.visible
  const kept = Math.floor(survival() * (file.unsynced.length + 1))
  let bytes = file.durable
  for (const change of file.unsynced.slice(0, kept)) {
    bytes = 'length' in change ? bytes.subarray(0, change.length) : written(bytes, change.bytes, change.position)
  }
  const cut = file.unsynced[kept]
  if (!cut || !('bytes' in cut)) return bytes
  return written(bytes, cut.bytes.subarray(0, Math.floor(survival() * (cut.bytes.length + 1))), cut.position)
}

/** As the system throws it. */
export function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}
