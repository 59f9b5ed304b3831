import { useEffect, useMemo } from 'react'
import { minute, type ConversationId, type Failure, type Instant, type ShopId } from '../../../shared/model'
import { isOf, now as clock, subscribe, useCall, useNow } from '../client'
import type { JudgedCoupon } from './filters'
import { judge, nextChange } from './judge'
import { withConversation, withCoupon } from './patch-coupons'

export interface ChatCoupons {
  /** Judged for this chat; undefined until main has answered for it. */
  readonly judged: readonly JudgedCoupon[] | undefined
  readonly shopId: ShopId | undefined
  readonly customerName: string
  readonly failure: Failure | undefined
  readonly now: Instant
  readonly refresh: () => void
}

/** The valid coupons of a chat's shop, judged for it, kept up to date: when one changes, when its customer does, when the clock passes a start or an end. */
export function useChatCoupons(conversationId: ConversationId): ChatCoupons {
  const { data, failure, refresh } = useCall('coupons.forChat', { conversationId }, {
    topics: ['coupons', `conversation:${conversationId}`],
    patch: (before, push) => {
      if (isOf(push, 'coupons')) return withCoupon(before, push.patch.coupon)
      return isOf(push, 'conversation') ? withConversation(before, push.patch) : before
    },
  })
  const now = useNow(minute, data && nextChange(data.coupons, clock()))
  const customerId = data?.holder.customerId
  useEffect(() => (customerId === undefined ? undefined : subscribe([`customer:${customerId}`], refresh)), [customerId, refresh])
  const judged = useMemo(() => data && judge(data.coupons, data.chat, data.holder, now), [data, now])
  return { judged, shopId: data?.chat.shopId, customerName: data?.holder.customerName ?? '', failure, now, refresh }
}
