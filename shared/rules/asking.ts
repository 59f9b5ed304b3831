import type { Coupon, Minor, Shop } from '../model'

/** The most that one claim can take off, minor units; undefined when there is no upper limit. */
export function mostOffOf({ discount }: Pick<Coupon, 'discount'>): Minor | undefined {
  return discount.is === 'amount' ? discount.amount : discount.cap
}

/**
 * Whether Send asks once more: one claim can take off more than the shop's setting, or has no upper limit.
 * A shop without the setting is never asked: whoever hasn't said what is much isn't stopped.
 */
export function asksBeforeSending(coupon: Pick<Coupon, 'discount'>, settings: Shop['settings']): boolean {
  const limit = settings?.confirmSavingAbove
  if (limit === undefined) return false
  const most = mostOffOf(coupon)
  return most === undefined || most > limit
}
