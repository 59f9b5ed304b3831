import { ShopSettings } from '../../../shared/model'
import { decide, fail, notFound, type CommandHandler } from '../handler'

/**
 * Changes what differs from the settings that the asker began with; what is missing in `settings` has none any more.
 * Refused where somebody else has changed the same one in the meantime, to something else.
 */
export const setShopSettings: CommandHandler<'shops.setSettings'> = (world, { shopId, base, settings }) => {
  const shop = world.shop(shopId)
  if (!shop) return fail(notFound)
  const now = shop.settings ?? {}
  const changed = ShopSettings.keyof().options.filter((field) => settings[field] !== base[field])
  const fields = changed.filter((field) => now[field] !== base[field] && now[field] !== settings[field])
  if (fields.length > 0) return fail({ is: 'stale', fields })
  const kept = ShopSettings.keyof().options.filter((field) => !changed.includes(field))
  const merged = { ...only(now, kept), ...only(settings, changed) }
  return decide([{ is: 'shop_settings_changed', shopId, settings: merged }], merged)
}

function only(settings: ShopSettings, fields: readonly (keyof ShopSettings)[]): ShopSettings {
  return Object.fromEntries(
    fields.flatMap((field) => (settings[field] === undefined ? [] : [[field, settings[field]]])),
  )
}
