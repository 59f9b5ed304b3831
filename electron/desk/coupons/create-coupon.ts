import { couponName, termsIssues } from '../../../shared/rules'
import type { Coupon, CouponTerms, ShopId } from '../../../shared/model'
import { decide, fail, notFound, type CommandHandler } from '../handler'
import type { World } from '../world'

export const createCoupon: CommandHandler<'coupons.create'> = (world, { shopId, kind, terms, keptForm }, { agent, now, newId }) => {
  const shop = world.shop(shopId)
  if (!shop) return fail(notFound)
  const issues = termsIssues(terms, { kind, currency: shop.currency, zone: shop.zone, now, createdAt: now })
  if (issues.length > 0) return fail({ is: 'invalid', issues })
  if (namesUnknown(world, shopId, terms)) return fail(notFound)
  const coupon: Coupon = {
    ...terms,
    name: couponName(terms.name),
    id: newId('coupon'),
    shopId,
    kind,
    zone: shop.zone,
    revision: 1,
    createdAt: now,
    createdBy: agent.id,
    sent: 0,
    claimed: 0,
    redeemed: 0,
    revenue: 0,
  }
  return decide([{ is: 'coupon_created', coupon, ...(keptForm ? { keptForm } : {}) }], { couponId: coupon.id })
}

/** Whether the terms name a product that isn't this shop's, or a customer whom nobody knows. */
export function namesUnknown(world: World, shopId: ShopId, { scope, customers }: Partial<CouponTerms>): boolean {
  return (
    (scope?.is === 'products' && !scope.productIds.every((id) => world.product(id)?.shopId === shopId)) ||
    (customers?.is === 'chosen' && !customers.customerIds.every((id) => world.customer(id)))
  )
}
