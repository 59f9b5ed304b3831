import type { ClaimRefusal, Coupon, Instant, SendRefusal, WriteRefusal } from '../model'
import { isActive, type ChatFacts } from './activity'
import { isEligible, type HolderFacts } from './eligibility'
import { isFullyClaimed, statusAt } from './status'

export type SendableCoupon = Pick<
  Coupon,
  'shopId' | 'claimPeriod' | 'deactivated' | 'claimed' | 'quantity' | 'perCustomer' | 'customers'
>

/**
 * The first reason against sending `coupon` into `chat` at `now`, or undefined when it may be sent.
 * The order of the checks is the order in which agents are told.
 */
export function refusalToSend(
  coupon: SendableCoupon,
  chat: ChatFacts,
  holder: HolderFacts,
  now: Instant,
): SendRefusal | undefined {
  const unwritable = refusalToWrite(chat, now)
  if (unwritable) return unwritable
  if (coupon.shopId !== chat.shopId) return { reason: 'other_shop', shopId: coupon.shopId }
  return refusalToClaim(coupon, holder, now)
}

/** The first reason against writing to the customer of `chat` at `now`: an inactive chat takes internal notes only. */
export function refusalToWrite(chat: ChatFacts, now: Instant): WriteRefusal | undefined {
  if (chat.status === 'closed') return { reason: 'chat_closed' }
  if (!isActive(chat, now)) {
    return { reason: 'chat_inactive', customerLastWroteAt: chat.customerLastWroteAt, lastOrderAt: chat.lastOrderAt }
  }
  return undefined
}

/** The first reason against `holder` claiming `coupon` at `now`, however they come by it. */
export function refusalToClaim(coupon: SendableCoupon, holder: HolderFacts, now: Instant): ClaimRefusal | undefined {
  const status = statusAt(coupon, now)
  if (status.is !== 'ongoing') return { reason: status.is, at: status.at }
  if (isFullyClaimed(coupon)) return { reason: 'fully_claimed', quantity: coupon.quantity }
  if (coupon.customers.is !== 'everyone' && !isEligible(coupon.customers, holder, now)) {
    return { reason: 'not_eligible', customers: coupon.customers.is }
  }
  if (holder.claimedAt.length >= coupon.perCustomer) {
    return { reason: 'limit_reached', claimedAt: [...holder.claimedAt], limit: coupon.perCustomer }
  }
  return undefined
}
