import type { CouponAgent, CouponHistoryEntry, CouponSend } from '../../../shared/contract'
import type { Coupon } from '../../../shared/model'
import { notFound, type QueryHandler } from '../handler'
import { conversationRow } from '../inbox/views'
import type { CouponActivity } from '../state/coupon-activity'
import type { World } from '../world'
import { chatHolder } from './for-chat'

export const couponDetail: QueryHandler<'coupons.detail'> = (world, { couponId, conversationId }, { now }) => {
  const coupon = world.coupon(couponId)
  const conversation = conversationId && world.conversation(conversationId)
  if (!coupon || (conversationId && !conversation)) return notFound
  const activity = world.activity(couponId)
  return {
    detail: {
      coupon,
      createdByName: world.agent(coupon.createdBy)?.name ?? '',
      productNames: productNames(world, coupon),
      usableClaims: Object.entries(activity?.claimsUntil ?? {}).reduce(
        (sum, [until, count]) => (Number(until) > now ? sum + count : sum),
        0,
      ),
      days: Object.entries(activity?.days ?? {})
        .map(([on, figures]) => ({ day: on, ...figures }))
        .sort((a, b) => (a.day < b.day ? -1 : 1)),
      agents: agents(world, activity),
      sends: sends(world, coupon, activity),
      history: history(world, activity),
      changes: [...(activity?.changes ?? [])].reverse(),
    },
    ...(conversation
      ? { chat: conversationRow(world, conversation), holder: chatHolder(world, conversation, [couponId]) }
      : {}),
  }
}

function productNames(world: World, { scope }: Coupon): string[] {
  return scope.is === 'products' ? scope.productIds.slice(0, 50).flatMap((id) => world.product(id)?.name ?? []) : []
}

function history(world: World, activity: CouponActivity | undefined): CouponHistoryEntry[] {
  return [...(activity?.recent ?? [])]
    .reverse()
    .sort((a, b) => b.at - a.at)
    .slice(0, 20)
    .map(({ customerId, ...entry }) =>
      customerId ? { ...entry, customerName: world.customer(customerId)?.name ?? '' } : entry,
    )
}

function agents(world: World, activity: CouponActivity | undefined): CouponAgent[] {
  return Object.entries(activity?.agents ?? {})
    .map(([id, figures]) => {
      const agent = world.agents.find((one) => one.id === id)
      return { ...(agent ? { agentId: agent.id } : {}), name: agent?.name ?? '', ...figures }
    })
    .sort((a, b) => b.claimed - a.claimed || (a.name < b.name ? -1 : 1))
}

function sends(world: World, { shopId }: Coupon, activity: CouponActivity | undefined): CouponSend[] {
  return [...(activity?.recent ?? [])]
    .filter(({ is }) => is === 'sent')
    .reverse()
    .slice(0, 10)
    .map(({ at, by, customerId }) => {
      const conversation = customerId && world.conversationWith(shopId, customerId)
      return {
        at,
        ...(by ? { by } : {}),
        byName: (by && world.agent(by)?.name) ?? '',
        customerName: (customerId && world.customer(customerId)?.name) ?? '',
        ...(conversation ? { conversationId: conversation.id } : {}),
      }
    })
}
