import { Currency } from './currencies'
import { ProductId, ShopId } from './ids'
import { Minor } from './money'
import { StoredText } from './text'
import { Zone } from './time'
import { z } from './zod'

/** What a supervisor decides for a shop; each may be missing. Amounts are minor units. */
export const ShopSettings = z.strictObject({
  /** The form of a new coupon warns where all its claims together can take off more. */
  warnExposureAbove: Minor.optional(),
  /** Sending asks once more where one claim can take off more, or has no upper limit. Missing: it never asks. */
  confirmSavingAbove: Minor.optional(),
})
export type ShopSettings = z.infer<typeof ShopSettings>

export const Shop = z.strictObject({
  id: ShopId,
  name: StoredText,
  currency: Currency,
  zone: Zone,
  settings: ShopSettings.optional(),
})
export type Shop = z.infer<typeof Shop>

export const Product = z.strictObject({
  id: ProductId,
  shopId: ShopId,
  name: StoredText,
  /** Sale price of one piece. */
  price: Minor,
})
export type Product = z.infer<typeof Product>
