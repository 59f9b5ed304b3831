import { Coupon, CouponId, CouponTemplate, Product, ProductId, z } from '../../../shared/model'
import { broughtBy, figureAfter } from '../../../shared/rules'
import { edited } from './coupon-edit'
import type { DeskEvent } from './events'
import type { Kind } from './kind'
import { shardOf } from './shard'

const productsSchema = z.strictObject({ products: z.record(ProductId, Product) })
export const productsDocument: Kind<z.infer<typeof productsSchema>> = {
  name: 'products',
  version: 1,
  schema: productsSchema,
  empty: () => ({ products: {} }),
  keys: (event) => (event.is === 'product_added' ? [productShard(event.product.id)] : []),
  decisionKeys: (event) => (event.is === 'product_added' ? [event.product.id, '*'] : []),
  apply(document, event) {
    if (event.is === 'product_added') document.products[event.product.id] = event.product
  },
}
export const productShard = (id: ProductId) => shardOf(id, 64)

/** Earlier versions took from figures that counted less, and stored what came of it: below 0 there was never anything. */
const StoredFigure = z.int().overwrite((figure) => figureAfter(figure, 0))
const couponsSchema = z.strictObject({
  coupons: z.record(CouponId, Coupon.extend({ redeemed: StoredFigure, revenue: StoredFigure })),
})
export const couponsDocument: Kind<z.infer<typeof couponsSchema>> = {
  name: 'coupons',
  version: 1,
  schema: couponsSchema,
  empty: () => ({ coupons: {} }),
  keys: (event) => couponsOf(event).map(couponShard),
  decisionKeys: couponsOf,
  apply(document, event) {
    if (event.is === 'coupon_created') document.coupons[event.coupon.id] = event.coupon
    for (const id of couponsOf(event)) {
      const coupon = document.coupons[id]
      if (coupon)
        document.coupons[id] =
          event.is === 'coupon_edited' ? edited(coupon, event) : { ...coupon, ...couponAfter(coupon, event) }
    }
  },
}
export const couponShard = (id: CouponId) => shardOf(id, 64)

function couponsOf(event: DeskEvent): CouponId[] {
  if (event.is === 'coupon_created') return [event.coupon.id]
  if (event.is === 'coupon_deactivated' || event.is === 'coupon_edited') return [event.couponId]
  if (event.is === 'coupon_claimed') return [event.claim.couponId]
  if ((event.is === 'order_placed' || event.is === 'order_refunded') && event.redeemed) return [event.redeemed.couponId]
  return event.is === 'order_cancelled' && event.givenBack ? [event.givenBack.couponId] : []
}

function couponAfter(coupon: Coupon, event: DeskEvent): Partial<Coupon> {
  if (event.is === 'coupon_deactivated')
    return { deactivated: { at: event.at, by: event.by }, revision: coupon.revision + 1 }
  if (event.is === 'coupon_claimed')
    return { claimed: coupon.claimed + 1, sent: coupon.sent + (event.claim.sent ? 1 : 0) }
  if (event.is === 'order_placed')
    return { redeemed: coupon.redeemed + 1, revenue: figureAfter(coupon.revenue, broughtBy(event.order)) }
  if (event.is === 'order_cancelled')
    return {
      redeemed: figureAfter(coupon.redeemed, -1),
      revenue: figureAfter(coupon.revenue, -(event.givenBack?.brought ?? 0)),
    }
  if (event.is === 'order_refunded') return { revenue: figureAfter(coupon.revenue, -event.amount) }
  return {}
}

const templatesSchema = z.strictObject({ templates: z.array(CouponTemplate) })
/** By their shop. */
export const templatesDocument: Kind<z.infer<typeof templatesSchema>> = {
  name: 'templates',
  version: 1,
  schema: templatesSchema,
  empty: () => ({ templates: [] }),
  keys(event) {
    if (event.is === 'template_saved') return [event.template.shopId]
    return event.is === 'template_renamed' || event.is === 'template_deleted' ? [event.shopId] : []
  },
  apply(document, event) {
    if (event.is === 'template_saved') document.templates.push(event.template)
    if (event.is === 'template_renamed')
      document.templates = document.templates.map((one) =>
        one.id === event.templateId ? { ...one, name: event.name } : one,
      )
    if (event.is === 'template_deleted')
      document.templates = document.templates.filter(({ id }) => id !== event.templateId)
  },
}
