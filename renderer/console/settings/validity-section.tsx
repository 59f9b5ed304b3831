import { lastMinuteOf, usablePeriod } from '../../../shared/rules'
import { dateTime, day } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useWords } from '../i18n'
import { Choices, Hint } from '../ui'
import styles from './coupon-form.module.css'
import { DateField } from './date-field'
import { FormSection, Group, LockedLine, TextField } from './form-parts'
import type { CouponForm } from './use-coupon-form'

/** How long a claim can be used. */
export function ValiditySection({ form }: { readonly form: CouponForm }) {
  const t = useWords()
  const { values } = form
  return (
    <FormSection title={t('form.validity_title')}>
      {form.isLocked('validity') ? (
        <LockedLine
          label={t('form.validity')}
          value={t(values.validity === 'days' ? 'form.days_choice' : 'form.fixed_choice')}
        />
      ) : (
        <Group form={form} field="validity" label={t('form.validity')}>
          {(describedBy) => (
            <Choices
              label={t('form.validity')}
              describedBy={describedBy}
              value={values.validity}
              onChange={(value) => form.set('validity', value)}
              choices={[
                { value: 'days', label: t('form.days_choice'), hint: t('form.days_choice_hint') },
                { value: 'fixed', label: t('form.fixed_choice'), hint: t('form.fixed_choice_hint') },
              ]}
            />
          )}
        </Group>
      )}
      {values.validity === 'days' ? (
        <div className={styles.three}>
          <TextField form={form} field="days" label={t('form.days')} aside={t('form.days_bounds')} numeric />
          <Example form={form} />
        </div>
      ) : (
        <div className={styles.two}>
          <DateField form={form} field="validFrom" label={t('form.valid_from')} pick={t('form.pick_usable_from')} />
          <DateField form={form} field="validUntil" label={t('form.valid_until')} pick={t('form.pick_usable_until')} />
        </div>
      )}
    </FormSection>
  )
}

/** What the days come to for a claim of today. */
function Example({ form: { values, facts } }: { readonly form: CouponForm }) {
  const t = useWords()
  const locale = useLocale()
  const days = Number(values.days)
  if (!/^\d{1,2}$/.test(values.days.trim()) || days < 1 || days > 90) return null
  const there = { ...locale, zone: facts.zone }
  const { until } = usablePeriod({ validity: { is: 'days', days }, zone: facts.zone }, facts.now)
  return (
    <div className={styles.example}>
      <Hint>
        {t('form.days_example', {
          claimed: day(facts.now, there, facts.now),
          until: dateTime(lastMinuteOf(until), there, facts.now),
        })}
      </Hint>
    </div>
  )
}
