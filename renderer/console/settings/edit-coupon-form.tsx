import { Lock } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Coupon, CouponTerms, Currency, TermsField } from '../../../shared/model'
import { allTermsFields, differingFields, statusAt } from '../../../shared/rules'
import { useLocale } from '../../kit/locale'
import { go, now as clock, useCommand } from '../client'
import { browseCoupons } from '../coupon'
import { failureText, useWords } from '../i18n'
import { announce } from '../ui'
import type { Edit } from './edit-form'
import { fieldNames } from './field-names'
import type { FieldIssue } from './field-reader'
import { FormLayout } from './form-layout'
import { FormNote } from './form-note'
import type { FormValues } from './form-values'
import { issueWords } from './issue-words'
import { NotKept } from './not-kept'
import { editIssues } from './read-form'
import { StaleNotice } from './stale-notice'
import { useCouponForm } from './use-coupon-form'
import { keepForm, useKeepForm, type KeepFormTerms } from './use-keep-form'

export interface EditCouponFormProps {
  readonly edit: Edit
  /** What stands in it: the coupon's own, or what was kept. */
  readonly initial: FormValues
  readonly latest: Coupon
  readonly currency: Currency
  readonly keeping: Pick<KeepFormTerms, 'shopId' | 'kind' | 'edit' | 'agentId'>
  /** Above the fields, of what stands in them; `pause` before something else is kept in their place. */
  readonly top: (values: FormValues, pause: () => void) => ReactNode
  readonly onTake: () => void
  readonly onStale: () => void
}

/** Saves an edit on the revision that it was begun on; where another was saved since, on what is chosen of both. */
export function EditCouponForm({
  edit,
  initial,
  latest,
  currency,
  keeping,
  top,
  onTake,
  onStale,
}: EditCouponFormProps) {
  const t = useWords()
  const locale = useLocale()
  const { coupon } = edit
  const [where] = useState(() => ({ kind: coupon.kind, currency, zone: coupon.zone }))
  const form = useCouponForm(initial, where, edit)
  const { now } = form.facts
  const keep = useKeepForm(form.values, {
    ...keeping,
    initial,
    untouched: edit.initial,
    startsAtOnce: false,
    active: true,
  })
  const { run, pending, failure } = useCommand('coupons.edit')
  // What was kept may be of an older revision: then both are there to choose from.
  const [stale, setStale] = useState<readonly TermsField[] | undefined>(() =>
    latest.revision === coupon.revision ? undefined : [],
  )
  const [wrong, setWrong] = useState<readonly FieldIssue[]>([])

  /** Saves on a revision; a stale one tells what differs from the newest. */
  const save = async (terms: CouponTerms, revision: number) => {
    if (pending) return
    keep.pause()
    const outcome = await run({ couponId: coupon.id, revision, terms })
    if (outcome.is !== 'ok') keep.resume()
    if (outcome.is === 'stale') {
      setStale(allTermsFields.filter((field) => outcome.fields.includes(field)))
      onStale()
    }
    if (outcome.is !== 'ok') return
    void keepForm(keeping, null)
    announce(t('edit.saved', { name: terms.name }))
    browseCoupons('settings', coupon.shopId, {
      status: statusAt({ ...coupon, ...terms }, clock()).is,
      kind: 'all',
      search: '',
    })
    go({ page: 'settings', section: 'coupons' })
  }
  /** What was chosen of two edits may be what neither of them was: the rules judge it first. */
  const saveMerged = (terms: CouponTerms) => {
    const issues = editIssues(latest, currency, terms, clock())
    setWrong(issues)
    if (issues.length === 0) void save(terms, latest.revision)
  }
  const take = () => {
    keep.pause()
    void keepForm(keeping, null)
    onTake()
  }

  return (
    <FormLayout
      form={form}
      pending={pending}
      button={[t('edit.save'), t('edit.saving')]}
      failure={failure && failure.is !== 'stale' ? t('edit.not_saved', { why: failureText(t, failure) }) : undefined}
      top={
        <>
          {stale && latest.revision !== coupon.revision && (
            <StaleNotice
              key={latest.revision}
              base={coupon}
              mine={form.read.terms}
              latest={latest}
              fields={form.read.terms ? differingFields(latest, form.read.terms) : stale}
              told={stale}
              pending={pending}
              wrong={wrong.map((issue) =>
                t('edit.wrong', { field: t(fieldNames[issue.field]), why: issueWords(issue, t, locale, now) }),
              )}
              onTake={take}
              onSave={saveMerged}
            />
          )}
          {keep.hasFailed && <NotKept />}
          {top(form.values, keep.pause)}
          {statusAt(latest, now).is === 'ongoing' && (
            <FormNote icon={<Lock size={16} aria-hidden />}>{t('edit.locked')}</FormNote>
          )}
        </>
      }
      onSubmit={(terms) => save(terms, coupon.revision)}
    />
  )
}
