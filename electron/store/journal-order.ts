import type { Checkpoints } from './checkpoints'
import type { Batch, Settled } from './contract/commits'
import type { Durability } from './durability'
import { Journal } from './journal'
import type { JournalListener } from './journal'
import { textOfRecord } from './journal-record'
import type { JournalRecord } from './journal-record'
import type { Listeners } from './listeners'
import type { LiveMemory } from './live-memory'
import type { Source } from './load'
import type { BatchOrder, DecidedBatch, Placed } from './order'
import type { ReadingAgain } from './reading-again'
import type { Standing } from './standing'
import { timed } from './turns'

/** What the order works on. */
export interface OrderedStore<Event> {
  readonly source: Source<Event>
  readonly live: LiveMemory<Event>
  readonly standing: Standing
  readonly durability: Durability
  readonly listeners: Listeners<Event>
  readonly checkpoints: Checkpoints<Event>
  readonly readingAgain: ReadingAgain<Event>
}

/**
 * The order of a single computer: its journal. A batch gets the next place and is applied in the call's own tick, before
 * anyone else can decide; it is accepted when the journal is synced.
 */
export class JournalOrder<Event> implements BatchOrder<Event, never> {
  /** Undefined while the store can only be read. */
  journal: Journal | undefined
  /** Applied and not durable yet. */
  #pending: Batch<Event>[] = []

  constructor(private readonly of: OrderedStore<Event>) {}

  /** From here on batches can be placed. `segment`: a number higher than that of any segment before. */
  async start(segment: number): Promise<void> {
    const { source, live, standing } = this.of
    const { files, layout, events } = source
    this.journal = await Journal.begin(
      files,
      layout.journal,
      events.version,
      this.#listener(),
      segment,
      live.now.sequence,
    )
    standing.mode = 'open'
  }

  async place(batch: DecidedBatch<Event>): Promise<Placed> {
    const { journal } = this
    if (!journal) return { is: 'unavailable', why: 'read_only' }
    let sequence: number
    try {
      sequence = timed('commit', () => this.#commit(journal, batch))
    } catch (error) {
      await this.of.readingAgain.idle()
      throw error
    }
    batch.accepted?.()
    const settled = await this.confirmed(sequence)
    return settled.is === 'durable' ? { is: 'accepted', sequence } : settled
  }

  async confirmed(sequence: number): Promise<Settled> {
    const settled = await this.of.durability.wait(sequence)
    if (settled.is !== 'durable') await this.of.readingAgain.idle()
    return settled
  }

  /** Applies a batch, hands it to the journal, and answers its sequence. */
  #commit(journal: Journal, { at, events, command }: DecidedBatch<Event>): number {
    const { source, live, durability, listeners, readingAgain } = this.of
    const { version, schema } = source.events
    const record: JournalRecord<Event> = {
      sequence: live.now.sequence + 1,
      at,
      after: durability.sequence,
      // As replay would see them, and no object of the caller's.
      events: events.map((event) => schema.parse(event)),
      command,
      version: version > 1 ? version : undefined,
    }
    const text = textOfRecord(record)
    try {
      live.now.apply(record)
    } catch (error) {
      // Memory is between two states.
      readingAgain.beginAfter(journal.idle())
      throw error
    }
    this.#pending.push(record)
    journal.append(record.sequence, text)
    listeners.applied(record.events)
    return record.sequence
  }

  #listener(): JournalListener {
    const { standing, durability, checkpoints, readingAgain } = this.of
    return {
      durable: (sequence, bytes) => {
        standing.failing = undefined
        const records = sequence - durability.sequence
        timed('publish', () => {
          this.#publish(sequence)
        })
        durability.reached(sequence)
        checkpoints.gather(bytes, records)
      },
      failed: ({ cut, why }) => {
        this.#pending = []
        standing.failing = why
        readingAgain.begin(cut ? 'open' : 'read_only')
        durability.failed(cut ? { is: 'unavailable', why } : { is: 'unknown' })
      },
    }
  }

  /** Tells of every batch up to `sequence`. */
  #publish(sequence: number): void {
    const left = this.#pending.findIndex((batch) => batch.sequence > sequence)
    this.of.listeners.durable(this.#pending.splice(0, left < 0 ? Infinity : left))
  }
}
