import { create } from 'zustand'
import type { ConversationId, CouponId } from '../../../shared/model'
import { useInstallation } from '../client'
import { forgetSending } from './sending'

/** Whose attachment, to which chat's reply: profiles that share a window don't share what they are about to send. */
type Key = `${string} ${ConversationId}`

interface Attachments {
  readonly coupons: Readonly<Record<Key, CouponId | undefined>>
  /** Where the person chose one and now wants to write. */
  readonly wish: ConversationId | undefined
}

const useAttachments = create<Attachments>(() => ({ coupons: {}, wish: undefined }))

/** The coupon that goes out with the reply of this chat: its text and its card, both or neither. */
export function useAttached(conversationId: ConversationId): CouponId | undefined {
  const me = useInstallation(({ session }) => session?.agent.id)
  return useAttachments(({ coupons }) => coupons[keyOf(conversationId, me)])
}

/** Puts a coupon into the chat's reply, in the place of another one; the person goes on writing there. */
export function attach(conversationId: ConversationId, couponId: CouponId): void {
  forgetSending(conversationId, couponId)
  useAttachments.setState(({ coupons }) => ({
    coupons: { ...coupons, [keyOf(conversationId)]: couponId },
    wish: conversationId,
  }))
}

export function detach(conversationId: ConversationId): void {
  useAttachments.setState(({ coupons }) => ({ coupons: { ...coupons, [keyOf(conversationId)]: undefined } }))
}

/** Whether the focus was wished for this chat's reply; it is given once. */
export function takeAttachingWish(conversationId: ConversationId): boolean {
  if (useAttachments.getState().wish !== conversationId) return false
  useAttachments.setState({ wish: undefined })
  return true
}

function keyOf(conversationId: ConversationId, agentId = useInstallation.getState().session?.agent.id): Key {
  return `${agentId ?? ''} ${conversationId}`
}
