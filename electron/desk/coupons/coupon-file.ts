import { couponFileBytes, type Outcome } from '../../../shared/model'
import { byName, folded, isValid } from '../../../shared/rules'
import type { StoreReader } from '../../store'
import type { Sessions } from '../agents/sessions'
import type { DataFiles } from '../data/port'
import { whyOf } from '../data/why-of'
import type { Calls, QueryHandler } from '../handler'
import type { DeskEvent } from '../state/events'
import type { World } from '../world'
import { exampleCouponFile } from './example-coupon-file'
import { foldedName } from './folded-name'
import { isWorkbook, textOf } from './text-of'

/** What a file says is looked up here; what it means, the form's reader says (renderer/console/settings/import). */
export const lookUpCouponFile: QueryHandler<'couponFile.lookUp'> = (world, { shopId, coupons, products }, { now }) => {
  const taken = new Set(
    world
      .couponsOf(shopId)
      .filter((coupon) => isValid(coupon, now))
      .map(foldedName),
  )
  const named = byName(products.length > 0 ? world.productsOf(shopId) : [])
  return {
    taken: coupons.filter((name) => taken.has(folded(name))),
    products: products.map((name) => ({ name, ids: named(name).map(({ id }) => id) })),
  }
}

/** Files come and go by the system's dialogs, at the window that asks: whoever sits there afterwards needs the rights still. */
export function couponFileCalls(
  store: Pick<StoreReader<DeskEvent>, 'sequence'>,
  world: World,
  now: () => number,
  sessions: Pick<Sessions, 'asker'>,
  files: DataFiles | undefined,
): Pick<Calls, 'couponFile.read' | 'couponFile.example'> {
  const ok = <Data>(data: Data): Outcome<Data> => ({ is: 'ok', at: store.sequence, data })
  return {
    async 'couponFile.read'(windowId) {
      const asker = sessions.asker(windowId)
      if (!asker) return { is: 'not_signed_in' }
      if (!files) return { is: 'unavailable', why: 'no_files' }
      try {
        const source = await files.chooseImport(windowId)
        if (!source) return ok({ file: null })
        try {
          if (source.size > couponFileBytes)
            return { is: 'refused', refusal: { reason: 'too_big', most: couponFileBytes } }
          const bytes = await source.read(0, source.size)
          const text = textOf(bytes)
          const changed = asker.changed()
          if (changed) return changed
          if (text === undefined)
            return { is: 'refused', refusal: { reason: isWorkbook(bytes) ? 'workbook' : 'not_text' } }
          return ok({ file: { name: source.path.split(/[/\\]/).pop() ?? '', text } })
        } finally {
          await source.close()
        }
      } catch (error) {
        const why = whyOf(error)
        if (!why) throw error
        return { is: 'refused', refusal: { reason: 'not_read', why } }
      }
    },
    async 'couponFile.example'(windowId, { shopId }) {
      const asker = sessions.asker(windowId)
      const shop = world.shop(shopId)
      if (!asker) return { is: 'not_signed_in' }
      if (!files) return { is: 'unavailable', why: 'no_files' }
      if (!shop) return { is: 'not_found' }
      try {
        const sink = await files.chooseExport(windowId, 'coupons.csv')
        if (!sink) return ok({ saved: false })
        const changed = asker.changed()
        if (changed) {
          await sink.giveUp()
          return changed
        }
        try {
          await sink.write(
            exampleCouponFile({
              now: now(),
              zone: shop.zone,
              currency: shop.currency,
              language: world.preferences.language,
              product: world.productsOf(shopId)[0]?.name,
            }),
          )
          await sink.finish()
        } catch (error) {
          await sink.giveUp().catch(() => undefined)
          throw error
        }
        return ok({ saved: true })
      } catch (error) {
        const why = whyOf(error)
        if (!why) throw error
        return { is: 'refused', refusal: { reason: 'not_written', why } }
      }
    },
  }
}
