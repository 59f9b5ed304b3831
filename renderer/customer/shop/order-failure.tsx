import type { Refused } from '../../../shared/contract/webchat'
import type { Instant } from '../../../shared/model'
import { lastMinuteOf } from '../../../shared/rules'
import { dateTime } from '../../kit/format'
import { useLocale, type Locale } from '../../kit/locale'
import { pageWords } from '../words'
import styles from './order-failure.module.css'

/** Why the order wasn't placed, and what was done about it. */
export function OrderFailure({ refused, now }: { readonly refused: Refused; readonly now: Instant }) {
  return (
    <p className={styles.failure} role="alert">
      {words(refused, useLocale(), now)}
    </p>
  )
}

function words(refused: Refused, locale: Locale, now: Instant): string {
  const t = pageWords(locale.language)
  if (refused.error !== 'refused') return t('cart.refused.other')
  switch (refused.refusal.reason) {
    case 'already_redeemed':
    case 'nothing_saved':
    case 'sum_too_large':
      return t(`cart.refused.${refused.refusal.reason}`)
    case 'claim_expired':
      return t('cart.refused.claim_expired', { when: dateTime(lastMinuteOf(refused.refusal.at), locale, now) })
    case 'claim_not_yet_usable':
      return t('cart.refused.claim_not_yet_usable', { when: dateTime(refused.refusal.at, locale, now) })
    default:
      return t('cart.refused.other')
  }
}
