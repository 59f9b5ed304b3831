import type { CouponKind, Discount, TargetCustomers } from '../../../shared/model'
import type { AgentKey, CustomerKey } from './people'
import type { ProductKey, ShopKey } from './products'
import { dayIn, on, type When } from './when'

/** The coupons of the sample: every kind, every status, amounts in cents. Their counters come from what was sent, claimed and bought. */
export interface SampleCoupon {
  readonly shop: ShopKey
  readonly kind: CouponKind
  readonly name: string
  readonly created: When
  readonly by: AgentKey
  /** Claims from, until. */
  readonly claims: readonly [from: When, until: When]
  /** Days after the claim, or from, until. */
  readonly usable: number | readonly [from: When, until: When]
  readonly discount: Discount
  readonly minimumSpend?: number
  /** Missing: the whole shop. */
  readonly products?: readonly ProductKey[]
  readonly quantity: number
  readonly perCustomer: number
  readonly customers: Exclude<TargetCustomers['is'], 'chosen'>
  readonly terms: string
  readonly deactivated?: When
  /** Who claimed it on the storefront; claims in chats are made by the talks. */
  readonly storefront?: readonly (readonly [When, CustomerKey])[]
}

const percentage = (percent: number, cap?: number): Discount => (cap === undefined ? { is: 'percentage', percent } : { is: 'percentage', percent, cap })
const amount = (cents: number): Discount => ({ is: 'amount', amount: cents })

const oneAnOrder = 'One coupon an order. Shipping and tax are not discounted.'

