import { typedMoney, type Coupon, type CouponFormValues, type CouponKind, type Currency, type Instant, type Zone } from '../../../shared/model'
import { lastMinuteOf, wallTime } from '../../../shared/rules'

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
  const { currency, zone, now } = facts
  const { discount, validity, scope, customers } = coupon
  const ahead = (at: Instant, shown = at) => (at > now ? wallTime(shown, zone) : '')
  return {
    ...emptyForm(facts),
    name: coupon.name,
    end: ahead(coupon.claimPeriod.until, lastMinuteOf(coupon.claimPeriod.until)),
    minimum: coupon.minimumSpend ? typedMoney(coupon.minimumSpend, currency) : '',
    quantity: String(coupon.quantity),
    perCustomer: String(coupon.perCustomer),
    terms: coupon.terms,
    ...(discount.is === 'percentage'
      ? { discountType: 'percentage', percent: String(discount.percent), cap: discount.cap === undefined ? '' : typedMoney(discount.cap, currency) }
      : { discountType: 'amount', amount: typedMoney(discount.amount, currency) }),
    ...(validity.is === 'days'
      ? { validity: 'days', days: String(validity.days) }
      : { validity: 'fixed', days: '', validFrom: wallTime(validity.from, zone), validUntil: ahead(validity.until, lastMinuteOf(validity.until)) }),
    ...(scope.is === 'products' ? { products: 'products', productIds: scope.productIds } : {}),
    customers: customers.is,
    ...(customers.is === 'chosen' ? { customerIds: customers.customerIds } : {}),
  }
}
