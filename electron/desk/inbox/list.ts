import type { ConversationRow } from '../../../shared/contract'
import type { AgentId, Conversation, CustomerId } from '../../../shared/model'
import type { QueryHandler } from '../handler'
import type { World } from '../world'
import { conversationRow } from './views'

export const listConversations: QueryHandler<'inbox.list'> = (world, { shopId, status, search, offset, limit }, { agent }) => {
  const ofShop = [...world.conversations()].filter((conversation) => conversation.shopId === shopId)
  const matches = matcher(world, search)
  const found = ofShop.filter((conversation) => conversation.status === status && matches(conversation)).sort(byUrgency)
  return {
    rows: found.slice(offset, offset + limit).map((conversation) => rowWithDraft(world, conversation, agent.id)),
    total: found.length,
    counts: countsOf(ofShop),
  }
}

function countsOf(conversations: readonly Conversation[]) {
  const open = conversations.filter(({ status }) => status === 'open')
  return { open: open.length, closed: conversations.length - open.length, unread: open.filter(({ unread }) => unread > 0).length }
}

function rowWithDraft(world: World, conversation: Conversation, agentId: AgentId): ConversationRow {
  const draft = world.drafts(agentId).replies[conversation.id] ?? ''
  return draft === '' ? conversationRow(world, conversation) : { ...conversationRow(world, conversation), draft: draft.slice(0, 140) }
}

/** Who waits longest first, then the answered ones by their last message, newest first. */
export function byUrgency(a: Conversation, b: Conversation): number {
  if (a.waitingSince !== undefined && b.waitingSince !== undefined) return a.waitingSince - b.waitingSince || order(a, b)
  if (a.waitingSince !== undefined) return -1
  if (b.waitingSince !== undefined) return 1
  return (b.lastMessage?.at ?? b.openedAt) - (a.lastMessage?.at ?? a.openedAt) || order(a, b)
}

const order = (a: Conversation, b: Conversation) => (a.id < b.id ? -1 : 1)

/** By part of the customer's name or of an order's number. */
function matcher(world: World, search: string): (conversation: Conversation) => boolean {
  const wanted = fold(search.trim())
  if (wanted === '') return () => true
  const byOrder = /\d/.test(wanted) ? world.customersByOrder(wanted) : new Set<CustomerId>()
  return ({ customerId }) => byOrder.has(customerId) || fold(world.customer(customerId)?.name ?? '').includes(wanted)
}

/** For comparing: without case and without marks ("Lucía" is found by "lucia"). */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
