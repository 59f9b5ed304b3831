import { ProductId, ShopId } from './ids'
import { Currency, Minor } from './money'
import { ShopName } from './text'
import { Zone } from './time'
import { z } from './zod'

export const Shop = z.strictObject({ id: ShopId, name: ShopName, currency: Currency, zone: Zone })
export type Shop = z.infer<typeof Shop>

export const Product = z.strictObject({
  id: ProductId,
  shopId: ShopId,
  name: z.string().min(1).max(200),
  /** Sale price of one piece. */
  price: Minor,
})
export type Product = z.infer<typeof Product>
