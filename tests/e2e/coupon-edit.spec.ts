import { answer, call, chatCouponTerms, newChatCoupon } from './calls'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()

test('an ongoing coupon is edited as far as it may be; whoever saves second is told which fields differ', async () => {
  const { window } = handsel()
  const couponId = await newChatCoupon(window, { name: 'Autumn thanks', quantity: 100 })

  await test.step('its discount is shown and locked, and it says why', async () => {
    await window.getByRole('link', { name: 'Settings' }).click()
    await window.getByRole('row', { name: /Autumn thanks/ }).getByRole('button', { name: 'Edit' }).click()
    await expect(window.getByText('The name, a later end and more quantity can still be changed.')).toBeVisible()
    for (const locked of ['Claim period start', 'Discount type', 'Percentage off', 'Minimum spend', 'Claims per customer', 'Products', 'Target customers', 'Terms']) {
      await expect(window.getByRole('textbox', { name: locked })).toHaveJSProperty('readOnly', true)
    }
    // What was left empty says so.
    for (const empty of ['Maximum discount', 'Minimum spend']) await expect(window.getByRole('textbox', { name: empty })).toHaveValue('None')
    await expect(window.getByLabel('Total quantity')).toBeEditable()
  })

  await test.step('less quantity is refused in place', async () => {
    await window.getByLabel('Total quantity').fill('99')
    await window.getByRole('button', { name: 'Save changes' }).click()
    await expect(window.getByText('It can only grow. Choose 100 or more.')).toBeVisible()
    await expect(window.getByLabel('Total quantity')).toBeFocused()
  })

  await test.step('another supervisor was first: what differs is told, and the newer one taken', async () => {
    const { detail } = await answer(window, 'coupons.detail', { couponId })
    const terms = { ...(await chatCouponTerms(window, { name: 'Autumn thanks' })), claimPeriod: detail.coupon.claimPeriod }
    expect(await call(window, 'coupons.edit', { commandId: crypto.randomUUID(), couponId, revision: 1, terms: { ...terms, name: 'Harvest thanks' } })).toMatchObject({ is: 'ok' })
    await window.getByLabel('Total quantity').fill('250')
    await window.getByRole('button', { name: 'Save changes' }).click()
    const told = window.getByRole('alert').filter({ hasText: 'Someone else changed this coupon' })
    await expect(told).toContainText('Name: now Harvest thanks, yours Autumn thanks')
    await expect(told).toContainText('Total quantity: now 100, yours 250')
    await window.getByRole('button', { name: 'Take the newer one' }).click()
    await expect(window.getByRole('textbox', { name: 'Coupon name' })).toHaveValue('Harvest thanks')
    await expect(told).toBeHidden()
  })

  await test.step('then the change is saved, and the coupon’s page says who changed what', async () => {
    await window.getByLabel('Total quantity').fill('250')
    await window.getByRole('button', { name: 'Save changes' }).click()
    await expect(window.getByRole('row', { name: /Harvest thanks/ })).toContainText('250')
    await window.evaluate((id) => (location.hash = `#/coupons/${id}`), couponId)
    await expect(window.getByText('Total quantity: 100 → 250')).toBeVisible()
    await expect(window.getByText('Name: Autumn thanks → Harvest thanks')).toBeVisible()
    await expect(window.getByText('Edited by Imogen Vale').first()).toBeVisible()
    await expect(window.getByRole('button', { name: 'Edit' })).toBeVisible()
  })
  expect(handsel().complaints).toEqual([])
})
