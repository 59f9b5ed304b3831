import type { Claim, Coupon, CouponId, Instant, NewId } from '../../../shared/model'
import { usablePeriod } from '../../../shared/rules'
import { coupons, type CouponKey, type SampleCoupon } from './coupons'
import type { Ids } from './ids'
import { keysOf } from './keyed'
import type { CustomerKey } from './people'
import type { ShopKey } from './products'
import type { When } from './when'

type ToInstant = (when: When, shop: ShopKey) => Instant

/** Every claim of the sample, made by a card in a chat or on the storefront, oldest first; none redeemed yet. */
export function claimsOf(
  ids: Ids,
  couponsById: ReadonlyMap<CouponId, Coupon>,
  instant: ToInstant,
  newId: NewId,
): Claim[] {
  const claim = (
    key: CouponKey,
    customer: CustomerKey,
    claimedAt: Instant,
    sent?: NonNullable<Claim['sent']>,
  ): Claim => {
    const coupon = couponsById.get(ids.coupon(key))
    if (!coupon) throw new Error(`no coupon ${key}`)
    return {
      id: newId('claim'),
      couponId: coupon.id,
      shopId: coupon.shopId,
      customerId: ids.customer(customer),
      claimedAt,
      usable: usablePeriod(coupon, claimedAt),
      ...(sent ? { sent } : {}),
    }
  }
  const inChats = ids.talks.flatMap((talk) =>
    talk.lines.flatMap(({ when, from, said, messageId }, index) =>
      from !== 'customer' && said.is === 'coupon'
        ? [
            claim(said.coupon, talk.customer, instant(when, talk.shop), {
              by: ids.agent(from),
              conversationId: talk.id,
              messageId,
              position: index + 1,
            }),
          ]
        : [],
    ),
  )
  const onStorefront = keysOf(coupons).flatMap((key) => {
    const { shop, storefront = [] }: SampleCoupon = coupons[key]
    return storefront.map(([when, customer]) => claim(key, customer, instant(when, shop)))
  })
  return [...inChats, ...onStorefront].sort((a, b) => a.claimedAt - b.claimedAt)
}
