import type { DataTaskEnd } from '../../../shared/contract'
import { day, hour, type Instant } from '../../../shared/model'
import type { Backup, StoreReader, Upkeep, Writing } from '../../store'
import type { DeskEvent } from '../state/events'
import type { DataFiles } from './port'
import { whyFailed } from './why-of'

/** After a failure it is tried again so much later. */
const pauseAfterFailure = hour

export interface DailyBackup {
  /** Begins one if none was made for 24 hours. */
  tick(): void
  /** Resolves when none is being made. */
  idle(): Promise<void>
}

export function createDailyBackup(
  store: Pick<Upkeep, 'backUp' | 'backups'> & Pick<Writing, 'state'> & Pick<StoreReader<DeskEvent>, 'sequence'>,
  files: Pick<DataFiles, 'backups'> | undefined,
  now: () => Instant,
  onFailure: (why: Extract<DataTaskEnd, { is: 'failed' }>['why']) => void,
): DailyBackup {
  let running: Promise<void> | undefined
  let failedAt: Instant | undefined
  return {
    tick() {
      const waits = failedAt !== undefined && Math.abs(now() - failedAt) < pauseAfterFailure
      if (!files || running || waits || store.state !== 'open' || store.sequence === 0) return
      running = makeIfDue(files.backups)
        .catch((error: unknown) => {
          failedAt = now()
          onFailure(whyFailed('backing_up', error))
        })
        .finally(() => {
          running = undefined
        })
    },
    idle: () => running ?? Promise.resolve(),
  }

  async function makeIfDue(folder: string): Promise<void> {
    const at = now()
    if (isDue(await store.backups(folder), at)) await store.backUp({ folder, at, why: 'daily' })
  }
}

/** One of the future was made before the clock was set back: it says nothing of the last 24 hours. */
function isDue(backups: readonly Backup[], now: Instant): boolean {
  return !backups.some(({ at }) => at <= now && at > now - day)
}
