import type { Claim, Instant, Minor } from '../../../shared/model'
import { claimStateAt, lastMinuteOf, type ClaimState } from '../../../shared/rules'
import { dateTime, day, money } from '../format'
import type { Locale } from '../locale/locale'
import { kitWords } from '../catalogue/kit-words'

export interface ClaimWords {
  readonly state: ClaimState
  /** "Claimed", "Redeemed", "Expired". */
  readonly word: string
  /** "Use by 30 Nov, 23:59", "Order 20418 · $34.00", "30 Nov, not used". */
  readonly detail: string
}

/** What became of a claim, in words. `order`: the one that redeemed it, where it is known; `locale` with the coupon's zone. */
export function claimWords(
  claim: Pick<Claim, 'usable' | 'redeemed'>,
  order: { number: string; total: Minor } | undefined,
  locale: Locale,
  now: Instant,
): ClaimWords {
  const t = kitWords(locale.language)
  const state = claimStateAt(claim, now)
  const detail = () => {
    switch (state) {
      case 'usable':
        return t('claim.usable.detail', { when: dateTime(lastMinuteOf(claim.usable.until), locale, now) })
      case 'not_yet':
        return t('claim.not_yet.detail', { when: dateTime(claim.usable.from, locale, now) })
      case 'expired':
        return t('claim.expired.detail', { day: day(lastMinuteOf(claim.usable.until), locale, now) })
      case 'used':
        return order
          ? t('claim.used.detail', { number: order.number, total: money(order.total, locale) })
          : t('claim.used.detailOnDay', { day: day(claim.redeemed?.at ?? now, locale, now) })
    }
  }
  return { state, word: t(`claim.${state}`), detail: detail() }
}
