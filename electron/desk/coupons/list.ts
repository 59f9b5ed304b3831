import type { Coupon, CouponSortColumn, CouponSort } from '../../../shared/model'
import { folded, isValid, statusAt, type CouponStatus } from '../../../shared/rules'
import type { QueryHandler } from '../handler'
import { foldedName } from './folded-name'

export const listCoupons: QueryHandler<'coupons.list'> = (
  world,
  { shopId, status, kind, search, sort, offset, limit },
  { now },
) => {
  const wanted = folded(search)
  const found = world
    .couponsOf(shopId)
    .filter((coupon) => (kind === undefined || coupon.kind === kind) && foldedName(coupon).includes(wanted))
    .map((coupon) => ({ coupon, status: statusAt(coupon, now).is }))
  const rows = found
    .filter((one) => one.status === status)
    .map(({ coupon }) => coupon)
    .sort(inOrder(sort, status))
  const count = (is: typeof status) => found.filter((one) => one.status === is).length
  return {
    rows: rows.slice(offset, offset + limit),
    total: rows.length,
    counts: {
      upcoming: count('upcoming'),
      ongoing: count('ongoing'),
      expired: count('expired'),
      deactivated: count('deactivated'),
    },
  }
}

export const isNameTaken: QueryHandler<'coupons.nameTaken'> = (world, { shopId, name, except }, { now }) => {
  const wanted = folded(name)
  return {
    isTaken: world
      .couponsOf(shopId)
      .some((coupon) => coupon.id !== except && isValid(coupon, now) && foldedName(coupon) === wanted),
  }
}

type Compare = (a: Coupon, b: Coupon) => number

const newestFirst: Compare = (a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1)

function inOrder(sort: CouponSort | undefined, status: CouponStatus['is']): Compare {
  if (!sort) return newestFirst
  const by = sort.by === 'period' ? byDate(status) : columns[sort.by]
  return sort.order === 'ascending' ? (a, b) => by(a, b) || newestFirst(a, b) : (a, b) => by(b, a) || newestFirst(a, b)
}

const names = new Intl.Collator(undefined, { numeric: true })

const columns: Readonly<Record<Exclude<CouponSortColumn, 'period'>, Compare>> = {
  name: (a, b) => names.compare(a.name, b.name),
  // Percentages come before amounts: neither can be said to be more than the other.
  discount: (a, b) =>
    Number(a.discount.is === 'amount') - Number(b.discount.is === 'amount') || discountOf(a) - discountOf(b),
  minimum: (a, b) => (a.minimumSpend ?? 0) - (b.minimumSpend ?? 0),
  claimed: (a, b) => a.claimed - b.claimed,
  redeemed: (a, b) => a.redeemed - b.redeemed,
  revenue: (a, b) => a.revenue - b.revenue,
}

/** By the date that the rows of a status tell: when their coupon starts, ends, ended or was deactivated. */
function byDate(status: CouponStatus['is']): Compare {
  const dateOf = ({ claimPeriod, deactivated }: Coupon) =>
    deactivated?.at ?? (status === 'upcoming' ? claimPeriod.from : claimPeriod.until)
  return (a, b) => dateOf(a) - dateOf(b)
}

const discountOf = ({ discount }: Coupon) => (discount.is === 'amount' ? discount.amount : discount.percent)

export const searchProducts: QueryHandler<'products.search'> = (world, { shopId, search, ids, limit }) => {
  const { ids: found, total } = world.productsNamed(shopId, search, limit)
  const chosen = ids.flatMap((id) => world.product(id) ?? []).filter((product) => product.shopId === shopId)
  return { chosen, found: found.flatMap((id) => world.product(id) ?? []), total }
}
