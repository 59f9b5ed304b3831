import { answer, call, chatCouponTerms, newChatCoupon } from './calls'
import { fromMenuOf } from './console'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()

test('an ongoing coupon is edited as far as it may be; whoever saves second chooses field by field what holds', async () => {
  const { window } = handsel()
  const couponId = await newChatCoupon(window, { name: 'Autumn thanks', quantity: 100 })

  await test.step('its discount is shown and locked, and it says why', async () => {
    await window.getByRole('link', { name: 'Settings' }).click()
    await fromMenuOf(window, 'Autumn thanks', 'Edit')
    await expect(window.getByText('You can still change its name, move its end later and add quantity.')).toBeVisible()
    for (const locked of [
      'Claim period start',
      'Discount type',
      'Percentage off',
      'Minimum spend',
      'Claims per customer',
      'Products',
      'Target customers',
      'Terms',
    ]) {
      await expect(window.getByRole('textbox', { name: locked })).toHaveJSProperty('readOnly', true)
    }
    // What was left empty says so.
    for (const empty of ['Maximum discount', 'Minimum spend'])
      await expect(window.getByRole('textbox', { name: empty })).toHaveValue('None')
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
    const terms = {
      ...(await chatCouponTerms(window, { name: 'Autumn thanks' })),
      claimPeriod: detail.coupon.claimPeriod,
    }
    expect(
      await call(window, 'coupons.edit', {
        commandId: crypto.randomUUID(),
        couponId,
        revision: 1,
        terms: { ...terms, name: 'Harvest thanks' },
      }),
    ).toMatchObject({ is: 'ok' })
    await window.getByLabel('Total quantity').fill('250')
    await window.getByRole('button', { name: 'Save changes' }).click()
    const told = window.getByRole('region', { name: /Someone else changed this coupon first/ })
    const value = (field: string, name: string) =>
      told.getByRole('radiogroup', { name: field }).getByRole('radio', { name })
    // What wasn't touched begins with the newer one, what was with the person's own.
    await expect(value('Name', 'Harvest thanks')).toBeChecked()
    await expect(value('Name', 'Autumn thanks')).not.toBeChecked()
    await expect(value('Total quantity', '250')).toBeChecked()
    await expect(told).toBeFocused()
    await told.getByRole('button', { name: 'Take the newer one' }).click()
    await expect(window.getByRole('textbox', { name: 'Coupon name' })).toHaveValue('Harvest thanks')
    await expect(window.getByLabel('Total quantity')).toHaveValue('100')
    await expect(told).toBeHidden()
  })

  await test.step('once more: field by field, and what was chosen is saved on the newer one', async () => {
    const { detail } = await answer(window, 'coupons.detail', { couponId })
    const { name: _, ...terms } = await chatCouponTerms(window, { name: '' })
    expect(
      await call(window, 'coupons.edit', {
        commandId: crypto.randomUUID(),
        couponId,
        revision: 2,
        terms: { ...terms, claimPeriod: detail.coupon.claimPeriod, name: 'Thanks', quantity: 300 },
      }),
    ).toMatchObject({ is: 'ok' })
    await window.getByLabel('Total quantity').fill('250')
    await window.getByRole('textbox', { name: 'Coupon name' }).fill('Many thanks')
    await window.getByRole('button', { name: 'Save changes' }).click()
    const told = window.getByRole('region', { name: /Someone else changed this coupon first/ })
    await expect(told).toBeFocused()
    // Who presses the same button again is led back to the question.
    await window.getByRole('button', { name: 'Save changes' }).click()
    await expect(told).toBeFocused()
    await told.getByRole('button', { name: 'Save what is chosen' }).click()
    await expect(told.getByText('Total quantity: It can only grow. Choose 300 or more.')).toBeVisible()
    await told.getByRole('radiogroup', { name: 'Total quantity' }).getByRole('radio', { name: '300' }).click()
    await told.getByRole('button', { name: 'Save what is chosen' }).click()
    await expect(window.getByRole('row', { name: /Many thanks/ })).toContainText('300')
  })

  await test.step('the coupon’s page says who changed what', async () => {
    await window.evaluate((id) => (location.hash = `#/coupons/${id}`), couponId)
    await expect(window.getByText('Total quantity: 100 → 300')).toBeVisible()
    await expect(window.getByText('Name: Thanks → Many thanks')).toBeVisible()
    await expect(window.getByText('Edited by Imogen Vale').first()).toBeVisible()
    await expect(window.getByRole('button', { name: 'Edit' })).toBeVisible()
  })
  expect(handsel().complaints).toEqual([])
})
