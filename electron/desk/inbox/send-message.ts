import { refusalToWrite } from '../../../shared/rules'
import { decide, fail, notFound, refuse, type CommandHandler } from '../handler'
import { chatFacts } from '../world'
import { messagePosted } from './messages'

export const sendMessage: CommandHandler<'inbox.send'> = (world, { conversationId, text, note }, context) => {
  const conversation = world.conversation(conversationId)
  if (!conversation) return fail(notFound)
  const refusal = note ? undefined : refusalToWrite(chatFacts(conversation), context.now)
  if (refusal) return refuse(refusal)
  const body = { is: note ? ('note' as const) : ('text' as const), text }
  const posted = messagePosted(conversation, { from: { is: 'agent', agentId: context.agent.id }, body }, context)
  return decide([posted], { messageId: posted.message.id, position: posted.message.position })
}
