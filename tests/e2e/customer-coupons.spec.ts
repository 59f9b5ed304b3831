import type { Route } from '@playwright/test'
import { kettle, thanks } from '../fixtures/customer-desk'
import { expect, gone, tab, test, welcome, who, write } from './customer-shop'

test('a coupon that is sent in the chat is claimed, listed, takes effect on the cart, and is used up by the order', async ({
  shop,
}) => {
  const page = await shop.visit()
  await write(page, 'text 1')
  await expect(page.getByText('Sent', { exact: true })).toBeVisible()
  await page.getByRole('tab', { name: 'Shop' }).click()
  shop.desk.send(who(shop.desk), thanks, 'For you')
  await expect(tab(page, 'Chat')).toHaveAccessibleDescription('1 new message')
  await tab(page, 'Chat').click()
  await expect(page.getByRole('log').getByRole('article', { name: thanks.name })).toContainText('Claimed')
  await tab(page, 'My coupons').click()
  await expect(
    page.getByRole('region', { name: 'Ready to use' }).getByRole('article', { name: thanks.name }),
  ).toContainText('Use by 30 Nov, 23:59')

  await tab(page, 'Shop').click()
  const add = page.getByRole('listitem').filter({ hasText: kettle.name }).getByRole('button', { name: 'Add to cart' })
  await add.click()
  await add.click()
  await expect(page.getByRole('definition')).toHaveText(['$80.00', '−$10.00', '$70.00'])
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(page.getByRole('heading', { name: /^Order \d+ is placed$/ })).toBeFocused()
  await expect(page.getByText('Total $70.00')).toBeVisible()
  await tab(page, 'My coupons').click()
  await expect(
    page.getByRole('region', { name: 'Used', exact: true }).getByRole('article', { name: thanks.name }),
  ).toContainText(/Order \d+/)
  await tab(page, 'Chat').click()
  await expect(page.getByRole('log').getByRole('article', { name: thanks.name })).toContainText('Used')
  expect(shop.complaints).toEqual([])
})

test('a coupon of the storefront is claimed with its button, or says why not', async ({ shop }) => {
  const page = await shop.visit({}, '#shop')
  await expect(page.getByRole('article', { name: gone.name })).toContainText('Fully claimed, 10 of 10.')
  await expect(page.getByRole('article', { name: gone.name }).getByRole('button')).toHaveCount(0)
  await page.getByRole('article', { name: welcome.name }).getByRole('button', { name: 'Claim' }).click()
  await expect(page.getByRole('article', { name: welcome.name })).toContainText('You claimed it on 23 Nov.')
  await expect(tab(page, 'My coupons')).toHaveAccessibleDescription('1 coupon ready to use')
})

test('nobody else sees a coupon that was sent in a chat', async ({ shop }) => {
  const ruth = await shop.visit()
  await write(ruth, 'text 1')
  await expect(ruth.getByText('Sent', { exact: true })).toBeVisible()
  shop.desk.send(who(shop.desk), thanks)
  await expect(ruth.getByRole('article', { name: thanks.name })).toBeVisible()
  const oskar = await shop.visit()
  for (const name of ['Chat', 'My coupons', 'Shop']) {
    await tab(oskar, name).click()
    await expect(oskar.getByText(thanks.name)).toHaveCount(0)
  }
})

test('a coupon that was used elsewhere meanwhile is said, and the price worked out anew', async ({ shop }) => {
  const page = await shop.visit({}, '#shop')
  await page.getByRole('article', { name: welcome.name }).getByRole('button', { name: 'Claim' }).click()
  await page.getByRole('listitem').filter({ hasText: kettle.name }).getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByRole('definition')).toHaveText(['$40.00', '−$4.00', '$36.00'])
  const other = await page.context().newPage()
  const orderElsewhereFirst = async (route: Route) => {
    await other.request.post(route.request().url(), {
      headers: { origin: new URL(page.url()).origin },
      data: { ...(route.request().postDataJSON() as object), clientId: 'order-elsewhere' },
    })
    await route.continue()
  }
  await page.route('**/api/orders', orderElsewhereFirst, { times: 1 })
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'used for another order' })).toBeVisible()
  await expect(page.getByRole('definition')).toHaveText(['$40.00', '$40.00'])
})

test('a coupon ends at its moment, while the page is open', async ({ shop }) => {
  const page = await shop.visit()
  await write(page, 'text 1')
  await expect(page.getByText('Sent', { exact: true })).toBeVisible()
  const claim = shop.desk.send(who(shop.desk), thanks)
  await expect(page.getByRole('article', { name: thanks.name })).toContainText('Claimed')
  shop.desk.moveTo(claim.usable.until - 1_500)
  await page.reload()
  await expect(page.getByRole('article', { name: thanks.name })).toContainText('Claimed')
  await expect(page.getByRole('article', { name: thanks.name })).toContainText('Expired')
})
