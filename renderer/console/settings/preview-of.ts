import type { Coupon, Discount } from '../../../shared/model'
import { untilOfLastMinute, couponName } from '../../../shared/rules'
import { createFieldReader } from './field-reader'
import type { FormFacts, FormValues } from './form-values'

/** What a half-filled form already says of the card; what can't be read yet is undefined. */
export interface Previewed extends Pick<Coupon, 'name' | 'kind' | 'minimumSpend' | 'scope' | 'zone'> {
  readonly discount: Discount | undefined
  readonly validity: Coupon['validity'] | undefined
}

export function previewOf(values: FormValues, facts: FormFacts): Previewed {
  const fields = createFieldReader(values, facts)
  const minimumSpend = fields.optionalMoney('minimum')
  return {
    name: couponName(values.name),
    kind: facts.kind,
    zone: facts.zone,
    discount: discountOf(values, fields),
    ...(minimumSpend ? { minimumSpend } : {}),
    scope: values.products === 'products' ? { is: 'products', productIds: [...values.productIds] } : { is: 'whole_shop' },
    validity: validityOf(values, fields),
  }
}

type Fields = ReturnType<typeof createFieldReader>

function discountOf({ discountType }: FormValues, fields: Fields): Discount | undefined {
  if (discountType === 'amount') {
    const amount = fields.money('amount')
    return amount ? { is: 'amount', amount } : undefined
  }
  const percent = fields.number('percent', {})
  const cap = fields.optionalMoney('cap')
  return percent ? { is: 'percentage', percent: Math.min(99, percent), ...(cap ? { cap } : {}) } : undefined
}

function validityOf({ validity }: FormValues, fields: Fields): Coupon['validity'] | undefined {
  if (validity === 'days') {
    const days = fields.whole('days', 1, 90)
    return days === undefined ? undefined : { is: 'days', days }
  }
  const from = fields.when('validFrom')
  const last = fields.when('validUntil')
  return from === undefined || last === undefined ? undefined : { is: 'fixed', from, until: untilOfLastMinute(last) }
}
