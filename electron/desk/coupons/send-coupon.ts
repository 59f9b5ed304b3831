import { refusalToSend } from '../../../shared/rules'
import { decide, fail, notFound, refuse, type CommandHandler } from '../handler'
import { messagePosted } from '../inbox/messages'
import { newClaim } from './claim'

export const sendCoupon: CommandHandler<'coupons.send'> = (world, { conversationId, couponId, text }, context) => {
  const chat = world.conversation(conversationId)
  const coupon = world.coupon(couponId)
  if (!chat || !coupon) return fail(notFound)
  const refusal = refusalToSend(coupon, world.chatFacts(chat), world.holder(chat.customerId, coupon), context.now)
  if (refusal) return refuse(refusal)
  const unsent = newClaim(coupon, chat.customerId, context)
  const card = messagePosted(
    chat,
    { from: { is: 'agent', agentId: context.agent.id }, body: { is: 'coupon', couponId, claimId: unsent.id, ...(text === undefined ? {} : { text }) } },
    coupon.name,
    context,
  )
  const claim = { ...unsent, sent: { by: context.agent.id, conversationId, messageId: card.message.id } }
  return decide([{ is: 'coupon_claimed', claim }, card], { messageId: card.message.id, claimId: claim.id })
}
