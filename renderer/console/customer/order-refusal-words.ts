import type { OrderRefusal } from '../../../shared/model'
import { money } from '../../kit/format'
import type { Locale } from '../../kit/locale'
import type { Words } from '../i18n'

/** Why an order stays as it is. */
export function orderRefusalWords(refusal: OrderRefusal, t: Words, locale: Locale): string {
  switch (refusal.reason) {
    case 'already_cancelled':
      return t('customer.refused_cancelled')
    case 'already_refunded':
      return t('customer.refused_refunded')
    case 'already_delivered':
      return t('customer.refused_delivered')
    case 'more_than_bought':
      return t('customer.refused_more_than_bought')
    case 'more_than_paid':
      return t('customer.refused_more_than_paid', { amount: money(refusal.left, locale) })
  }
}
