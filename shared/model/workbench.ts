import { CouponKind } from './coupon'
import { z } from './zod'

/** What an agent wants to see of the coupons. */
export const WorkbenchFilters = z.strictObject({
  /** Words of the name. */
  search: z.string().max(200),
  type: z.union([z.literal('all'), CouponKind]),
  discount: z.enum(['any', 'percentage', 'amount']),
  /** Only those that can be sent into this chat. */
  sendable: z.boolean(),
  /** Only those that take something off the customer's cart or last order; of a customer with neither it hides nothing. */
  applies: z.boolean(),
})
export type WorkbenchFilters = z.infer<typeof WorkbenchFilters>

export const noFilters: WorkbenchFilters = { search: '', type: 'all', discount: 'any', sendable: false, applies: false }

/** What comes first: what takes most off the customer's cart or last order, what ends first, or the name. */
export const WorkbenchSort = z.enum(['saving', 'end', 'name'])
export type WorkbenchSort = z.infer<typeof WorkbenchSort>

/** What the savings are worked out on. */
export const Basket = z.enum(['cart', 'last_order'])
export type Basket = z.infer<typeof Basket>
