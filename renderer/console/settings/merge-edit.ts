import type { CouponTerms, TermsField } from '../../../shared/model'

/** Whose value of a field is kept when two supervisors changed a coupon. */
export type Kept = 'newer' | 'mine'

/** The terms with each field as it was chosen. */
export function merged(newer: CouponTerms, mine: CouponTerms, keptOf: (field: TermsField) => Kept): CouponTerms {
  const of = (field: TermsField) => (keptOf(field) === 'mine' ? mine : newer)
  const minimumSpend = of('minimumSpend').minimumSpend
  return {
    name: of('name').name,
    claimPeriod: of('claimPeriod').claimPeriod,
    validity: of('validity').validity,
    discount: of('discount').discount,
    ...(minimumSpend === undefined ? {} : { minimumSpend }),
    scope: of('scope').scope,
    quantity: of('quantity').quantity,
    perCustomer: of('perCustomer').perCustomer,
    customers: of('customers').customers,
    terms: of('terms').terms,
  }
}
