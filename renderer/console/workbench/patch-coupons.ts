import type { Output, Push } from '../../../shared/contract'
import type { Coupon } from '../../../shared/model'
import { isOf } from '../client'

type ForChat = Output<'coupons.forChat'>

/** What a push changes in the coupons of a chat. Claims that cards of this chat show are counted at once; for others `customer:ID` asks again. */
export function patchForChat(data: ForChat, push: Push): ForChat | 'ask' {
  if (isOf(push, 'coupons')) {
    const { coupon } = push.patch
    return coupon.shopId === data.chat.shopId ? { ...data, coupons: withCoupon(data.coupons, coupon) } : data
  }
  if (isOf(push, 'conversation')) {
    if (push.patch.row.id !== data.chat.id) return data
    return push.patch.messages.reduce<ForChat>((patched, { card }) => (card ? withClaim(patched, card.claim) : patched), { ...data, chat: push.patch.row })
  }
  return data
}

function withCoupon(coupons: readonly Coupon[], changed: Coupon): Coupon[] {
  const isKnown = coupons.some(({ id }) => id === changed.id)
  return isKnown ? coupons.map((coupon) => (coupon.id === changed.id ? changed : coupon)) : [...coupons, changed]
}

function withClaim(data: ForChat, { couponId, customerId, claimedAt }: { couponId: Coupon['id']; customerId: ForChat['holder']['customerId']; claimedAt: number }): ForChat {
  const known = data.holder.claims[couponId] ?? []
  if (customerId !== data.holder.customerId || known.includes(claimedAt)) return data
  return { ...data, holder: { ...data.holder, claims: { ...data.holder.claims, [couponId]: [...known, claimedAt].sort((a, b) => a - b) } } }
}
