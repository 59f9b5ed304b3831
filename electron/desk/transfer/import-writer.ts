import type { Executed } from '../../store'
import { createExecution } from '../execution'
import { batchOf } from './batch'
import { Stopped, type ImportRun, type Judging, type TransferParts } from './import-run'

/** Batches under way to the disk at a time. */
const batchesAtOnce = 8

export interface Writer extends Pick<ImportRun, 'commit'> {
  /** Resolves when all batches are durable. */
  end(): Promise<void>
  /** However it ended. */
  close(): void
}

/** Hands batches to the store, some at once, since each waits for the disk. */
export function createWriter(parts: TransferParts, run: Judging): Writer {
  const execution = createExecution(parts)
  let isLost = false
  const close = parts.store.observe({ applied: () => undefined, reset: () => (isLost = true) })
  let underWay: Promise<Executed<null, never>>[] = []
  async function first(): Promise<void> {
    const executed = await underWay[0]
    underWay = underWay.slice(1)
    if (executed && executed.is !== 'done') throw new Stopped(executed.is)
  }
  return {
    async commit(needs, decide) {
      if (underWay.length >= batchesAtOnce) await first()
      await new Promise<void>((accepted, failed) => {
        const executed = execution.run<null, never>(undefined, {
          needs: () => needs,
          decide() {
            // The disk refused a batch, and memory is without it: those after it would stand on what isn't there.
            if (isLost) throw new Stopped('unavailable')
            const { batch, join } = batchOf(run)
            return {
              decided: true,
              events: decide(batch),
              result: null,
              accepted() {
                join()
                accepted()
              },
            }
          },
        })
        underWay.push(executed)
        executed.then(() => accepted(), failed)
      })
      await parts.breathe()
    },
    async end() {
      while (underWay.length > 0) await first()
    },
    close,
  }
}
