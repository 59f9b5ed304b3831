import { useState, type MouseEvent, type ReactNode } from 'react'
import type { Coupon } from '../../../shared/model'
import { asksBeforeSending, mostOffOf } from '../../../shared/rules'
import { shortMoney } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useInstallation } from '../client'
import { useWords } from '../i18n'
import { announce, Button, type ButtonProps } from '../ui'

export interface AskedSendProps extends Pick<ButtonProps, 'look' | 'size' | 'className' | 'ref' | 'aria-describedby'> {
  readonly coupon: Coupon
  readonly onSend: () => void
  /** What it says before it asks. */
  readonly words: string
  /** Beside the words: the key that presses it. */
  readonly children?: ReactNode
}

/**
 * Send. Where one claim can take off more than the shop lets pass it asks once more, in its own place: the second press
 * sends; Escape, or going elsewhere, takes it back. Neither key repeat nor the second click of a double click confirms.
 */
export function AskedSend({ coupon, onSend, words, children, ...rest }: AskedSendProps) {
  const t = useWords()
  const locale = useLocale()
  const settings = useInstallation(({ shops }) => shops.find(({ id }) => id === coupon.shopId)?.settings)
  const [isAsking, setAsking] = useState(false)
  const most = mostOffOf(coupon)
  const question =
    most === undefined ? t('coupon.send_unlimited') : t('coupon.send_up_to', { amount: shortMoney(most, locale) })
  const onClick = ({ detail, currentTarget }: MouseEvent<HTMLButtonElement>) => {
    if (detail > 1) return
    if (isAsking || !asksBeforeSending(coupon, settings)) {
      setAsking(false)
      onSend()
      return
    }
    setAsking(true)
    // Pressed by a key of the ticket around it: what takes it back has to reach it.
    currentTarget.focus({ preventScroll: true })
    announce(question)
  }
  return (
    <Button
      {...rest}
      aria-label={t('app.action_of', { action: isAsking ? question : words, subject: coupon.name })}
      data-asking={isAsking || undefined}
      onClick={onClick}
      onBlur={() => setAsking(false)}
      onKeyDown={(event) => {
        if (!isAsking || event.key !== 'Escape') return
        // Only the question goes, not what it is in.
        event.preventDefault()
        event.stopPropagation()
        setAsking(false)
      }}
    >
      {isAsking ? (
        question
      ) : (
        <>
          {words}
          {children}
        </>
      )}
    </Button>
  )
}

/** Whether a Send asks there: then Escape is the question's. */
export function isAskingToSend(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-asking]') !== null
}
