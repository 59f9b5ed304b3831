import { TriangleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import type { CouponTerms } from '../../../shared/model'
import { Spinner } from '../../kit/ticket'
import { useWords } from '../i18n'
import { Button } from '../ui'
import { AudienceSection } from './audience-section'
import { BasicsSection } from './basics-section'
import styles from './coupon-form.module.css'
import { DiscountSection } from './discount-section'
import { fieldNames } from './field-names'
import { FormPreview } from './form-preview'
import { FormSpend } from './form-spend'
import { LimitsSection } from './limits-section'
import type { CouponForm } from './use-coupon-form'
import { ValiditySection } from './validity-section'

export interface FormLayoutProps {
  readonly form: CouponForm
  readonly onSubmit: (terms: CouponTerms) => Promise<void>
  readonly pending: boolean
  /** What the button says, and what while it is under way. */
  readonly button: readonly [string, string]
  /** Why the last try failed. */
  readonly failure: string | undefined
  /** Above the fields. */
  readonly top?: ReactNode
  /** Beside the button. */
  readonly more?: ReactNode
}

/** Everything that a supervisor decides about a coupon, with the card beside it. */
export function FormLayout({ form, onSubmit, pending, button, failure, top, more }: FormLayoutProps) {
  const t = useWords()
  const formId = useId()
  const wrongId = useId()
  const first = form.read.issues.find(({ field }) => form.errorOf(field) !== undefined)
  return (
    <>
      <div className={styles.body}>
        {top}
        <div className={styles.form}>
          <form ref={form.element} id={formId} noValidate onSubmit={form.submit(onSubmit)}>
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
        <Button
          look="primary"
          type="submit"
          form={formId}
          busy={pending}
          icon={pending ? <Spinner /> : undefined}
          aria-describedby={first ? wrongId : undefined}
        >
          {button[pending ? 1 : 0]}
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
        {!first && failure !== undefined && (
          <p className={styles.wrong} role="alert">
            <TriangleAlert size={16} aria-hidden />
            {failure}
          </p>
        )}
        {more}
      </footer>
    </>
  )
}
