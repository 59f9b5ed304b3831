import type { ConversationRow } from '../../../shared/contract'
import { previewLength, shortened, type AgentId, type Conversation } from '../../../shared/model'
import { folded } from '../../../shared/rules'
import type { QueryHandler } from '../handler'
import type { InboxEntry } from '../inbox-index'
import type { World } from '../world'
import { conversationRow } from './views'

export const listConversations: QueryHandler<'inbox.list'> = (world, { shopId, status, search, offset, limit }, { agent }) => {
  const { open, closed, unread } = world.inbox(shopId)
  const found = matching(world, status === 'open' ? open : closed, search)
  return {
    rows: found.slice(offset, offset + limit).map(({ conversation }) => rowWithDraft(world, conversation, agent.id)),
    total: found.length,
    counts: { open: open.length, closed: closed.length, unread },
  }
}

function rowWithDraft(world: World, conversation: Conversation, agentId: AgentId): ConversationRow {
  const draft = world.drafts(agentId).replies[conversation.id] ?? ''
  return draft === '' ? conversationRow(world, conversation) : { ...conversationRow(world, conversation), draft: shortened(draft, previewLength) }
}

/** By part of the customer's name or of an order's number. */
function matching(world: World, entries: readonly InboxEntry[], search: string): readonly InboxEntry[] {
  const wanted = folded(search)
  if (wanted === '') return entries
  const byOrder = /\d/.test(wanted) ? world.customersByOrder(wanted) : new Set()
  return entries.filter(({ conversation, name }) => name.includes(wanted) || (byOrder.size > 0 && byOrder.has(conversation.customerId)))
}
