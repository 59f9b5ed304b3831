import {
  AgentId,
  ClaimId,
  CouponId,
  CustomerId,
  ProductId,
  ShopId,
  day,
  hour,
  type Claim,
  type Coupon,
  type CouponTerms,
  type Instant,
} from '../../../shared/model'
import type { ChatFacts, HolderFacts, TermsFacts } from '../../../shared/rules'

/** Valid things; a test changes what matters to it. */
export const home = ShopId.parse('shop_home')
export const garden = ShopId.parse('shop_garden')
export const ana = CustomerId.parse('customer_ana1')
export const ben = CustomerId.parse('customer_ben1')
export const product = (name: string) => ProductId.parse(`product_${name}`)

export const singapore = 'Asia/Singapore'
/** `YYYY-MM-DD HH:mm` (or with seconds) in Singapore, which has no daylight-saving time. */
export const at = (text: string): Instant => Date.parse(`${text.replace(' ', 'T')}+08:00`)
export const now = at('2026-11-23 09:54')

export const terms = (changes: Partial<CouponTerms> = {}): CouponTerms => ({
  name: 'Weekend thank-you',
  claimPeriod: { from: now - 3 * day, until: now + 7 * day },
  validity: { is: 'days', days: 7 },
  discount: { is: 'percentage', percent: 20, cap: 10_00 },
  scope: { is: 'whole_shop' },
  quantity: 500,
  perCustomer: 1,
  customers: { is: 'everyone' },
  terms: '',
  ...changes,
})

export const termsFacts = (changes: Partial<TermsFacts> = {}): TermsFacts => ({
  kind: 'chat',
  currency: 'USD',
  zone: singapore,
  now,
  createdAt: now,
  ...changes,
})

export const coupon = (changes: Partial<Coupon> = {}): Coupon => ({
  ...terms(),
  id: CouponId.parse('coupon_weekend'),
  shopId: home,
  kind: 'chat',
  zone: singapore,
  revision: 1,
  createdAt: now - 5 * day,
  createdBy: AgentId.parse('agent_imogen'),
  sent: 0,
  claimed: 0,
  redeemed: 0,
  revenue: 0,
  ...changes,
})

export const claim = (changes: Partial<Claim> = {}): Claim => ({
  id: ClaimId.parse('claim_0001'),
  couponId: CouponId.parse('coupon_weekend'),
  shopId: home,
  customerId: ana,
  claimedAt: now - day,
  usable: { from: now - day, until: now + day },
  ...changes,
})

export const chat = (changes: Partial<ChatFacts> = {}): ChatFacts => ({
  status: 'open',
  shopId: home,
  customerLastWroteAt: now - hour,
  ...changes,
})
export const holder = (changes: Partial<HolderFacts> = {}): HolderFacts => ({
  customerId: ana,
  claimedAt: [],
  ...changes,
})
