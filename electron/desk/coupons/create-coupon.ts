import { couponName, termsIssues } from '../../../shared/rules'
import type { Coupon } from '../../../shared/model'
import { decide, fail, notFound, type CommandHandler } from '../handler'

export const createCoupon: CommandHandler<'coupons.create'> = (world, { shopId, kind, terms }, { agent, now, newId }) => {
  const shop = world.shop(shopId)
  if (!shop) return fail(notFound)
  const issues = termsIssues(terms, { kind, currency: shop.currency, zone: shop.zone, now, createdAt: now })
  if (issues.length > 0) return fail({ is: 'invalid', issues })
  if (terms.scope.is === 'products' && !terms.scope.productIds.every((id) => world.product(id)?.shopId === shopId)) return fail(notFound)
  if (terms.customers.is === 'chosen' && !terms.customers.customerIds.every((id) => world.customer(id))) return fail(notFound)
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
  return decide([{ is: 'coupon_created', coupon }], { couponId: coupon.id })
}
