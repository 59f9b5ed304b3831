import { memo, useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { ConversationId, Coupon, Instant, Minor } from '../../../shared/model'
import { shortMoney } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { Ticket } from '../../kit/ticket'
import { shortValidityWords, termsLine, validityLine } from '../../kit/words'
import { href } from '../client'
import { Reason, useSending } from '../coupon'
import { useWords } from '../i18n'
import { isKey } from '../ui'
import type { JudgedCoupon } from './filters'
import { PinButton } from './pin-button'
import { TicketFoot } from './ticket-foot'
import styles from './workbench-ticket.module.css'

export interface WorkbenchTicketProps {
  readonly judged: JudgedCoupon
  readonly conversationId: ConversationId
  readonly customerName: string
  readonly now: Instant
  /** Its place over both groups: `data-ticket` of its link. */
  readonly index: number
  readonly onSend: (coupon: Coupon) => void
  readonly onPin: (coupon: Coupon, pinned: boolean) => void
  readonly onOpen: (coupon: Coupon) => void
}

/** A coupon in the workbench, drawn anew only when it changes: the whole ticket opens the detail view; Send, or the reason why not, follows in the focus order. */
export const WorkbenchTicket = memo(function WorkbenchTicket({
  judged,
  conversationId,
  customerName,
  now,
  index,
  onSend,
  onPin,
  onOpen,
}: WorkbenchTicketProps) {
  const { coupon, refusal, saving, pinned } = judged
  const locale = useLocale()
  const reasonId = useId()
  const sending = useSending(conversationId, coupon.id)
  const link = useRef<HTMLAnchorElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const canSend = refusal === undefined && sending?.is !== 'sending'

  // The pressed button is gone once it was sent: the focus stays with its ticket.
  const before = useRef({ couponId: coupon.id, is: sending?.is })
  useEffect(() => {
    const wasSending = before.current.couponId === coupon.id && before.current.is === 'sending'
    if (wasSending && sending?.is !== 'sending' && document.activeElement === document.body) link.current?.focus()
    before.current = { couponId: coupon.id, is: sending?.is }
  }, [coupon.id, sending?.is])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!isKey(event.nativeEvent, 'Ctrl+Enter')) return
    event.preventDefault()
    if (event.repeat || !canSend) return
    if (button.current) button.current.click()
    else onSend(coupon)
  }
  const isMuted = refusal !== undefined && sending?.is !== 'sent'
  // Sent from here and not sendable again: why not stands where the validity was.
  const second = refusal ? (
    <Reason id={reasonId} refusal={refusal} customerName={customerName} now={now} />
  ) : saving ? (
    <Saves coupon={coupon} saving={saving} now={now} />
  ) : (
    validityLine(coupon, locale, now)
  )
  return (
    <Ticket
      coupon={coupon}
      size="workbench"
      ground="raised"
      level={3}
      muted={isMuted}
      lines={isMuted ? [termsLine(coupon, locale)] : [termsLine(coupon, locale), second]}
      link={(name) => (
        <a
          ref={link}
          href={href({ page: 'inbox', conversationId, couponId: coupon.id })}
          data-ticket={index}
          aria-describedby={refusal ? reasonId : undefined}
          onClick={() => onOpen(coupon)}
        >
          {name}
        </a>
      )}
      foot={
        <TicketFoot
          judged={judged}
          conversationId={conversationId}
          sending={sending}
          customerName={customerName}
          now={now}
          reasonId={reasonId}
          onSend={() => onSend(coupon)}
          button={button}
        />
      }
      corner={<PinButton coupon={coupon} pinned={pinned} onPin={onPin} />}
      onKeyDown={onKeyDown}
    />
  )
})

/** What it takes off the customer's cart or last order, and how long it can be used. */
function Saves({ coupon, saving, now }: { readonly coupon: Coupon; readonly saving: Minor; readonly now: Instant }) {
  const t = useWords()
  const locale = useLocale()
  return t.rich('workbench.saves', {
    amount: shortMoney(saving, locale),
    validity: shortValidityWords(coupon, locale, now),
    b: (chunks) => <b className={styles.saves}>{chunks}</b>,
  })
}
