import { TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { statusAt } from '../../../shared/rules'
import { Spinner } from '../../kit/ticket'
import { go, now, useCommand, useShop } from '../client'
import { browseCoupons } from '../coupon'
import { failureText, useWords } from '../i18n'
import { announce, Button } from '../ui'
import { AudienceSection } from './audience-section'
import { BasicsSection } from './basics-section'
import styles from './coupon-form.module.css'
import { DiscountSection } from './discount-section'
import { fieldNames } from './field-names'
import { FormPreview } from './form-preview'
import { FormSpend } from './form-spend'
import type { FormFacts, FormValues } from './form-values'
import { LimitsSection } from './limits-section'
import { useCouponForm } from './use-coupon-form'
import { ValiditySection } from './validity-section'

/** Everything that a supervisor decides about a new coupon, with the card beside it. */
export function CouponForm({ initial, where }: { readonly initial: FormValues; readonly where: Omit<FormFacts, 'now'> }) {
  const t = useWords()
  const shop = useShop()
  const formId = useId()
  const wrongId = useId()
  const form = useCouponForm(initial, where)
  const { run, pending, failure } = useCommand('coupons.create')
  const first = form.read.issues.find(({ field }) => form.errorOf(field) !== undefined)

  const submit = form.submit(async (terms) => {
    if (!shop || pending) return
    const outcome = await run({ shopId: shop.id, kind: where.kind, terms })
    if (outcome.is !== 'ok') return
    announce(t('form.created', { name: terms.name }))
    browseCoupons('settings', { status: statusAt(terms, now()).is, kind: 'all', search: '' })
    go({ page: 'settings', section: 'coupons' })
  })
  return (
    <>
      <div className={styles.body}>
        <div className={styles.form}>
          <form ref={form.element} id={formId} noValidate onSubmit={submit}>
            <BasicsSection form={form} />
            <DiscountSection form={form} />
            <ValiditySection form={form} />
            <LimitsSection form={form} />
            <AudienceSection form={form} />
          </form>
          <div className={styles.aside}>
            <FormPreview form={form} />
            <FormSpend form={form} />
          </div>
        </div>
      </div>
      <footer className={styles.foot}>
        <Button look="primary" type="submit" form={formId} busy={pending} icon={pending ? <Spinner /> : undefined} aria-describedby={first ? wrongId : undefined}>
          {t(pending ? 'form.creating' : 'form.create')}
        </Button>
        {first && (
          <p id={wrongId} className={styles.wrong}>
            <TriangleAlert size={16} aria-hidden />
            {t('form.to_fix_first', { count: form.wrong })}
            <button type="button" onClick={() => form.goTo(first.field)}>
              {t(fieldNames[first.field])}
            </button>
          </p>
        )}
        {!first && failure && (
          <p className={styles.wrong} role="alert">
            <TriangleAlert size={16} aria-hidden />
            {t('form.not_created', { why: failureText(t, failure) })}
          </p>
        )}
      </footer>
    </>
  )
}
