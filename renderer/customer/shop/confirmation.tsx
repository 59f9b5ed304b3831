import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { CustomerClaim, OrderAnswer } from '../../../shared/contract/webchat'
import { money } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import buttons from '../ui/button.module.css'
import { useWords } from '../use-words'
import styles from './confirmation.module.css'

export interface ConfirmationProps {
  readonly order: OrderAnswer['order']
  readonly claims: readonly CustomerClaim[]
  readonly onMore: () => void
}

/** The order as the shop has it. Takes the focus that the button had. */
export function Confirmation({ order: { number, total, saving, claimId, lines }, claims, onMore }: ConfirmationProps) {
  const t = useWords()
  const locale = useLocale()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const coupon = claims.find(({ id }) => id === claimId)?.coupon
  return (
    <section className={styles.confirmation} aria-labelledby="order-placed">
      <span className={styles.mark} aria-hidden>
        <Check size={20} />
      </span>
      <h2 ref={heading} id="order-placed" className={styles.title} tabIndex={-1}>
        {t('order.title', { number })}
      </h2>
      <ul className={styles.lines} aria-labelledby="order-placed">
        {lines.map(({ productId, name, quantity }) => (
          <li key={productId}>
            {quantity} × <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <p className={styles.total}>{t('order.paid', { total: money(total, locale) })}</p>
      {saving > 0 && coupon && (
        <p className={styles.saved}>{t('order.saved', { saving: money(saving, locale), coupon: coupon.name })}</p>
      )}
      <button type="button" className={buttons.plain} onClick={onMore}>
        {t('order.more')}
      </button>
    </section>
  )
}
