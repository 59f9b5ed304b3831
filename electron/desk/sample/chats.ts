import type { Conversation, Instant, Message, MessageBody, MessageSender } from '../../../shared/model'
import { applyToConversation } from '../state/conversation'
import type { DeskEvent } from '../state/events'
import { coupons } from './coupons'
import type { IdentifiedTalk, Ids } from './ids'
import { keysOf } from './keyed'
import { orders, type OrderKey } from './orders'
import { shops } from './products'
import type { Line, Said } from './talks/script'
import type { Trade } from './trade'
import { instantOf } from './when'

export interface Chats {
  readonly conversations: readonly Conversation[]
  /** Oldest first. */
  readonly messages: readonly Message[]
}

/** The talks as messages, and each conversation as the desk would have it after them. */
export function chatsOf(ids: Ids, now: Instant, { claims, orders: placed, numberOf }: Trade): Chats {
  const claimOf = new Map(claims.map(({ id, sent }) => [sent?.messageId, id]))
  const bodyOf = ({ said, messageId }: IdentifiedTalk['lines'][number]): MessageBody => {
    if (said.is === 'closed') return { is: 'closed' }
    if (said.is === 'reopened') return { is: 'reopened' }
    if (said.is !== 'coupon') return { is: said.is, text: withNumbers(said.text, numberOf) }
    const claimId = claimOf.get(messageId)
    if (!claimId) throw new Error(`${said.coupon} was sent but not claimed`)
    return { is: 'coupon', couponId: ids.coupon(said.coupon), claimId }
  }
  const chats = ids.talks.map((talk) => {
    const messages = talk.lines.map((line, index): Message => ({
      id: line.messageId,
      conversationId: talk.id,
      position: index + 1,
      at: instantOf(line.when, now, shops[talk.shop].zone),
      from: senderOf(line.from, ids),
      body: bodyOf(line),
    }))
    const counting = placed.filter(
      ({ customerId, shopId, status }) =>
        customerId === ids.customer(talk.customer) && shopId === ids.shop(talk.shop) && status !== 'cancelled',
    )
    return { messages, conversation: conversationAfter(talk, messages, counting.at(-1)?.createdAt, ids) }
  })
  return {
    conversations: chats.map(({ conversation }) => conversation),
    messages: chats.flatMap(({ messages }) => messages).sort((a, b) => a.at - b.at),
  }
}

function conversationAfter(
  talk: IdentifiedTalk,
  messages: readonly Message[],
  lastOrderAt: Instant | undefined,
  ids: Ids,
): Conversation {
  const { lines, unread = 0, notShown = 0 } = talk
  const shown = messages.filter(({ body }) => body.is === 'text' || body.is === 'coupon')
  const opened: Conversation = {
    id: talk.id,
    shopId: ids.shop(talk.shop),
    customerId: ids.customer(talk.customer),
    channel: 'webchat',
    status: 'open',
    openedAt: messages[0]?.at ?? 0,
    ...(talk.assignedTo ? { assignedTo: ids.agent(talk.assignedTo) } : {}),
    ...(lastOrderAt === undefined ? {} : { lastOrderAt }),
    unread: 0,
    deliveredTo: shown[shown.length - 1 - notShown]?.position ?? 0,
  }
  const events = messages.flatMap((message, index) => eventsOf(message, lines[index]?.said))
  return { ...events.reduce(applyToConversation, opened), unread }
}

/** What happens to a conversation when something is said in it. */
function eventsOf(message: Message, said: Said | undefined): DeskEvent[] {
  const { conversationId, position, from, body } = message
  const posted: DeskEvent = {
    is: 'message_posted',
    message,
    ...(said?.is === 'coupon' ? { preview: coupons[said.coupon].name } : {}),
  }
  // A customer's message reopens a closed chat; an agent who says anything has read what is above it.
  if (from.is === 'customer') return [{ is: 'conversation_reopened', conversationId }, posted]
  const read: DeskEvent = { is: 'conversation_read', conversationId, position }
  if (body.is === 'closed') return [{ is: 'conversation_closed', conversationId }, posted, read]
  if (body.is === 'reopened') return [{ is: 'conversation_reopened', conversationId, by: from.agentId }, posted, read]
  return [posted, read]
}

function senderOf(from: Line['from'], ids: Ids): MessageSender {
  return from === 'customer' ? { is: 'customer' } : { is: 'agent', agentId: ids.agent(from) }
}

function withNumbers(text: string, numberOf: (order: OrderKey) => string): string {
  return keysOf(orders).reduce((told, key) => told.replaceAll(`{${key}}`, numberOf(key)), text)
}
