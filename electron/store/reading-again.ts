import type { Checkpoints } from './checkpoints'
import type { Durability } from './durability'
import type { Listeners } from './listeners'
import type { LiveMemory } from './live-memory'
import { load } from './load'
import type { Source } from './load'
import type { AroundMemory } from './memory'
import type { Standing } from './standing'

/** What is read again, and who has to wait or hear of it. */
export interface ReadAgain<Event> {
  readonly source: Source<Event>
  readonly around: AroundMemory<Event>
  readonly durability: Durability
  readonly live: LiveMemory<Event>
  readonly standing: Standing
  readonly checkpoints: Checkpoints<Event>
  readonly listeners: Listeners<Event>
}

/** Throws memory away when it shows what isn't on the disk, and reads it from there, up to the last acknowledged batch. */
export class ReadingAgain<Event> {
  #running: Promise<void> = Promise.resolve()

  constructor(private readonly of: ReadAgain<Event>) {}

  /** `then`: what the store is afterwards. */
  begin(then: 'open' | 'read_only'): void {
    this.of.standing.mode = 'recovering'
    this.#running = this.#read(then)
  }

  /** Begins when what was applied before is durable; should that fail, the failure begins it. */
  beginAfter(durable: Promise<void>): void {
    this.of.standing.mode = 'recovering'
    const running = durable.then(async () => {
      if (this.#running === running) await this.#read('open')
    })
    this.#running = running
  }

  /** Resolves when the reading under way is over. */
  idle(): Promise<void> {
    return this.#running
  }

  async #read(then: 'open' | 'read_only'): Promise<void> {
    const { source, around, durability, live, standing, checkpoints, listeners } = this.of
    await checkpoints.idle()
    await live.idle()
    try {
      const loaded = await load(source, around, durability.sequence)
      for (const ref of around.holds.all()) await loaded.memory.residents.bringIn(ref)
      const isWhole = loaded.damagedDocuments.length + loaded.misfits.length + loaded.journal.lost.length === 0
      if (!isWhole) throw new Error('the store changed on the disk')
      live.replaceBy(loaded)
      standing.mode = then
      durability.mended()
    } catch {
      standing.mode = 'lost'
      return
    }
    listeners.reset()
  }
}
