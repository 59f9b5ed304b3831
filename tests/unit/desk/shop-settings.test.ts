import { expect, test } from 'vitest'
import { ShopId } from '../../../shared/model'
import { aDesk, aFolder, tokenOf } from '../../fixtures/desk'

test('a supervisor’s settings of the shop stay over a restart, windows are told, and customers see nothing of them', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const settings = { warnExposureAbove: 1_000_00, confirmSavingAbove: 50_00 }
  const told: unknown[] = []
  desk.desk.publisher.onPublication((publication) => told.push(publication))

  await desk.done('shops.setSettings', { shopId: desk.shopId, base: {}, settings })

  expect(told).toMatchObject([{ topic: 'installation', patch: { shops: [{ settings }] } }])
  const shown = await desk.desk.customers.shop(tokenOf('Ruth'), desk.shopId)
  expect(JSON.stringify(shown)).not.toContain('settings')
  await desk.close()
  expect((await aDesk(folder)).desk.world.shops).toMatchObject([{ name: 'Larkfield Home', settings }])
})

test('what isn’t among the new settings is gone', async () => {
  const desk = await aDesk()
  const before = { warnExposureAbove: 1_000_00, confirmSavingAbove: 50_00 }
  await desk.done('shops.setSettings', { shopId: desk.shopId, base: {}, settings: before })
  await desk.done('shops.setSettings', { shopId: desk.shopId, base: before, settings: { confirmSavingAbove: 0 } })
  expect(desk.desk.world.shop(desk.shopId)?.settings).toEqual({ confirmSavingAbove: 0 })
})

test('two supervisors who change different settings at the same time both get theirs', async () => {
  const desk = await aDesk()
  const base = { warnExposureAbove: 1_000_00, confirmSavingAbove: 50_00 }
  await desk.done('shops.setSettings', { shopId: desk.shopId, base: {}, settings: base })
  await desk.done('shops.setSettings', {
    shopId: desk.shopId,
    base,
    settings: { ...base, warnExposureAbove: 2_000_00 },
  })
  const told = await desk.done('shops.setSettings', {
    shopId: desk.shopId,
    base,
    settings: { warnExposureAbove: 1_000_00 },
  })
  expect(told).toEqual({ warnExposureAbove: 2_000_00 })
  expect(desk.desk.world.shop(desk.shopId)?.settings).toEqual({ warnExposureAbove: 2_000_00 })
})

test('a setting that somebody else changed in the meantime is not written over, and is named', async () => {
  const desk = await aDesk()
  const base = { warnExposureAbove: 1_000_00 }
  await desk.done('shops.setSettings', { shopId: desk.shopId, base: {}, settings: base })
  await desk.done('shops.setSettings', { shopId: desk.shopId, base, settings: { warnExposureAbove: 2_000_00 } })
  const late = { warnExposureAbove: 3_000_00, confirmSavingAbove: 10_00 }
  expect(await desk.ask('shops.setSettings', { shopId: desk.shopId, base, settings: late })).toEqual({
    is: 'stale',
    fields: ['warnExposureAbove'],
  })
  expect(desk.desk.world.shop(desk.shopId)?.settings).toEqual({ warnExposureAbove: 2_000_00 })
  expect(
    await desk.done('shops.setSettings', {
      shopId: desk.shopId,
      base: { warnExposureAbove: 2_000_00 },
      settings: late,
    }),
  ).toEqual(late)
})

test('agents are refused the shop’s settings by the call, and an unknown shop has none', async () => {
  const desk = await aDesk()
  expect(await desk.ask('shops.setSettings', { shopId: ShopId.parse('shop_none'), base: {}, settings: {} })).toEqual({
    is: 'not_found',
  })
  await desk.done('session.drop', {})
  expect(await desk.ask('shops.setSettings', { shopId: desk.shopId, base: {}, settings: {} })).toEqual({
    is: 'not_permitted',
  })
})
