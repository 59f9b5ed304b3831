import {
  cleaned,
  couponNameRule,
  currencyDecimals,
  faultOf,
  isDated,
  minute,
  termsRule,
  type CouponKind,
  type CouponTerms,
  type Currency,
  type Discount,
  type Instant,
  type Issue,
  type TextRule,
  type Zone,
} from '../model'
import { localDate, plusCalendarDays } from './wall-time'

export interface TermsFacts {
  readonly kind: CouponKind
  readonly currency: Currency
  readonly zone: Zone
  readonly now: Instant
  /** When the coupon is (or was) created: its percentage is judged by the bounds of that day. */
  readonly createdAt: Instant
}

/** Percentage bounds: the row that counts is the latest whose day is not after the coupon's creation day in the shop's zone. */
const percentageBounds: readonly { kind: CouponKind; from: string; min: number; max: number }[] = [
  { kind: 'regular', from: '0000-01-01', min: 5, max: 50 },
  { kind: 'chat', from: '0000-01-01', min: 5, max: 50 },
  { kind: 'chat', from: '2024-09-30', min: 5, max: 99 },
]

export function percentageBoundsOn(kind: CouponKind, createdAt: Instant, zone: Zone): { min: number; max: number } {
  const created = localDate(createdAt, zone)
  const row = percentageBounds.filter((bound) => bound.kind === kind && bound.from <= created).pop()
  if (!row) throw new Error(`no percentage bounds for a ${kind} coupon on ${created}`)
  return { min: row.min, max: row.max }
}

export const nameLimit = couponNameRule.characters
export const shortestPeriod = 10 * minute
export const longestPeriodDays = 365

/** The name as it is kept, and the small print. */
export const couponName = (typed: string): string => cleaned(typed, couponNameRule)
export const smallPrint = (typed: string): string => cleaned(typed, termsRule)

/** Everything that is wrong with the terms of a coupon about to be created; empty when it may be. */
export function termsIssues(terms: CouponTerms, facts: TermsFacts): Issue[] {
  return [
    ...nameIssues(terms.name),
    ...periodIssues(terms, facts),
    ...discountIssues(terms, facts),
    ...validityIssues(terms),
    ...limitIssues(terms),
    ...textIssues('terms', smallPrint(terms.terms), termsRule),
  ]
}

/** What is wrong with the numbers, whenever the coupon runs: a template has them too. */
export function numberIssues(terms: Offer & Limits, facts: OfferFacts): Issue[] {
  return [...discountIssues(terms, facts), ...limitIssues(terms)]
}

type Offer = Pick<CouponTerms, 'discount' | 'minimumSpend'>
type Limits = Pick<CouponTerms, 'quantity' | 'perCustomer'>
type OfferFacts = Omit<TermsFacts, 'now'>

export const nameIssues = (typed: string): Issue[] => textIssues('name', couponName(typed), couponNameRule)

function textIssues(path: string, text: string, rule: TextRule): Issue[] {
  const fault = faultOf(text, rule)
  return fault ? [{ path, ...fault }] : []
}

function periodIssues({ claimPeriod: { from, until } }: CouponTerms, { now, zone }: TermsFacts): Issue[] {
  const path = 'claimPeriod.until'
  if (!isDated(from)) return [issue('claimPeriod.from', 'unreadable')]
  if (!isDated(until)) return [issue(path, 'unreadable')]
  if (until <= from) return [issue(path, 'before_start', { from })]
  if (until <= now) return [issue(path, 'in_the_past', { now })]
  if (until - from < shortestPeriod) return [issue(path, 'too_short', { from, minutes: shortestPeriod / minute })]
  const latest = plusCalendarDays(from, longestPeriodDays, zone)
  if (until > latest) return [issue(path, 'too_long', { latest, days: longestPeriodDays })]
  return []
}

function discountIssues(terms: Offer, facts: OfferFacts): Issue[] {
  const { discount, minimumSpend } = terms
  if (discount.is === 'amount') {
    if (discount.amount === 0) return [issue('discount.amount', 'required')]
    if (hasMinimum(minimumSpend) && discount.amount >= minimumSpend) {
      return [issue('discount.amount', 'not_below_minimum_spend', { minimumSpend })]
    }
    return []
  }
  const bounds = percentageBoundsOn(facts.kind, facts.createdAt, facts.zone)
  if (discount.percent < bounds.min || discount.percent > bounds.max)
    return [issue('discount.percent', 'out_of_bounds', bounds)]
  return capIssues(discount, minimumSpend, facts.currency)
}

/** A cap below what the percentage takes off the minimum spend would make the percentage a lie. */
function capIssues(
  { cap, percent }: Extract<Discount, { is: 'percentage' }>,
  minimumSpend: number | undefined,
  currency: Currency,
): Issue[] {
  if (cap === undefined) return []
  const least = hasMinimum(minimumSpend)
    ? Number((BigInt(percent) * BigInt(minimumSpend) + 99n) / 100n)
    : 10 ** currencyDecimals[currency]
  return cap < least ? [issue('discount.cap', 'below_least', { least })] : []
}

function limitIssues({ quantity, perCustomer }: Limits): Issue[] {
  return perCustomer > quantity ? [issue('perCustomer', 'above_quantity', { quantity })] : []
}

/** A minimum spend of nothing is none. */
const hasMinimum = (minimumSpend: number | undefined): minimumSpend is number =>
  minimumSpend !== undefined && minimumSpend > 0

function validityIssues({ validity, claimPeriod }: CouponTerms): Issue[] {
  if (validity.is === 'days') return []
  if (!isDated(validity.from)) return [issue('validity.from', 'unreadable')]
  if (!isDated(validity.until)) return [issue('validity.until', 'unreadable')]
  if (validity.until <= validity.from) return [issue('validity.until', 'before_start', { from: validity.from })]
  if (validity.until < claimPeriod.until)
    return [issue('validity.until', 'before_claims_end', { until: claimPeriod.until })]
  return []
}

function issue(path: string, code: string, facts?: NonNullable<Issue['facts']>): Issue {
  return facts ? { path, code, facts } : { path, code }
}
