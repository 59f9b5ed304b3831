import { decide, fail, notFound, type CommandHandler } from '../handler'

/** All settings at once: what is missing has none any more. */
export const setShopSettings: CommandHandler<'shops.setSettings'> = (world, { shopId, settings }) =>
  world.shop(shopId) ? decide([{ is: 'shop_settings_changed', shopId, settings }], settings) : fail(notFound)
