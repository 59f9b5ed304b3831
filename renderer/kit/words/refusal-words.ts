import type { ClaimRefusal, Instant, SendRefusal, ShopId, WriteRefusal } from '../../../shared/model'
import { lastMinuteOf } from '../../../shared/rules'
import { dateTime, day } from '../format'
import type { Locale } from '../locale/locale'
import { kitWords } from '../catalogue/kit-words'

export interface RefusalFacts {
  readonly now: Instant
  /** Whose claims are meant: a customer by name, or the reader. */
  readonly holder: { readonly name: string } | 'reader'
  /** The coupon's shop by name; only asked for a coupon of another shop. */
  readonly shopName?: (shopId: ShopId) => string
}

/** Why a coupon can't be sent or claimed, in a sentence with its fact. */
export function refusalWords(
  refusal: SendRefusal | ClaimRefusal | WriteRefusal,
  locale: Locale,
  facts: RefusalFacts,
): string {
  const t = kitWords(locale.language)
  const { now } = facts
  switch (refusal.reason) {
    case 'chat_closed':
      return t('refusal.chat_closed')
    case 'chat_inactive':
      return inactiveWords(refusal, locale, now)
    case 'other_shop':
      return t('refusal.other_shop', { shop: facts.shopName?.(refusal.shopId) ?? refusal.shopId })
    case 'deactivated':
      return t('refusal.deactivated', { day: day(refusal.at, locale, now) })
    case 'upcoming':
      return t('refusal.upcoming', { when: dateTime(refusal.at, locale, now) })
    case 'expired':
      return t('refusal.expired', { day: day(lastMinuteOf(refusal.at), locale, now) })
    case 'fully_claimed':
      return t('refusal.fully_claimed', { quantity: refusal.quantity })
    case 'not_eligible':
      return t(`refusal.not_eligible.${refusal.customers}`)
    case 'limit_reached':
      return limitWords(refusal, locale, facts)
  }
}

function inactiveWords(
  { customerLastWroteAt, lastOrderAt }: Extract<WriteRefusal, { reason: 'chat_inactive' }>,
  locale: Locale,
  now: Instant,
): string {
  const t = kitWords(locale.language)
  const message = customerLastWroteAt === undefined ? undefined : day(customerLastWroteAt, locale, now)
  const order = lastOrderAt === undefined ? undefined : day(lastOrderAt, locale, now)
  if (message !== undefined && order !== undefined) return t('refusal.chat_inactive.both', { message, order })
  if (message !== undefined) return t('refusal.chat_inactive.message', { message })
  if (order !== undefined) return t('refusal.chat_inactive.order', { order })
  return t('refusal.chat_inactive.neither')
}

function limitWords(
  { claimedAt, limit }: Extract<ClaimRefusal, { reason: 'limit_reached' }>,
  locale: Locale,
  { now, holder }: RefusalFacts,
): string {
  const t = kitWords(locale.language)
  const first = claimedAt[0]
  if (limit > 1 || first === undefined) return t('refusal.limit_reached.several', { claims: claimedAt.length, limit })
  const on = day(first, locale, now)
  return holder === 'reader'
    ? t('refusal.limit_reached.onceByYou', { day: on })
    : t('refusal.limit_reached.once', { customer: holder.name, day: on })
}
