import type { NotSettled, Settled } from './contract/commits'
import type { RecordedCommand } from './journal-record'

/** A batch that was decided and has no place in the order yet. */
export interface DecidedBatch<Event> {
  readonly at: number
  readonly events: readonly Event[]
  readonly command: RecordedCommand | undefined
  /** Called when the batch and all that came before it are applied to memory. */
  readonly accepted?: (() => void) | undefined
}

export type Placed =
  /** The batch and all that came before it are applied to memory, and durable here; `sequence` is its own. */
  { readonly is: 'accepted'; readonly sequence: number } | NotSettled

/** Others came before it that its decision didn't see: they are applied, nothing of it is. It can be decided anew. */
export interface Stale {
  readonly is: 'stale'
}

/**
 * Gives batches their one order, and makes them durable in it. `Late`: {@link Stale}, or never on a single computer,
 * where no one else places any (`journal-order.ts`).
 */
export interface BatchOrder<Event, Late extends Stale> {
  /** Rejects only for a bug, and then nothing of the batch is left. */
  place(batch: DecidedBatch<Event>): Promise<Placed | Late>
  /** Resolves when everything applied up to `sequence` is durable; who hears of a failure finds memory as it is on the disk. */
  confirmed(sequence: number): Promise<Settled>
}
