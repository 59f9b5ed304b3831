import { useCallback } from 'react'
import type { ConversationId, Coupon } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { now } from '../client'
import { useWords } from '../i18n'
import { announce } from '../ui'
import { sendCoupon } from './sending'
import { sendingWords } from './sending-words'

/** Sends a coupon into a chat, with a text or without, and has screen readers say what became of it. */
export function useSend(
  conversationId: ConversationId | undefined,
  customerName: string,
  onSent?: (conversationId: ConversationId) => void,
): (coupon: Coupon, text?: string) => void {
  const t = useWords()
  const locale = useLocale()
  return useCallback(
    (coupon, text) => {
      if (conversationId === undefined) return
      void sendCoupon(conversationId, coupon.id, text).then((sending) => {
        if (sending.is === 'sending') return
        if (sending.is === 'sent') onSent?.(conversationId)
        announce(
          sendingWords(sending, t, locale, { couponName: coupon.name, customerName, now: now() }),
          sending.is === 'sent' ? 'polite' : 'urgent',
        )
      })
    },
    [conversationId, customerName, onSent, t, locale],
  )
}
