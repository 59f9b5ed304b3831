import type { Output, Pushes } from '../../../shared/contract'
import type { Claim, Coupon } from '../../../shared/model'

type ForChat = Output<'coupons.forChat'>

/** A coupon began or changed. */
export function withCoupon(data: ForChat, changed: Coupon): ForChat {
  if (changed.shopId !== data.chat.shopId) return data
  const isKnown = data.coupons.some(({ id }) => id === changed.id)
  return { ...data, coupons: isKnown ? data.coupons.map((coupon) => (coupon.id === changed.id ? changed : coupon)) : [...data.coupons, changed] }
}

/** The chat changed, and cards in it may show claims that weren't counted yet. */
export function withConversation(data: ForChat, { row, messages }: Pushes['conversation']): ForChat {
  if (row.id !== data.chat.id) return data
  return messages.reduce<ForChat>((patched, { card }) => (card ? withClaim(patched, card.claim) : patched), { ...data, chat: row })
}

function withClaim(data: ForChat, { couponId, customerId, claimedAt }: Claim): ForChat {
  const known = data.holder.claims[couponId] ?? []
  if (customerId !== data.holder.customerId || known.includes(claimedAt)) return data
  return { ...data, holder: { ...data.holder, claims: { ...data.holder.claims, [couponId]: [...known, claimedAt].sort((a, b) => a - b) } } }
}
