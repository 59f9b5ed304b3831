import { Check, CircleHelp, MessageSquarePlus, TriangleAlert } from 'lucide-react'
import type { RefObject } from 'react'
import type { ConversationId, Instant } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { QuantityLeft, Spinner } from '../../kit/ticket'
import { AskedSend, attach, isUnknown, Reason, sendingWords, type Sending } from '../coupon'
import { useWords } from '../i18n'
import { Button, IconButton } from '../ui'
import type { JudgedCoupon } from './filters'
import styles from './ticket-foot.module.css'

export interface TicketFootProps {
  readonly judged: JudgedCoupon
  readonly conversationId: ConversationId
  readonly sending: Sending | undefined
  readonly customerName: string
  readonly now: Instant
  readonly reasonId: string
  readonly onSend: () => void
  /** Send, for a key of the ticket around it; null while it isn't offered. */
  readonly button: RefObject<HTMLButtonElement | null>
}

/** Made once: an element that is the same is not drawn again. */
const messageIcon = <MessageSquarePlus size={16} aria-hidden />

/** What can be done with a ticket: Send, or the reason why not in its place, or what became of sending. */
export function TicketFoot({
  judged: { coupon, refusal },
  conversationId,
  sending,
  customerName,
  now,
  reasonId,
  onSend,
  button,
}: TicketFootProps) {
  const t = useWords()
  const locale = useLocale()
  // The second click of a double click is no second wish.
  const onClick = ({ detail }: { readonly detail: number }) => (detail > 1 ? undefined : onSend())
  const named = (action: string) => t('app.action_of', { action, subject: coupon.name })
  const send = (
    <>
      <AskedSend
        ref={button}
        coupon={coupon}
        size="s"
        className={styles.send}
        words={t('coupon.send')}
        onSend={onSend}
      />
      <IconButton
        size="s"
        className={styles.message}
        label={t('slash.add_message_with', { coupon: coupon.name })}
        icon={messageIcon}
        onClick={() => attach(conversationId, coupon.id)}
      />
    </>
  )
  if (sending?.is === 'sending') {
    return (
      <>
        <QuantityLeft coupon={coupon} />
        <Button size="s" busy icon={<Spinner />} aria-label={named(t('coupon.sending'))}>
          {t('coupon.sending')}
        </Button>
      </>
    )
  }
  if (sending?.is === 'sent') {
    return (
      <>
        {refusal && <QuantityLeft coupon={coupon} />}
        <span className={styles.sent}>
          <Check size={14} aria-hidden />
          {t('coupon.sent')}
        </span>
        {!refusal && send}
      </>
    )
  }
  if (sending && isUnknown(sending)) {
    return (
      <>
        <span className={styles.unknown}>
          <CircleHelp size={14} aria-hidden />
          {t('coupon.not_confirmed')}
        </span>
        <Button size="s" aria-label={named(t('coupon.check_now'))} onClick={onClick}>
          {t('coupon.check_now')}
        </Button>
      </>
    )
  }
  if (refusal) return <Reason id={reasonId} refusal={refusal} customerName={customerName} now={now} />
  if (sending) {
    return (
      <>
        <span className={styles.failed}>
          <TriangleAlert size={14} aria-hidden />
          {sendingWords(sending, t, locale, { couponName: coupon.name, customerName, now })}
        </span>
        {send}
      </>
    )
  }
  return (
    <>
      <QuantityLeft coupon={coupon} />
      {send}
    </>
  )
}
