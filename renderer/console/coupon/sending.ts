import { useMemo } from 'react'
import { create } from 'zustand'
import type { ConversationId, CouponId, Failure, SendRefusal } from '../../../shared/model'
import { command } from '../client'

export type Sending =
  | { readonly is: 'sending' }
  | { readonly is: 'sent' }
  | { readonly is: 'failed'; readonly failure: Failure<SendRefusal> }

interface Entry {
  readonly conversationId: ConversationId
  readonly couponId: CouponId
  readonly sending: Sending
  /** What is said with it. */
  readonly text: string | undefined
}

const useEntries = create<{ readonly entries: readonly Entry[] }>(() => ({ entries: [] }))

/** How far the sending of this coupon into this chat has come; undefined: nothing to say. The same in the workbench and in the detail view. */
export function useSending(
  conversationId: ConversationId | undefined,
  couponId: CouponId | undefined,
): Sending | undefined {
  return useEntries(({ entries }) => entries.find(isOf(conversationId, couponId))?.sending)
}

/** The coupons that were sent into this chat since its sendings were last forgotten. */
export function useSentCoupons(conversationId: ConversationId): ReadonlySet<CouponId> {
  const entries = useEntries((state) => state.entries)
  return useMemo(
    () =>
      new Set(
        entries
          .filter((entry) => entry.sending.is === 'sent' && entry.conversationId === conversationId)
          .map(({ couponId }) => couponId),
      ),
    [entries, conversationId],
  )
}

/**
 * Sends once, with a text that goes before it or without: while the answer is under way another try does nothing. A try
 * after no answer repeats the same command, so the same text.
 */
export async function sendCoupon(
  conversationId: ConversationId,
  couponId: CouponId,
  wanted?: string,
): Promise<Sending> {
  const known = useEntries.getState().entries.find(isOf(conversationId, couponId))
  if (known?.sending.is === 'sending') return known.sending
  const text = known && isUnknown(known.sending) ? known.text : wanted
  set({ conversationId, couponId, text, sending: { is: 'sending' } })
  const outcome = await command('coupons.send', { conversationId, couponId, ...(text === undefined ? {} : { text }) })
  const sending: Sending = outcome.is === 'ok' ? { is: 'sent' } : { is: 'failed', failure: outcome }
  set({ conversationId, couponId, text, sending })
  return sending
}

/** What was sent and what failed is old news; what is under way, or was not confirmed, stays. */
export function forgetSendings(): void {
  useEntries.setState(({ entries }) => ({ entries: entries.filter(isOpen) }))
}

/** The same of one coupon in one chat: it is chosen anew. */
export function forgetSending(conversationId: ConversationId, couponId: CouponId): void {
  const isMeant = isOf(conversationId, couponId)
  useEntries.setState(({ entries }) => ({ entries: entries.filter((entry) => !isMeant(entry) || isOpen(entry)) }))
}

/** Whether nobody knows if it was sent: trying again asks with the same command, which sends it once. */
export function isUnknown(sending: Sending): boolean {
  return sending.is === 'failed' && (sending.failure.is === 'unknown' || sending.failure.is === 'bug')
}

function set(entry: Entry): void {
  const isSame = isOf(entry.conversationId, entry.couponId)
  useEntries.setState(({ entries }) => ({ entries: [...entries.filter((one) => !isSame(one)), entry] }))
}

/** Whether its end isn't known yet. */
const isOpen = ({ sending }: Entry) => sending.is === 'sending' || isUnknown(sending)

const isOf = (conversationId: ConversationId | undefined, couponId: CouponId | undefined) => (entry: Entry) =>
  entry.conversationId === conversationId && entry.couponId === couponId
