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
import { CustomerNames, ProductNames } from './chosen-names'
import styles from './edit-coupon.module.css'
import { merged, type Kept } from './merge-edit'

export interface StaleNoticeProps {
  /** What the edit began with. */
  readonly base: Coupon
  /** What the form says; undefined while it can't be read. */
  readonly mine: CouponTerms | undefined
  readonly latest: Coupon
  readonly fields: readonly TermsField[]
  /** A new one each time that main was asked and said so. */
  readonly told: unknown
  readonly pending: boolean
  /** Why what was chosen can't be saved, in words. */
  readonly wrong: readonly string[]
  readonly onTake: () => void
  readonly onSave: (terms: CouponTerms) => void
}

/** Someone else saved first: for each field that differs the newer value or the person's own, and the way on. Whatever the person didn't touch begins with the newer one. */
export function StaleNotice({ base, mine, latest, fields, told, pending, wrong, onTake, onSave }: StaleNoticeProps) {
  const t = useWords()
  const [chosen, setChosen] = useState<Partial<Record<TermsField, Kept>>>({})
  const titleId = useId()
  const notice = useRef<HTMLElement>(null)
  // It stands above the fields, and the button that was pressed below them.
  useEffect(() => notice.current?.focus(), [told])
  const touched = mine ? differingFields(base, mine) : []
  const keptOf = (field: TermsField): Kept => chosen[field] ?? (touched.includes(field) ? 'mine' : 'newer')
  return (
    <section ref={notice} className={styles.stale} aria-labelledby={titleId} tabIndex={-1}>
      <p id={titleId} role="alert">
        <TriangleAlert size={16} aria-hidden />
        {t('edit.stale')}
      </p>
      {mine ? (
        <ul aria-labelledby={titleId}>
          {fields.map((field) => (
            <li key={field}>
              <span aria-hidden>{fieldWords(field, t)}</span>
              <Either
                field={field}
                base={base}
                newer={latest}
                mine={mine}
                zone={latest.zone}
                value={keptOf(field)}
                onChange={(kept) => setChosen({ ...chosen, [field]: kept })}
              />
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
          <Button
            look="primary"
            busy={pending}
            icon={pending ? <Spinner /> : undefined}
            onClick={() => onSave(merged(latest, mine, keptOf))}
          >
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
  readonly base: CouponTerms
  readonly newer: CouponTerms
  readonly mine: CouponTerms
  readonly zone: Coupon['zone']
  readonly value: Kept
  readonly onChange: (kept: Kept) => void
}

function Either({ field, base, newer, mine, zone, value, onChange }: EitherProps) {
  const t = useWords()
  const locale = useLocale()
  // Here the small print itself decides; a history only says that it changed.
  const words = (terms: CouponTerms) =>
    field === 'terms'
      ? terms.terms || t('form.nothing')
      : termWords(field, notedOf(terms), t, { ...locale, zone }, now())
  const hint = (said: string, terms: CouponTerms) => (
    <>
      <span>{said}</span>
      {field === 'scope' && <ProductNames before={base} after={terms} />}
      {field === 'customers' && <CustomerNames before={base} after={terms} />}
    </>
  )
  return (
    <Choices
      label={fieldWords(field, t)}
      value={value}
      onChange={onChange}
      choices={[
        { value: 'newer', label: words(newer), hint: hint(t('edit.newer'), newer) },
        { value: 'mine', label: words(mine), hint: hint(t('edit.mine'), mine) },
      ]}
    />
  )
}
