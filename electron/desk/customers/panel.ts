import { spentIn } from '../../../shared/rules'
import { notFound, type QueryHandler } from '../handler'
import { couponCard } from '../inbox/views'

export const customerPanel: QueryHandler<'customers.panel'> = (world, { customerId, shopId }) => {
  const found = world.customer(customerId)
  if (!found) return notFound
  const { tokenHash: _, ...customer } = found
  const orders = world
    .ordersOf(customerId)
    .filter((order) => order.shopId === shopId)
    .reverse()
  const claims = world.claimsOf(customerId).reverse()
  return {
    customer,
    orders: orders.slice(0, 20),
    orderCount: orders.length,
    spent: spentIn(orders),
    coupons: claims.slice(0, 50).flatMap((claim) => couponCard(world, claim) ?? []),
    couponCount: claims.length,
  }
}
