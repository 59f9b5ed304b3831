import { TriangleAlert } from 'lucide-react'
import type { Coupon, CouponTerms, TermsField } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { now } from '../client'
import { fieldWords, notedOf, termWords } from '../coupon'
import { useWords } from '../i18n'
import { Button } from '../ui'
import styles from './edit-coupon.module.css'

export interface StaleNoticeProps {
  readonly mine: CouponTerms | undefined
  readonly latest: Coupon
  readonly fields: readonly TermsField[]
  readonly onTake: () => void
}

/** Someone else saved first: what differs, theirs and mine, and the way on. */
export function StaleNotice({ mine, latest, fields, onTake }: StaleNoticeProps) {
  const t = useWords()
  const locale = useLocale()
  const there = { ...locale, zone: latest.zone }
  const words = (terms: CouponTerms, field: TermsField) => termWords(field, notedOf(terms), t, there, now())
  return (
    <div role="alert" className={styles.stale}>
      <p>
        <TriangleAlert size={16} aria-hidden />
        {t('edit.stale')}
      </p>
      <ul>
        {fields.map((field) => (
          <li key={field}>{mine ? t('edit.stale_field', { field: fieldWords(field, t), theirs: words(latest, field), mine: words(mine, field) }) : fieldWords(field, t)}</li>
        ))}
      </ul>
      <Button onClick={onTake}>{t('edit.take_newer')}</Button>
    </div>
  )
}
