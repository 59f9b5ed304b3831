import { Misplaced } from '../../../electron/store/file-system'
import type { Entry, FileSystemPort, Found, OpenFile } from '../../../electron/store/file-system'
import { bytesAfterPowerLoss, newFile, newFolder, written } from './simulated-nodes'
import type { FileNode, FolderNode, NameChange, Node, Survival } from './simulated-nodes'

export type { Survival } from './simulated-nodes'

/** What goes wrong at one operation: the power goes, the operation fails with a code, or a write takes only half. */
export type Fault = 'crash' | { readonly code: string } | 'short'

export interface Operation {
  /** Counts the operations of this port that change something or make it durable, from 0. */
  readonly index: number
  readonly name: 'makeFolder' | 'create' | 'write' | 'syncData' | 'sync' | 'truncate' | 'rename' | 'link' | 'remove' | 'removeFolder' | 'syncFolder'
  readonly path: string
}

export interface Conditions {
  fault?(operation: Operation): Fault | undefined
  /** Collects the places that sync in `syncSites`. */
  readonly notesSyncs?: boolean
  /** Syncs of these places do nothing: where the store would be wrong without them. */
  readonly skipsSync?: ((site: string) => boolean) | undefined
}

/**
 * A disk in memory that keeps, beside what programs see, the image that is durable: a file's bytes as of its last
 * sync, a folder's names as of the folder's. `afterPowerLoss` is the disk that the next start finds: unsynced writes
 * are there up to any point, unsynced names each or not.
 */
export class SimulatedDisk {
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

/** One process's way to the disk. After a crash nothing of it ever answers again. */
export class SimulatedPort implements FileSystemPort {
  operations: Operation[] = []
  readonly crashed: Promise<void>
  readonly syncSites = new Set<string>()
  #crash: () => void = () => undefined
  #isDead = false

  constructor(
    private readonly disk: SimulatedDisk,
    private readonly conditions: Conditions,
  ) {
    this.crashed = new Promise((resolve) => {
      this.#crash = resolve
    })
  }

  /** The process is gone; what the system had in memory for it stays. */
  kill(): void {
    this.#isDead = true
    this.#crash()
  }

