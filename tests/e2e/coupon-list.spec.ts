import type { Page } from '@playwright/test'
import { answer, couponOf, newChatCoupon } from './calls'
import { create, createButton, fromMenuOf } from './console'
import { expect, test, type Handsel } from './handsel'

const manage = async (window: Page) => {
  await window.getByRole('link', { name: 'Settings' }).click()
  await expect(window.getByRole('heading', { name: 'Manage coupons', level: 1 })).toBeVisible()
}
const header = (window: Page, name: string) => window.getByRole('columnheader', { name })
const names = (window: Page) => window.getByRole('row').getByRole('link').allInnerTexts()
const claimed = async (window: Page) =>
  await window
    .getByRole('meter', { name: /^Claimed/ })
    .evaluateAll((meters) => meters.map((meter) => Number(meter.getAttribute('aria-valuenow'))))

test('one button creates, in every way; one menu a row says whose it is', async ({ handsel }) => {
  const { window } = handsel
  await newChatCoupon(window, { name: 'Autumn thanks' })
  await manage(window)

  await test.step('the head has one button, the row one', async () => {
    await expect(
      window.getByRole('main').getByRole('banner').or(window.locator('main > header')).getByRole('button'),
    ).toHaveText(['Create'])
    const row = window.getByRole('row', { name: /Autumn thanks/ })
    await expect(row.getByRole('button')).toHaveCount(1)
    await expect(row.getByRole('button')).toHaveAccessibleName('Actions for Autumn thanks')
  })
  await test.step('behind it are all four ways', async () => {
    await createButton(window).click()
    const menu = window.getByRole('menu', { name: 'Create' })
    await expect(menu.getByRole('menuitem')).toHaveText([
      'Chat coupon',
      'Regular coupon',
      'From a template…',
      'From a file…',
    ])
    await window.keyboard.press('Escape')
    await expect(createButton(window)).toBeFocused()
    for (const [way, heading] of [
      ['Chat coupon', 'New chat coupon'],
      ['Regular coupon', 'New regular coupon'],
      ['From a file…', 'Import coupons'],
    ] as const) {
      await create(window, way)
      await expect(window.getByRole('heading', { name: heading, level: 1 })).toBeVisible()
      await window
        .getByRole('navigation', { name: 'You are here' })
        .getByRole('link', { name: 'Manage coupons' })
        .click()
    }
    await create(window, 'From a template…')
    await expect(window.getByRole('dialog', { name: 'Begin with a template' })).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(createButton(window)).toBeFocused()
  })
  await test.step('a row’s menu stays with its coupon when another comes before it', async () => {
    await window.getByRole('button', { name: 'Actions for Autumn thanks' }).click()
    const menu = window.getByRole('menu', { name: 'Actions for Autumn thanks' })
    await newChatCoupon(window, { name: 'A newer one' })
    await expect(window.getByRole('link', { name: 'A newer one' })).toBeVisible()
    await menu.getByRole('menuitem', { name: 'Deactivate' }).click()
    await expect(window.getByRole('dialog', { name: 'Deactivate “Autumn thanks”?' })).toBeVisible()
    await window.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await expect(window.getByRole('button', { name: 'Actions for Autumn thanks' })).toBeFocused()
  })
  await test.step('deactivated it leaves the list, and the focus stays there', async () => {
    await fromMenuOf(window, 'Autumn thanks', 'Deactivate')
    await window.getByRole('button', { name: 'Deactivate coupon' }).click()
    await expect(window.getByRole('link', { name: 'Autumn thanks' })).toBeHidden()
    await expect(window.getByRole('group', { name: 'Coupons, Ongoing' })).toBeFocused()
  })
  await test.step('so it does when the coupon left the list while its dialog was open', async () => {
    await fromMenuOf(window, 'A newer one', 'Deactivate')
    const dialog = window.getByRole('dialog', { name: 'Deactivate “A newer one”?' })
    await expect(dialog).toBeVisible()
    const { id: couponId, revision } = await couponOf(window, 'A newer one')
    await answer(window, 'coupons.deactivate', { commandId: crypto.randomUUID(), couponId, revision })
    await expect(window.locator('a', { hasText: 'A newer one' })).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(window.getByRole('group', { name: 'Coupons, Ongoing' })).toBeFocused()
  })
  await test.step('what can’t change any more offers what can be done with it', async () => {
    await window.getByRole('tab', { name: /Deactivated/ }).click()
    await window.getByRole('button', { name: 'Actions for Autumn thanks' }).click()
    await expect(window.getByRole('menuitem')).toHaveText(['Duplicate', 'Save as template'])
  })
  expect(handsel.complaints).toEqual([])
})

