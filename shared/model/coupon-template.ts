import { CouponKind, CouponTerms } from './coupon'
import { AgentId, ShopId, TemplateId } from './ids'
import { StoredText } from './text'
import { Instant } from './time'
import { z } from './zod'

/** A reading of the clocks so many calendar days after a day: as many as lie between any two instants. */
const DayTime = z.strictObject({
  days: z.int().min(-200_000_000).max(200_000_000),
  at: z.string().regex(/^\d{2}:\d{2}$/),
})
export type DayTime = z.infer<typeof DayTime>

/**
 * What a template keeps of a coupon's terms: no instant of a calendar. A claim period is how long it runs: in whole days
 * with the time of its last minute, or in minutes where it is shorter than a day. Fixed dates of use count from the
 * days on which the claim period begins and ends.
 */
export const TemplateTerms = z.strictObject({
  ...CouponTerms.omit({ claimPeriod: true, validity: true }).shape,
  claimPeriod: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('days'), last: DayTime }),
    z.strictObject({ is: z.literal('minutes'), minutes: z.int().min(1).max(1_440) }),
  ]),
  validity: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('days'), days: z.int().min(1).max(90) }),
    z.strictObject({ is: z.literal('fixed'), from: DayTime, last: DayTime }),
  ]),
})
export type TemplateTerms = z.infer<typeof TemplateTerms>

/** Settings from which new coupons of a shop are begun. */
export const CouponTemplate = z.strictObject({
  id: TemplateId,
  shopId: ShopId,
  kind: CouponKind,
  name: StoredText,
  terms: TemplateTerms,
  savedAt: Instant,
  savedBy: AgentId,
})
export type CouponTemplate = z.infer<typeof CouponTemplate>

/** How many a shop may have: more than anyone finds their way among. */
export const templatesAtMost = 100

export const TemplateRefusal = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('name_taken') }),
  z.strictObject({ reason: z.literal('too_many'), most: z.int() }),
])
export type TemplateRefusal = z.infer<typeof TemplateRefusal>
