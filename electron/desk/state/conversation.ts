import {
  previewLength,
  shortened,
  type Conversation,
  type ConversationId,
  type Instant,
  type Message,
  type MessageBody,
} from '../../../shared/model'
import { lastSaidOf } from '../../../shared/rules'
import type { DeskEvent } from './events'

/** The conversation that an event changes, or undefined. */
export function conversationOf(event: DeskEvent): ConversationId | undefined {
  switch (event.is) {
    case 'conversation_opened':
      return event.conversation.id
    case 'message_posted':
      return event.message.conversationId
    case 'order_placed':
    case 'order_cancelled':
    case 'conversation_closed':
    case 'conversation_reopened':
    case 'conversation_assigned':
    case 'conversation_read':
    case 'messages_delivered':
      return event.conversationId
    default:
      return undefined
  }
}

/** The summary of a conversation after an event. */
export function applyToConversation(conversation: Conversation, event: DeskEvent): Conversation {
  switch (event.is) {
    case 'message_posted':
      return afterMessage(conversation, event.message, event.preview ?? beginningOf(event.message.body), event.arrived)
    case 'conversation_closed':
      return {
        ...conversation,
        status: 'closed',
        waitingSince: undefined,
        waitingArrived: undefined,
        waitedSince: conversation.waitingSince,
        waitedArrived: conversation.waitingArrived,
      }
    case 'conversation_reopened':
      return {
        ...conversation,
        status: 'open',
        ...(conversation.waitingSince === undefined && event.by
          ? { waitingSince: conversation.waitedSince, waitingArrived: conversation.waitedArrived }
          : {}),
        waitedSince: undefined,
        waitedArrived: undefined,
      }
    case 'conversation_assigned':
      return event.agentId ? { ...conversation, assignedTo: event.agentId } : without(conversation, 'assignedTo')
    case 'conversation_read':
      return event.position >= (conversation.lastMessage?.position ?? 0) ? { ...conversation, unread: 0 } : conversation
    case 'order_placed':
      return { ...conversation, lastOrderAt: event.order.createdAt }
    case 'order_cancelled':
      return event.lastOrderAt === undefined
        ? without(conversation, 'lastOrderAt')
        : { ...conversation, lastOrderAt: event.lastOrderAt }
    case 'messages_delivered':
      return { ...conversation, deliveredTo: Math.max(conversation.deliveredTo, event.position) }
    default:
      return conversation
  }
}

function afterMessage(
  before: Conversation,
  { position, at, from, body }: Message,
  preview: string,
  arrived: Instant | undefined,
): Conversation {
  const lastMessage =
    arrived === undefined
      ? { position, at, from, body: body.is, preview }
      : { position, at, from, body: body.is, preview, arrived }
  const lastSaid = body.is === 'closed' || body.is === 'reopened' ? lastSaidOf(before) : undefined
  const {
    id,
    shopId,
    customerId,
    channel,
    status,
    openedAt,
    assignedTo,
    lastOrderAt,
    customerLastWroteAt,
    waitingSince,
    waitingArrived,
    waitedSince,
    waitedArrived,
    unread,
    deliveredTo,
  } = before
  const changed =
    from.is === 'customer'
      ? {
          customerLastWroteAt: at,
          waitingSince: waitingSince ?? at,
          waitingArrived: waitingSince === undefined ? arrived : waitingArrived,
          unread: unread + 1,
        }
      : {
          customerLastWroteAt,
          ...(body.is === 'text' || body.is === 'coupon'
            ? { waitingSince: undefined, waitingArrived: undefined }
            : { waitingSince, waitingArrived }),
          unread,
        }
  // Field by field: what it lacks is undefined, and all have one shape. To spread the many shapes that conversations come in
  // from the disk took a fourteenth of a commit more, and most of what is ever applied is messages.
  return {
    id,
    shopId,
    customerId,
    channel,
    status,
    openedAt,
    assignedTo,
    lastMessage,
    lastSaid,
    customerLastWroteAt: changed.customerLastWroteAt,
    lastOrderAt,
    waitingSince: changed.waitingSince,
    waitingArrived: changed.waitingArrived,
    waitedSince,
    waitedArrived,
    unread: changed.unread,
    deliveredTo,
  } satisfies { [Field in keyof Required<Conversation>]: Conversation[Field] }
}

/** What the list shows of a message that says nothing else of itself. */
function beginningOf(body: MessageBody): string {
  return 'text' in body ? shortened(body.text, previewLength) : ''
}

/** Not by deleting: an object that lost a field is slow to read and to copy from then on. */
function without(conversation: Conversation, key: 'assignedTo' | 'lastOrderAt'): Conversation {
  if (!(key in conversation)) return conversation
  const { [key]: _, ...rest } = conversation
  return rest
}
