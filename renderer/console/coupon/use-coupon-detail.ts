import { useEffect } from 'react'
import type { CouponDetail } from '../../../shared/contract'
import {
  minute,
  type ConversationId,
  type CouponId,
  type Failure,
  type Instant,
  type SendRefusal,
} from '../../../shared/model'
import { refusalToSend } from '../../../shared/rules'
import { countdownStep } from './countdown-words'
import { now as clock, isOf, subscribe, useCall, useNow } from '../client'
import { useCustomerName } from '../ui'

export interface CouponInView {
  readonly detail: CouponDetail | undefined
  /** Of the chat that it was opened from, as it stands in a sentence. */
  readonly customerName: string
  /** The first reason against sending it into that chat. */
  readonly refusal: SendRefusal | undefined
  readonly failure: Failure | undefined
  readonly now: Instant
  readonly refresh: () => void
}

/** Everything about a coupon, and whether it can be sent into the chat it was opened from; kept up to date. Of none, nothing. */
export function useCouponDetail(
  couponId: CouponId | undefined,
  conversationId: ConversationId | undefined,
): CouponInView {
  const { data, failure, refresh } = useCall(
    'coupons.detail',
    couponId === undefined ? null : conversationId === undefined ? { couponId } : { couponId, conversationId },
    {
      topics: conversationId === undefined ? ['coupons'] : ['coupons', `conversation:${conversationId}`],
      patch: (before, push) => {
        if (isOf(push, 'coupons')) return push.patch.coupon.id === couponId ? 'ask' : before
        return isOf(push, 'conversation') ? { ...before, chat: push.patch.row } : before
      },
    },
  )
  const customerId = data?.holder?.customerId
  useEffect(
    () => (customerId === undefined ? undefined : subscribe([`customer:${customerId}`], refresh)),
    [customerId, refresh],
  )
  const coupon = data?.detail.coupon
  const now = useNow(
    coupon ? countdownStep(coupon, clock()) : minute,
    coupon?.claimPeriod.from,
    coupon?.claimPeriod.until,
  )
  const refusal =
    coupon && data.chat && data.holder
      ? refusalToSend(coupon, data.chat, { ...data.holder, claimedAt: data.holder.claims[coupon.id] ?? [] }, now)
      : undefined
  return {
    detail: data?.detail,
    customerName: useCustomerName()(data?.holder?.customerName ?? ''),
    refusal,
    failure,
    now,
    refresh,
  }
}
