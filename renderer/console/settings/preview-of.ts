import type { Coupon } from '../../../shared/model'
import { untilOfLastMinute, couponName } from '../../../shared/rules'
import { createFieldReader } from './field-reader'
import type { FormFacts, FormValues } from './form-values'

/** What a half-filled form already says of the card: what can't be read yet counts as nothing. */
export function previewOf(values: FormValues, facts: FormFacts): Pick<Coupon, 'name' | 'kind' | 'discount' | 'minimumSpend' | 'scope' | 'validity' | 'zone'> {
  const fields = createFieldReader(values, facts)
  const cap = fields.optionalMoney('cap')
  const minimumSpend = fields.optionalMoney('minimum')
  const percent = Math.min(99, fields.number('percent', {}) ?? 0)
  const from = fields.when('validFrom') ?? facts.now
  return {
    name: couponName(values.name),
    kind: facts.kind,
    zone: facts.zone,
    discount: values.discountType === 'amount' ? { is: 'amount', amount: fields.money('amount') ?? 0 } : { is: 'percentage', percent, ...(cap ? { cap } : {}) },
    ...(minimumSpend ? { minimumSpend } : {}),
    scope: values.products === 'products' && values.productIds.length > 0 ? { is: 'products', productIds: [...values.productIds] } : { is: 'whole_shop' },
    validity: values.validity === 'days' ? { is: 'days', days: fields.whole('days', 1, 90) ?? 1 } : { is: 'fixed', from, until: untilOfLastMinute(fields.when('validUntil') ?? from) },
  }
}
