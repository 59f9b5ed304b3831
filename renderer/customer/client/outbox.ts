import { ClientId } from '../../../shared/contract/webchat'
import { Instant, z, type ShopId } from '../../../shared/model'
import type { PageStorage } from '../../kit/storage'

const Outgoing = z.strictObject({
  clientId: ClientId,
  text: z.string(),
  /** Also what orders them: later than all that waited when it was written. */
  at: Instant,
  /** `accepted`: the shop has it, and its place in the chat is on its way. */
  state: z.enum(['sending', 'accepted', 'failed']),
})
/** A message that the customer wrote and that the chat doesn't have yet. */
export type Outgoing = z.infer<typeof Outgoing>

/** The messages that wait for one shop in this browser, whichever tab wrote them. */
export interface Outbox {
  /** Oldest first. */
  read(): Outgoing[]
  /** False: it lasts as long as this page does. */
  keep(message: Outgoing): boolean
  drop(clientId: string): void
  /** Another tab changed it; returns how to stop. */
  watch(changed: () => void): () => void
}

/** Each message has a key of its own, so that no tab writes over what another one keeps. */
export function outboxOf(shopId: ShopId, storage: PageStorage): Outbox {
  const oldKey = `handsel.outbox.${shopId}`
  const prefix = `${oldKey}.`
  const outbox: Outbox = {
    read: () =>
      storage
        .keys(prefix)
        .flatMap((key) => parsed(Outgoing, storage.get(key)) ?? [])
        .sort(byTime),
    keep: (message) => storage.set(prefix + message.clientId, JSON.stringify(message)),
    drop: (clientId) => storage.remove(prefix + clientId),
    watch: (changed) => storage.watch(prefix, changed),
  }
  takeApart()
  return outbox

  /** Earlier versions of the page kept all messages under one key. */
  function takeApart(): void {
    const old = parsed(z.array(Outgoing), storage.get(oldKey))
    if (old?.every((message) => outbox.keep(message))) storage.remove(oldKey)
  }
}

export function byTime(one: Outgoing, other: Outgoing): number {
  return one.at - other.at || (one.clientId < other.clientId ? -1 : 1)
}

/** What was kept, or undefined when it is nothing that this page wrote. */
function parsed<Schema extends z.ZodType>(schema: Schema, text: string | undefined): z.output<Schema> | undefined {
  try {
    return schema.parse(JSON.parse(text ?? ''))
  } catch {
    return undefined
  }
}
