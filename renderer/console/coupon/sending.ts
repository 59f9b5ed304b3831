import { useMemo } from 'react'
import { create } from 'zustand'
import type { ConversationId, CouponId, Failure, SendRefusal } from '../../../shared/model'
import { command } from '../client'

export type Sending = { readonly is: 'sending' } | { readonly is: 'sent' } | { readonly is: 'failed'; readonly failure: Failure<SendRefusal> }

interface Entry {
  readonly conversationId: ConversationId
  readonly couponId: CouponId
  readonly sending: Sending
}

const useEntries = create<{ readonly entries: readonly Entry[] }>(() => ({ entries: [] }))

/** How far the sending of this coupon into this chat has come; undefined: nothing to say. The same in the workbench and in the detail view. */
export function useSending(conversationId: ConversationId | undefined, couponId: CouponId): Sending | undefined {
  return useEntries(({ entries }) => entries.find(isOf(conversationId, couponId))?.sending)
}

/** The coupons that were sent into this chat since its sendings were last forgotten. */
export function useSentCoupons(conversationId: ConversationId): ReadonlySet<CouponId> {
  const entries = useEntries((state) => state.entries)
  return useMemo(
    () => new Set(entries.filter((entry) => entry.sending.is === 'sent' && entry.conversationId === conversationId).map(({ couponId }) => couponId)),
    [entries, conversationId],
  )
}

/** Sends once: while the answer is under way another try does nothing. A try after no answer repeats the same command. */
export async function sendCoupon(conversationId: ConversationId, couponId: CouponId): Promise<Sending> {
  const known = useEntries.getState().entries.find(isOf(conversationId, couponId))
  if (known?.sending.is === 'sending') return known.sending
  set({ conversationId, couponId, sending: { is: 'sending' } })
  const outcome = await command('coupons.send', { conversationId, couponId })
  const sending: Sending = outcome.is === 'ok' ? { is: 'sent' } : { is: 'failed', failure: outcome }
  set({ conversationId, couponId, sending })
  return sending
}

/** What was sent and what failed is old news; what is under way stays. */
export function forgetSendings(): void {
  useEntries.setState(({ entries }) => ({ entries: entries.filter(({ sending }) => sending.is === 'sending') }))
}

function set(entry: Entry): void {
  const isSame = isOf(entry.conversationId, entry.couponId)
  useEntries.setState(({ entries }) => ({ entries: [...entries.filter((one) => !isSame(one)), entry] }))
}

const isOf = (conversationId: ConversationId | undefined, couponId: CouponId) => (entry: Entry) => entry.conversationId === conversationId && entry.couponId === couponId
