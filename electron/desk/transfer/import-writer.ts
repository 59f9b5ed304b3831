import type { Executed } from '../../store'
import { createExecution } from '../execution'
import { batchOf } from './batch'
import { Stopped, type ImportRun, type Judging, type TransferParts } from './import-run'

/** Batches under way to the disk at a time. */
const batchesAtOnce = 8

/** Hands batches to the store, some at once, since each waits for the disk. */
export function createWriter(parts: TransferParts, run: Judging): Pick<ImportRun, 'commit'> & { end(): Promise<void> } {
  const execution = createExecution(parts)
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
  }
}
