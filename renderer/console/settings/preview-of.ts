import type { Coupon, Discount } from '../../../shared/model'
import { untilOfLastMinute, couponName } from '../../../shared/rules'
import { createFieldReader, type FieldIssue } from './field-reader'
import type { FormFacts, FormValues } from './form-values'

/** What a half-filled form already says of the card; undefined where nothing is typed yet or what is typed can't be used. */
export interface Previewed extends Pick<Coupon, 'name' | 'kind' | 'minimumSpend' | 'scope' | 'zone'> {
  readonly discount: Discount | undefined
  readonly validity: Coupon['validity'] | undefined
  /** What is typed and left out because it can't be used. */
  readonly leftOut: readonly ShownField[]
}

const shownFields = ['name', 'percent', 'amount', 'cap', 'minimum', 'days', 'validFrom', 'validUntil'] as const
type ShownField = (typeof shownFields)[number]

/** `issues`: what is wrong with the form. Nothing is shown that couldn't be created: customers would never read it. */
export function previewOf(values: FormValues, facts: FormFacts, issues: readonly FieldIssue[]): Previewed {
  const fields = createFieldReader(values, facts)
  const wrong = shownFields.filter((field) => issues.some((issue) => issue.field === field))
  const unless = <Value>(these: readonly ShownField[], value: Value) =>
    these.some((field) => wrong.includes(field)) ? undefined : value
  const minimumSpend = unless(['minimum'], fields.optionalMoney('minimum'))
  return {
    name: unless(['name'], couponName(values.name)) ?? '',
    kind: facts.kind,
    zone: facts.zone,
    discount: unless(['percent', 'amount', 'cap'], discountOf(values, fields)),
    ...(minimumSpend ? { minimumSpend } : {}),
    scope:
      values.products === 'products' ? { is: 'products', productIds: [...values.productIds] } : { is: 'whole_shop' },
    validity: unless(['days', 'validFrom', 'validUntil'], validityOf(values, fields)),
    leftOut: wrong.filter((field) => values[field].trim() !== ''),
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
  return percent ? { is: 'percentage', percent, ...(cap ? { cap } : {}) } : undefined
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
