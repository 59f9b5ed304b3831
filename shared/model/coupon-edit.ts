import { CouponTerms, TermsField } from './coupon'
import { AgentId } from './ids'
import { Instant } from './time'
import { z } from './zod'

/** Of terms what a history keeps: lists as counts, no small print, so that its size doesn't grow with them. */
export const NotedTerms = z.strictObject({
  ...CouponTerms.omit({ scope: true, customers: true, terms: true }).partial().shape,
  scope: z.strictObject({ is: z.enum(['whole_shop', 'products']), count: z.int() }).optional(),
  customers: z.strictObject({ is: z.enum(['everyone', 'new', 'repeat', 'chosen']), count: z.int() }).optional(),
})
export type NotedTerms = z.infer<typeof NotedTerms>

/** One edit of a coupon, as its history keeps it. */
export const CouponChange = z.strictObject({
  at: Instant,
  by: AgentId,
  fields: z.array(TermsField),
  from: NotedTerms,
  to: NotedTerms,
})
export type CouponChange = z.infer<typeof CouponChange>
