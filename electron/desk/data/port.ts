import type { TransferSink } from '../transfer/export-file'
import type { TransferSource } from '../transfer/file-lines'
import type { RefusedLine } from '../transfer/refusal'

/** The data as a whole on this machine's disk, and the person who chooses files. Everything rejects with the system's code. */
export interface DataFiles {
  readonly folder: string
  /** Bytes of everything in it. */
  size(): Promise<number>
  /** Lets the person at a window choose; undefined: they chose none. */
  chooseImport(windowId: number): Promise<ChosenSource | undefined>
  /** `name`: of the file, to begin with. */
  chooseExport(windowId: number, name?: string): Promise<ChosenSink | undefined>
  /** Where the backups lie. */
  readonly backups: string
  /** Lets the person choose a backup that lies elsewhere; its path. */
  chooseBackup(windowId: number): Promise<string | undefined>
  /** The path of a backup of ours. */
  pathOf(backup: string): string
  /** Ends the program and starts it again. */
  restart(): void
  refusals(): Refusals
}

export interface ChosenSource extends TransferSource {
  readonly path: string
  close(): Promise<void>
}

export interface ChosenSink extends TransferSink {
  readonly path: string
  /** It is on the disk under its name when this resolves. */
  finish(): Promise<void>
  /** Leaves nothing behind. */
  giveUp(): Promise<void>
}

export interface Refusals {
  readonly path: string
  add(refused: RefusedLine): void
  close(): Promise<void>
}
