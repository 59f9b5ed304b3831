import { TriangleAlert } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { Coupon, CouponTerms, TermsField } from '../../../shared/model'
import { differingFields } from '../../../shared/rules'
import { useLocale } from '../../kit/locale'
import { Spinner } from '../../kit/ticket'
import { now } from '../client'
import { fieldWords, notedOf, termWords } from '../coupon'
import { useWords } from '../i18n'
import { Button, Choices, ErrorLine } from '../ui'
import styles from './edit-coupon.module.css'
import { merged, type Kept } from './merge-edit'

export interface StaleNoticeProps {
  /** What the edit began with. */
  readonly base: Coupon
  /** What the form says; undefined while it can't be read. */
  readonly mine: CouponTerms | undefined
  readonly latest: Coupon
  readonly fields: readonly TermsField[]
  readonly pending: boolean
  /** Why what was chosen can't be saved, in words. */
  readonly wrong: readonly string[]
  readonly onTake: () => void
  readonly onSave: (terms: CouponTerms) => void
}

/** Someone else saved first: for each field that differs the newer value or the person's own, and the way on. Whatever the person didn't touch begins with the newer one. */
export function StaleNotice({ base, mine, latest, fields, pending, wrong, onTake, onSave }: StaleNoticeProps) {
  const t = useWords()
  const [chosen, setChosen] = useState<Partial<Record<TermsField, Kept>>>({})
  const titleId = useId()
  const notice = useRef<HTMLElement>(null)
  // It stands above the fields, and the button that was pressed below them.
  useEffect(() => notice.current?.focus(), [])
  const touched = mine ? differingFields(base, mine) : []
  const keptOf = (field: TermsField): Kept => chosen[field] ?? (touched.includes(field) ? 'mine' : 'newer')
  return (
    <section ref={notice} className={styles.stale} aria-labelledby={titleId} tabIndex={-1}>
      <p id={titleId} role="alert">
        <TriangleAlert size={16} aria-hidden />
        {t('edit.stale')}
      </p>
      {mine ? (
        <ul>
          {fields.map((field) => (
            <li key={field}>
              <span aria-hidden>{fieldWords(field, t)}</span>
              <Either field={field} newer={latest} mine={mine} zone={latest.zone} value={keptOf(field)} onChange={(kept) => setChosen({ ...chosen, [field]: kept })} />
            </li>
          ))}
        </ul>
      ) : (
        <span>{t('edit.stale_unreadable')}</span>
      )}
      {wrong.length > 0 && (
        <div role="alert">
          {wrong.map((words) => (
            <ErrorLine key={words}>{words}</ErrorLine>
          ))}
        </div>
      )}
      <div className={styles.ways}>
        {mine && (
          <Button busy={pending} icon={pending ? <Spinner /> : undefined} onClick={() => onSave(merged(latest, mine, keptOf))}>
            {t('edit.save_chosen')}
          </Button>
        )}
        <Button look="quiet" onClick={onTake}>
          {t('edit.take_newer')}
        </Button>
      </div>
    </section>
  )
}

interface EitherProps {
  readonly field: TermsField
  readonly newer: CouponTerms
  readonly mine: CouponTerms
  readonly zone: Coupon['zone']
  readonly value: Kept
  readonly onChange: (kept: Kept) => void
}

function Either({ field, newer, mine, zone, value, onChange }: EitherProps) {
  const t = useWords()
  const locale = useLocale()
  // Here the small print itself decides; a history only says that it changed.
  const words = (terms: CouponTerms) => (field === 'terms' ? terms.terms || t('form.nothing') : termWords(field, notedOf(terms), t, { ...locale, zone }, now()))
  return (
    <Choices
      label={fieldWords(field, t)}
      value={value}
      onChange={onChange}
      choices={[
        { value: 'newer', label: words(newer), hint: t('edit.newer') },
        { value: 'mine', label: words(mine), hint: t('edit.mine') },
      ]}
    />
  )
}
