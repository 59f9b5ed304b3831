import type { AgentId, CustomerId, Instant } from '../../shared/model'
import type { Commits, StoreReader } from '../store'
import { changesOf, type Publication } from './changes'
import type { Told } from './port'
import type { DeskEvent } from './state/events'
import type { World } from './world'

/** Tells windows and channels what changed, once it is durable. */
export interface Publisher {
  onPublication(listener: (publication: Publication) => void): () => void
  onTold(listener: (told: Told) => void): () => void
  /** The clock jumped: what customers may claim and use can be another. */
  clockJumped(): void
  /** What is known of a customer, and isn't stored, changed. */
  customerChanged(id: CustomerId): void
  /** How an agent has the workbench, which is no event, changed. */
  workbenchChanged(id: AgentId): void
}

/**
 * What is told is worked out right when the events are applied, and held until their batch is durable:
 * by then memory may show later batches, which must not leave yet.
 */
export function createPublisher(
  store: Pick<Commits<DeskEvent>, 'observe' | 'subscribe'> & Pick<StoreReader<DeskEvent>, 'sequence'>,
  world: World,
  now: () => Instant,
): Publisher {
  const publications = new Set<(publication: Publication) => void>()
  const tolds = new Set<(told: Told) => void>()
  let held: { sequence: number; publications: Publication[]; tolds: Told[] }[] = []

  store.observe({
    applied: (events) => held.push({ sequence: store.sequence, ...changesOf(world, events, now()) }),
    reset: () => (held = []),
  })
  store.subscribe(({ sequence }) => {
    const due = held.filter((one) => one.sequence <= sequence)
    held = held.filter((one) => one.sequence > sequence)
    for (const one of due) {
      for (const publication of one.publications) for (const listener of publications) listener(publication)
      for (const told of one.tolds) for (const listener of tolds) listener(told)
    }
  })

  const publish = (topic: Publication['topic']) => {
    for (const listener of publications) listener({ topic, at: store.sequence, patch: { changed: true } })
  }
  return {
    onPublication: (listener) => added(publications, listener),
    onTold: (listener) => added(tolds, listener),
    customerChanged: (id) => publish(`customer:${id}`),
    workbenchChanged: (id) => publish(`workbench:${id}`),
    clockJumped() {
      for (const { id: shopId } of world.shops)
        for (const listener of tolds) listener({ is: 'coupons', who: undefined, shopId })
    },
  }
}

function added<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
