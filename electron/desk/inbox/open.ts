import { notFound, type QueryHandler } from '../handler'
import { conversationRow, messageView } from './views'

export const openConversation: QueryHandler<'inbox.open'> = (world, { conversationId, before, limit }, { agent }) => {
  const conversation = world.conversation(conversationId)
  if (!conversation) return notFound
  const messages = world.messagesBefore(conversationId, before, limit)
  return {
    row: conversationRow(world, conversation),
    messages: messages.map((message) => messageView(world, conversation.customerId, message)),
    earlier: (messages[0]?.position ?? 1) > 1,
    draft: world.draft(agent.id, conversationId),
  }
}
