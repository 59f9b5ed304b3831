import type { Batch, Observer } from './contract/commits'

/** Who hears of batches: observers when they are applied, subscribers when they are durable. */
export class Listeners<Event> {
  readonly #subscribers = new Set<(batch: Batch<Event>) => void>()
  readonly #observers = new Set<Observer<Event>>()

  subscribe(listener: (batch: Batch<Event>) => void): () => void {
    this.#subscribers.add(listener)
    return () => void this.#subscribers.delete(listener)
  }

  observe(observer: Observer<Event>): () => void {
    this.#observers.add(observer)
    return () => void this.#observers.delete(observer)
  }

  applied(events: readonly Event[]): void {
    for (const observer of this.#observers) tell(() => observer.applied(events))
  }

  durable(batches: readonly Batch<Event>[]): void {
    if (this.#subscribers.size === 0) return
    for (const batch of batches) for (const listener of this.#subscribers) tell(() => listener(batch))
  }

  reset(): void {
    for (const observer of this.#observers) tell(() => observer.reset())
  }
}

/** A listener's bug is its own: it stops no one else, and surfaces as an uncaught exception. */
function tell(listener: () => void): void {
  try {
    listener()
  } catch (error) {
    setImmediate(() => {
      throw error
    })
  }
}
