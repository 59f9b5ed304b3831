import { Misplaced } from '../../../electron/store/file-system'
import type { Entry, FileSystemPort, Found, OpenFile } from '../../../electron/store/file-system'
import { newFile, newFolder, systemError, written } from './simulated-nodes'
import type { FileNode, FolderNode, NameChange, Node } from './simulated-nodes'

/** What goes wrong at one operation: the power goes, the operation fails with a code, or a write takes only half. */
export type Fault = 'crash' | { readonly code: string } | 'short'

export interface Operation {
  /** Counts the operations of this port that change something or make it durable, from 0. */
  readonly index: number
  readonly name:
    | 'makeFolder'
    | 'create'
    | 'write'
    | 'syncData'
    | 'sync'
    | 'truncate'
    | 'rename'
    | 'link'
    | 'remove'
    | 'removeFolder'
    | 'syncFolder'
  readonly path: string
}

export interface Conditions {
  fault?(operation: Operation): Fault | undefined
  /** Collects the places that sync in `syncSites`. */
  readonly notesSyncs?: boolean
  /** Syncs of these places do nothing: where the store would be wrong without them. */
  readonly skipsSync?: ((site: string) => boolean) | undefined
}

/** What a port needs of its disk. */
export interface DiskOfPort {
  file(path: string): FileNode
  node(path: string): Node
  folder(path: string): FolderNode
  place(path: string): { folder: FolderNode; name: string }
  change(...changes: NameChange[]): void
  syncFolder(folder: FolderNode): void
}

/** One process's way to the disk. After a crash nothing of it ever answers again. */
export class SimulatedPort implements FileSystemPort {
  operations: Operation[] = []
  readonly crashed: Promise<void>
  readonly syncSites = new Set<string>()
  #crash: () => void = () => undefined
  #isDead = false

  constructor(
    private readonly disk: DiskOfPort,
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
      write: (bytes, position) =>
        this.#do('write', path, (half) => {
          const taken = Buffer.from(half ? bytes.subarray(0, bytes.length >> 1) : bytes)
          node.visible = written(node.visible, taken, position)
          node.unsynced.push({ bytes: taken, position })
          return taken.length
        }),
      truncate: (length) =>
        this.#do('truncate', path, () => {
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
    const site =
      what +
      frames
        .slice(0, 2)
        .map((line) => /at (?:async )?(?:new )?(\S+)/.exec(line)?.[1] ?? '?')
        .join(' < ')
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
      if (name !== 'sync' && name !== 'syncData' && name !== 'syncFolder')
        await this.#answer(() => act(false)).catch(() => undefined)
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

function never<T>(): Promise<T> {
  return new Promise(() => undefined)
}
