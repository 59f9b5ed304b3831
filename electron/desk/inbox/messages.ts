import type { Conversation, Instant, Message, MessageBody, MessageSender, NewId } from '../../../shared/model'
import type { DeskEvent } from '../state/events'

/** The event of a message at the end of a conversation, or `offset` after it; `preview` as the event has it. */
export function messagePosted(
  conversation: Conversation,
  message: { from: MessageSender; body: MessageBody; clientId?: string },
  { now, newId }: { now: Instant; newId: NewId },
  { offset = 1, preview }: { offset?: number; preview?: string } = {},
): Extract<DeskEvent, { is: 'message_posted' }> {
  const posted: Message = {
    id: newId('message'),
    conversationId: conversation.id,
    position: (conversation.lastMessage?.position ?? 0) + offset,
    at: now,
    ...message,
  }
  return { is: 'message_posted', message: posted, ...(preview === undefined ? {} : { preview }) }
}