test('the list is sorted by its columns with the keyboard, and stays so', async ({ handsel }) => {
  const { window } = handsel
  await manage(window)
  await expect(window.getByRole('row').nth(2)).toBeVisible()
  const newest = await names(window)

  await test.step('by what was claimed: the most first, then the least, then newest first again', async () => {
    await header(window, 'Claimed').getByRole('button').focus()
    await window.keyboard.press('Enter')
    await expect(header(window, 'Claimed')).toHaveAttribute('aria-sort', 'descending')
    await expect(window.locator('[aria-sort]')).toHaveCount(1)
    await expect.poll(async () => isFalling(await claimed(window))).toBe(true)
    await expect(window.getByRole('status').filter({ hasText: 'Sorted by Claimed, descending' })).toHaveCount(1)
    await window.keyboard.press('Space')
    await expect(header(window, 'Claimed')).toHaveAttribute('aria-sort', 'ascending')
    await expect.poll(async () => isFalling((await claimed(window)).reverse())).toBe(true)
    await window.keyboard.press('Enter')
    await expect(window.locator('[aria-sort]')).toHaveCount(0)
    await expect.poll(() => names(window)).toEqual(newest)
    await expect(header(window, 'Claimed').getByRole('button')).toBeFocused()
  })
  await test.step('by name, and kept: in another status, behind a coupon, after a restart', async () => {
    await header(window, 'Name').getByRole('button').click()
    const sorted = [...newest].sort(new Intl.Collator('en', { numeric: true }).compare)
    expect(sorted).not.toEqual(newest)
    await expect.poll(() => names(window)).toEqual(sorted)
    await window.getByRole('tab', { name: /Expired/ }).click()
    await expect(header(window, 'Name')).toHaveAttribute('aria-sort', 'ascending')
    await window.getByRole('tab', { name: /Ongoing/ }).click()
    await window.getByRole('link', { name: 'Weekend thank-you' }).click()
    await window.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'Manage coupons' }).click()
    await expect.poll(() => names(window)).toEqual(sorted)
    await restart(handsel)
    await manage(handsel.window)
    await expect(header(handsel.window, 'Name')).toHaveAttribute('aria-sort', 'ascending')
    await expect.poll(() => names(handsel.window)).toEqual(sorted)
  })
  await test.step('the list to browse has its own', async () => {
    await handsel.window.getByRole('link', { name: 'Coupons', exact: true }).click()
    await expect(handsel.window.getByRole('heading', { name: 'Browse coupons', level: 1 })).toBeVisible()
    await expect.poll(() => names(handsel.window)).toEqual(newest)
    await expect(handsel.window.locator('[aria-sort]')).toHaveCount(0)
  })
})

test('a list that is narrowed to nothing offers to show all', async ({ handsel }) => {
  const { window } = handsel
  await window.getByRole('button', { name: /^Shop:/ }).click()
  await window.getByRole('menuitemradio', { name: 'Larkfield Garden' }).click()
  await window.getByRole('link', { name: 'Coupons', exact: true }).click()
  await expect(window.getByRole('tab').first()).toBeVisible()
  await window.getByRole('searchbox', { name: 'Search coupons' }).fill('no coupon is called this')
  await expect(window.getByRole('heading', { name: /^No coupon matches/ })).toBeVisible()
  await expect(createButton(window)).toHaveCount(0)
  await window.getByRole('button', { name: 'Show all' }).click()
  await expect(window.getByRole('row').nth(1)).toBeVisible()
})

const isFalling = (numbers: readonly number[]) =>
  numbers.length > 2 && numbers.every((number, at) => at === 0 || number <= (numbers[at - 1] ?? 0))

async function restart(handsel: Handsel): Promise<void> {
  await handsel.quit()
  await handsel.start('--sample')
}
