import { notFound, type NeedsOf, type QueryHandler } from '../handler'
import { holdingsOf, messagesOf, nothingHeld, positionsBefore } from '../holdings'
import { conversationRow, messageView } from './views'

export const openConversation: QueryHandler<'inbox.open'> = (world, { conversationId, before, limit }, { agent }) => {
  const conversation = world.conversation(conversationId)
  if (!conversation) return notFound
  const drafts = world.drafts(agent.id)
  const messages = world.messages(conversationId, positionsBefore(conversation, before, limit))
  return {
    row: conversationRow(world, conversation),
    messages: messages.map((message) => messageView(world, conversation.customerId, message)),
    earlier: (messages[0]?.position ?? 1) > 1,
    draft: drafts.replies[conversationId] ?? '',
    note: drafts.notes[conversationId] ?? '',
  }
}

/** A message may come while the documents are fetched, so the page after the last one is held too. */
export const needsToOpen: NeedsOf<'inbox.open'> = (world, { conversationId, before, limit }) => {
  const conversation = world.conversation(conversationId)
  if (!conversation) return nothingHeld
  const { first, last } = positionsBefore(conversation, before, limit)
  return [...messagesOf(conversationId, { first, last: last + 1 }), ...holdingsOf(conversation.customerId)]
}
