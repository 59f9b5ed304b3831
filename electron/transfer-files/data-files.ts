import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFiles } from '../desk'
import { folderSize } from './folder-size'
import { openRefusals } from './refusals'
import { openTransferSink } from './sink'
import { openTransferSource } from './source'

export interface Choices {
  readonly file: (windowId: number) => Promise<string | undefined>
  /** Ends the program and starts it again. */
  readonly restart: () => void
  readonly newFile: (windowId: number, name: string) => Promise<string | undefined>
}

/** The data folder for the desk. `now`: ms since the epoch, for the names of files. */
export function createDataFiles(folder: string, choose: Choices, now: () => number): DataFiles {
  const stamp = () => new Date(now()).toISOString().replace(/[:.]/g, '-')
  return {
    folder,
    size: () => folderSize(folder),
    async chooseImport(windowId) {
      const path = await choose.file(windowId)
      return path === undefined ? undefined : { ...(await openTransferSource(path)), path }
    },
    async chooseExport(windowId, name = `handsel-${stamp().slice(0, 10)}.jsonl`) {
      const path = await choose.newFile(windowId, name)
      return path === undefined ? undefined : { ...(await openTransferSink(path)), path }
    },
    backups: join(folder, 'backups'),
    async chooseBackup(windowId) {
      const path = await choose.file(windowId)
      // The store follows no link; the person who chose one did.
      return path === undefined ? undefined : realpath(path)
    },
    pathOf: (backup) => join(folder, 'backups', backup),
    restart: () => choose.restart(),
    refusals: () => openRefusals(join(folder, 'reports'), `${stamp()}-refused.jsonl`),
  }
}