  makeFolder(path: string): Promise<boolean> {
    return this.#do('makeFolder', path, () => {
      const { folder, name } = this.disk.place(path)
      const found = folder.visible.get(name)?.is
      if (found && found !== 'folder') throw new Misplaced(path, found)
      if (found) return false
      this.disk.change({ folder, name, node: newFolder() })
      return true
    })
  }

  whatIs(path: string): Promise<Found | undefined> {
    return this.#look(() => {
      const { folder, name } = this.disk.place(path)
      return name === '' ? 'folder' : folder.visible.get(name)?.is
    })
  }

  /** A link here leads nowhere. */
  realPath(path: string): Promise<string> {
    return this.#look(() => {
      this.disk.folder(path)
      return path
    })
  }

  entries(path: string): Promise<Entry[]> {
    return this.#look(() => [...this.disk.folder(path).visible].map(([name, { is }]) => ({ name, is })))
  }

  list(path: string): Promise<string[]> {
    return this.#look(() => [...this.disk.folder(path).visible.keys()])
  }

  read(path: string): Promise<Buffer> {
    return this.#look(() => Buffer.from(this.disk.file(path).visible))
  }

  readPart(path: string, position: number, length: number): Promise<Buffer> {
    return this.#look(() => Buffer.from(this.disk.file(path).visible.subarray(position, position + length)))
  }

  size(path: string): Promise<number> {
    return this.#look(() => this.disk.file(path).visible.length)
  }

  create(path: string): Promise<OpenFile> {
    return this.#do('create', path, () => {
      const { folder, name } = this.disk.place(path)
      if (folder.visible.has(name)) throw systemError('EEXIST', path)
      const node = newFile(Buffer.alloc(0))
      this.disk.change({ folder, name, node })
      return this.#openFile(path, node)
    })
  }

  /** A power loss may come between a write and its sync. */
  async createSynced(path: string): Promise<OpenFile> {
    const site = this.#site('writes of ')
    const file = await this.create(path)
    const node = this.disk.file(path)
    return {
      ...file,
      write: async (bytes, position) => {
        const taken = await file.write(bytes, position)
        await this.#syncFile('syncData', path, node, site)
        return taken
      },
    }
  }

  open(path: string): Promise<OpenFile> {
    return this.#look(() => this.#openFile(path, this.disk.file(path)))
  }

  rename(from: string, to: string): Promise<void> {
    return this.#do('rename', to, () => {
      const source = this.disk.place(from)
      const target = this.disk.place(to)
      const node = this.disk.node(from)
      this.disk.change({ ...source, node: undefined }, { ...target, node })
    })
  }

  link(from: string, to: string): Promise<void> {
    return this.#do('link', to, () => {
      const target = this.disk.place(to)
      if (target.folder.visible.has(target.name)) throw systemError('EEXIST', to)
      this.disk.change({ ...target, node: this.disk.file(from) })
    })
  }

  remove(path: string): Promise<void> {
    return this.#do('remove', path, () => {
      if (this.disk.node(path).is === 'folder') throw systemError('EISDIR', path)
      this.disk.change({ ...this.disk.place(path), node: undefined })
    })
  }

  removeFolder(path: string): Promise<void> {
    return this.#do('removeFolder', path, () => {
      if (this.disk.folder(path).visible.size > 0) throw systemError('ENOTEMPTY', path)
      this.disk.change({ ...this.disk.place(path), node: undefined })
    })
  }

  syncFolder(path: string): Promise<void> {
    const site = this.#site()
    return this.#do('syncFolder', path, () => {
      if (!this.conditions.skipsSync?.(site)) this.disk.syncFolder(this.disk.folder(path))
    })
  }

  #openFile(path: string, node: FileNode): OpenFile {
    return {
      write: (bytes, position) => this.#do('write', path, (half) => {
        const taken = Buffer.from(half ? bytes.subarray(0, bytes.length >> 1) : bytes)
        node.visible = written(node.visible, taken, position)
        node.unsynced.push({ bytes: taken, position })
        return taken.length
      }),
      truncate: (length) => this.#do('truncate', path, () => {
        node.visible = node.visible.subarray(0, length)
        node.unsynced.push({ length })
      }),
      sync: () => this.#syncFile('sync', path, node, this.#site()),
      close: () => this.#look(() => undefined),
    }
  }

  #syncFile(name: 'sync' | 'syncData', path: string, node: FileNode, site: string): Promise<void> {
    return this.#do(name, path, () => {
      if (this.conditions.skipsSync?.(site)) return
      node.durable = node.visible
      node.unsynced = []
    })
  }

  /** The functions of the store that asked for a sync, nearest first. */
  #site(what = ''): string {
    // A stack costs more than the whole operation.
    if (!this.conditions.skipsSync && !this.conditions.notesSyncs) return ''
    const frames = (new Error().stack ?? '').split('\n').filter((line) => line.includes('/electron/store/'))
    const site = what + frames.slice(0, 2).map((line) => /at (?:async )?(?:new )?(\S+)/.exec(line)?.[1] ?? '?').join(' < ')
    this.syncSites.add(site)
    return site
  }

  #look<T>(look: () => T): Promise<T> {
    return this.#isDead ? never() : this.#answer(look)
  }

  async #do<T>(name: Operation['name'], path: string, act: (half: boolean) => T): Promise<T> {
    if (this.#isDead) return never()
    const operation: Operation = { index: this.operations.length, name, path }
    this.operations.push(operation)
    const fault = this.conditions.fault?.(operation)
    if (fault === 'crash') {
      // What it was about to do may have begun; making it durable has not.
      if (name !== 'sync' && name !== 'syncData' && name !== 'syncFolder') await this.#answer(() => act(false)).catch(() => undefined)
      this.kill()
      return never()
    }
    if (fault && fault !== 'short') throw systemError(fault.code, path)
    return this.#answer(() => act(fault === 'short'))
  }

  async #answer<T>(act: () => T): Promise<T> {
    const result = act()
    await Promise.resolve()
    return this.#isDead ? never() : result
  }
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined)
}
