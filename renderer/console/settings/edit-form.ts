import type { BegunEdit, Coupon, CouponTerms, Instant, TermsField } from '../../../shared/model'
import { editableFields, lastMinuteOf, wallTime } from '../../../shared/rules'
import { formOf, type FormFacts, type FormField, type FormValues } from './form-values'

/** An edit: of which coupon, and what stood in the form at its beginning. */
export interface Edit {
  readonly coupon: Coupon
  readonly initial: FormValues
}

/** What stands in the form of an edit at its beginning: every date as it is, also a passed one. */
export function editFormOf(coupon: Coupon, facts: FormFacts): FormValues {
  const { claimPeriod, validity } = coupon
  return {
    ...formOf(coupon, facts),
    start: wallTime(claimPeriod.from, facts.zone),
    end: wallTime(lastMinuteOf(claimPeriod.until), facts.zone),
    ...(validity.is === 'fixed' ? { validUntil: wallTime(lastMinuteOf(validity.until), facts.zone) } : {}),
  }
}

/** A coupon as it was when an edit of it was begun, whatever was saved since. */
export function asBegun({ minimumSpend: _, ...latest }: Coupon, { base, revision }: BegunEdit): Coupon {
  return { ...latest, ...base, revision }
}

/** What an edit is begun on, to be kept with it. */
export function begunEdit({
  id,
  revision,
  name,
  claimPeriod,
  validity,
  discount,
  minimumSpend,
  scope,
  quantity,
  perCustomer,
  customers,
  terms,
}: Coupon): BegunEdit {
  return {
    couponId: id,
    revision,
    base: {
      name,
      claimPeriod,
      validity,
      discount,
      ...(minimumSpend === undefined ? {} : { minimumSpend }),
      scope,
      quantity,
      perCustomer,
      customers,
      terms,
    },
  }
}

/** What stands in the form of an edit that goes on: where nothing can be changed any more, what the coupon says. */
export function resumed(values: FormValues, { coupon, initial }: Edit, now: Instant): FormValues {
  const locked = lockedFields(editableFields(coupon, now))
  return { ...values, ...Object.fromEntries([...locked].map((field) => [field, initial[field]])) }
}

/** Where nobody touched a field the coupon's own value stays, whatever the form's minutes make of it. */
export function editedTerms(values: FormValues, typed: CouponTerms, { coupon, initial }: Edit): CouponTerms {
  const isTouched = (field: FormField) => values[field] !== initial[field]
  const touched = (term: TermsField) => fieldsOf[term].some(isTouched)
  const minimumSpend = touched('minimumSpend') ? typed.minimumSpend : coupon.minimumSpend
  return {
    name: touched('name') ? typed.name : coupon.name,
    claimPeriod: {
      from: isTouched('start') ? typed.claimPeriod.from : coupon.claimPeriod.from,
      until: isTouched('end') ? typed.claimPeriod.until : coupon.claimPeriod.until,
    },
    validity: touched('validity') ? typed.validity : coupon.validity,
    discount: touched('discount') ? typed.discount : coupon.discount,
    ...(minimumSpend === undefined ? {} : { minimumSpend }),
    scope: touched('scope') ? typed.scope : coupon.scope,
    quantity: touched('quantity') ? typed.quantity : coupon.quantity,
    perCustomer: touched('perCustomer') ? typed.perCustomer : coupon.perCustomer,
    customers: touched('customers') ? typed.customers : coupon.customers,
    terms: touched('terms') ? typed.terms : coupon.terms,
  }
}

/** The fields of the form that say each of a coupon's terms. */
const fieldsOf: Readonly<Record<TermsField, readonly FormField[]>> = {
  name: ['name'],
  claimPeriod: ['start', 'end'],
  validity: ['validity', 'days', 'validFrom', 'validUntil'],
  discount: ['discountType', 'percent', 'amount', 'cap'],
  minimumSpend: ['minimum'],
  scope: ['products', 'productIds'],
  quantity: ['quantity'],
  perCustomer: ['perCustomer'],
  customers: ['customers', 'customerIds'],
  terms: ['terms'],
}

/** What of the form can't be changed when only these terms can. The start stays whenever anything does. */
export function lockedFields(editable: readonly TermsField[]): ReadonlySet<FormField> {
  const locked = Object.entries(fieldsOf).flatMap(([term, fields]) =>
    editable.some((one) => one === term) ? [] : fields,
  )
  return new Set<FormField>(locked.length > 0 ? [...locked, 'start'] : [])
}
