import { Lock } from 'lucide-react'
import { countGraphemes } from '../../../shared/model'
import { couponName, nameLimit } from '../../../shared/rules'
import { zoneName } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useWords } from '../i18n'
import { Field, TextInput } from '../ui'
import styles from './coupon-form.module.css'
import { DateField } from './date-field'
import { FormSection, TextField } from './form-parts'
import type { CouponForm } from './use-coupon-form'
import { useNameTaken } from './use-name-taken'

/** Name, claim period, where it is shown. */
export function BasicsSection({ form }: { readonly form: CouponForm }) {
  const t = useWords()
  const locale = useLocale()
  const { values, facts } = form
  const isTaken = useNameTaken(values.name, form.edited)
  return (
    <FormSection title={t('form.basics')}>
      <TextField
        form={form}
        field="name"
        label={t('form.name')}
        aside={t('form.name_count', { characters: countGraphemes(couponName(values.name)), limit: nameLimit })}
        hint={isTaken ? t('form.name_taken') : t('form.name_hint')}
      />
      <div>
        <div className={styles.two}>
          <DateField
            form={form}
            field="start"
            label={t('form.period_start')}
            pick={t('form.pick_start')}
            hint={t('form.start_hint')}
          />
          <DateField
            form={form}
            field="end"
            label={t('form.period_end')}
            pick={t('form.pick_end')}
            hint={t('form.end_hint')}
          />
        </div>
        <p className={styles.zone}>{t('form.zone', { zone: zoneName(facts.now, { ...locale, zone: facts.zone }) })}</p>
      </div>
      <Field label={t('form.channel')} hint={t(`form.channel_${facts.kind}_hint`)}>
        {({ id, describedBy }) => (
          <TextInput
            id={id}
            aria-describedby={describedBy}
            readOnly
            value={t(`coupon.channel_${facts.kind}`)}
            after={<Lock size={16} aria-hidden />}
          />
        )}
      </Field>
    </FormSection>
  )
}
