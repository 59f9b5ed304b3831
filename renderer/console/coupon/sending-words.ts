import type { Instant } from '../../../shared/model'
import type { Locale } from '../../kit/locale'
import { refusalWords } from '../../kit/words'
import { failureText, type Words } from '../i18n'
import { isUnknown, type Sending } from './sending'

export interface SendingFacts {
  readonly couponName: string
  readonly customerName: string
  readonly now: Instant
}

/** What became of a sending, as it is said aloud and shown. An unknown one is not said to have failed. */
export function sendingWords(
  sending: Sending,
  t: Words,
  locale: Locale,
  { couponName, customerName, now }: SendingFacts,
): string {
  if (sending.is === 'sending') return t('coupon.sending')
  if (sending.is === 'sent') return t('coupon.sent_to', { coupon: couponName, customer: customerName })
  if (isUnknown(sending)) return t('coupon.not_confirmed')
  return t('coupon.not_sent', {
    why: failureText(t, sending.failure, (refusal) =>
      refusalWords(refusal, locale, { now, holder: { name: customerName } }),
    ),
  })
}
