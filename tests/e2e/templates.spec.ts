import { newChatCoupon } from './calls'
import { create, fromMenuOf } from './console'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()

test('a supervisor saves a coupon as a template, begins another with it, renames it and deletes it', async () => {
  const { window } = handsel()
  await newChatCoupon(window, { name: 'Autumn thanks', quantity: 40 })
  const dialog = window.getByRole('dialog')

  await test.step('saved under a name, from the list and from the coupon’s page', async () => {
    await window.getByRole('link', { name: 'Settings' }).click()
    await fromMenuOf(window, 'Autumn thanks', 'Save as template')
    await dialog.getByRole('textbox', { name: 'Template name' }).fill('For patience')
    await dialog.getByRole('button', { name: 'Save template' }).click()
    await expect(dialog).toBeHidden()

    await window.getByRole('link', { name: 'Autumn thanks' }).click()
    await window.getByRole('button', { name: 'Save as template' }).click()
    await dialog.getByRole('textbox', { name: 'Template name' }).fill('for patience')
    await dialog.getByRole('button', { name: 'Save template' }).click()
    await expect(dialog.getByText('Another template has this name. Choose a different one.')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Template name' }).fill('Second thoughts')
    await window.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
  })

  await test.step('a new coupon begins with it, from now on', async () => {
    await window.getByRole('link', { name: 'Settings' }).click()
    await create(window, 'From a template…')
    await dialog.getByRole('button', { name: 'For patience: new coupon' }).click()
    await expect(window.getByRole('heading', { name: 'New chat coupon' })).toBeVisible()
    await expect(window.getByRole('textbox', { name: 'Coupon name' })).toHaveValue('Autumn thanks')
    await expect(window.getByLabel('Percentage off')).toHaveValue('20')
    await expect(window.getByLabel('Total quantity')).toHaveValue('40')
    await expect(window.getByRole('textbox', { name: 'Claim period end' })).toHaveValue(
      /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/,
    )
    await window.getByRole('textbox', { name: 'Coupon name' }).fill('Winter thanks')
    await window.getByRole('button', { name: 'Create coupon' }).click()
    await expect(window.getByRole('row', { name: /Winter thanks/ })).toBeVisible()
  })

  await test.step('renamed and deleted in place', async () => {
    await create(window, 'From a template…')
    await dialog.getByRole('button', { name: 'Rename For patience' }).click()
    await dialog.getByRole('textbox', { name: 'Template name' }).fill('For those who wait')
    await window.keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: 'For those who wait: new coupon' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Delete Second thoughts' }).click()
    await expect(dialog.getByText('Coupons made with it stay.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Delete template' }).click()
    await expect(dialog.getByRole('listitem')).toHaveCount(1)
  })
  expect(handsel().complaints).toEqual([])
})