export const coupons = {
  weekend: {
    shop: 'home', kind: 'chat', name: 'Weekend thank-you', created: on(5, '15:02'), by: 'imogen',
    claims: [dayIn(-3), dayIn(8)], usable: 7, discount: percentage(20, 10_00), minimumSpend: 30_00,
    quantity: 60, perCustomer: 1, customers: 'everyone', terms: oneAnOrder,
  },
  bundle: {
    shop: 'home', kind: 'chat', name: 'Bundle saver', created: on(9, '10:20'), by: 'imogen',
    claims: [dayIn(-7), dayIn(8)], usable: [dayIn(-7), dayIn(8)], discount: amount(12_00), minimumSpend: 60_00,
    quantity: 24, perCustomer: 1, customers: 'everyone', terms: oneAnOrder,
  },
  lateParcel: {
    shop: 'home', kind: 'chat', name: 'Late parcel apology', created: on(54, '09:15'), by: 'imogen',
    claims: [dayIn(-53), dayIn(38)], usable: 3, discount: percentage(15, 8_00),
    quantity: 12, perCustomer: 2, customers: 'everyone', terms: 'For parcels more than three days late. No minimum spend.',
  },
  welcomeBack: {
    shop: 'home', kind: 'chat', name: 'Welcome back 10%', created: on(24, '11:40'), by: 'imogen',
    claims: [dayIn(-22), dayIn(8)], usable: [dayIn(-22), dayIn(12)], discount: percentage(10, 8_00), minimumSpend: 20_00,
    quantity: 80, perCustomer: 1, customers: 'repeat', terms: 'For customers with an order in the last 90 days.',
  },
  flash: {
    shop: 'home', kind: 'chat', name: 'Flash thirty', created: on(3, '17:30'), by: 'imogen',
    claims: [dayIn(-1), dayIn(1)], usable: 2, discount: percentage(30, 20_00), minimumSpend: 50_00,
    quantity: 6, perCustomer: 1, customers: 'everyone', terms: oneAnOrder,
  },
  midweek: {
    shop: 'home', kind: 'chat', name: 'Midweek lift', created: on(2, '16:05'), by: 'imogen',
    claims: [dayIn(2), dayIn(5)], usable: 5, discount: percentage(25, 15_00), minimumSpend: 40_00,
    quantity: 150, perCustomer: 1, customers: 'everyone', terms: oneAnOrder,
  },
  firstOrder: {
    shop: 'home', kind: 'chat', name: 'First order, on us a little', created: on(62, '14:00'), by: 'imogen',
    claims: [dayIn(-60), dayIn(30)], usable: 14, discount: amount(5_00), minimumSpend: 25_00,
    quantity: 40, perCustomer: 1, customers: 'new', terms: 'For a first order with Larkfield Home.',
  },
  teaTable: {
    shop: 'home', kind: 'chat', name: '茶桌好物 Tea table', created: on(16, '13:10'), by: 'imogen',
    claims: [dayIn(-14), dayIn(16)], usable: 10, discount: percentage(35), minimumSpend: 40_00,
    products: ['teapot', 'mugs', 'osmanthusTea', 'oakTray'],
    quantity: 30, perCustomer: 1, customers: 'everyone', terms: '仅限茶具、茶叶与托盘。For teaware, tea and trays only.',
  },
  giftSeason: {
    shop: 'home', kind: 'chat', name: 'Gift season', created: on(6, '09:50'), by: 'imogen',
    claims: [dayIn(-5), dayIn(31)], usable: [dayIn(-5), dayIn(36)], discount: amount(8_00), minimumSpend: 40_00,
    products: ['fjordSet', 'linenSpray', 'amberDiffuser', 'cedarSoap', 'vase', 'woolThrow', 'giftWrap'],
    quantity: 40, perCustomer: 2, customers: 'repeat', terms: 'Two for each customer, for gifts.',
  },
  autumn: {
    shop: 'home', kind: 'chat', name: 'Autumn 15%', created: on(57, '10:00'), by: 'imogen',
    claims: [dayIn(-54), dayIn(-22)], usable: 7, discount: percentage(15, 12_00), minimumSpend: 40_00,
    quantity: 50, perCustomer: 1, customers: 'everyone', terms: oneAnOrder,
  },
  goodwill: {
    shop: 'home', kind: 'chat', name: 'Goodwill $15', created: on(41, '12:00'), by: 'imogen',
    claims: [dayIn(-40), dayIn(50)], usable: 30, discount: amount(15_00), minimumSpend: 45_00,
    quantity: 20, perCustomer: 1, customers: 'everyone', terms: 'For damaged goods, with a picture.', deactivated: on(12, '18:22'),
  },
  fragrance: {
    shop: 'home', kind: 'regular', name: 'Home fragrance week', created: on(12, '11:11'), by: 'imogen',
    claims: [dayIn(-9), dayIn(7)], usable: [dayIn(-9), dayIn(10)], discount: percentage(10, 15_00), minimumSpend: 45_00,
    products: ['fjordSet', 'linenSpray', 'amberDiffuser', 'amberRefill', 'cedarSoap'],
    quantity: 300, perCustomer: 1, customers: 'everyone', terms: 'For candles, sprays, diffusers and soap.',
    storefront: [
      [on(8, '21:14'), 'delphine'], [on(8, '22:40'), 'huangXiaoting'], [on(7, '07:55'), 'grace'], [on(6, '12:31'), 'mateus'], [on(5, '20:18'), 'hana'],
      [on(4, '08:09'), 'samuel'], [on(3, '23:02'), 'lucia'], [on(2, '19:45'), 'zhangMin'], [on(1, '09:27'), 'callum'], [on(1, '13:50'), 'siti'],
    ],
  },
  housewarming: {
    shop: 'home', kind: 'regular', name: 'Housewarming', created: on(34, '09:00'), by: 'imogen',
    claims: [dayIn(-33), dayIn(57)], usable: 30, discount: percentage(8, 20_00),
    quantity: 100, perCustomer: 1, customers: 'new', terms: 'For a first order with Larkfield Home.',
    storefront: [
      [on(32, '18:36'), 'tobias'], [on(25, '20:05'), 'minjun'], [on(21, '11:48'), 'marek'], [on(15, '16:20'), 'firstVisitor'], [on(6, '22:31'), 'xuTing'],
    ],
  },
  regulars: {
    shop: 'home', kind: 'regular', name: 'Thank you, regulars', created: on(19, '10:30'), by: 'imogen',
    claims: [dayIn(-18), dayIn(12)], usable: 14, discount: amount(6_00), minimumSpend: 35_00,
    quantity: 120, perCustomer: 3, customers: 'repeat', terms: 'Up to three for each customer.',
    storefront: [
      [on(16, '08:41'), 'kenji'], [on(9, '08:44'), 'kenji'], [on(2, '08:39'), 'kenji'], [on(14, '19:12'), 'delphine'], [on(11, '12:25'), 'wen'], [on(8, '21:50'), 'noor'],
      [on(4, '17:33'), 'amara'], [on(3, '10:16'), 'ruth'],
    ],
  },
  holidayTable: {
    shop: 'home', kind: 'regular', name: 'Holiday table', created: on(1, '10:45'), by: 'imogen',
    claims: [dayIn(6), dayIn(33)], usable: [dayIn(6), dayIn(38)], discount: amount(20_00), minimumSpend: 120_00,
    products: ['teapot', 'mugs', 'oakTray', 'apron', 'vase'],
    quantity: 200, perCustomer: 1, customers: 'everyone', terms: 'For the table: teaware, trays, aprons and vases.',
  },
  freeWrap: {
    shop: 'home', kind: 'regular', name: 'Free wrap', created: on(66, '15:15'), by: 'imogen',
    claims: [dayIn(-64), dayIn(-34)], usable: [dayIn(-64), dayIn(-30)], discount: amount(5_00), minimumSpend: 25_00,
    quantity: 80, perCustomer: 1, customers: 'everyone', terms: 'Add gift wrap to the cart.',
    storefront: [[on(43, '20:02'), 'priya'], [on(48, '09:31'), 'arjun'], [on(46, '14:22'), 'giulia'], [on(40, '22:10'), 'liuYang']],
  },
  towelWeek: {
    shop: 'home', kind: 'regular', name: 'Towel week', created: on(83, '09:20'), by: 'imogen',
    claims: [dayIn(-80), dayIn(-73)], usable: 3, discount: percentage(50, 30_00),
    products: ['towels'],
    quantity: 25, perCustomer: 1, customers: 'everyone', terms: 'For bath towels only.',
    storefront: [[on(79, '11:19'), 'yusuf'], [on(78, '20:44'), 'henrik'], [on(76, '13:03'), 'saoirse']],
  },
  doubleDay: {
    shop: 'home', kind: 'regular', name: 'Double day', created: on(15, '10:00'), by: 'imogen',
    claims: [dayIn(-11), dayIn(-9)], usable: 1, discount: percentage(12), minimumSpend: 12_00,
    quantity: 500, perCustomer: 2, customers: 'everyone', terms: '', deactivated: on(13, '09:05'),
  },

  firstFrost: {
    shop: 'garden', kind: 'chat', name: 'First frost', created: on(8, '16:30'), by: 'imogen',
    claims: [dayIn(-6), dayIn(15)], usable: 10, discount: percentage(20, 18_00), minimumSpend: 50_00,
    quantity: 50, perCustomer: 1, customers: 'everyone', terms: oneAnOrder,
  },
  sorryRoots: {
    shop: 'garden', kind: 'chat', name: 'Sorry about the roots', created: on(71, '12:12'), by: 'imogen',
    claims: [dayIn(-70), dayIn(20)], usable: 30, discount: amount(8_00),
    quantity: 25, perCustomer: 2, customers: 'everyone', terms: 'For plants and pots that arrived broken.',
  },
  replacement: {
    shop: 'garden', kind: 'chat', name: 'Lantern replacement', created: on(31, '10:10'), by: 'imogen',
    claims: [dayIn(-30), dayIn(60)], usable: 14, discount: percentage(99, 45_00), products: ['lantern'],
    quantity: 10, perCustomer: 1, customers: 'repeat', terms: 'For a solar lantern that stopped within a year.',
  },
  newLeaf: {
    shop: 'garden', kind: 'chat', name: 'New leaf', created: on(46, '09:40'), by: 'imogen',
    claims: [dayIn(-45), dayIn(45)], usable: [dayIn(-45), dayIn(50)], discount: amount(4_00), minimumSpend: 20_00,
    quantity: 60, perCustomer: 1, customers: 'new', terms: 'For a first order with Larkfield Garden.',
  },
  earlySeeds: {
    shop: 'garden', kind: 'chat', name: 'Early seeds', created: on(4, '14:44'), by: 'imogen',
    claims: [dayIn(20), dayIn(50)], usable: 30, discount: percentage(10), products: ['seedBox', 'pottingMix', 'pots'],
    quantity: 100, perCustomer: 2, customers: 'everyone', terms: '',
  },
  greenThumb: {
    shop: 'garden', kind: 'regular', name: 'Green thumb', created: on(14, '10:00'), by: 'imogen',
    claims: [dayIn(-12), dayIn(18)], usable: [dayIn(-12), dayIn(21)], discount: percentage(15, 12_00), minimumSpend: 30_00,
    quantity: 150, perCustomer: 1, customers: 'everyone', terms: oneAnOrder,
    storefront: [
      [on(11, '19:22'), 'leilani'], [on(10, '07:40'), 'anh'], [on(7, '21:09'), 'farah'], [on(5, '12:50'), 'wuJun'], [on(3, '18:28'), 'tane'], [on(2, '22:15'), 'henrik'],
    ],
  },
  potParty: {
    shop: 'garden', kind: 'regular', name: 'Pot party', created: on(10, '15:00'), by: 'imogen',
    claims: [dayIn(-8), dayIn(6)], usable: 7, discount: amount(9_00), minimumSpend: 27_00, products: ['pots'],
    quantity: 5, perCustomer: 1, customers: 'everyone', terms: 'For terracotta pots. Five in all.',
    storefront: [[on(8, '08:01'), 'leilani'], [on(8, '08:07'), 'grace'], [on(8, '08:30'), 'oskar'], [on(8, '09:12'), 'zhaoLei'], [on(7, '20:55'), 'samuel']],
  },
  harvest: {
    shop: 'garden', kind: 'regular', name: 'Harvest thanks', created: on(75, '09:00'), by: 'imogen',
    claims: [dayIn(-72), dayIn(-42)], usable: 20, discount: percentage(12, 14_00), minimumSpend: 25_00,
    quantity: 90, perCustomer: 1, customers: 'repeat', terms: '',
    storefront: [[on(60, '17:17'), 'grace'], [on(55, '10:34'), 'samuel'], [on(50, '20:20'), 'henrik']],
  },
  rainyDays: {
    shop: 'garden', kind: 'chat', name: 'Rainy days', created: on(29, '11:30'), by: 'imogen',
    claims: [dayIn(-28), dayIn(10)], usable: 21, discount: amount(6_00), minimumSpend: 18_00,
    quantity: 40, perCustomer: 1, customers: 'repeat', terms: 'While the rain lasts.', deactivated: on(9, '17:48'),
  },
} as const satisfies Record<string, SampleCoupon>
export type CouponKey = keyof typeof coupons
