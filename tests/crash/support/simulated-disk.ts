import { Misplaced } from '../../../electron/store/file-system'
import { bytesAfterPowerLoss, newFile, newFolder, systemError } from './simulated-nodes'
import type { FileNode, FolderNode, NameChange, Node, Survival } from './simulated-nodes'
import { SimulatedPort } from './simulated-port'
import type { Conditions, DiskOfPort } from './simulated-port'

export type { Survival } from './simulated-nodes'
export type { Conditions, Fault, Operation, SimulatedPort } from './simulated-port'

/**
 * A disk in memory that keeps, beside what programs see, the image that is durable: a file's bytes as of its last
 * sync, a folder's names as of the folder's. `afterPowerLoss` is the disk that the next start finds: unsynced writes
 * are there up to any point, unsynced names each or not.
 */
export class SimulatedDisk implements DiskOfPort {
  /** One operation's worth of changed names that no sync has reached; a rename is one. */
  #unsynced: { readonly changes: readonly NameChange[] }[] = []
  #root: FolderNode

  constructor(root: FolderNode = newFolder()) {
    this.#root = root
  }

  /** The disk as a new process sees it. */
  port(conditions: Conditions = {}): SimulatedPort {
    return new SimulatedPort(this, conditions)
  }

  afterPowerLoss(survival: Survival): SimulatedDisk {
    const keeps = (): boolean => survival === 'everything' || (survival !== 'nothing' && survival() < 0.5)
    const images = new Map<FolderNode, Map<string, Node>>()
    const imageOf = (folder: FolderNode): Map<string, Node> => {
      const image = images.get(folder) ?? new Map(folder.durable)
      images.set(folder, image)
      return image
    }
    for (const operation of this.#unsynced) {
      if (!keeps()) continue
      for (const { folder, name, node } of operation.changes) {
        if (node) imageOf(folder).set(name, node)
        else imageOf(folder).delete(name)
      }
    }
    const files = new Map<FileNode, FileNode>()
    const copy = (node: Node): Node => {
      if (node.is === 'folder') {
        const names = [...imageOf(node)].map(([name, child]): [string, Node] => [name, copy(child)])
        return { is: 'folder', visible: new Map(names), durable: new Map(names) }
      }
      if (node.is === 'link') return node
      const survived = files.get(node) ?? newFile(bytesAfterPowerLoss(node, survival))
      files.set(node, survived)
      return survived
    }
    const root = copy(this.#root)
    return new SimulatedDisk(root.is === 'folder' ? root : newFolder())
  }

  /** Everything there is, by path. */
  files(): Map<string, Buffer> {
    const found = new Map<string, Buffer>()
    const walk = (folder: FolderNode, path: string): void => {
      for (const [name, node] of folder.visible) {
        if (node.is === 'folder') walk(node, `${path}/${name}`)
        else if (node.is === 'file') found.set(`${path}/${name}`, node.visible)
      }
    }
    walk(this.#root, '')
    return found
  }

  /** Changes a file behind everyone's back. */
  tamper(path: string, bytes: Buffer): void {
    const file = this.file(path)
    file.visible = file.durable = bytes
    file.unsynced = []
  }

  /** Puts a link there behind everyone's back. */
  plantLink(path: string): void {
    const { folder, name } = this.place(path)
    for (const names of [folder.visible, folder.durable]) names.set(name, { is: 'link' })
  }

  file(path: string): FileNode {
    const node = this.node(path)
    if (node.is !== 'file') throw new Misplaced(path, node.is)
    return node
  }

  node(path: string): Node {
    const { folder, name } = this.place(path)
    const node = folder.visible.get(name)
    if (!node) throw systemError('ENOENT', path)
    return node
  }

  folder(path: string): FolderNode {
    let folder = this.#root
    for (const name of path.split('/').filter((part) => part !== '')) {
      const node = folder.visible.get(name)
      if (!node) throw systemError('ENOENT', path)
      if (node.is !== 'folder') throw new Misplaced(path, node.is)
      folder = node
    }
    return folder
  }

  place(path: string): { folder: FolderNode; name: string } {
    const slash = path.lastIndexOf('/')
    return { folder: this.folder(path.slice(0, slash)), name: path.slice(slash + 1) }
  }

  change(...changes: NameChange[]): void {
    for (const { folder, name, node } of changes) {
      if (node) folder.visible.set(name, node)
      else folder.visible.delete(name)
    }
    this.#unsynced.push({ changes })
  }

  syncFolder(folder: FolderNode): void {
    this.#unsynced = this.#unsynced.filter((operation) => {
      if (!operation.changes.some((change) => change.folder === folder)) return true
      for (const change of operation.changes) {
        if (change.node) change.folder.durable.set(change.name, change.node)
        else change.folder.durable.delete(change.name)
      }
      return false
    })
  }
}
