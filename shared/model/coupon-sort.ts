import { z } from './zod'

/** A column of the coupon list that it can be sorted by. */
export const CouponSortColumn = z.enum(['name', 'discount', 'minimum', 'period', 'claimed', 'redeemed', 'revenue'])
export type CouponSortColumn = z.infer<typeof CouponSortColumn>

export const CouponSort = z.strictObject({ by: CouponSortColumn, order: z.enum(['ascending', 'descending']) })
export type CouponSort = z.infer<typeof CouponSort>
