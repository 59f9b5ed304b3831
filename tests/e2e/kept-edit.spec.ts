import type { Page } from '@playwright/test'
import { answer, chatCouponTerms, couponOf, shopId } from './calls'
import { fromMenuOf } from './console'
import { expect, test } from './handsel'

const day = 86_400_000
const name = (window: Page) => window.getByRole('textbox', { name: 'Coupon name' })
const kept = (window: Page) => window.getByText(/^Kept from .+, not saved yet\.$/)
const told = (window: Page) => window.getByRole('region', { name: /Someone else changed this coupon first/ })

async function edit(window: Page, coupon: string): Promise<void> {
  await window.getByRole('link', { name: 'Settings' }).click()
  await window.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Manage coupons' }).click()
  await window.getByRole('tab', { name: /^Upcoming/ }).click()
  await fromMenuOf(window, coupon, 'Edit')
}

test('a half-filled edit is there again after leaving it and after a restart; what was saved meanwhile is chosen from field by field', async ({
  handsel,
}) => {
  const terms = await chatCouponTerms(handsel.window, { name: '' })
  const claimPeriod = { from: terms.claimPeriod.from + day, until: terms.claimPeriod.until + day }
  const { found } = await answer(handsel.window, 'products.search', {
    shopId: await shopId(handsel.window),
    search: '',
    ids: [],
    limit: 4,
  })
  const [first, second, third] = found.map((product) => product.name)
  const scopeOf = (...at: readonly number[]) => ({
    is: 'products' as const,
    productIds: found.filter((_, index) => at.includes(index)).map(({ id }) => id),
  })
  for (const coupon of ['Winter thanks', 'Quiet thanks']) {
    await answer(handsel.window, 'coupons.create', {
      commandId: crypto.randomUUID(),
      shopId: await shopId(handsel.window),
      kind: 'chat',
      terms: { ...terms, claimPeriod, name: coupon, scope: scopeOf(0, 1) },
    })
  }

  await test.step('half filled and left: another coupon’s edit has nothing of it', async () => {
    const { window } = handsel
    await edit(window, 'Winter thanks')
    await expect(name(window)).toHaveValue('Winter thanks')
    await name(window).fill('Winter thanks to all')
    await window.getByLabel('Total quantity').fill('many')
    await window.getByRole('checkbox', { name: String(third) }).check()
    await window.getByRole('link', { name: 'Inbox' }).click()
    await edit(window, 'Quiet thanks')
    await expect(name(window)).toHaveValue('Quiet thanks')
    await expect(kept(window)).toHaveCount(0)
    await edit(window, 'Winter thanks')
    await expect(kept(window)).toBeVisible()
    await expect(name(window)).toHaveValue('Winter thanks to all')
    await expect(window.getByLabel('Total quantity')).toHaveValue('many')
  })

  await test.step('discarded, and brought back', async () => {
    const { window } = handsel
    await window.getByRole('button', { name: 'Discard changes' }).click()
    await expect(name(window)).toHaveValue('Winter thanks')
    await expect(window.getByText('Changes discarded. This is the coupon as it is.')).toBeVisible()
    // What was typed a moment ago isn't kept yet.
    await name(window).fill('A moment')
    await window.getByRole('button', { name: 'Bring them back' }).click()
    await expect(name(window)).toHaveValue('Winter thanks to all')
    await window.getByRole('link', { name: 'Inbox' }).click()
    await edit(window, 'Winter thanks')
    await expect(name(window)).toHaveValue('Winter thanks to all')
  })

  await test.step('discarded and left: what was typed right before is gone too', async () => {
    const { window } = handsel
    await edit(window, 'Quiet thanks')
    await name(window).fill('Quiet thanks to all')
    await window.getByRole('link', { name: 'Inbox' }).click()
    await edit(window, 'Quiet thanks')
    await name(window).fill('Quiet thanks to everyone')
    await window.getByRole('button', { name: 'Discard changes' }).click()
    await window.getByRole('link', { name: 'Inbox' }).click()
    await edit(window, 'Quiet thanks')
    await expect(name(window)).toHaveValue('Quiet thanks')
    await expect(kept(window)).toHaveCount(0)
  })

  await test.step('after a restart', async () => {
    await handsel.quit()
    await handsel.start('--sample')
    const { window } = handsel
    await edit(window, 'Winter thanks')
    await expect(kept(window)).toBeVisible()
    await expect(name(window)).toHaveValue('Winter thanks to all')
    await window.getByLabel('Total quantity').fill('250')
    await window.getByRole('link', { name: 'Inbox' }).click()
  })

  await test.step('another supervisor saved meanwhile: it says so at once, names what was chosen, and saves what holds', async () => {
    const { window } = handsel
    const { id, revision } = await couponOf(window, 'Winter thanks')
    await answer(window, 'coupons.edit', {
      commandId: crypto.randomUUID(),
      couponId: id,
      revision,
      terms: { ...terms, claimPeriod, name: 'Snow thanks', quantity: 400, scope: scopeOf(1) },
    })
    await edit(window, 'Snow thanks')
    await expect(told(window)).toBeFocused()
    const value = (field: string, words: RegExp) =>
      told(window).getByRole('radiogroup', { name: field }).getByRole('radio').filter({ hasText: words })
    await expect(value('Products', /^1 product/)).toContainText(`Removed: ${String(first)}`)
    await expect(value('Products', /^3 products/)).toContainText(`Added: ${String(third)}`)
    await expect(value('Products', /^3 products/)).not.toContainText(String(second))
    await value('Name', /^Snow thanks/).click()
    await told(window).getByRole('button', { name: 'Save what is chosen' }).click()
    await expect(window.getByRole('row', { name: /Snow thanks/ })).toContainText('250')
    const saved = await couponOf(window, 'Snow thanks')
    expect(saved.scope).toEqual(scopeOf(0, 1, 2))
  })

  await test.step('once saved nothing is kept', async () => {
    const { window } = handsel
    await edit(window, 'Snow thanks')
    await expect(name(window)).toHaveValue('Snow thanks')
    await expect(kept(window)).toHaveCount(0)
    await expect(told(window)).toHaveCount(0)
  })
  expect(handsel.complaints).toEqual([])
})
