import { ChevronRight, Lock, ShieldAlert, TicketX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { minute, type Coupon, type CouponId, type CouponTerms, type TermsField } from '../../../shared/model'
import { allTermsFields, differingFields, editableFields, nextStatusChange, statusAt } from '../../../shared/rules'
import { day } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { go, href, now as clock, useCall, useCommand, useIsSupervisor, useNow, useShop } from '../client'
import { browseCoupons } from '../coupon'
import { failureText, useWords } from '../i18n'
import { announce, Button, Empty } from '../ui'
import { editFormOf, type Edit } from './edit-form'
import { fieldNames } from './field-names'
import type { FieldIssue } from './field-reader'
import { FormLayout } from './form-layout'
import { FormNote } from './form-note'
import { issueWords } from './issue-words'
import { editIssues } from './read-form'
import { SettingsFrame } from './settings-frame'
import frame from './settings-frame.module.css'
import { StaleNotice } from './stale-notice'
import { useCouponForm } from './use-coupon-form'

/** Edits a coupon, as far as its status lets anyone. */
export function EditCouponPage({ couponId }: { readonly couponId: CouponId }) {
  const t = useWords()
  const shop = useShop()
  const isSupervisor = useIsSupervisor()
  // Rights that end while the form is being filled in don't take it away: the main process asks for them at the end.
  const [wasSupervisor] = useState(isSupervisor)
  const { data, failure, refresh } = useCall('coupons.detail', { couponId }, { topics: ['coupons'] })
  const latest = data?.detail.coupon
  // The form stays on the revision that it was begun on until the person takes a newer one.
  const [taken, setTaken] = useState<Coupon>()
  const base = taken ?? latest
  if (!taken && latest) setTaken(latest)
  const mayEdit = isSupervisor || wasSupervisor
  const head = (
    <nav className={frame.crumbs} aria-label={t('form.breadcrumb')}>
      <a href={href({ page: 'settings', section: 'coupons' })}>{t('settings.coupons')}</a>
      <ChevronRight size={14} aria-hidden />
      <h1 aria-current="page">{t('edit.title', { name: base?.name ?? '' })}</h1>
    </nav>
  )
  return (
    <SettingsFrame section="coupons" head={head}>
      {!mayEdit && (
        <Empty icon={<ShieldAlert size={24} aria-hidden />} title={t('edit.agents_only')}>
          {t('form.agents_only_hint')}
        </Empty>
      )}
      {!base && failure && <Empty icon={<TicketX size={24} aria-hidden />} title={failureText(t, failure)} action={<Button onClick={refresh}>{t('app.retry')}</Button>} />}
      {mayEdit && shop && base && latest && <EditForm key={`${base.id} ${String(base.revision)}`} coupon={base} latest={latest} currency={shop.currency} onTake={() => setTaken(latest)} onStale={refresh} />}
    </SettingsFrame>
  )
}

interface EditFormProps {
  readonly coupon: Coupon
  readonly latest: Coupon
  readonly currency: NonNullable<ReturnType<typeof useShop>>['currency']
  readonly onTake: () => void
  readonly onStale: () => void
}

function EditForm({ coupon, latest, currency, onTake, onStale }: EditFormProps) {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(minute, nextStatusChange(coupon, clock()))
  const where = useMemo(() => ({ kind: coupon.kind, currency, zone: coupon.zone }), [coupon, currency])
  const edit = useMemo<Edit>(() => ({ coupon, initial: editFormOf(coupon, { ...where, now: clock() }) }), [coupon, where])
  const form = useCouponForm(edit.initial, where, edit)
  const { run, pending, failure } = useCommand('coupons.edit')
  const [stale, setStale] = useState<readonly TermsField[]>()
  const [wrong, setWrong] = useState<readonly FieldIssue[]>([])
  const status = statusAt(latest, now)

  /** Saves on a revision; a stale one tells what differs from the newest. */
  const save = async (terms: CouponTerms, revision: number) => {
    if (pending) return
    const outcome = await run({ couponId: coupon.id, revision, terms })
    if (outcome.is === 'stale') {
      setStale(allTermsFields.filter((field) => outcome.fields.includes(field)))
      onStale()
    }
    if (outcome.is !== 'ok') return
    announce(t('edit.saved', { name: terms.name }))
    browseCoupons('settings', { status: statusAt({ ...coupon, ...terms }, clock()).is, kind: 'all', search: '' })
    go({ page: 'settings', section: 'coupons' })
  }
  /** What was chosen of two edits may be what neither of them was: the rules judge it first. */
  const saveMerged = (terms: CouponTerms) => {
    const issues = editIssues(latest, currency, terms, clock())
    setWrong(issues)
    if (issues.length === 0) void save(terms, latest.revision)
  }

  if (editableFields(latest, now).length === 0) {
    return (
      <Empty icon={<Lock size={24} aria-hidden />} title={t(status.is === 'deactivated' ? 'edit.deactivated' : 'edit.expired', { day: day(status.at, locale, now) })} action={<Button onClick={() => go({ page: 'new-coupon', kind: coupon.kind, from: coupon.id })}>{t('settings.duplicate')}</Button>}>
        {t('edit.over_hint')}
      </Empty>
    )
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
              wrong={wrong.map((issue) => t('edit.wrong', { field: t(fieldNames[issue.field]), why: issueWords(issue, t, locale, now) }))}
              onTake={onTake}
              onSave={saveMerged}
            />
          )}
          {status.is === 'ongoing' && (
            <FormNote icon={<Lock size={16} aria-hidden />}>{t('edit.locked')}</FormNote>
          )}
        </>
      }
      onSubmit={(terms) => save(terms, coupon.revision)}
    />
  )
}
