import type { Page } from '@playwright/test'
import { answer, couponOf, newChatCoupon, shopId } from './calls'
import { create, fromMenuOf, inSingapore } from './console'
import { expect, test } from './handsel'

const newChat = async (window: Page) => {
  await window.getByRole('link', { name: 'Settings' }).click()
  await create(window, 'Chat coupon')
}
const list = (window: Page) =>
  window.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Manage coupons' })
const name = (window: Page) => window.getByRole('textbox', { name: 'Coupon name' })

test('a half-filled coupon form is there again after leaving it and after a restart, until its coupon is created', async ({
  handsel,
}) => {
  await test.step('half filled and left', async () => {
    const { window } = handsel
    await newChat(window)
    await name(window).fill('Rainy Tuesday')
    await window.getByLabel('Minimum spend').fill('fifty')
    await window.getByRole('radio', { name: /Specific products/ }).click()
    await window.getByRole('checkbox').first().check()
    await window.getByRole('link', { name: 'Inbox' }).click()
    await newChat(window)
    await expect(name(window)).toHaveValue('Rainy Tuesday')
    await expect(window.getByText(/^Kept from .+, not created yet\.$/)).toBeVisible()
    // Of the other kind nothing is kept.
    await list(window).click()
    await create(window, 'Regular coupon')
    await expect(name(window)).toHaveValue('')
  })

  await test.step('after a restart', async () => {
    await handsel.quit()
    await handsel.start('--sample')
    const { window } = handsel
    await newChat(window)
    await expect(name(window)).toHaveValue('Rainy Tuesday')
    await expect(window.getByLabel('Minimum spend')).toHaveValue('fifty')
    await expect(window.getByRole('list', { name: 'Chosen products' }).getByRole('listitem')).toHaveCount(1)
  })

  await test.step('started over, and brought back', async () => {
    const { window } = handsel
    await window.getByRole('button', { name: 'Start over' }).click()
    await expect(name(window)).toHaveValue('')
    await window.getByRole('button', { name: 'Bring it back' }).click()
    await expect(name(window)).toHaveValue('Rainy Tuesday')
  })

  await test.step('a duplicate doesn’t replace it unasked', async () => {
    const { window } = handsel
    await newChatCoupon(window, { name: 'To duplicate' })
    await list(window).click()
    await fromMenuOf(window, 'To duplicate', 'Duplicate')
    await expect(name(window)).toHaveValue('To duplicate')
    await expect(window.getByText(/^Another half-filled coupon is kept since/)).toBeVisible()
    await name(window).fill('Changed')
    await window.getByRole('link', { name: 'Inbox' }).click()
    await newChat(window)
    await expect(name(window)).toHaveValue('Rainy Tuesday')
  })

  await test.step('its coupon is created: the next form is empty', async () => {
    const { window } = handsel
    await window.getByRole('textbox', { name: 'Claim period end' }).fill(inSingapore(100))
    await window.getByLabel('Percentage off').fill('10')
    await window.getByLabel('Minimum spend').fill('50')
    await window.getByLabel('Total quantity').fill('5')
    await window.getByRole('button', { name: 'Create coupon' }).click()
    await expect(window.getByRole('row', { name: /Rainy Tuesday/ })).toBeVisible()
    expect((await couponOf(window, 'Rainy Tuesday')).minimumSpend).toBe(50_00)
    expect((await answer(window, 'forms.kept', { shopId: await shopId(window), kind: 'chat' })).kept).toBeNull()
    await newChat(window)
    await expect(name(window)).toHaveValue('')
    await expect(window.getByText(/^Half filled/)).toHaveCount(0)
  })
  expect(handsel.complaints).toEqual([])
})
