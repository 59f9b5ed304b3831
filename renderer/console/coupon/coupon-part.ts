import type { CouponDetail } from '../../../shared/contract'
import type { Instant } from '../../../shared/model'

/** What a part of a coupon's detail view is given. */
export interface CouponPartProps {
  readonly detail: CouponDetail
  readonly now: Instant
  /** Of its title: one level below the coupon's name. */
  readonly Heading: 'h2' | 'h3'
}
