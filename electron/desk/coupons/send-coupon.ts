import { refusalToSend } from '../../../shared/rules'
import { decide, fail, notFound, refuse, type CommandHandler } from '../handler'
import { messagePosted } from '../inbox/messages'
import { chatFacts } from '../world'
import { claimed, newClaim } from './claim'

export const sendCoupon: CommandHandler<'coupons.send'> = (world, { conversationId, couponId, text }, context) => {
  const chat = world.conversation(conversationId)
  const coupon = world.coupon(couponId)
  if (!chat || !coupon) return fail(notFound)
  const refusal = refusalToSend(coupon, chatFacts(chat), world.holder(chat.customerId, coupon), context.now)
  if (refusal) return refuse(refusal)
  const from = { is: 'agent' as const, agentId: context.agent.id }
  const before = text === undefined ? [] : [messagePosted(chat, { from, body: { is: 'text', text } }, context)]
  const claim = newClaim(coupon, chat.customerId, context)
  const card = messagePosted(chat, { from, body: { is: 'coupon', couponId, claimId: claim.id } }, context, {
    offset: before.length + 1,
    preview: coupon.name,
  })
  const sent = { by: context.agent.id, conversationId, messageId: card.message.id, position: card.message.position }
  return decide([...before, claimed(coupon, { ...claim, sent }), card], {
    messageId: card.message.id,
    claimId: claim.id,
  })
}
