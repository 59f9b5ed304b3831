import { TicketPercent, X } from 'lucide-react'
import { useLocale } from '../../../kit/locale'
import { discountWords, termsLine } from '../../../kit/words'
import { Reason, sendingWords } from '../../coupon'
import { failureText, useWords } from '../../i18n'
import { ErrorLine, IconButton } from '../../ui'
import styles from './attached-coupon.module.css'
import type { AttachedCoupon } from './use-attached-coupon'

/** The coupon that goes out with the reply, or why it doesn't; it can be taken out again as long as it hasn't gone. */
export function AttachedCouponView({
  attached,
  onRemove,
}: {
  readonly attached: AttachedCoupon
  readonly onRemove: () => void
}) {
  const t = useWords()
  const locale = useLocale()
  const { coupon, customerName, refusal, failure, sending, isSettled, now } = attached
  const failed = sending?.is === 'failed' ? sending : undefined
  return (
    <div className={styles.place} role="group" aria-label={t('slash.goes_with', { coupon: coupon?.name ?? '' })}>
      <TicketPercent size={16} aria-hidden />
      <div className={styles.words}>
        {coupon && (
          <p>
            <b>{discountWords(coupon.discount, locale)}</b>
            <span dir="auto">{coupon.name}</span>
          </p>
        )}
        {coupon && !refusal && !failed && (
          <p className={styles.small}>{`${termsLine(coupon, locale)} · ${t('coupon.once')}`}</p>
        )}
        {!isSettled && refusal && <Reason refusal={refusal} customerName={customerName} now={now} />}
        {coupon && failed && (isSettled || !refusal) && (
          <ErrorLine>{sendingWords(failed, t, locale, { couponName: coupon.name, customerName, now })}</ErrorLine>
        )}
        {!coupon && failure && <ErrorLine>{failureText(t, failure)}</ErrorLine>}
      </div>
      {!isSettled && (
        <IconButton size="s" label={t('slash.remove')} icon={<X size={16} aria-hidden />} onClick={onRemove} />
      )}
    </div>
  )
}
