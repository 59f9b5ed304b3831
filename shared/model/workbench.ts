import { CouponKind } from './coupon'
import { SearchText } from './text'
import { z } from './zod'

/** What an agent wants to see of the coupons. */
export const WorkbenchFilters = z.strictObject({
  /** Words of the name. */
  search: SearchText,
  type: z.union([z.literal('all'), CouponKind]),
  discount: z.enum(['any', 'percentage', 'amount']),
  /** Only those that can be sent into this chat. */
  sendable: z.boolean(),
  /** Only those that take something off the customer's cart or last order; of a customer with neither it hides nothing. */
  applies: z.boolean(),
})
export type WorkbenchFilters = z.infer<typeof WorkbenchFilters>

export const noFilters: WorkbenchFilters = { search: '', type: 'all', discount: 'any', sendable: false, applies: false }

/** What comes first: what takes most off the customer's cart or last order, what ends first, the name, or what the agent sent last. */
export const WorkbenchSort = z.enum(['saving', 'end', 'name', 'sent'])
export type WorkbenchSort = z.infer<typeof WorkbenchSort>

/** What the savings are worked out on. */
export const Basket = z.enum(['cart', 'last_order'])
export type Basket = z.infer<typeof Basket>

/** How an agent has the workbench, kept over restarts. What was searched for is not: it was meant for one customer. */
export const WorkbenchView = z.strictObject({
  filters: WorkbenchFilters.omit({ search: true }),
  sort: WorkbenchSort,
  /** px; missing: as high as it is at first. */
  height: z.int().min(200).max(4_000).optional(),
})
export type WorkbenchView = z.infer<typeof WorkbenchView>

/** What changed of it in one window: another window of the agent may have changed something else. */
export const WorkbenchChange = WorkbenchView.partial().extend({
  filters: WorkbenchView.shape.filters.partial().optional(),
})
export type WorkbenchChange = z.infer<typeof WorkbenchChange>

/** Pins of an agent, at most: beyond them nothing would stand out. */
export const pinsKept = 30

export const PinRefusal = z.strictObject({ reason: z.literal('too_many_pins'), most: z.int() })
export type PinRefusal = z.infer<typeof PinRefusal>
