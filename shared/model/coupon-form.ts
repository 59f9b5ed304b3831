import { CouponKind, CouponTerms } from './coupon'
import { CouponId, CustomerId, ProductId, ShopId } from './ids'
import { Instant } from './time'
import { z } from './zod'

/** As typed: whether it is any good is for the form to say. */
const Typed = z.string().max(20_000)

/** What stands in the form of a coupon: as typed, in the shop's time and money. */
export const CouponFormValues = z.strictObject({
  name: Typed,
  start: Typed,
  end: Typed,
  discountType: z.enum(['percentage', 'amount']),
  percent: Typed,
  amount: Typed,
  cap: Typed,
  minimum: Typed,
  validity: z.enum(['days', 'fixed']),
  days: Typed,
  validFrom: Typed,
  validUntil: Typed,
  quantity: Typed,
  perCustomer: Typed,
  products: z.enum(['whole_shop', 'products']),
  productIds: z.array(ProductId).max(2_000).readonly(),
  customers: z.enum(['everyone', 'new', 'repeat', 'chosen']),
  customerIds: z.array(CustomerId).max(2_000).readonly(),
  terms: Typed,
})
export type CouponFormValues = Readonly<z.infer<typeof CouponFormValues>>

/** Which coupon an edit is of, and what it was begun on: another's edit may be saved first. */
export const BegunEdit = z.strictObject({ couponId: CouponId, revision: z.int().min(1), base: CouponTerms })
export type BegunEdit = Readonly<z.infer<typeof BegunEdit>>

/** A half-filled form: of a new coupon one for each shop and kind, of edits one for each coupon. */
export const KeptForm = z.strictObject({
  shopId: ShopId,
  kind: CouponKind,
  /** An empty start is the moment at which the form is opened again. */
  values: CouponFormValues,
  keptAt: Instant,
  /** Absent: of a new coupon. */
  edit: BegunEdit.optional(),
})
export type KeptForm = z.infer<typeof KeptForm>
