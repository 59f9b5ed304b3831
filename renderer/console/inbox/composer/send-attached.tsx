import { useEffect, type RefObject } from 'react'
import { Spinner } from '../../../kit/ticket'
import { AskedSend, useReasonWords } from '../../coupon'
import { failureText, useWords } from '../../i18n'
import { announce, Button } from '../../ui'
import type { AttachedCoupon } from './use-attached-coupon'

export interface SendAttachedProps {
  readonly attached: AttachedCoupon
  /** Why the text can't go out as it is. */
  readonly wrong: string | undefined
  readonly className: string | undefined
  /** For Enter in the text. */
  readonly button: RefObject<HTMLButtonElement | null>
  readonly onSend: () => void
}

/** Sends the reply with its coupon: asks once more where the shop wants it, checks again what was not confirmed. */
export function SendAttached({
  attached: { coupon, customerName, refusal, failure, sending, isSettled, now },
  wrong,
  className,
  button,
  onSend,
}: SendAttachedProps) {
  const t = useWords()
  const reasonWords = useReasonWords()
  const whyNot = refusal
    ? reasonWords({ refusal, customerName, now })
    : !coupon && failure
      ? failureText(t, failure)
      : undefined
  const refused =
    whyNot !== undefined && !isSettled ? t('slash.cannot_go', { coupon: coupon?.name ?? '', why: whyNot }) : undefined
  // Before anybody presses: the coupon may be refused while they write.
  useEffect(() => {
    if (refused !== undefined) announce(refused)
  }, [refused])
  const named = (action: string) => (coupon ? t('app.action_of', { action, subject: coupon.name }) : action)
  if (sending?.is === 'sending') {
    return (
      <Button
        look="primary"
        size="s"
        className={className}
        busy
        icon={<Spinner />}
        aria-label={named(t('coupon.sending'))}
      >
        {t('coupon.sending')}
      </Button>
    )
  }
  if (isSettled) {
    return (
      <Button
        ref={button}
        size="s"
        aria-label={named(t('coupon.check_now'))}
        onClick={({ detail }) => (detail > 1 ? undefined : onSend())}
      >
        {t('coupon.check_now')}
      </Button>
    )
  }
  const why = whyNot ?? wrong
  if (!coupon || why !== undefined) {
    return (
      <Button
        ref={button}
        look="primary"
        size="s"
        className={className}
        aria-label={named(t('coupon.send_coupon'))}
        aria-disabled
        aria-description={why}
        onOff={() => why !== undefined && announce(refused ?? why, 'urgent')}
      >
        {t('coupon.send_coupon')}
      </Button>
    )
  }
  return (
    <AskedSend
      ref={button}
      coupon={coupon}
      look="primary"
      size="s"
      className={className}
      words={t('coupon.send_coupon')}
      onSend={onSend}
    />
  )
}
