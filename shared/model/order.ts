import { ClaimId, CustomerId, OrderId, ProductId, ShopId } from './ids'
import { Minor } from './money'
import { Instant } from './time'
import { z } from './zod'

export const OrderStatus = z.enum(['paid', 'delivered', 'cancelled', 'refunded'])
export type OrderStatus = z.infer<typeof OrderStatus>

export const OrderLine = z.strictObject({
  productId: ProductId,
  name: z.string(),
  quantity: z.int().min(1).max(999),
  /** Sale price of one piece. */
  price: Minor,
  /** What the coupon took off this line. */
  saving: Minor,
})
export type OrderLine = z.infer<typeof OrderLine>

export const Order = z.strictObject({
  id: OrderId,
  /** As people say it: digits, unique in the installation. */
  number: z.string().regex(/^\d{1,12}$/),
  shopId: ShopId,
  customerId: CustomerId,
  createdAt: Instant,
  status: OrderStatus,
  lines: z.array(OrderLine).min(1),
  subtotal: Minor,
  saving: Minor,
  total: Minor,
  /** The claim that it redeems; an order that was cancelled has given it back. */
  claimId: ClaimId.optional(),
  /** Of the total: what was paid back. */
  refunded: Minor.optional(),
})
export type Order = z.infer<typeof Order>
