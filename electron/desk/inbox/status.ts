import { decide, fail, notFound, type CommandHandler } from '../handler'
import { messagePosted } from './messages'

export const closeChat: CommandHandler<'inbox.close'> = (world, { conversationId }, context) => {
  const conversation = world.conversation(conversationId)
  if (!conversation) return fail(notFound)
  if (conversation.status === 'closed') return decide([], {})
  const said = messagePosted(
    conversation,
    { from: { is: 'agent', agentId: context.agent.id }, body: { is: 'closed' } },
    context,
  )
  return decide([{ is: 'conversation_closed', conversationId }, said], {})
}

export const reopenChat: CommandHandler<'inbox.reopen'> = (world, { conversationId }, context) => {
  const conversation = world.conversation(conversationId)
  if (!conversation) return fail(notFound)
  if (conversation.status === 'open') return decide([], {})
  const said = messagePosted(
    conversation,
    { from: { is: 'agent', agentId: context.agent.id }, body: { is: 'reopened' } },
    context,
  )
  return decide([{ is: 'conversation_reopened', conversationId, by: context.agent.id }, said], {})
}

export const assignChat: CommandHandler<'inbox.assign'> = (world, { conversationId, agentId }) => {
  const conversation = world.conversation(conversationId)
  if (!conversation || (agentId !== null && !world.agent(agentId))) return fail(notFound)
  if ((conversation.assignedTo ?? null) === agentId) return decide([], {})
  return decide([{ is: 'conversation_assigned', conversationId, agentId }], {})
}

export const readChat: CommandHandler<'inbox.read'> = (world, { conversationId, position }) => {
  const conversation = world.conversation(conversationId)
  if (!conversation) return fail(notFound)
  if (conversation.unread === 0) return decide([], {})
  return decide([{ is: 'conversation_read', conversationId, position }], {})
}
