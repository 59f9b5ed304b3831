import type { Claim, Conversation, Instant, Message, MessageBody, MessageSender } from '../../../shared/model'
import { applyToConversation } from '../state/conversation'
import type { DeskEvent } from '../state/events'
import { coupons } from './coupons'
import type { IdentifiedTalk, Ids } from './ids'
import { keysOf } from './keyed'
import { orders, type OrderKey } from './orders'
import { shops } from './products'
import type { Line, Said } from './talks/script'
import { instantOf } from './when'

export interface Chats {
  readonly conversations: readonly Conversation[]
  /** Oldest first. */
  readonly messages: readonly Message[]
}

/** The talks as messages, and each conversation as the desk would have it after them. */
export function chatsOf(ids: Ids, now: Instant, claims: readonly Claim[], numberOf: (order: OrderKey) => string): Chats {
  const claimOf = new Map(claims.map(({ id, sent }) => [sent?.messageId, id]))
  const bodyOf = ({ said, messageId }: IdentifiedTalk['lines'][number]): MessageBody => {
    if (said.is === 'closed') return { is: 'closed' }
    if (said.is === 'reopened') return { is: 'reopened' }
    if (said.is !== 'coupon') return { is: said.is, text: withNumbers(said.text, numberOf) }
    const claimId = claimOf.get(messageId)
    if (!claimId) throw new Error(`${said.coupon} was sent but not claimed`)
    return { is: 'coupon', couponId: ids.coupon(said.coupon), claimId, ...(said.text === undefined ? {} : { text: said.text }) }
  }
  const chats = ids.talks.map((talk) => {
    const messages = talk.lines.map(
      (line, index): Message => ({
        id: line.messageId,
        conversationId: talk.id,
        position: index + 1,
        at: instantOf(line.when, now, shops[talk.shop].zone),
        from: senderOf(line.from, ids),
        body: bodyOf(line),
      }),
    )
    return { messages, conversation: conversationAfter(talk, messages, ids) }
  })
  return {
    conversations: chats.map(({ conversation }) => conversation),
    messages: chats.flatMap(({ messages }) => messages).sort((a, b) => a.at - b.at),
  }
}

function conversationAfter(talk: IdentifiedTalk, messages: readonly Message[], ids: Ids): Conversation {
  const { id, lines, unread = 0, notShown = 0 } = talk
  const posted = messages.flatMap((message, index): DeskEvent[] => {
    const said = lines[index]?.said
    const events: DeskEvent[] = [{ is: 'message_posted', message, preview: said ? previewOf(message.body, said) : '' }]
    if (message.body.is === 'closed') events.push({ is: 'conversation_closed', conversationId: id })
    if (message.body.is === 'reopened') events.push({ is: 'conversation_reopened', conversationId: id })
    // An agent who says anything has read what is above it.
    if (message.from.is === 'agent') events.push({ is: 'conversation_read', conversationId: id, position: message.position })
    return events
  })
  const toCustomer = messages.filter(({ body }) => body.is === 'text' || body.is === 'coupon')
  const opened: Conversation = {
    id,
    shopId: ids.shop(talk.shop),
    customerId: ids.customer(talk.customer),
    channel: 'webchat',
    status: 'open',
    openedAt: messages[0]?.at ?? 0,
    ...(talk.assignedTo ? { assignedTo: ids.agent(talk.assignedTo) } : {}),
    unread: 0,
    deliveredTo: toCustomer[toCustomer.length - 1 - notShown]?.position ?? 0,
  }
  return { ...posted.reduce(applyToConversation, opened), unread }
}

function previewOf(body: MessageBody, said: Said): string {
  if (said.is === 'coupon') return coupons[said.coupon].name
  return 'text' in body && body.text !== undefined ? body.text.slice(0, 140) : ''
}

function senderOf(from: Line['from'], ids: Ids): MessageSender {
  return from === 'customer' ? { is: 'customer' } : { is: 'agent', agentId: ids.agent(from) }
}

function withNumbers(text: string, numberOf: (order: OrderKey) => string): string {
  return keysOf(orders).reduce((told, key) => told.replaceAll(`{${key}}`, numberOf(key)), text)
}
