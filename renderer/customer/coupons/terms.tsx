import { useWords } from '../use-words'
import styles from './terms.module.css'

/** A coupon's small print, folded. */
export function Terms({ terms }: { readonly terms: string }) {
  const t = useWords()
  return (
    <details className={styles.terms}>
      <summary className={styles.summary}>{t('coupon.terms')}</summary>
      <p className={styles.text}>{terms}</p>
    </details>
  )
}
