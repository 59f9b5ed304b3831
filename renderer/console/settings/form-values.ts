import {
  typedMoney,
  type Coupon,
  type CouponFormValues,
  type CouponKind,
  type CouponTerms,
  type Currency,
  type Instant,
  type TemplateTerms,
  type Zone,
} from '../../../shared/model'
import { datesOf, lastMinuteOf, wallTime } from '../../../shared/rules'

/** What stands in the form: as typed, in the shop's time and money. */
export type FormValues = CouponFormValues

export type FormField = keyof FormValues

export interface FormFacts {
  readonly kind: CouponKind
  readonly currency: Currency
  readonly zone: Zone
  readonly now: Instant
}

/** A new coupon: it starts at once; everything else is the person's to say. */
export function emptyForm({ zone, now }: FormFacts): FormValues {
  return {
    name: '',
    start: wallTime(now, zone),
    end: '',
    discountType: 'percentage',
    percent: '',
    amount: '',
    cap: '',
    minimum: '',
    validity: 'days',
    days: '7',
    validFrom: '',
    validUntil: '',
    quantity: '',
    perCustomer: '1',
    products: 'whole_shop',
    productIds: [],
    customers: 'everyone',
    customerIds: [],
    terms: '',
  }
}

/** The terms of an existing coupon; it starts at once, and dates that have passed are left to be said anew. */
export function formOf(coupon: Coupon, facts: FormFacts): FormValues {
  const { zone, now } = facts
  const { claimPeriod, validity } = coupon
  const ahead = (at: Instant, shown = at) => (at > now ? wallTime(shown, zone) : '')
  return {
    ...formOfSettings(coupon, facts),
    end: ahead(claimPeriod.until, lastMinuteOf(claimPeriod.until)),
    ...(validity.is === 'fixed'
      ? { validFrom: wallTime(validity.from, zone), validUntil: ahead(validity.until, lastMinuteOf(validity.until)) }
      : {}),
  }
}

/** The terms of a template, from now on. */
export function formOfTemplate(terms: TemplateTerms, facts: FormFacts): FormValues {
  return { ...formOfSettings(terms, facts), ...datesOf(terms, facts.now, facts.zone) }
}

/** Everything but the dates. */
function formOfSettings(
  terms: Omit<CouponTerms, 'claimPeriod' | 'validity'> & {
    readonly validity: { readonly is: 'days'; readonly days: number } | { readonly is: 'fixed' }
  },
  facts: FormFacts,
): FormValues {
  const { discount, validity, scope, customers, minimumSpend } = terms
  const { currency } = facts
  return {
    ...emptyForm(facts),
    name: terms.name,
    minimum: minimumSpend ? typedMoney(minimumSpend, currency) : '',
    quantity: String(terms.quantity),
    perCustomer: String(terms.perCustomer),
    terms: terms.terms,
    ...(discount.is === 'percentage'
      ? {
          discountType: 'percentage',
          percent: String(discount.percent),
          cap: discount.cap === undefined ? '' : typedMoney(discount.cap, currency),
        }
      : { discountType: 'amount', amount: typedMoney(discount.amount, currency) }),
    ...(validity.is === 'days' ? { validity: 'days', days: String(validity.days) } : { validity: 'fixed', days: '' }),
    ...(scope.is === 'products' ? { products: 'products', productIds: scope.productIds } : {}),
    customers: customers.is,
    ...(customers.is === 'chosen' ? { customerIds: customers.customerIds } : {}),
  }
}
