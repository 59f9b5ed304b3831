import { useCallback } from 'react'
import type { Coupon, ConversationId, CouponId, Failure, Instant, SendRefusal } from '../../../../shared/model'
import { detach, isUnknown, useAttached, useCouponDetail, useSend, useSending, type Sending } from '../../coupon'
import { clearReply } from '../drafts'

export interface AttachedCoupon {
  /** Undefined until main said what it is. */
  readonly coupon: Coupon | undefined
  readonly customerName: string
  /** Why it can't be sent here, as it is now. */
  readonly refusal: SendRefusal | undefined
  readonly failure: Failure | undefined
  readonly sending: Sending | undefined
  /** What goes out with it can't be changed: it is on its way, or may have gone. */
  readonly isSettled: boolean
  readonly now: Instant
  readonly send: (text: string | undefined) => void
  readonly remove: () => void
}

/** The coupon that goes out with this chat's reply; undefined when there is none. */
export function useAttachedCoupon(conversationId: ConversationId): AttachedCoupon | undefined {
  const couponId: CouponId | undefined = useAttached(conversationId)
  const { detail, customerName, refusal, failure, now } = useCouponDetail(couponId, conversationId)
  const sending = useSending(conversationId, couponId)
  const remove = useCallback(() => detach(conversationId), [conversationId])
  const send = useSend(conversationId, customerName, leave)
  if (couponId === undefined) return undefined
  const coupon = detail?.coupon.id === couponId ? detail.coupon : undefined
  const isSettled = sending !== undefined && (sending.is === 'sending' || isUnknown(sending))
  return {
    coupon,
    customerName,
    refusal,
    failure,
    sending,
    isSettled,
    now,
    send: (text) => coupon && send(coupon, text),
    remove,
  }
}

/** Both have gone. */
function leave(conversationId: ConversationId): void {
  detach(conversationId)
  clearReply(conversationId)
}
