import { statusAt } from '../../../shared/rules'
import type { QueryHandler } from '../handler'

export const listCoupons: QueryHandler<'coupons.list'> = (world, { shopId, status, kind, search, offset, limit }, { now }) => {
  const wanted = search.trim().toLowerCase()
  const found = world
    .couponsOf(shopId)
    .filter((coupon) => (kind === undefined || coupon.kind === kind) && coupon.name.toLowerCase().includes(wanted))
    .map((coupon) => ({ coupon, status: statusAt(coupon, now).is }))
  const rows = found.filter((one) => one.status === status).map(({ coupon }) => coupon).sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
  const count = (is: typeof status) => found.filter((one) => one.status === is).length
  return {
    rows: rows.slice(offset, offset + limit),
    total: rows.length,
    counts: { upcoming: count('upcoming'), ongoing: count('ongoing'), expired: count('expired'), deactivated: count('deactivated') },
  }
}

export const searchProducts: QueryHandler<'products.search'> = (world, { shopId, search, ids, limit }) => {
  const { ids: found, total } = world.productsNamed(shopId, search, limit)
  const chosen = ids.flatMap((id) => world.product(id) ?? []).filter((product) => product.shopId === shopId)
  return { chosen, found: found.flatMap((id) => world.product(id) ?? []), total }
}
