import { ConversationId, Conversation, Message, z } from '../../../shared/model'
import { applyToConversation, conversationOf } from './conversation'
import type { Kind } from './kind'
import { shardOf } from './shard'

const conversationsSchema = z.strictObject({ conversations: z.record(ConversationId, Conversation) })
export const conversationsDocument: Kind<z.infer<typeof conversationsSchema>> = {
  name: 'conversations',
  version: 1,
  schema: conversationsSchema,
  empty: () => ({ conversations: {} }),
  keys(event) {
    const id = conversationOf(event)
    return id ? [conversationShard(id)] : []
  },
  decisionKeys(event) {
    const id = conversationOf(event)
    return id ? [id] : []
  },
  apply(document, event) {
    const id = conversationOf(event)
    if (event.is === 'conversation_opened') document.conversations[event.conversation.id] = event.conversation
    const conversation = id && document.conversations[id]
    if (conversation) document.conversations[id] = applyToConversation(conversation, event)
  },
}
export const conversationShard = (id: ConversationId) => shardOf(id, 1_024)

const messagesSchema = z.strictObject({ messages: z.array(Message) })
/** Messages of one conversation, `messagesADocument` positions each, in order. */
export const messagesDocument: Kind<z.infer<typeof messagesSchema>> = {
  name: 'messages',
  version: 1,
  onDemand: true,
  schema: messagesSchema,
  empty: () => ({ messages: [] }),
  keys: (event) =>
    event.is === 'message_posted' ? [messagesKey(event.message.conversationId, event.message.position)] : [],
  apply(document, event) {
    if (event.is === 'message_posted') document.messages.push(event.message)
  },
}
export const messagesADocument = 500
export const messagesKey = (id: ConversationId, position: number) =>
  `${id}.${String(Math.floor((position - 1) / messagesADocument))}`
