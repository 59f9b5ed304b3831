import { ClientId } from '../../../shared/contract/webchat'
import { Instant, z, type ShopId } from '../../../shared/model'

const Outgoing = z.strictObject({
  clientId: ClientId,
  text: z.string(),
  at: Instant,
  /** `accepted`: the shop has it, and its place in the chat is on its way. */
  state: z.enum(['sending', 'accepted', 'failed']),
})
/** A message that the customer wrote and that the chat doesn't have yet. */
export type Outgoing = z.infer<typeof Outgoing>

/** What this browser keeps of unsent messages, over reloads. */
export interface Outbox {
  read(): Outgoing[]
  /** Keeps those that the shop hasn't got. */
  write(outgoing: readonly Outgoing[]): void
}

export function outboxOf(shopId: ShopId, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Outbox {
  const key = `handsel.outbox.${shopId}`
  return {
    read() {
      try {
        return z.array(Outgoing).parse(JSON.parse(storage.getItem(key) ?? '[]'))
      } catch {
        return []
      }
    },
    write(outgoing) {
      const kept = outgoing.filter(({ state }) => state !== 'accepted')
      try {
        if (kept.length === 0) storage.removeItem(key)
        else storage.setItem(key, JSON.stringify(kept))
      } catch {
        // A full or forbidden storage: the messages last as long as the page does.
      }
    },
  }
}
