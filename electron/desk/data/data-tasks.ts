import type { DataTask, DataTaskEnd } from '../../../shared/contract'
import type { Outcome } from '../../../shared/model'
import type { Calls } from '../handler'
import { exportFile } from '../transfer/export-file'
import { importFile, type TransferParts } from '../transfer/import-file'
import type { RefusedLine } from '../transfer/refusal'
import type { ChosenSink, ChosenSource, DataFiles } from './port'

/** What is done with the data as a whole, one thing at a time, and how far it is. */
export interface DataTasks {
  readonly calls: Pick<Calls, 'data.status' | 'data.export' | 'data.import' | 'data.cancel'>
  /** Told when a task begins, moves on by a hundredth, and ends (null). */
  onTask(listener: (task: DataTask | null) => void): () => void
}

/** Refused lines that are shown; the report has them all. */
const shown = 50

export function createDataTasks(parts: TransferParts, files: DataFiles | undefined): DataTasks {
  const { store, now } = parts
  const listeners = new Set<(task: DataTask | null) => void>()
  let task: DataTask | null = null
  let end: DataTaskEnd | null = null
  /** While the person chooses a file too. */
  let taken = false
  let cancelled = false

  const ok = <Data>(data: Data): Outcome<Data> => ({ is: 'ok', at: store.sequence, data })
  const tell = (next: DataTask | null) => {
    const isNews = task?.step !== next?.step || hundredth(task) !== hundredth(next)
    task = next
    if (isNews) for (const listener of listeners) listener(next)
  }

  /** Lets the person choose, and leaves the work to go on by itself. */
  async function begin<File>(is: DataTask['is'], choose: (from: DataFiles) => Promise<File | undefined>, work: (file: File, from: DataFiles) => Promise<DataTaskEnd>): Promise<Outcome<{ started: boolean }, { reason: 'busy' }>> {
    if (!files) return { is: 'unavailable', why: 'no_files' }
    if (taken) return { is: 'refused', refusal: { reason: 'busy' } }
    taken = true
    cancelled = false
    const failed = (error: unknown): DataTaskEnd => ({ is: 'failed', at: now(), what: is, why: whyOf(error) })
    try {
      const file = await choose(files)
      if (!file) {
        taken = false
        return ok({ started: false })
      }
      tell({ is, step: 'reading', done: 0, total: 0, refused: 0 })
      void work(file, files).catch(failed).then(ended)
    } catch (error) {
      ended(failed(error))
    }
    return ok({ started: true })
  }

  function ended(how: DataTaskEnd): void {
    end = how
    taken = false
    tell(null)
  }

  async function exporting(sink: ChosenSink): Promise<DataTaskEnd> {
    const result = await written(sink, (progress) => tell({ is: 'exporting', step: 'writing', ...progress, refused: 0 }))
    return result === undefined ? { is: 'cancelled', at: now() } : { is: 'exported', at: now(), path: sink.path, lines: result }
  }

  /** How many lines; undefined when cancelled. */
  async function written(sink: ChosenSink, onProgress: (progress: { done: number; total: number }) => void): Promise<number | undefined> {
    try {
      const result = await exportFile(parts, sink, { onProgress, isCancelled: () => cancelled })
      if (result.is === 'not_durable') throw new Error('what was exported is not on the disk')
      if (result.is === 'done') await sink.finish()
      else await sink.giveUp()
      return result.is === 'done' ? result.lines : undefined
    } catch (error) {
      await sink.giveUp().catch(() => undefined)
      throw error
    }
  }

  async function importing(source: ChosenSource, strict: boolean, from: DataFiles): Promise<DataTaskEnd> {
    try {
      const backup = await from.backup()
      const copied = await written(backup, (progress) => tell({ is: 'importing', step: 'backing_up', ...progress, refused: 0 }))
      if (copied === undefined) return { is: 'cancelled', at: now() }
      const all = from.refusals()
      const refusals: RefusedLine[] = []
      const result = await importFile(parts, source, {
        strict,
        onProgress: (progress) => tell({ is: 'importing', ...progress }),
        onRefused(refused) {
          all.add(refused)
          if (refusals.length < shown) refusals.push(refused)
        },
        isCancelled: () => cancelled,
      })
      await all.close()
      return {
        is: 'imported', at: now(), path: source.path, how: result.is === 'stopped' ? result.why : result.is, ...result.sums,
        refusals, backup: backup.path, ...(refusals.length > 0 ? { report: all.path } : {}),
      }
    } finally {
      await source.close()
    }
  }

  return {
    onTask(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    calls: {
      'data.status': async () => (files ? ok({ folder: files.folder, bytes: await files.size(), task, end }) : { is: 'unavailable', why: 'no_files' }),
      'data.export': (windowId) => begin('exporting', (from) => from.chooseExport(windowId), exporting),
      'data.import': (windowId, { strict }) => begin('importing', (from) => from.chooseImport(windowId), (source, from) => importing(source, strict, from)),
      'data.cancel'() {
        cancelled = true
        return Promise.resolve(ok({}))
      },
    },
  }
}

function hundredth(task: DataTask | null): number {
  return task === null || task.total === 0 ? 0 : Math.floor((task.done / task.total) * 100)
}

const reasons: Readonly<Record<string, Extract<DataTaskEnd, { is: 'failed' }>['why']>> = {
  ENOSPC: 'disk_full', EDQUOT: 'disk_full', EACCES: 'not_permitted', EPERM: 'not_permitted', EROFS: 'not_permitted', ENOENT: 'not_found',
}

function whyOf(error: unknown): Extract<DataTaskEnd, { is: 'failed' }>['why'] {
  const code = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return reasons[code] ?? 'disk_error'
}
