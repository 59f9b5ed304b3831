import type { Output, Pushes } from '../../../shared/contract'
import type { Claim, Coupon } from '../../../shared/model'

type ForChat = Output<'coupons.forChat'>

/** A coupon of the page changed. Whether it still belongs there, main says. */
export function withCoupon(page: ForChat, changed: Coupon): ForChat {
  if (!page.rows.some(({ coupon }) => coupon.id === changed.id)) return page
  return { ...page, rows: page.rows.map((row) => (row.coupon.id === changed.id ? { ...row, coupon: changed } : row)) }
}

/** The chat changed, and cards in it may show claims that weren't counted yet. */
export function withConversation(page: ForChat, { row, messages }: Pushes['conversation']): ForChat {
  if (row.id !== page.chat.id) return page
  return messages.reduce<ForChat>((patched, { card }) => (card ? withClaim(patched, card.claim) : patched), {
    ...page,
    chat: row,
  })
}

function withClaim(page: ForChat, { couponId, customerId, claimedAt }: Claim): ForChat {
  const known = page.holder.claims[couponId] ?? []
  if (customerId !== page.holder.customerId || known.includes(claimedAt)) return page
  return {
    ...page,
    holder: {
      ...page.holder,
      claims: { ...page.holder.claims, [couponId]: [...known, claimedAt].sort((a, b) => a - b) },
    },
  }
}
