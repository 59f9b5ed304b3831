import { z } from './zod'

export const CouponColumn = z.enum([
  'kind',
  'name',
  'start',
  'end',
  'percent',
  'amount',
  'max_discount',
  'min_spend',
  'valid_days',
  'valid_from',
  'valid_until',
  'quantity',
  'per_customer',
  'products',
  'customers',
  'terms',
])
export type CouponColumn = z.infer<typeof CouponColumn>

/** The cells of one line. */
export const CouponCells = z.record(CouponColumn, z.string())
export type CouponCells = Readonly<z.infer<typeof CouponCells>>

/**
 * The columns of a file of coupons, one coupon a line, and how spreadsheets may head them: by these names, or as the
 * Chinese form calls its fields, now or formerly. What each holds: renderer/console/settings/import/FORMAT.md.
 */
export const couponColumns: Readonly<Record<CouponColumn, readonly [string, string, ...string[]]>> = {
  kind: ['kind', '类型'],
  name: ['name', '优惠券名称'],
  start: ['start', '领取开始时间'],
  end: ['end', '领取结束时间'],
  percent: ['percent', '优惠百分比'],
  amount: ['amount', '优惠金额'],
  max_discount: ['max_discount', '封顶金额', '最高优惠'],
  min_spend: ['min_spend', '最低消费'],
  valid_days: ['valid_days', '有效天数'],
  valid_from: ['valid_from', '可用开始时间'],
  valid_until: ['valid_until', '可用结束时间'],
  quantity: ['quantity', '总数量'],
  per_customer: ['per_customer', '每位顾客限领'],
  products: ['products', '商品'],
  customers: ['customers', '目标顾客'],
  terms: ['terms', '使用条款'],
}

/** What stands in a cell for a kind and for the target customers; of the Chinese file in its own words. */
export const couponCellWords = {
  kind: { chat: ['chat', '聊天'], regular: ['regular', '常规'] },
  customers: { everyone: ['everyone', '所有顾客'], new: ['new', '新顾客'], repeat: ['repeat', '回头客'] },
} as const

/** Lines of one file: what one commit takes. */
export const couponFileLines = 1_000
/** Bytes of one file. */
export const couponFileBytes = 2_000_000
