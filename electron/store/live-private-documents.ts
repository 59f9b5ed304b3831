import type { Settled } from './contract/commits'
import type { DocumentKind } from './contract/documents'
import type { PrivateDocuments } from './contract/private-documents'
import { failingBecause } from './journal'
import type { LiveMemory } from './live-memory'
import type { BatchOrder } from './order'
import type { Standing } from './standing'

/**
 * Documents that are put, beside the journal and the order of batches. They lie in memory with the others, so that a
 * batch changes them in its own commit, and replay does it again.
 */
export class LivePrivateDocuments<Event> implements PrivateDocuments<Event> {
  constructor(
    private readonly live: LiveMemory<Event>,
    private readonly standing: Standing,
    private readonly order: Pick<BatchOrder<Event, never>, 'confirmed'>,
  ) {}

  get sequence(): number {
    return this.live.now.sequence
  }

  get<Document>(kind: DocumentKind<Document, Event>, key: string): Document | undefined {
    return this.live.now.get(kind, key)
  }

  async put<Document>(kind: DocumentKind<Document, Event>, key: string, document: Document): Promise<Settled> {
    if (kind.onDemand) throw new TypeError(`only events change ${kind.name}`)
    const why = this.standing.whyNotWritable()
    if (why) return { is: 'unavailable', why }
    const checked = kind.schema.parse(document)
    const stored = this.live.now.open(kind, key)
    stored.replace(checked)
    const { sequence } = this
    try {
      await stored.write()
    } catch (error) {
      const failing = (this.standing.failing = failingBecause(error))
      const settled = await this.order.confirmed(sequence)
      return settled.is === 'durable' ? { is: 'unavailable', why: failing } : settled
    }
    this.standing.failing = undefined
    return { is: 'durable', sequence }
  }
}
