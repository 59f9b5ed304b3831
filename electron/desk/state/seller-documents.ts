import { Shop, ShopId, z } from '../../../shared/model'
import { formerInstallation } from './former-documents'
import { takenOver, type Kind } from './kind'

const sellerSchema = z.strictObject({
  /** Names the cookie of the customers' page. */
  id: z.string(),
  setUp: z.enum(['sample_shop', 'own_shop']).optional(),
  /** In the order in which they came. */
  shops: z.array(ShopId),
})
/** Whose shops they are. It seldom changes. */
export const sellerDocument: Kind<z.infer<typeof sellerSchema>> = {
  name: 'seller',
  version: 1,
  schema: sellerSchema,
  takenOver: takenOver(formerInstallation, ({ id, setUp, shops }) => [
    ['all', { id, ...(setUp ? { setUp } : {}), shops: shops.map((shop) => shop.id) }],
  ]),
  empty: () => ({ id: '', shops: [] }),
  keys: ({ is }) => (is === 'installation_created' || is === 'set_up' || is === 'shop_created' ? ['all'] : []),
  apply(document, event) {
    if (event.is === 'installation_created') document.id = event.id
    if (event.is === 'set_up') document.setUp = event.with
    if (event.is === 'shop_created') document.shops = [...document.shops, event.shop.id]
  },
}

/** Missing only until the shop is created. */
const shopSchema = z.strictObject({ shop: Shop.optional() })
/** By their ids. */
export const shopsDocument: Kind<z.infer<typeof shopSchema>> = {
  name: 'shops',
  version: 1,
  schema: shopSchema,
  takenOver: takenOver(formerInstallation, ({ shops }) => shops.map((shop) => [shop.id, { shop }] as const)),
  empty: () => ({}),
  keys(event) {
    if (event.is === 'shop_created') return [event.shop.id]
    return event.is === 'shop_settings_changed' ? [event.shopId] : []
  },
  apply(document, event) {
    if (event.is === 'shop_created') document.shop = event.shop
    if (event.is === 'shop_settings_changed' && document.shop)
      document.shop = { ...document.shop, settings: event.settings }
  },
}

const counterSchema = z.strictObject({ last: z.int() })
/** The last number of what is numbered: `orders` of Handsel's own page, and `customers`, which numbers those without a name. */
export const countersDocument: Kind<z.infer<typeof counterSchema>> = {
  name: 'counters',
  version: 1,
  schema: counterSchema,
  takenOver: takenOver(formerInstallation, ({ lastOrderNumber, customers }) => [
    ['orders', { last: lastOrderNumber }],
    ['customers', { last: customers }],
  ]),
  empty: () => ({ last: 0 }),
  keys(event) {
    if (event.is === 'customer_created') return ['customers']
    return event.is === 'order_placed' && !event.order.elsewhere ? ['orders'] : []
  },
  apply(document, event) {
    if (event.is === 'customer_created') document.last += 1
    if (event.is === 'order_placed') document.last = Math.max(document.last, Number(event.order.number))
  },
}

/** Before the first one. */
export const orderNumbersBegin = 10_000
