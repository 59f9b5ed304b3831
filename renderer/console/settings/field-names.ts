import type { MessageKey } from '../i18n'
import type { FormField } from './form-values'

/** How a field is called in the form. */
export const fieldNames: Readonly<Record<FormField, MessageKey>> = {
  name: 'form.name',
  start: 'form.period_start',
  end: 'form.period_end',
  discountType: 'form.discount_type',
  percent: 'form.percent',
  amount: 'form.amount_off',
  cap: 'form.cap',
  minimum: 'form.minimum',
  validity: 'form.validity',
  days: 'form.days',
  validFrom: 'form.valid_from',
  validUntil: 'form.valid_until',
  quantity: 'form.quantity',
  perCustomer: 'form.per_customer',
  products: 'form.products',
  productIds: 'form.products',
  customers: 'form.customers',
  customerIds: 'chosen.list',
  terms: 'form.terms',
}
