import { writeCheckpoint } from './checkpoint'
import type { Checkpointing } from './checkpoint'
import type { Journal } from './journal'
import type { LiveMemory } from './live-memory'
import type { Standing } from './standing'

/** What checkpoints of a running store work on. */
export interface CheckpointTerms<Event> extends Omit<Checkpointing<Event>, 'memory' | 'journal' | 'mark'> {
  readonly live: LiveMemory<Event>
  readonly standing: Standing
  journal(): Journal | undefined
  /** How much journal may gather before a checkpoint begins by itself. */
  readonly after: { readonly bytes: number; readonly records: number }
}

/** Writes checkpoints, one at a time: when enough of the journal has gathered, and when it is asked to. */
export class Checkpoints<Event> {
  #gathered = { bytes: 0, records: 0 }
  #running: Promise<void> | undefined

  constructor(private readonly terms: CheckpointTerms<Event>) {}

  /** So much more of the journal is durable. */
  gather(bytes: number, records: number): void {
    this.#gathered.bytes += bytes
    this.#gathered.records += records
    const { after } = this.terms
    if (this.#gathered.bytes >= after.bytes || this.#gathered.records >= after.records)
      void this.write().catch(() => undefined)
  }

  /** Writes one, or waits for the one under way; rejects if the disk fails. */
  write(): Promise<void> {
    return (this.#running ??= this.#write().finally(() => {
      this.#running = undefined
    }))
  }

  /** Resolves when none is under way. */
  async idle(): Promise<void> {
    await this.#running?.catch(() => undefined)
  }

  async #write(): Promise<void> {
    this.#gathered = { bytes: 0, records: 0 }
    const { live, standing, ...terms } = this.terms
    const journal = terms.journal()
    if (standing.mode !== 'open' || !journal) return
    const { now: memory, mark } = live
    mark.last = await writeCheckpoint({ ...terms, memory, mark, journal })
  }
}
