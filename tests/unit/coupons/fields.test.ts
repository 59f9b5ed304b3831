import { CouponTerms, CustomerId, ProductId, currencyDecimals, day, minute, type Currency } from '../../../shared/model'
import { isEligible, refusalToClaim, savingOn, termsIssues, type TermsFacts } from '../../../shared/rules'
import { ana, coupon, holder, now, product, terms, termsFacts } from '../rules/given'
import { testBounds } from './bounds'

/** Whether the contract takes such terms and the rules find nothing wrong with them. */
const may = (changes: Partial<CouponTerms>, facts: Partial<TermsFacts> = {}) =>
  CouponTerms.safeParse(terms(changes)).success && termsIssues(terms(changes), termsFacts(facts)).length === 0
const claimable = (from: number, until: number) => may({ claimPeriod: { from, until } })
const eligible = (is: 'new' | 'repeat', lastGoodOrderAt: number) =>
  isEligible({ is }, { customerId: ana, lastGoodOrderAt }, now)
const many = <Id>(count: number, id: (index: number) => Id) =>
  Array.from({ length: count }, (_none, index) => id(10_000 + index))
const cart = (price: number) => [{ productId: product('tray'), quantity: 1, price }]
const percentage = (percent: number, cap?: number) => ({
  is: 'percentage' as const,
  percent,
  ...(cap === undefined ? {} : { cap }),
})
const unit = (currency: Currency) => 10 ** currencyDecimals[currency]
const greatest = 1_000_000_000_000

testBounds([
  { row: 'name, characters', good: [1, 50], bad: [0, 51], holds: (count) => may({ name: 'é'.repeat(count) }) },
  {
    row: 'name, an emoji family is one',
    good: [1, 50],
    bad: [51],
    holds: (count) => may({ name: '👨‍👩‍👧‍👦'.repeat(count) }),
  },
  {
    row: 'name, UTF-16 units',
    good: [1_000],
    bad: [1_001],
    holds: (units) => may({ name: `x${'\u0301'.repeat(units - 1)}` }),
  },
  {
    row: 'name, a character by its code',
    good: [0x20, 0x7e, 0xa0, 0x202c, 0x202f, 0x2066, 0x2069, 0xe000],
    bad: [0x09, 0x0a, 0x1f, 0x7f, 0x9f, 0x202d, 0x202e, 0xd800, 0xdfff],
    holds: (code) => may({ name: `a${String.fromCodePoint(code)}b` }),
  },
  {
    row: 'claim period, its length in ms',
    good: [10 * minute, 365 * day],
    bad: [10 * minute - 1, 365 * day + 1],
    holds: (ms) => claimable(now, now + ms),
  },
  {
    row: 'claim period, its end from now in ms',
    good: [1],
    bad: [0, -1],
    holds: (ms) => claimable(now - day, now + ms),
  },
  {
    row: 'claim period, its start from now in ms',
    good: [-364 * day, -1, 0, 1, day],
    bad: [],
    holds: (ms) => claimable(now + ms, now + Math.max(ms, 0) + minute * 10),
  },
  {
    row: 'redemption, days after the claim',
    good: [1, 90],
    bad: [0, 91, 1.5],
    holds: (days) => may({ validity: { is: 'days', days } }),
  },
  {
    row: 'redemption, fixed end from the last claim in ms',
    good: [0, 1],
    bad: [-1],
    holds: (ms) => may({ validity: { is: 'fixed', from: now, until: terms().claimPeriod.until + ms } }),
  },
  {
    row: 'redemption, fixed end from its own start in ms',
    good: [1],
    bad: [0, -1],
    holds: (ms) =>
      may({
        validity: { is: 'fixed', from: terms().claimPeriod.until + day, until: terms().claimPeriod.until + day + ms },
      }),
  },
  {
    row: 'maximum discount, of 20 % over $50',
    good: [10_00, greatest],
    bad: [9_99],
    holds: (cap) => may({ discount: percentage(20, cap), minimumSpend: 50_00 }),
  },
  ...(['USD', 'JPY', 'KWD'] as const).map((currency) => ({
    row: `maximum discount without a minimum, ${currency}`,
    good: [unit(currency)],
    bad: [unit(currency) - 1],
    holds: (cap: number) => may({ discount: percentage(20, cap) }, { currency }),
  })),
  {
    row: 'amount, minor units',
    good: [1, greatest],
    bad: [0, -1, greatest + 1, 0.5],
    holds: (amount) => may({ discount: { is: 'amount', amount } }),
  },
  {
    row: 'amount, over $50',
    good: [1, 49_99],
    bad: [0, 50_00],
    holds: (amount) => may({ discount: { is: 'amount', amount }, minimumSpend: 50_00 }),
  },
  {
    row: 'threshold, minor units',
    good: [0, greatest],
    bad: [-1, greatest + 1],
    holds: (minimumSpend) => may({ discount: percentage(20), minimumSpend }),
  },
  {
    row: 'threshold of $50, a cart in minor units',
    good: [50_00, 50_01],
    bad: [49_99, 0],
    holds: (price) => savingOn(terms({ minimumSpend: 50_00 }), cart(price)) > 0,
  },
  {
    row: 'no threshold, a cart in minor units',
    good: [3],
    bad: [0],
    holds: (price) => savingOn(terms(), cart(price)) > 0,
  },
  {
    row: 'scope, chosen products',
    good: [1, 1_000],
    bad: [0, 1_001],
    holds: (count) =>
      may({
        scope: { is: 'products', productIds: many(count, (index) => ProductId.parse(`product_${String(index)}`)) },
      }),
  },
  {
    row: 'quantity, claims in all',
    good: [1, 1_000_000],
    bad: [0, 1_000_001, 1.5],
    holds: (quantity) => may({ quantity }),
  },
  {
    row: 'quantity of 5, per customer',
    good: [1, 5],
    bad: [0, 6],
    holds: (perCustomer) => may({ quantity: 5, perCustomer }),
  },
  {
    row: 'quantity of 5, claims ever made',
    good: [0, 4],
    bad: [5, 6],
    holds: (claimed) => refusalToClaim(coupon({ quantity: 5, claimed }), holder(), now) === undefined,
  },
  {
    row: 'two per customer, this customer’s claims ever made',
    good: [0, 1],
    bad: [2, 3],
    holds: (count) =>
      refusalToClaim(coupon({ quantity: 5, perCustomer: 2 }), holder({ claimedAt: many(count, () => now) }), now) ===
      undefined,
  },
  {
    row: 'new customers, their last order before now in ms',
    good: [],
    bad: [0, 3_000 * day],
    holds: (ms) => eligible('new', now - ms),
  },
  {
    row: 'repeat customers, their last order before now in ms',
    good: [0, 90 * day],
    bad: [90 * day + 1],
    holds: (ms) => eligible('repeat', now - ms),
  },
  {
    row: 'chosen customers',
    good: [1, 1_000],
    bad: [0, 1_001],
    holds: (count) =>
      may({
        customers: { is: 'chosen', customerIds: many(count, (index) => CustomerId.parse(`customer_${String(index)}`)) },
      }),
  },
  { row: 'terms, characters', good: [0, 2_000], bad: [2_001], holds: (count) => may({ terms: 'a'.repeat(count) }) },
])
