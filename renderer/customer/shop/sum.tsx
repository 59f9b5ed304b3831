import type { QuoteAnswer } from '../../../shared/contract/webchat'
import type { Instant } from '../../../shared/model'
import { money } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { classNames } from '../../kit/class-names'
import { claimWords } from '../coupons/claim-words'
import { useWords } from '../use-words'
import styles from './sum.module.css'

/** The price, with what the coupon takes off. While a new one is worked out the old one stays, paler. */
export function Sum({
  quote: { subtotal, saving, total, claim },
  isCurrent,
  now,
}: {
  readonly quote: QuoteAnswer
  readonly isCurrent: boolean
  readonly now: Instant
}) {
  const t = useWords()
  const locale = useLocale()
  return (
    <dl className={classNames(styles.sum, !isCurrent && styles.old)} aria-busy={!isCurrent}>
      <dt>{t('cart.subtotal')}</dt>
      <dd>{money(subtotal, locale)}</dd>
      {claim && saving > 0 && (
        <>
          <dt className={styles.coupon}>
            {t('cart.saving', { coupon: claim.coupon.name })}
            <small>{claimWords(claim, locale, now).detail}</small>
          </dt>
          <dd className={styles.saving}>−{money(saving, locale)}</dd>
        </>
      )}
      <dt className={styles.total}>{t('cart.total')}</dt>
      <dd className={styles.total}>{money(total, locale)}</dd>
    </dl>
  )
}
