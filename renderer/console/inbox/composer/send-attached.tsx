import type { RefObject } from 'react'
import { Spinner } from '../../../kit/ticket'
import { AskedSend } from '../../coupon'
import { useWords } from '../../i18n'
import { Button } from '../../ui'
import type { AttachedCoupon } from './use-attached-coupon'

export interface SendAttachedProps {
  readonly attached: AttachedCoupon
  /** The text can't go out as it is. */
  readonly isWrong: boolean
  readonly className: string | undefined
  /** For Enter in the text. */
  readonly button: RefObject<HTMLButtonElement | null>
  readonly onSend: () => void
}

/** Sends the reply with its coupon: asks once more where the shop wants it, checks again what was not confirmed. */
export function SendAttached({ attached: { coupon, refusal, sending, isSettled }, isWrong, className, button, onSend }: SendAttachedProps) {
  const t = useWords()
  if (sending?.is === 'sending') {
    return (
      <Button look="primary" size="s" className={className} busy icon={<Spinner />}>
        {t('coupon.sending')}
      </Button>
    )
  }
  if (isSettled) {
    return (
      <Button ref={button} size="s" onClick={({ detail }) => (detail > 1 ? undefined : onSend())}>
        {t('coupon.check_now')}
      </Button>
    )
  }
  if (!coupon || refusal || isWrong) {
    return (
      <Button ref={button} look="primary" size="s" className={className} aria-disabled>
        {t('coupon.send_coupon')}
      </Button>
    )
  }
  return (
    <AskedSend ref={button} coupon={coupon} look="primary" size="s" className={className} onSend={onSend}>
      {t('coupon.send_coupon')}
    </AskedSend>
  )
}
