import { day, type CustomerId, type Instant, type TargetCustomers } from '../model'

/** What the rules ask of a customer in one shop. */
export interface CustomerFacts {
  /** Undefined: somebody who has done nothing here yet. */
  readonly customerId: CustomerId | undefined
  /** Creation of the latest paid and not wholly cancelled order in this shop, or undefined when there never was one. */
  readonly lastGoodOrderAt?: Instant | undefined
}

/** A customer, and when they claimed one certain coupon, oldest first. */
export interface HolderFacts extends CustomerFacts {
  readonly claimedAt: readonly Instant[]
}

export const repeatWithin = 90 * day

/** Whether a coupon's target customers include this one at `now`. */
export function isEligible(
  customers: TargetCustomers,
  { customerId, lastGoodOrderAt }: CustomerFacts,
  now: Instant,
): boolean {
  switch (customers.is) {
    case 'everyone':
      return true
    case 'new':
      return lastGoodOrderAt === undefined
    case 'repeat':
      return lastGoodOrderAt !== undefined && now - lastGoodOrderAt <= repeatWithin
    case 'chosen':
      return customerId !== undefined && customers.customerIds.includes(customerId)
  }
}

/** The next instant at which the clock alone changes whom a coupon may be for, or undefined when it never will. */
export function nextEligibilityChange({ lastGoodOrderAt }: CustomerFacts, now: Instant): Instant | undefined {
  const end = lastGoodOrderAt === undefined ? 0 : lastGoodOrderAt + repeatWithin + 1
  return end > now ? end : undefined
}
