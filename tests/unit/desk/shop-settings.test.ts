import { expect, test } from 'vitest'
import { ShopId } from '../../../shared/model'
import { aDesk, aFolder, tokenOf } from '../../fixtures/desk'

test('a supervisor’s settings of the shop stay over a restart, windows are told, and customers see nothing of them', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const settings = { warnExposureAbove: 1_000_00, confirmSavingAbove: 50_00 }
  const told: unknown[] = []
  desk.desk.publisher.onPublication((publication) => told.push(publication))

  await desk.done('shops.setSettings', { shopId: desk.shopId, settings })

  expect(told).toMatchObject([{ topic: 'installation', patch: { shops: [{ settings }] } }])
  const shown = await desk.desk.customers.shop(tokenOf('Ruth'), desk.shopId)
  expect(JSON.stringify(shown)).not.toContain('settings')
  await desk.close()
  expect((await aDesk(folder)).desk.world.shops).toMatchObject([{ name: 'Larkfield Home', settings }])
})

test('what isn’t among the new settings is gone', async () => {
  const desk = await aDesk()
  await desk.done('shops.setSettings', { shopId: desk.shopId, settings: { warnExposureAbove: 1_000_00, confirmSavingAbove: 50_00 } })
  await desk.done('shops.setSettings', { shopId: desk.shopId, settings: { confirmSavingAbove: 0 } })
  expect(desk.desk.world.shop(desk.shopId)?.settings).toEqual({ confirmSavingAbove: 0 })
})

test('agents are refused the shop’s settings by the call, and an unknown shop has none', async () => {
  const desk = await aDesk()
  expect(await desk.ask('shops.setSettings', { shopId: ShopId.parse('shop_none'), settings: {} })).toEqual({ is: 'not_found' })
  await desk.done('session.drop', {})
  expect(await desk.ask('shops.setSettings', { shopId: desk.shopId, settings: {} })).toEqual({ is: 'not_permitted' })
})
