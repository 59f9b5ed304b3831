import { CouponTerms, type Coupon, type Currency, type Instant, type Issue, type TermsField } from '../model'
import { longestPeriodDays, nameIssues, termsIssues } from './coupon-terms'
import { statusAt } from './status'
import { plusCalendarDays } from './wall-time'

export const allTermsFields = CouponTerms.keyof().options

/** What may be edited at `now`: before the start everything; while ongoing the name, a later end and more quantity; afterwards nothing. */
export function editableFields(
  coupon: Pick<Coupon, 'claimPeriod' | 'deactivated'>,
  now: Instant,
): readonly TermsField[] {
  const { is } = statusAt(coupon, now)
  if (is === 'upcoming') return allTermsFields
  return is === 'ongoing' ? ['name', 'claimPeriod', 'quantity'] : []
}

/** The fields in which two sets of terms differ. The order of chosen products and customers is none of them, and a minimum spend of nothing is none. */
export function differingFields(one: CouponTerms, other: CouponTerms): TermsField[] {
  return allTermsFields.filter((field) => comparable(one, field) !== comparable(other, field))
}

/** Everything that is wrong with giving `coupon` these terms at `now`; empty when it may be. An expired or deactivated coupon may have none. */
export function issuesOfEdit(coupon: Coupon, currency: Currency, terms: CouponTerms, now: Instant): Issue[] {
  const changed = differingFields(coupon, terms)
  const editable = editableFields(coupon, now)
  const locked = changed.filter((field) => !editable.includes(field)).map((path) => ({ path, code: 'locked' }))
  if (statusAt(coupon, now).is === 'upcoming')
    return [...upcomingIssues(coupon, currency, terms, now), ...tooFew(coupon, terms)]
  return [...locked, ...(editable.length > 0 ? ongoingIssues(coupon, terms, changed) : [])]
}

/** A percentage that changes is judged by the bounds of the day of the edit, one that stays by those of the creation. */
function upcomingIssues(coupon: Coupon, currency: Currency, terms: CouponTerms, now: Instant): Issue[] {
  const percentOf = ({ discount }: CouponTerms) => (discount.is === 'percentage' ? discount.percent : undefined)
  const createdAt = percentOf(coupon) === percentOf(terms) ? coupon.createdAt : now
  return termsIssues(terms, { kind: coupon.kind, currency, zone: coupon.zone, now, createdAt })
}

function ongoingIssues(coupon: Coupon, terms: CouponTerms, changed: readonly TermsField[]): Issue[] {
  const { claimPeriod: before, validity, zone } = coupon
  const { claimPeriod: after } = terms
  const issues: Issue[] = changed.includes('name') ? nameIssues(terms.name) : []
  if (after.from !== before.from) issues.push({ path: 'claimPeriod.from', code: 'locked' })
  const latest = plusCalendarDays(before.from, longestPeriodDays, zone)
  if (after.until < before.until)
    issues.push({ path: 'claimPeriod.until', code: 'not_later', facts: { until: before.until } })
  else if (after.until > before.until && after.until > latest)
    issues.push({ path: 'claimPeriod.until', code: 'too_long', facts: { latest, days: longestPeriodDays } })
  else if (validity.is === 'fixed' && after.until > before.until && after.until > validity.until) {
    issues.push({ path: 'claimPeriod.until', code: 'after_redemption', facts: { until: validity.until } })
  }
  if (terms.quantity < coupon.quantity)
    issues.push({ path: 'quantity', code: 'not_more', facts: { quantity: coupon.quantity } })
  return issues
}

/** A clock that was set back can make a coupon with claims upcoming again. */
function tooFew({ claimed }: Coupon, { quantity }: CouponTerms): Issue[] {
  return quantity < claimed ? [{ path: 'quantity', code: 'not_more', facts: { quantity: claimed } }] : []
}

function comparable(terms: CouponTerms, field: TermsField): string {
  const value = terms[field]
  if (field === 'minimumSpend') return String(terms.minimumSpend ?? 0)
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (Array.isArray(inner)) return [...(inner as unknown[])].sort()
    return typeof inner === 'object' && inner !== null
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, one]) => one !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner
  })
}
