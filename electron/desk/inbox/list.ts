import type { ConversationRow } from '../../../shared/contract'
import { previewLength, shortened, type AgentId, type Conversation, type ConversationId } from '../../../shared/model'
import { folded, orderNumbersIn } from '../../../shared/rules'
import type { QueryHandler } from '../handler'
import type { InboxEntry, ShopInbox } from '../inbox-index'
import type { World } from '../world'
import { conversationRow } from './views'

export const listConversations: QueryHandler<'inbox.list'> = (
  world,
  { shopId, status, search, offset, limit },
  { agent },
) => {
  const inbox = world.inbox(shopId)
  const { open, closed, order } = matching(inbox, search)
  const found = status === 'all' ? [...open, ...closed] : status === 'open' ? open : closed
  const page = found.slice(offset, offset + limit)
  return {
    rows: page.map(({ conversation }) => rowWithDraft(world, conversation, agent.id)),
    total: found.length,
    counts: { open: open.length, closed: closed.length, unread: inbox.unread },
    orders: Object.fromEntries(
      page.flatMap((entry): [ConversationId, string][] => {
        const number = order(entry)
        return number === undefined ? [] : [[entry.conversation.id, number]]
      }),
    ),
  }
}

function rowWithDraft(world: World, conversation: Conversation, agentId: AgentId): ConversationRow {
  const draft = world.drafts(agentId).replies[conversation.id] ?? ''
  return draft === ''
    ? conversationRow(world, conversation)
    : { ...conversationRow(world, conversation), draft: shortened(draft, previewLength) }
}

interface Matching extends Pick<ShopInbox, 'open' | 'closed'> {
  /** The number of the order for which a chat is among them; undefined for one that is there for its customer's name. */
  readonly order: (entry: InboxEntry) => string | undefined
}

/** The chats that a search leaves: by part of the customer's name or of an order's number. */
function matching({ open, closed }: ShopInbox, search: string): Matching {
  const name = folded(search)
  if (name === '') return { open, closed, order: () => undefined }
  const numbers = orderNumbersIn(search)
  const number = numbers.find(
    (each, index) => index === numbers.length - 1 || [...open, ...closed].some(({ orders }) => orders.hold(each)),
  )
  const isFound = (entry: InboxEntry) =>
    entry.name.includes(name) || (number !== undefined && entry.orders.hold(number))
  return {
    open: open.filter(isFound),
    closed: closed.filter(isFound),
    order: (entry) => (number === undefined || entry.name.includes(name) ? undefined : entry.orders.find(number)),
  }
}
