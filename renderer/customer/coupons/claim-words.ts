import type { CustomerClaim } from '../../../shared/contract/webchat'
import type { Instant, Product } from '../../../shared/model'
import { lastMinuteOf } from '../../../shared/rules'
import { dateTime, day } from '../../kit/format'
import type { Locale } from '../../kit/locale'
import type { TicketStateTone } from '../../kit/ticket'
import { isolated, minimumWords, scopeWords } from '../../kit/words'
import { pageWords } from '../words'

/** What became of a coupon, in the customer's words: "Claimed", "Use by 30 Nov, 23:59". */
export function claimWords(
  { state, usable, order }: CustomerClaim,
  locale: Locale,
  now: Instant,
): { tone: TicketStateTone; word: string; detail: string } {
  const t = pageWords(locale.language)
  switch (state) {
    case 'usable':
      return {
        tone: 'claimed',
        word: t('claim.claimed'),
        detail: t('claim.useBy', { when: dateTime(lastMinuteOf(usable.until), locale, now) }),
      }
    case 'not_yet':
      return {
        tone: 'claimed',
        word: t('claim.claimed'),
        detail: t('claim.usableFrom', { when: dateTime(usable.from, locale, now) }),
      }
    case 'used':
      return {
        tone: 'redeemed',
        word: t('claim.used'),
        detail: order ? t('claim.order', { number: order.number, day: day(order.at, locale, now) }) : '',
      }
    case 'expired':
      return {
        tone: 'expired',
        word: t('claim.expired'),
        detail: t('claim.notUsed', { day: day(lastMinuteOf(usable.until), locale, now) }),
      }
  }
}

/** How many products are named before they are counted. */
const namedProducts = 2

/** What a cart needs for it: "Min. spend $30 · whole shop", or the least to spend and the products by name. */
export function couponLines(
  coupon: CustomerClaim['coupon'],
  products: readonly Pick<Product, 'id' | 'name'>[],
  locale: Locale,
): string[] {
  const t = pageWords(locale.language)
  const minimum = minimumWords(coupon, locale)
  if (coupon.scope.is === 'whole_shop') return [`${minimum} · ${scopeWords(coupon, locale)}`]
  const { productIds } = coupon.scope
  const names = products.filter(({ id }) => productIds.includes(id)).map(({ name }) => name)
  if (names.length === 0) return [`${minimum} · ${scopeWords(coupon, locale)}`]
  const list = names.slice(0, namedProducts).map(isolated).join(t('coupon.separator'))
  const more = productIds.length - Math.min(names.length, namedProducts)
  return [
    minimum,
    more > 0 ? t('coupon.productsAndMore', { products: list, count: more }) : t('coupon.products', { products: list }),
  ]
}
