import type { CustomerCoupon } from '../../../shared/contract/webchat'
import { useWords } from '../use-words'
import styles from './terms.module.css'

/** A coupon's small print, folded. */
export function Terms({ coupon: { name, terms } }: { readonly coupon: Pick<CustomerCoupon, 'name' | 'terms'> }) {
  const t = useWords()
  return (
    <details className={styles.terms}>
      <summary className={styles.summary} aria-label={t('coupon.termsOf', { name })}>
        {t('coupon.terms')}
      </summary>
      <p dir="auto" className={styles.text}>
        {terms}
      </p>
    </details>
  )
}
