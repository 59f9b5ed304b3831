import type { CouponKey } from '../coupons'
import type { AgentKey, CustomerKey } from '../people'
import type { ShopKey } from '../products'
import type { When } from '../when'

/** A text or a note may hold `{key}`: the number of that order. A coupon is sent with its card, and claimed thereby. */
export type Said =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'note'; readonly text: string }
  | { readonly is: 'coupon'; readonly coupon: CouponKey }
  | { readonly is: 'closed' }
  | { readonly is: 'reopened' }

export interface Line {
  readonly when: When
  readonly from: 'customer' | AgentKey
  readonly said: Said
}

/** One chat. */
export interface Talk {
  readonly shop: ShopKey
  readonly customer: CustomerKey
  readonly assignedTo?: AgentKey
  /** How many of the customer's last messages no agent has read. */
  readonly unread?: number
  /** The customer had left before the last messages of the agents, so many, were shown. */
  readonly notShown?: number
  readonly lines: readonly Line[]
}

/** A line as it is easiest to read: when, who, what. A plain text is a message. */
export const line = (when: When, from: Line['from'], said: string | Said): Line => ({
  when,
  from,
  said: typeof said === 'string' ? { is: 'text', text: said } : said,
})

export const note = (text: string): Said => ({ is: 'note', text })
export const coupon = (key: CouponKey): Said => ({ is: 'coupon', coupon: key })
export const closes: Said = { is: 'closed' }
export const reopens: Said = { is: 'reopened' }
