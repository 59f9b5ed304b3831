import { answer, shopId } from './calls'
import { expect, test } from './handsel'

test('a setting that another supervisor changed meanwhile is not written over: both amounts are there to choose from', async ({
  handsel,
}) => {
  const { window } = handsel
  const shop = await shopId(window)
  const settings = async () => (await answer(window, 'app.start', {})).shops.find(({ id }) => id === shop)?.settings
  const base = (await settings()) ?? {}
  await window.evaluate(() => {
    location.hash = '#/settings/shop'
  })
  const field = window.getByLabel('Ask before sending above')
  await field.fill('75')
  // As from another window.
  await answer(window, 'shops.setSettings', {
    commandId: crypto.randomUUID(),
    shopId: shop,
    base,
    settings: { ...base, confirmSavingAbove: 50_00, warnExposureAbove: 900_00 },
  })
  await expect(window.getByLabel('Warn of a new coupon above')).toHaveValue('900')
  await window.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(
    window.getByRole('alert').filter({ hasText: 'Somebody else changed this to $50.00 in the meantime.' }),
  ).toBeVisible()
  await expect(field).toHaveValue('75')
  expect(await settings()).toMatchObject({ confirmSavingAbove: 50_00 })
  await window.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(settings).toEqual({ confirmSavingAbove: 75_00, warnExposureAbove: 900_00 })

  await field.fill('80')
  await answer(window, 'shops.setSettings', {
    commandId: crypto.randomUUID(),
    shopId: shop,
    base: { confirmSavingAbove: 75_00, warnExposureAbove: 900_00 },
    settings: { warnExposureAbove: 900_00 },
  })
  await window.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(window.getByText('Somebody else emptied this in the meantime.')).toBeVisible()
  await window.getByRole('button', { name: 'Take theirs' }).click()
  await expect(field).toHaveValue('')
  await expect(window.getByText('Somebody else emptied this')).toHaveCount(0)
})

test('the shop’s currency and time zone, chosen at the first run, are shown in the language of the console', async ({
  handsel: { window },
}) => {
  await window.evaluate(() => {
    location.hash = '#/settings/shop'
  })
  const main = window.getByRole('main')
  await expect(main.getByRole('definition')).toHaveText(['US Dollar (USD)', 'Singapore Standard Time, GMT+8'])
  await expect(main.getByText('Chosen when the shop was set up, and can’t be changed')).toBeVisible()
  await answer(window, 'preferences.set', { commandId: crypto.randomUUID(), language: 'zh-CN' })
  await expect(main.getByRole('definition')).toHaveText(['美元（USD）', '新加坡标准时间，GMT+8'])
})
