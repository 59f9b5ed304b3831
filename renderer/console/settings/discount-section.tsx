import { percentageBoundsOn } from '../../../shared/rules'
import { currencySign } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { discountValue } from '../../kit/words'
import { useWords } from '../i18n'
import { Choices } from '../ui'
import styles from './coupon-form.module.css'
import { FormSection, Group, LockedLine, TextField } from './form-parts'
import type { CouponForm } from './use-coupon-form'

/** How much it takes off, at most, and from which spend on. */
export function DiscountSection({ form }: { readonly form: CouponForm }) {
  const t = useWords()
  const locale = useLocale()
  const sign = currencySign(locale)
  const { values, facts } = form
  const bounds = percentageBoundsOn(facts.kind, facts.now, facts.zone)
  const percent = values.percent.trim()
  const isRight = percent !== '' && !form.read.issues.some(({ field }) => field === 'percent')
  // What is typed is a percentage off, also where customers are told it in another way (8折).
  const told = isRight ? discountValue({ is: 'percentage', percent: Number(percent) }, locale) : undefined
  const hint =
    told === undefined || told === `${String(Number(percent))}%`
      ? undefined
      : t('form.percent_told', { discount: told })
  const minimum = (
    <TextField
      form={form}
      field="minimum"
      label={t('form.minimum')}
      aside={t('form.optional')}
      before={<span>{sign}</span>}
      numeric
    />
  )
  return (
    <FormSection title={t('form.discount')}>
      {form.isLocked('discountType') ? (
        <LockedLine label={t('form.discount_type')} value={t(`form.${values.discountType}`)} />
      ) : (
        <Group form={form} field="discountType" label={t('form.discount_type')}>
          {(describedBy) => (
            <Choices
              label={t('form.discount_type')}
              describedBy={describedBy}
              value={values.discountType}
              onChange={(value) => form.set('discountType', value)}
              choices={[
                { value: 'percentage', label: t('form.percentage'), hint: t('form.percentage_hint') },
                { value: 'amount', label: t('form.amount'), hint: t('form.amount_hint') },
              ]}
            />
          )}
        </Group>
      )}
      {values.discountType === 'percentage' ? (
        <div className={styles.three}>
          <TextField
            form={form}
            field="percent"
            label={t('form.percent')}
            aside={t('form.percent_bounds', bounds)}
            after={<span>%</span>}
            hint={hint}
            numeric
          />
          <TextField
            form={form}
            field="cap"
            label={t('form.cap')}
            aside={t('form.optional')}
            before={<span>{sign}</span>}
            numeric
          />
          {minimum}
        </div>
      ) : (
        <div className={styles.three}>
          <TextField form={form} field="amount" label={t('form.amount_off')} before={<span>{sign}</span>} numeric />
          {minimum}
        </div>
      )}
    </FormSection>
  )
}
