import type { ConversationId, CustomerId } from '../../../shared/model'
import { isSame, type Entity } from './entity'
import { linesOf, Places, type LinePlace, type TransferSource } from './file-lines'
import { readLine } from './read-line'
import { complaint, type RefusedLine } from './refusal'

/** Where everything lies in a file: some numbers a line, never its content. */
export interface FileIndex {
  /** Lines that say something. */
  readonly lines: number
  readonly shops: ReadonlyMap<string, LinePlace>
  readonly agents: ReadonlyMap<string, LinePlace>
  readonly products: ReadonlyMap<string, LinePlace>
  readonly coupons: ReadonlyMap<string, LinePlace>
  readonly templates: ReadonlyMap<string, LinePlace>
  /** Also those of whom the file has only what is theirs. */
  readonly customers: ReadonlyMap<CustomerId, LinesOfCustomer>
  readonly conversations: ReadonlyMap<ConversationId, LinesOfConversation>
}

export interface LinesOfCustomer {
  place: LinePlace | undefined
  readonly claims: Places
  readonly orders: Places
  readonly conversations: ConversationId[]
}

export interface LinesOfConversation {
  place: LinePlace | undefined
  readonly messages: Places
  /** Of each of them. */
  readonly positions: number[]
}

export interface Scanning {
  readonly refuse: (refused: RefusedLine) => void
  /** A line that says what an earlier one says. */
  readonly repeated: () => void
  /** Called often; `done` in bytes. Rejects to stop. */
  readonly step: (done: number) => Promise<void>
}

/** Reads the whole file once: refuses lines that are none, and keeps where the others lie. */
export async function indexFile(source: TransferSource, { refuse, repeated, step }: Scanning): Promise<FileIndex> {
  const index = {
    lines: 0,
    shops: new Map<string, LinePlace>(),
    agents: new Map<string, LinePlace>(),
    products: new Map<string, LinePlace>(),
    coupons: new Map<string, LinePlace>(),
    templates: new Map<string, LinePlace>(),
    customers: new Map<CustomerId, LinesOfCustomer>(),
    conversations: new Map<ConversationId, LinesOfConversation>(),
  }
  const customer = (id: CustomerId) =>
    known(index.customers, id, () => ({
      place: undefined,
      claims: new Places(),
      orders: new Places(),
      conversations: [],
    }))
  const conversation = (id: ConversationId) =>
    known(index.conversations, id, () => ({ place: undefined, messages: new Places(), positions: [] }))

  for await (const { bytes, ...place } of linesOf(source)) {
    await step(place.offset + place.length)
    const read = bytes === undefined ? { ok: false as const, complaint: complaint('', 'too_long') } : readLine(bytes)
    if (!read) continue
    index.lines += 1
    if (!read.ok) refuse({ line: place.line, ...read.complaint })
    else await add(read.entity, place)
  }
  return index

  async function add(entity: Entity, place: LinePlace): Promise<void> {
    switch (entity.kind) {
      case 'shop':
        return once(entity, index.shops.get(entity.id), place, () => index.shops.set(entity.id, place))
      case 'agent':
        return once(entity, index.agents.get(entity.id), place, () => index.agents.set(entity.id, place))
      case 'product':
        return once(entity, index.products.get(entity.id), place, () => index.products.set(entity.id, place))
      case 'coupon':
        return once(entity, index.coupons.get(entity.id), place, () => index.coupons.set(entity.id, place))
      case 'template':
        return once(entity, index.templates.get(entity.id), place, () => index.templates.set(entity.id, place))
      case 'customer':
        return once(entity, index.customers.get(entity.id)?.place, place, () => (customer(entity.id).place = place))
      case 'claim':
        customer(entity.customerId).claims.add(place)
        return
      case 'order':
        customer(entity.customerId).orders.add(place)
        return
      case 'conversation':
        return once(entity, index.conversations.get(entity.id)?.place, place, () => {
          conversation(entity.id).place = place
          customer(entity.customerId).conversations.push(entity.id)
        })
      case 'message': {
        const { messages, positions } = conversation(entity.conversationId)
        messages.add(place)
        positions.push(entity.position)
      }
    }
  }

  async function once(
    entity: Entity,
    earlier: LinePlace | undefined,
    { line }: LinePlace,
    keep: () => unknown,
  ): Promise<void> {
    if (!earlier) {
      keep()
      return
    }
    const read = readLine(await source.read(earlier.offset, earlier.length))
    if (read?.ok && isSame(read.entity, entity)) repeated()
    else refuse({ line, ...complaint('id', 'differs') })
  }
}

function known<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}
