import type { Conversation, CustomerId } from '../../../shared/model'
import { holdingsOf, messagesOf } from '../holdings'
import { conversationsDocument, couponsDocument, customersDocument, messagesADocument, productsDocument } from '../state/documents'
import { Entity, lineOfCoupon, lineOfTemplate } from './entity'
import type { TransferParts } from './import-file'
import { wouldChange } from './texts'

export interface TransferSink {
  /** Resolves when more may come. Rejects as the disk does. */
  write(text: string): Promise<void>
}

export interface ExportOptions {
  /** In entities; `total` is how many there are at the start, messages not counted. */
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
  readonly isCancelled: () => boolean
}

export type ExportResult = { readonly is: 'done'; readonly lines: number } | { readonly is: 'cancelled' } | { readonly is: 'not_durable' }

/**
 * Writes everything as a transfer file (`FORMAT.md`), while others may go on working. What belongs together is read in
 * one tick, and what is referred to comes after what refers to it: so the file is whole whatever happens meanwhile.
 */
export async function exportFile(parts: TransferParts, sink: TransferSink, { onProgress, isCancelled }: ExportOptions): Promise<ExportResult> {
  const { world, store, breathe } = parts
  const total = countOf(parts)
  let lines = 0
  let done = 0
  const write = async (entities: readonly Entity[]) => {
    lines += entities.length
    // Parsed, so that the keys come in one order, however an entity was made.
    await sink.write(entities.map((entity) => `${JSON.stringify(lineOf(Entity.parse(entity)))}\n`).join(''))
    await breathe()
  }

  for (const { id } of world.shops) await write(byId([...world.templatesOf(id)]).map(lineOfTemplate))
  for (const id of customerIds(parts)) {
    if (isCancelled()) return { is: 'cancelled' }
    const release = await store.hold(holdingsOf(id))
    const conversations = byId(world.conversationsOf(id))
    const own = ofCustomer(parts, id)
    release()
    await write(own)
    for (const conversation of conversations) await writeConversation(parts, conversation, write)
    done += 1 + conversations.length
    onProgress({ done, total })
  }
  for (const key of sorted(store.keysOf(couponsDocument))) await write(byId(Object.values(store.get(couponsDocument, key)?.coupons ?? {})).map(lineOfCoupon))
  for (const key of sorted(store.keysOf(productsDocument))) await write(byId(Object.values(store.get(productsDocument, key)?.products ?? {})).map((product) => ({ kind: 'product', ...product })))
  await write(world.agents.map(({ id, name }) => ({ kind: 'agent', id, name })))
  await write(world.shops.map((shop) => ({ kind: 'shop', ...shop })))
  onProgress({ done: total, total })
  return (await store.settled()).is === 'durable' ? { is: 'done', lines } : { is: 'not_durable' }
}

/** What earlier versions let in isn't taken from a file, unless the file says that it was kept. */
const lineOf = (entity: Entity) => (wouldChange(entity) ? { ...entity, asKept: true } : entity)

function countOf({ store }: TransferParts): number {
  let count = 0
  for (const key of store.keysOf(customersDocument)) count += Object.keys(store.get(customersDocument, key)?.customers ?? {}).length
  for (const key of store.keysOf(conversationsDocument)) count += Object.keys(store.get(conversationsDocument, key)?.conversations ?? {}).length
  return count
}

function* customerIds({ store }: TransferParts): Generator<CustomerId> {
  for (const key of sorted(store.keysOf(customersDocument))) for (const { id } of byId(Object.values(store.get(customersDocument, key)?.customers ?? {}))) yield id
}

function ofCustomer({ world }: TransferParts, id: CustomerId): Entity[] {
  const customer = world.customer(id)
  return [
    ...(customer ? [{ kind: 'customer' as const, ...customer }] : []),
    ...byId(world.claimsOf(id)).map((claim) => ({ kind: 'claim' as const, ...claim })),
    ...byId(world.ordersOf(id)).map((order) => ({ kind: 'order' as const, ...order })),
  ]
}

/** As it was when it was read: messages that came later are in neither. */
async function writeConversation({ store, world }: TransferParts, conversation: Conversation, write: (entities: readonly Entity[]) => Promise<void>): Promise<void> {
  await write([{ kind: 'conversation', ...conversation }])
  const end = conversation.lastMessage?.position ?? 0
  for (let first = 1; first <= end; first += messagesAtOnce) {
    const positions = { first, last: Math.min(end, first + messagesAtOnce - 1) }
    const release = await store.hold(messagesOf(conversation.id, positions))
    const messages = world.messages(conversation.id, positions)
    release()
    await write(messages.map((message) => ({ kind: 'message', ...message })))
  }
}

/** A part of a stored document, which holds them in order. */
const messagesAtOnce = messagesADocument / 5

function sorted(keys: Iterable<string>): string[] {
  return [...keys].sort((a, b) => Number(a) - Number(b))
}

function byId<One extends { readonly id: string }>(entities: One[]): One[] {
  return entities.sort((a, b) => (a.id < b.id ? -1 : 1))
}
