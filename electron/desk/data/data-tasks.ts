import type { DataTask, DataTaskEnd } from '../../../shared/contract'
import type { Outcome } from '../../../shared/model'
import type { Backup, BackupReason } from '../../store'
import type { Sessions } from '../agents/sessions'
import type { Calls } from '../handler'
import { exportFile } from '../transfer/export-file'
import { importFile } from '../transfer/import-file'
import type { TransferParts } from '../transfer/import-run'
import type { RefusedLine } from '../transfer/refusal'
import { createDailyBackup } from './daily-backup'
import type { ChosenSink, ChosenSource, DataFiles } from './port'
import { whyFailed } from './why-of'

/** What is done with the data as a whole, one thing at a time, and how far it is. */
export interface DataTasks {
  readonly calls: Pick<
    Calls,
    'data.status' | 'data.export' | 'data.import' | 'data.backup' | 'data.restore' | 'data.cancel'
  >
  /** Makes the daily backup when it is due; asked now and then. */
  tick(): void
  /** Told when a task begins, moves on by a hundredth, and ends (null). */
  onTask(listener: (task: DataTask | null) => void): () => void
}

/** Refused lines that are shown; the report has them all. */
const shown = 50

export function createDataTasks(
  parts: TransferParts,
  sessions: Pick<Sessions, 'asker'>,
  files: DataFiles | undefined,
): DataTasks {
  const { store, now } = parts
  const listeners = new Set<(task: DataTask | null) => void>()
  let task: DataTask | null = null
  let end: DataTaskEnd | null = null
  /** While the person chooses a file too. */
  let taken = false
  let cancelled = false
  const daily = createDailyBackup(store, files, now, (why) => {
    end = { is: 'failed', at: now(), what: 'backing_up', why }
  })

  const ok = <Data>(data: Data): Outcome<Data> => ({ is: 'ok', at: store.sequence, data })
  const tell = (next: DataTask | null) => {
    const isNews = task?.step !== next?.step || hundredth(task) !== hundredth(next)
    task = next
    if (isNews) for (const listener of listeners) listener(next)
  }

  /** Lets the supervisor choose, and leaves the work to go on by itself. `letGo`: of what was chosen, when nothing is done with it. */
  async function begin<File>(
    windowId: number,
    is: DataTask['is'],
    choose: (from: DataFiles) => Promise<File | undefined>,
    work: (file: File, from: DataFiles) => Promise<DataTaskEnd>,
    letGo: (file: File) => Promise<void> = () => Promise.resolve(),
  ): Promise<Outcome<{ started: boolean }, { reason: 'busy' }>> {
    const asker = sessions.asker(windowId)
    if (!asker) return { is: 'not_signed_in' }
    if (!files) return { is: 'unavailable', why: 'no_files' }
    if (taken) return { is: 'refused', refusal: { reason: 'busy' } }
    taken = true
    cancelled = false
    const failed = (error: unknown): DataTaskEnd => ({ is: 'failed', at: now(), what: is, why: whyFailed(is, error) })
    // It was begun by nobody, and is over soon.
    await daily.idle()
    try {
      const file = await choose(files)
      // A dialog may be left open for hours.
      const changed = asker.changed()
      if (changed || !file) {
        taken = false
        if (file) await letGo(file)
        return changed ?? ok({ started: false })
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
    const result = await written(sink, (progress) =>
      tell({ is: 'exporting', step: 'writing', ...progress, refused: 0 }),
    )
    return result === undefined
      ? { is: 'cancelled', at: now() }
      : { is: 'exported', at: now(), path: sink.path, lines: result }
  }

  /** How many lines; undefined when cancelled. */
  async function written(
    sink: ChosenSink,
    onProgress: (progress: { done: number; total: number }) => void,
  ): Promise<number | undefined> {
    try {
      const result = await exportFile(parts, sink, { onProgress, isCancelled: () => cancelled })
      if (result.is === 'not_durable')
        throw Object.assign(new Error('what was exported is not on the disk'), { code: 'EIO' })
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
      const backup = await backUp('importing', 'before-import', from)
      if (!backup) return { is: 'cancelled', at: now() }
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
        is: 'imported',
        at: now(),
        path: source.path,
        how: result.is === 'stopped' ? result.why : result.is,
        ...result.sums,
        refusals,
        backup: from.pathOf(backup.name),
        ...(refusals.length > 0 ? { report: all.path } : {}),
      }
    } finally {
      await source.close()
    }
  }

  function backUp(is: DataTask['is'], why: BackupReason, from: DataFiles): Promise<Backup | undefined> {
    return store.backUp({
      folder: from.backups,
      at: now(),
      why,
      onProgress: (done, total) => tell({ is, step: 'backing_up', done, total, refused: 0 }),
      isCancelled: () => cancelled,
    })
  }

  async function backingUp(_: true, from: DataFiles): Promise<DataTaskEnd> {
    const backup = await backUp('backing_up', 'manual', from)
    return backup ? { is: 'backed_up', at: now(), bytes: backup.bytes } : { is: 'cancelled', at: now() }
  }

  /** The program ends with it; what fails before leaves everything as it was. */
  async function restoring(file: string, from: DataFiles): Promise<DataTaskEnd> {
    const restored = await store.restore({
      file,
      folder: from.backups,
      at: now(),
      isCancelled: () => cancelled,
      onProgress: (done, total) => tell({ is: 'restoring', step: 'reading', done, total, refused: 0 }),
      onLastBackup: () => tell({ is: 'restoring', step: 'backing_up', done: 0, total: 0, refused: 0 }),
    })
    if (restored.is === 'cancelled') return { is: 'cancelled', at: now() }
    if (restored.is !== 'decided')
      return { is: 'failed', at: now(), what: 'restoring', why: restored.is === 'newer_format' ? 'newer' : restored.is }
    from.restart()
    return new Promise(() => undefined)
  }

  async function chosenBackup(backup: string | null, windowId: number, from: DataFiles): Promise<string | undefined> {
    if (backup === null) return from.chooseBackup(windowId)
    const known = (await store.backups(from.backups)).some(({ name }) => name === backup)
    if (!known) throw Object.assign(new Error('no such backup'), { code: 'ENOENT' })
    return from.pathOf(backup)
  }

  return {
    tick() {
      if (!taken) daily.tick()
    },
    onTask(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    calls: {
      async 'data.status'(windowId) {
        const asker = sessions.asker(windowId)
        if (!asker) return { is: 'not_signed_in' }
        if (!files) return { is: 'unavailable', why: 'no_files' }
        const bytes = await files.size()
        const backups = await store.backups(files.backups)
        return asker.changed() ?? ok({ folder: files.folder, bytes, backups, task, end })
      },
      'data.export': (windowId) =>
        begin(
          windowId,
          'exporting',
          (from) => from.chooseExport(windowId),
          exporting,
          (sink) => sink.giveUp(),
        ),
      'data.import': (windowId, { strict }) =>
        begin(
          windowId,
          'importing',
          (from) => from.chooseImport(windowId),
          (source, from) => importing(source, strict, from),
          (source) => source.close(),
        ),
      'data.backup': (windowId) => begin(windowId, 'backing_up', () => Promise.resolve(true as const), backingUp),
      'data.restore': (windowId, { backup }) =>
        begin(windowId, 'restoring', (from) => chosenBackup(backup, windowId, from), restoring),
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
