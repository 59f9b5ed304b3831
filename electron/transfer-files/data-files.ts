import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFiles } from '../desk'
import { folderSize } from './folder-size'
import { openRefusals } from './refusals'
import { openTransferSink } from './sink'
import { openTransferSource } from './source'

export interface Choices {
  readonly file: (windowId: number) => Promise<string | undefined>
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
    async chooseExport(windowId) {
      const path = await choose.newFile(windowId, `handsel-${stamp().slice(0, 10)}.jsonl`)
      return path === undefined ? undefined : { ...(await openTransferSink(path)), path }
    },
    async backup() {
      const backups = join(folder, 'backups')
      await mkdir(backups, { recursive: true, mode: 0o700 })
      const path = join(backups, `${stamp()}-before-import.jsonl`)
      return { ...(await openTransferSink(path)), path }
    },
    refusals: () => openRefusals(join(folder, 'reports'), `${stamp()}-refused.jsonl`),
  }
}
