import { Check } from 'lucide-react'
import { useId, type RefObject } from 'react'
import type { Coupon, Instant, SendRefusal } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { Spinner } from '../../kit/ticket'
import { useWords } from '../i18n'
import { Button, keyName } from '../ui'
import { AskedSend } from './asked-send'
import styles from './coupon-pane.module.css'
import { Reason } from './reason'
import { isUnknown, type Sending } from './sending'
import { sendingWords } from './sending-words'

export interface SendFootProps {
  readonly coupon: Coupon
  readonly refusal: SendRefusal | undefined
  readonly sending: Sending | undefined
  readonly customerName: string
  readonly now: Instant
  readonly onSend: () => void
  /** It goes into the chat's reply, where a text can be written with it. */
  readonly onAddMessage: () => void
  /** Send, for a key of the pane around it; null while it isn't offered. */
  readonly button: RefObject<HTMLButtonElement | null>
}

/** Sends the coupon to the customer whose chat it was opened from, says why it can't, or what became of it. */
export function SendFoot({ coupon, refusal, sending, customerName, now, onSend, onAddMessage, button }: SendFootProps) {
  const t = useWords()
  const locale = useLocale()
  const hintId = useId()
  const isSent = sending?.is === 'sent'
  const failed = sending?.is === 'failed' && !refusal ? sending : undefined
  const unknown = failed !== undefined && isUnknown(failed)
  return (
    <footer className={styles.foot}>
      <div className={styles.say} id={hintId}>
        {isSent ? (
          <b className={styles.ok}>
            <Check size={16} aria-hidden />
            {t('coupon.was_sent', { customer: customerName })}
          </b>
        ) : (
          <b>{t(refusal ? 'coupon.cannot_be_sent' : 'coupon.can_be_sent', { customer: customerName })}</b>
        )}
        {refusal && <Reason refusal={refusal} customerName={customerName} now={now} />}
        {!refusal && !failed && <p>{t('coupon.once')}</p>}
        {failed && (
          <p className={unknown ? styles.unknown : styles.failed}>
            {sendingWords(failed, t, locale, { couponName: coupon.name, customerName, now })}
          </p>
        )}
      </div>
      <div className={styles.does}>
        {sending?.is === 'sending' && (
          <Button look="primary" busy icon={<Spinner />}>
            {t('coupon.sending')}
          </Button>
        )}
        {sending?.is !== 'sending' && !refusal && unknown && (
          <Button aria-describedby={hintId} onClick={({ detail }) => (detail > 1 ? undefined : onSend())}>
            {t('coupon.check_now')}
          </Button>
        )}
        {sending?.is !== 'sending' && !refusal && !unknown && (
          <>
            <Button look="quiet" onClick={onAddMessage}>
              {t('slash.add_message')}
            </Button>
            <AskedSend
              ref={button}
              coupon={coupon}
              look="primary"
              aria-describedby={hintId}
              words={t('coupon.send_coupon')}
              onSend={onSend}
            >
              {/* Drawn by the style sheet: as text it would be a part of what the button is called. */}
              <span className={styles.key} data-key={keyName('Ctrl+Enter').join(' ')} aria-hidden />
            </AskedSend>
          </>
        )}
      </div>
    </footer>
  )
}
