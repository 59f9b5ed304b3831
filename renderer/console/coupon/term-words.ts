import type { CouponTerms, Instant, NotedTerms, TermsField } from '../../../shared/model'
import { lastMinuteOf } from '../../../shared/rules'
import { count, dateTime, shortMoney } from '../../kit/format'
import type { Locale } from '../../kit/locale'
import { discountWords } from '../../kit/words'
import type { Words } from '../i18n'

/** How one of a coupon's terms is called. */
export const fieldWords = (field: TermsField, t: Words): string => t(`change.field_${field}`)

/** What a history keeps of terms. */
export function notedOf({ scope, customers, terms: _, ...rest }: CouponTerms): NotedTerms {
  return {
    ...rest,
    scope: { is: scope.is, count: scope.is === 'products' ? scope.productIds.length : 0 },
    customers: { is: customers.is, count: customers.is === 'chosen' ? customers.customerIds.length : 0 },
  }
}

/** The value of one of the terms in words, times in the coupon's zone; of the small print only that it is there. */
export function termWords(field: TermsField, noted: NotedTerms, t: Words, there: Locale, now: Instant): string {
  const period = ({ from, until }: { readonly from: Instant; readonly until: Instant }) =>
    t('coupon.period', { from: dateTime(from, there, now), until: dateTime(lastMinuteOf(until), there, now) })
  const { name, claimPeriod, validity, discount, minimumSpend, scope, quantity, perCustomer, customers } = noted
  switch (field) {
    case 'name':
      return name ?? ''
    case 'claimPeriod':
      return claimPeriod ? period(claimPeriod) : ''
    case 'validity':
      return !validity
        ? ''
        : validity.is === 'days'
          ? t('coupon.rule_validity_days', { days: validity.days })
          : period(validity)
    case 'discount':
      return discount ? discountWords(discount, there) : ''
    case 'minimumSpend':
      return minimumSpend ? shortMoney(minimumSpend, there) : t('coupon.rule_minimum_none')
    case 'scope':
      return scope?.is === 'products' ? t('change.products', { count: scope.count }) : t('coupon.rule_products_whole')
    case 'quantity':
      return count(quantity ?? 0, there)
    case 'perCustomer':
      return count(perCustomer ?? 0, there)
    case 'customers':
      return customers ? t(`change.customers_${customers.is}`, { count: customers.count }) : ''
    case 'terms':
      return t('change.text')
  }
}
