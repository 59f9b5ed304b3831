import { createContext, use } from 'react'
import type { ConversationId, CouponId } from '../../../shared/model'
import type { ChatCoupons } from './use-chat-coupons'
import type { Arrangement } from './workbench-state'

/** What the workbench shows. */
export interface Shown {
  readonly conversationId: ConversationId
  readonly coupons: ChatCoupons
  readonly arrangement: Arrangement
  /** The ticket whose detail view was open a moment ago. */
  readonly find: CouponId | undefined
  /** False while another chat was chosen and isn't there yet: nothing may be sent into the one before. */
  readonly isCurrent: boolean
  /** False while it is closed or a detail view is open: it is kept, and nobody sees it. */
  readonly isShown: boolean
}

export const ShownCoupons = createContext<Shown | undefined>(undefined)

export function useShownCoupons(): Shown {
  const shown = use(ShownCoupons)
  if (!shown) throw new Error('outside of the workbench')
  return shown
}
