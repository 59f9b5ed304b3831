import type { Coupon } from '../../../shared/model'
import { classNames } from '../class-names'
import { useLocale } from '../locale'
import { kitWords } from '../words'
import styles from './quantity-left.module.css'

/** How many claims are left, in words and as a meter; amber below a tenth. */
export function QuantityLeft({ coupon }: { readonly coupon: Pick<Coupon, 'claimed' | 'quantity'> }) {
  const t = kitWords(useLocale().language)
  const left = Math.max(0, coupon.quantity - coupon.claimed)
  const isLow = left < coupon.quantity / 10
  return (
    <div className={classNames(styles.left, isLow && styles.low)}>
      {t('quantity.left', { left, quantity: coupon.quantity })}
      <span
        className={styles.meter}
        role="meter"
        aria-label={t('quantity.meter')}
        aria-valuemin={0}
        aria-valuemax={coupon.quantity}
        aria-valuenow={left}
      >
        <i style={{ width: `${String((left / coupon.quantity) * 100)}%` }} />
      </span>
    </div>
  )
}
