import { couponName, smallPrint, termsIssues } from '../../../shared/rules'
import type { Coupon, CouponKind, CouponTerms, Instant, Issue, Shop, ShopId } from '../../../shared/model'
import { decide, fail, notFound, type AgentContext, type CommandHandler } from '../handler'
import type { World } from '../world'

export const createCoupon: CommandHandler<'coupons.create'> = (
  world,
  { shopId, kind, terms, keptForm },
  { agent, now, newId },
) => {
  const shop = world.shop(shopId)
  if (!shop) return fail(notFound)
  const wrong = wrongWith(world, shop, { kind, terms }, now)
  if (wrong) return fail(wrong)
  const coupon = newCoupon(shop, { kind, terms }, { agent, now, newId })
  return decide([{ is: 'coupon_created', coupon, ...(keptForm ? { keptForm } : {}) }], { couponId: coupon.id })
}

/** All or none: what is wrong with one is told with its place among them. */
export const createCoupons: CommandHandler<'coupons.createMany'> = (world, { shopId, coupons }, context) => {
  const shop = world.shop(shopId)
  if (!shop) return fail(notFound)
  for (const [place, asked] of coupons.entries()) {
    const wrong = wrongWith(world, shop, asked, context.now)
    if (wrong?.is === 'invalid')
      return fail({
        ...wrong,
        issues: wrong.issues.map((issue) => ({ ...issue, path: `coupons.${String(place)}.terms.${issue.path}` })),
      })
    if (wrong) return fail(wrong)
  }
  return decide(
    coupons.map((asked) => ({ is: 'coupon_created', coupon: newCoupon(shop, asked, context) })),
    { created: coupons.length },
  )
}

interface Asked {
  readonly kind: CouponKind
  readonly terms: CouponTerms
}

function wrongWith(
  world: World,
  shop: Shop,
  { kind, terms }: Asked,
  now: Instant,
): { readonly is: 'invalid'; readonly issues: Issue[] } | typeof notFound | undefined {
  const issues = termsIssues(terms, { kind, currency: shop.currency, zone: shop.zone, now, createdAt: now })
  if (issues.length > 0) return { is: 'invalid', issues }
  return namesUnknown(world, shop.id, terms) ? notFound : undefined
}

function newCoupon(
  shop: Shop,
  { kind, terms }: Asked,
  { agent, now, newId }: Pick<AgentContext, 'agent' | 'now' | 'newId'>,
): Coupon {
  return {
    ...terms,
    name: couponName(terms.name),
    terms: smallPrint(terms.terms),
    id: newId('coupon'),
    shopId: shop.id,
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
}

/** Whether the terms name a product that isn't this shop's, or a customer whom nobody knows. */
export function namesUnknown(world: World, shopId: ShopId, { scope, customers }: Partial<CouponTerms>): boolean {
  return (
    (scope?.is === 'products' && !scope.productIds.every((id) => world.product(id)?.shopId === shopId)) ||
    (customers?.is === 'chosen' && !customers.customerIds.every((id) => world.customer(id)))
  )
}
