import { countGraphemes, type TargetCustomers } from '../../../shared/model'
import { customersWords } from '../../kit/words'
import { useLocale } from '../../kit/locale'
import { useWords } from '../i18n'
import { Choices, Field, Select, TextArea } from '../ui'
import { CustomerPicker } from './customer-picker'
import { FormSection, Group, LockedLine } from './form-parts'
import { ProductPicker } from './product-picker'
import type { CouponForm } from './use-coupon-form'

const targets: readonly TargetCustomers['is'][] = ['everyone', 'new', 'repeat', 'chosen']

/** For which products and whom, and the small print. */
export function AudienceSection({ form }: { readonly form: CouponForm }) {
  const t = useWords()
  const locale = useLocale()
  const { values } = form
  const targetName = (is: TargetCustomers['is']) =>
    is === 'chosen' && values.customerIds.length === 0
      ? t('chosen.choice')
      : customersWords({ customers: is === 'chosen' ? { is, customerIds: [...values.customerIds] } : { is } }, locale)
  return (
    <FormSection title={t('form.who_and_what')}>
      {form.isLocked('products') ? (
        <LockedLine
          label={t('form.products')}
          value={
            values.products === 'whole_shop'
              ? t('form.whole_shop')
              : t('form.specific_hint', { count: values.productIds.length })
          }
        />
      ) : (
        <Group form={form} field="productIds" label={t('form.products')}>
          {(describedBy) => (
            <>
              <Choices
                label={t('form.products')}
                describedBy={describedBy}
                value={values.products}
                onChange={(value) => form.set('products', value)}
                choices={[
                  { value: 'whole_shop', label: t('form.whole_shop'), hint: t('form.whole_shop_hint') },
                  {
                    value: 'products',
                    label: t('form.specific'),
                    hint: t('form.specific_hint', { count: values.productIds.length }),
                  },
                ]}
              />
              {values.products === 'products' && (
                <ProductPicker
                  chosen={values.productIds}
                  describedBy={describedBy}
                  onChange={(productIds) => form.set('productIds', productIds)}
                />
              )}
            </>
          )}
        </Group>
      )}
      {form.isLocked('customers') ? (
        <LockedLine label={t('form.customers')} value={targetName(values.customers)} />
      ) : (
        <Field label={t('form.customers')} error={form.errorOf('customers')}>
          {({ id, describedBy, invalid }) => (
            <Select
              id={id}
              name="customers"
              aria-describedby={describedBy}
              invalid={invalid}
              value={values.customers}
              onChange={(value) => form.set('customers', value)}
              options={targets.map((value) => ({ value, label: targetName(value) }))}
            />
          )}
        </Field>
      )}
      {values.customers === 'chosen' && !form.isLocked('customers') && (
        <Group form={form} field="customerIds" label={t('chosen.list')}>
          {(describedBy) => (
            <CustomerPicker
              chosen={values.customerIds}
              describedBy={describedBy}
              onChange={(customerIds) => form.set('customerIds', customerIds)}
            />
          )}
        </Group>
      )}
      <Field
        label={t('form.terms')}
        aside={
          values.terms === '' ? t('form.optional') : t('form.terms_count', { characters: countGraphemes(values.terms) })
        }
        hint={t('form.terms_hint')}
        error={form.errorOf('terms')}
      >
        {({ id, describedBy, invalid }) => (
          <TextArea
            {...form.input('terms')}
            readOnly={form.isLocked('terms')}
            id={id}
            aria-describedby={describedBy}
            invalid={invalid}
            rows={4}
          />
        )}
      </Field>
    </FormSection>
  )
}
