import { CouponKind, CouponTerms, ProductId, ShopId, couponFileLines, z } from '../model'
import { command, query } from './definition'

const why = z.enum(['disk_full', 'not_permitted', 'not_found', 'not_a_file', 'disk_error'])
export const CouponFileRefusal = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('too_big'), most: z.int() }),
  /** In no encoding that is understood: neither UTF-8, UTF-16 nor GB18030. */
  z.strictObject({ reason: z.literal('not_text') }),
  /** A spreadsheet's own format, not text. */
  z.strictObject({ reason: z.literal('workbook') }),
  z.strictObject({ reason: z.literal('not_read'), why }),
])
export type CouponFileRefusal = z.infer<typeof CouponFileRefusal>

const Name = z.string().max(1_000)

/** Many coupons from a spreadsheet's file. It is chosen in the system's own dialog: no path comes from a page. */
export const couponFileCalls = {
  /** Null: the person chose none. */
  'couponFile.read': command({
    role: 'supervisor',
    input: {},
    output: z.strictObject({ file: z.strictObject({ name: z.string(), text: z.string() }).nullable() }),
    refusal: CouponFileRefusal,
  }),
  /** Writes a file to begin with, its dates from now on. */
  'couponFile.example': command({
    role: 'supervisor',
    input: { shopId: ShopId },
    output: z.strictObject({ saved: z.boolean() }),
    refusal: z.strictObject({ reason: z.literal('not_written'), why }),
  }),
  /** Which of these names coupons of the shop have that are not over, and what the products of these names are: of exactly this name, or else those whose names fold alike. */
  'couponFile.lookUp': query({
    role: 'supervisor',
    input: { shopId: ShopId, coupons: z.array(Name).max(couponFileLines), products: z.array(Name).max(20_000) },
    output: z.strictObject({
      taken: z.array(z.string()),
      products: z.array(z.strictObject({ name: z.string(), ids: z.array(ProductId) })),
    }),
  }),
  /** All of them or none. */
  'coupons.createMany': command({
    role: 'supervisor',
    input: {
      shopId: ShopId,
      coupons: z
        .array(z.strictObject({ kind: CouponKind, terms: CouponTerms }))
        .min(1)
        .max(couponFileLines),
    },
    output: z.strictObject({ created: z.int() }),
  }),
}
