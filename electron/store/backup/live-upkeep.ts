import { DiskFailure } from '../file-system'
import type { FileSystemPort } from '../file-system'
import type { Versions } from '../format'
import type { Journal } from '../journal'
import type { Layout } from '../layout'
import { NewerFormat } from '../newer-format'
import type { Standing } from '../standing'
import type { StoreNotice } from '../contract/notice'
import type { Backup, BackupTerms, MadeBackup, Restored, RestoreTerms, Upkeep } from '../contract/upkeep'
import { DamagedArchive } from './archive'
import { listBackups, makeBackup } from './backups'
import { copyStore } from './copy'
import { decideRestore, giveUpRestore, undecideRestore, unpack } from './restore'

/** A store that is copied while it goes on. */
export interface CopiedStore {
  readonly files: FileSystemPort
  readonly layout: Layout
  readonly versions: Versions
  readonly standing: Standing
  /** Of the last durable batch. */
  sequence(): number
  /** Once nothing is being recovered; undefined of a store that can only be read. */
  journal(): Promise<Journal | undefined>
  /** No segment from here on was dropped. */
  firstSegment(): number
}

/** Backups and restores of an open store, one copy after the other, and what was found wrong with it. */
export class LiveUpkeep implements Upkeep {
  notices: readonly StoreNotice[] = []
  #copying: Promise<unknown> = Promise.resolve()
  #copiedFrom = Infinity

  constructor(private readonly store: CopiedStore) {}

  /** The first segment of the journal that the copy under way still needs. */
  get copiedFrom(): number {
    return this.#copiedFrom
  }

  /** What opening, or a document that was read later, has to tell. */
  tell(notice: StoreNotice): void {
    this.notices = [...this.notices, notice]
  }

  backups(folder: string): Promise<Backup[]> {
    return listBackups(this.store.files, folder)
  }

  async backUp(terms: BackupTerms): Promise<MadeBackup | undefined> {
    const copied = this.#copying.then(() => this.#backUp(terms))
    this.#copying = copied.catch(() => undefined)
    return copied
  }

  async restore({ file, onLastBackup, ...terms }: RestoreTerms): Promise<Restored> {
    const { files, layout, versions, standing } = this.store
    if (standing.whyNotWritable()) return { is: 'read_only' }
    try {
      if (!(await unpack(files, layout, file, { versions, ...terms }))) return { is: 'cancelled' }
    } catch (error) {
      if (error instanceof DamagedArchive) return { is: 'damaged' }
      if (error instanceof NewerFormat) return { is: 'newer_format' }
      throw error
    }
    standing.isFrozen = true
    onLastBackup?.()
    try {
      const kept = await this.backUp({ folder: terms.folder, at: terms.at, why: 'before-restore' })
      if (!kept) throw new DiskFailure('EIO', 'the store was closed')
      await decideRestore(files, layout)
      return { is: 'decided', kept }
    } catch (error) {
      // Where it can't be told, nothing more may change: the next opening finds it decided or not.
      if (!(await undecideRestore(files, layout))) return { is: 'decided', kept: undefined }
      standing.isFrozen = false
      await giveUpRestore(files, layout)
      throw error
    }
  }

  /** Resolves when no copy is under way. */
  async idle(): Promise<void> {
    await this.#copying
  }

  async #backUp({ folder, at, why, onProgress, isCancelled }: BackupTerms): Promise<MadeBackup | undefined> {
    const { files, layout } = this.store
    const journal = await this.store.journal()
    this.#copiedFrom = this.store.firstSegment()
    const live = journal && { firstSegment: this.#copiedFrom, rotate: () => journal.rotate() }
    const copying = {
      files,
      layout,
      sequence: this.store.sequence(),
      onProgress,
      isCancelled: () => this.store.standing.isClosing || isCancelled?.() === true,
      ...(live ? { live } : {}),
    }
    try {
      return await makeBackup(files, folder, at, why, (archive) => copyStore(copying, archive))
    } finally {
      this.#copiedFrom = Infinity
    }
  }
}
