import { useWords } from '../i18n'
import { Hint } from '../ui'
import styles from './coupon-form.module.css'
import { FormSection, TextField } from './form-parts'
import type { CouponForm } from './use-coupon-form'

/** How often it can be claimed, in all and by one customer. */
export function LimitsSection({ form }: { readonly form: CouponForm }) {
  const t = useWords()
  return (
    <FormSection title={t('form.limits')}>
      <div className={styles.three}>
        <TextField form={form} field="quantity" label={t('form.quantity')} numeric />
        <TextField form={form} field="perCustomer" label={t('form.per_customer')} numeric />
      </div>
      <Hint>{t('form.limits_hint')}</Hint>
    </FormSection>
  )
}
