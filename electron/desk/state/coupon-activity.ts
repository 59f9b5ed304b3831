import { AgentId, CouponChange, CouponId, CustomerId, Instant, MinorSum, z } from '../../../shared/model'
import { broughtBy, figureAfter } from '../../../shared/rules'
import type { DocumentKind } from '../../store'
import { changeOf } from './coupon-edit'
import type { DeskEvent } from './events'
import { shardOf } from './shard'

const Entry = z.strictObject({
  at: Instant,
  is: z.enum(['created', 'sent', 'claimed', 'redeemed', 'cancelled', 'refunded', 'deactivated']),
  by: AgentId.optional(),
  customerId: CustomerId.optional(),
  order: z.strictObject({ number: z.string(), total: MinorSum }).optional(),
})
type Entry = z.infer<typeof Entry>

const Figures = z.strictObject({ sent: z.int(), claimed: z.int(), redeemed: z.int(), revenue: MinorSum })
type Figures = z.infer<typeof Figures>
const none: Figures = { sent: 0, claimed: 0, redeemed: 0, revenue: 0 }

/** What became of one coupon, summed up: its size doesn't grow with its claims. */
const CouponActivity = z.strictObject({
  /** The latest ones, in the order of their instants, then as they were noted. */
  recent: z.array(Entry),
  /** How many unredeemed claims can be used until each instant. */
  claimsUntil: z.record(z.string(), z.int()),
  /** By the date in the coupon's zone. */
  days: z.record(z.string(), Figures),
  /** By the agent whose send made the claim; storefront claims under "none". */
  agents: z.record(z.string(), Figures),
  /** The latest edits, as they were made: sends don't push them out. */
  changes: z.array(CouponChange).optional(),
})
export type CouponActivity = z.infer<typeof CouponActivity>

const schema = z.strictObject({ coupons: z.record(CouponId, CouponActivity) })

export const couponActivityDocument: DocumentKind<z.infer<typeof schema>, DeskEvent> = {
  name: 'coupon-activity',
  version: 1,
  onDemand: true,
  schema,
  empty: () => ({ coupons: {} }),
  keys(event) {
    const id = couponOf(event)
    return id ? [couponActivityShard(id)] : []
  },
  apply(document, event) {
    const id = couponOf(event)
    if (id)
      document.coupons[id] = after(document.coupons[id] ?? { recent: [], claimsUntil: {}, days: {}, agents: {} }, event)
  },
}
export const couponActivityShard = (id: CouponId) => shardOf(id, 512)

const entriesKept = 40
const changesKept = 100
const nobody = 'none'

function couponOf(event: DeskEvent): CouponId | undefined {
  if (event.is === 'coupon_created') return event.coupon.id
  if (event.is === 'coupon_deactivated' || event.is === 'coupon_edited') return event.couponId
  if (event.is === 'coupon_claimed') return event.claim.couponId
  if (event.is === 'order_cancelled') return event.givenBack?.couponId
  return event.is === 'order_placed' || event.is === 'order_refunded' ? event.redeemed?.couponId : undefined
}

function after(activity: CouponActivity, event: DeskEvent): CouponActivity {
  if (event.is === 'coupon_created')
    return noted(activity, { at: event.coupon.createdAt, is: 'created', by: event.coupon.createdBy })
  if (event.is === 'coupon_edited')
    return { ...activity, changes: [...(activity.changes ?? []), changeOf(event)].slice(-changesKept) }
  if (event.is === 'coupon_deactivated') return noted(activity, { at: event.at, is: 'deactivated', by: event.by })
  if (event.is === 'coupon_claimed') {
    const { customerId, claimedAt: at, sent, usable } = event.claim
    const figures = { sent: sent ? 1 : 0, claimed: 1, redeemed: 0, revenue: 0 }
    const entry: Entry = sent ? { at, is: 'sent', by: sent.by, customerId } : { at, is: 'claimed', customerId }
    return counted(noted(activity, entry), event.localDay, sent?.by, figures, { until: usable.until, change: 1 })
  }
  if (event.is === 'order_placed' && event.redeemed) {
    const { createdAt: at, customerId, number, total } = event.order
    const { localDay, by, until } = event.redeemed
    const brought = broughtBy(event.order)
    return counted(
      noted(activity, { at, is: 'redeemed', customerId, order: { number, total } }),
      localDay,
      by,
      { ...none, redeemed: 1, revenue: brought },
      { until, change: -1 },
    )
  }
  // What is taken back is taken from the day it was counted on.
  if (event.is === 'order_cancelled' && event.givenBack) {
    const { localDay, soldBy, until, number, brought } = event.givenBack
    const entry: Entry = {
      at: event.at,
      is: 'cancelled',
      by: event.by,
      customerId: event.customerId,
      order: { number, total: brought },
    }
    return counted(
      noted(activity, entry),
      localDay,
      soldBy,
      { ...none, redeemed: -1, revenue: -brought },
      { until, change: 1 },
    )
  }
  if (event.is === 'order_refunded' && event.redeemed) {
    const { localDay, soldBy, number } = event.redeemed
    const entry: Entry = {
      at: event.at,
      is: 'refunded',
      by: event.by,
      customerId: event.customerId,
      order: { number, total: event.amount },
    }
    return counted(noted(activity, entry), localDay, soldBy, { ...none, revenue: -event.amount })
  }
  return activity
}

function noted(activity: CouponActivity, entry: Entry): CouponActivity {
  const { recent } = activity
  // An import tells of what happened earlier than the latest that is known.
  const later = recent.filter(({ at }) => at > entry.at)
  return { ...activity, recent: [...recent.filter(({ at }) => at <= entry.at), entry, ...later].slice(-entriesKept) }
}

function counted(
  activity: CouponActivity,
  localDay: string,
  by: AgentId | undefined,
  figures: Figures,
  usable?: { until: Instant; change: number },
): CouponActivity {
  const agent = by ?? nobody
  return {
    ...activity,
    claimsUntil: usable
      ? { ...activity.claimsUntil, [usable.until]: (activity.claimsUntil[usable.until] ?? 0) + usable.change }
      : activity.claimsUntil,
    days: { ...activity.days, [localDay]: sum(activity.days[localDay], figures) },
    agents: { ...activity.agents, [agent]: sum(activity.agents[agent], figures) },
  }
}

function sum(a: Figures | undefined, b: Figures): Figures {
  const before = a ?? none
  return {
    sent: before.sent + b.sent,
    claimed: before.claimed + b.claimed,
    redeemed: figureAfter(before.redeemed, b.redeemed),
    revenue: figureAfter(before.revenue, b.revenue),
  }
}
