import type { Store } from '../../store'
import type { DeskEvent } from '../state/events'
import { batchOf } from './batch'
import { indexFile } from './file-index'
import type { TransferSource } from './file-lines'
import { importTemplates } from './import-templates'
import { importBasics, importCoupons, judgeCoupons } from './import-basics'
import { importConversation } from './import-conversations'
import { Cancelled, FileChanged, nothingTaken, Stopped, type ImportRun, type TransferParts } from './import-run'
import { importTrades } from './import-trades'
import { createWriter } from './import-writer'
import type { RefusedLine } from './refusal'
import { remembering } from './window-of-file'

export interface TransferProgress {
  readonly step: 'reading' | 'checking' | 'writing'
  /** Of `total`: bytes while reading, lines afterwards. */
  readonly done: number
  readonly total: number
  readonly refused: number
}

export interface ImportOptions {
  /** Nothing goes in if one line is bad. */
  readonly strict: boolean
  readonly onProgress: (progress: TransferProgress) => void
  /** Each refused line, in the order in which they are found. */
  readonly onRefused: (refused: RefusedLine) => void
  readonly isCancelled: () => boolean
}

export interface ImportSums {
  readonly lines: number
  readonly added: number
  /** They were there, with the same content. */
  readonly unchanged: number
  readonly refused: number
}

export type ImportResult =
  | { readonly is: 'done'; readonly sums: ImportSums }
  /** Strict, and a line is bad. */
  | { readonly is: 'nothing_written'; readonly sums: ImportSums }
  /** What went in before stays; a second import completes it. */
  | { readonly is: 'cancelled'; readonly sums: ImportSums }
  | { readonly is: 'stopped'; readonly why: 'file_changed' | 'store'; readonly sums: ImportSums }

/** Lines between two breaths: together they take a few milliseconds at most. */
const breathAfter = 16

/**
 * Reads a transfer file (`FORMAT.md`) into the store, in batches that are whole or not there. The same file again adds
 * nothing. Rejects only as the disk of the file does, or for a bug.
 */
export async function importFile(
  parts: TransferParts,
  file: TransferSource,
  { strict, ...options }: ImportOptions,
): Promise<ImportResult> {
  const source = remembering(file)
  const sums = { lines: 0, added: 0, unchanged: 0, refused: 0 }
  let step: TransferProgress['step'] = 'reading'
  let breath = 0
  const tell = (done: number, total: number) => options.onProgress({ step, done, total, refused: sums.refused })
  const pause = async () => {
    breath += 1
    if (breath % breathAfter !== 0) return
    if (step !== 'reading') tell(Math.min(sums.lines, sums.added + sums.unchanged + sums.refused), sums.lines)
    await parts.breathe()
    if (options.isCancelled()) throw new Cancelled()
  }
  const refuse = (refused: RefusedLine) => {
    sums.refused += 1
    options.onRefused(refused)
  }

  try {
    const index = await indexFile(source, {
      refuse,
      repeated: () => (sums.unchanged += 1),
      step: (done) => {
        if (breath % breathAfter === 0) tell(done, file.size)
        return pause()
      },
    })
    sums.lines = index.lines
    const read = { ...sums }
    if (strict) {
      step = 'checking'
      const checked = runOf(true)
      await run({
        ...checked,
        async commit(needs, decide) {
          const { batch, join } = batchOf(checked)
          await held(parts.store, needs, () => decide(batch))
          join()
        },
      })
      if (sums.refused > 0) return { is: 'nothing_written', sums: { ...sums, added: 0 } }
      Object.assign(sums, read)
    }
    step = 'writing'
    const written = runOf(false)
    const writing = createWriter(parts, written)
    try {
      await run({ ...written, commit: writing.commit })
      await writing.end()
    } finally {
      writing.close()
    }
    tell(sums.lines, sums.lines)
    return { is: 'done', sums }

    function runOf(dry: boolean): Omit<ImportRun, 'commit'> {
      return {
        world: parts.world,
        store: parts.store,
        source,
        file: index,
        dry,
        taken: nothingTaken(),
        coupons: new Map(),
        pause,
        refuse: ({ line }, complaint) => {
          refuse({ line, ...complaint })
        },
        unchanged: () => (sums.unchanged += 1),
        added: (lines) => (sums.added += lines),
      }
    }
  } catch (error) {
    if (error instanceof Cancelled) return { is: 'cancelled', sums }
    if (error instanceof FileChanged) return { is: 'stopped', why: 'file_changed', sums }
    if (error instanceof Stopped) return { is: 'stopped', why: 'store', sums }
    throw error
  }
}

/** In the order that leaves, wherever it breaks, a whole that a second run completes. */
async function run(run: ImportRun): Promise<void> {
  await importBasics(run)
  await importTemplates(run)
  const coupons = await judgeCoupons(run)
  for (const [id, lines] of run.file.customers) {
    forget(run)
    await run.pause()
    await importTrades(run, id, lines)
    // A card in a chat needs its claim, which without writing is remembered for this customer only.
    if (run.dry) await conversationsOf(run, lines.conversations)
  }
  forget(run)
  await importCoupons(run, coupons)
  if (!run.dry) for (const { conversations } of run.file.customers.values()) await conversationsOf(run, conversations)
  for (const [id, lines] of run.file.conversations) if (!lines.place) await importConversation(run, id, lines)
}

/** What was remembered of the customer before. */
function forget({ taken }: ImportRun): void {
  taken.claims.clear()
  taken.orders.clear()
}

async function conversationsOf(
  run: ImportRun,
  ids: readonly Parameters<typeof importConversation>[1][],
): Promise<void> {
  for (const id of ids) {
    const lines = run.file.conversations.get(id)
    await run.pause()
    if (lines) await importConversation(run, id, lines)
  }
}

async function held<Answer>(
  store: Store<DeskEvent>,
  needs: Parameters<Store<DeskEvent>['hold']>[0],
  step: () => Answer,
): Promise<Answer> {
  const release = await store.hold(needs)
  try {
    return step()
  } finally {
    release()
  }
}
