import { limitsOnThisComputer } from '../../electron/channels/webchat'
import { garden, home, kettle, linen } from '../fixtures/customer-desk'
import { bubbles, expect, message, tab, test, twoTabs, welcome, who, write } from './customer-shop'

test('what is written while the shop is away waits, over a reload too, and arrives once and in order', async ({
  shop,
}) => {
  const page = await shop.visit()
  await write(page, 'text 1')
  await expect(page.getByText('Sent', { exact: true })).toBeVisible()
  await shop.close()
  await expect(page.getByRole('status').filter({ hasText: 'Connection lost' })).toBeVisible()
  await write(page, 'text 2')
  await write(page, 'text 3')
  await expect(page.getByText('Sending', { exact: true })).toBeVisible()
  await shop.reopen()
  await page.reload()
  await expect(bubbles(page)).toHaveText(['text 1', 'text 2', 'text 3'])
  await expect(page.getByText('Sent', { exact: true })).toBeVisible()
  expect(shop.desk.transcript(who(shop.desk), home.id).map(({ text }) => text)).toEqual(['text 1', 'text 2', 'text 3'])
})

for (const [which, closes] of [
  ['neither', []],
  ['the first', [0]],
  ['the second', [1]],
  ['each', [0, 1]],
] as const) {
  test(`what two tabs write while the shop is away arrives once, when ${which} of them is closed before it is back`, async ({
    shop,
  }) => {
    const tabs = await twoTabs(shop)
    await shop.close()
    for (const [index, text] of ['text 2', 'text 3', 'text 4', 'text 5'].entries())
      await write(tabs[index % 2 === 0 ? 0 : 1], text)
    await expect(bubbles(tabs[0])).toHaveText(['text 1', 'text 2', 'text 3', 'text 4', 'text 5'])
    const next = await tabs[0].context().newPage()
    for (const index of closes) await tabs[index].close()
    await shop.reopen()
    await next.goto(shop.url())
    await expect(bubbles(next)).toHaveText(['text 1', 'text 2', 'text 3', 'text 4', 'text 5'])
    await expect(next.getByText('Sent', { exact: true })).toBeVisible()
    for (const tab of tabs)
      if (!tab.isClosed()) await expect(tab.getByText('Sent', { exact: true })).toBeVisible({ timeout: 20_000 })
    expect(shop.desk.transcript(who(shop.desk), home.id).map(({ text }) => text)).toEqual([
      'text 1',
      'text 2',
      'text 3',
      'text 4',
      'text 5',
    ])
  })
}

test('what an earlier page took and the shop takes no more holds nothing up, says what is wrong, and can be mended in the box', async ({
  shop,
}) => {
  const page = await shop.visit()
  const old = [
    { clientId: 'client-0001', text: 'text 1 \u202e!', at: 1, state: 'sending' },
    { clientId: 'client-0002', text: 'text 2', at: 2, state: 'sending' },
  ]
  await page.evaluate(([key, kept]) => localStorage.setItem(key, kept), [
    `handsel.outbox.${home.id}`,
    JSON.stringify(old),
  ] as const)
  await page.reload()
  await expect(page.getByText('Not sent. Character 8')).toBeVisible()
  await expect.poll(() => shop.desk.transcript(who(shop.desk), home.id).map(({ text }) => text)).toEqual(['text 2'])
  await message(page).fill('and text 3')
  await page.getByRole('button', { name: 'Edit' }).click()
  await expect(message(page)).toBeFocused()
  await expect(message(page)).toHaveValue('text 1 \u202e!\nand text 3')
  await expect(page.getByText('Not sent.')).toBeHidden()
})

test('what waits for one shop is sent when only the seller’s other shop is opened', async ({ shop }) => {
  const page = await shop.visit({}, `?shop=${garden.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Larkfield Garden')
  await expect(message(page)).toBeVisible()
  await shop.close()
  await write(page, 'text 1')
  await expect(bubbles(page)).toHaveText(['text 1'])
  const next = await page.context().newPage()
  await page.close()
  await shop.reopen()
  await next.goto(shop.url())
  await expect(next.getByRole('heading', { level: 1 })).toHaveText('Larkfield Home')
  await expect
    .poll(() => shop.desk.customers.flatMap((one) => shop.desk.transcript(one, garden.id).map(({ text }) => text)))
    .toEqual(['text 1'])
  await expect(bubbles(next)).toHaveCount(0)
})

test('a first message with a name, written while the shop hangs, outlives its tab and arrives with the name', async ({
  shop,
}) => {
  const page = await shop.visit()
  await expect(page.getByLabel('Your name')).toBeVisible()
  const end = await shop.hang()
  await page.getByLabel('Your name').fill('Ruth')
  await write(page, 'text 1')
  await expect(bubbles(page)).toHaveText(['text 1'])
  await expect(message(page)).toHaveValue('')
  const next = await page.context().newPage()
  await page.close()
  await end()
  await shop.reopen()
  await next.goto(shop.url())
  await expect(next.getByText('Sent', { exact: true })).toBeVisible()
  expect(shop.desk.transcript(who(shop.desk), home.id).map(({ text }) => text)).toEqual(['text 1'])
  await expect.poll(() => shop.desk.shop(who(shop.desk))).toMatchObject({ data: { customerName: 'Ruth', named: true } })
})

test('while the shop hangs every request ends: the claim, the price and the connection are said to have no answer, and all of it is done once when it is back', async ({
  shop,
}) => {
  const page = await shop.visit({}, '#shop')
  await expect(page.getByRole('article', { name: welcome.name })).toBeVisible()
  const end = await shop.hang()
  await page.getByRole('article', { name: welcome.name }).getByRole('button', { name: 'Claim' }).click()
  await page.getByRole('listitem').filter({ hasText: kettle.name }).getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByText('No answer yet. The page asks again by itself; it counts once.')).toBeVisible({
    timeout: 14_000,
  })
  await expect(page.getByText('No answer from the shop.')).toBeVisible()
  await expect(page.getByText('Connection lost.')).toBeVisible()
  await end()
  await shop.reopen()
  await expect(page.getByRole('article', { name: welcome.name })).toContainText('You claimed it', { timeout: 15_000 })
  await expect(page.getByRole('definition')).toHaveText(['$40.00', '−$4.00', '$36.00'], { timeout: 15_000 })
  await expect(page.getByText('No answer')).toHaveCount(0)
  expect(await shop.desk.coupons(who(shop.desk), home.id)).toMatchObject({
    data: { claims: [{ coupon: { name: welcome.name } }] },
  })
})

test('a newcomer whom the shop has no room for is told so of a message, a claim and an order, and all of it is done once when there is room', async ({
  shop,
}) => {
  await shop.close()
  await shop.reopen({ ...limitsOnThisComputer, newcomersPerHour: { inAll: 0, perAddress: 0 } })
  const page = await shop.visit({}, '#shop')
  const claim = page.getByRole('article', { name: 'Welcome 10%' })
  await claim.getByRole('button', { name: 'Claim' }).click()
  await expect(claim.getByText('The shop can’t take this at the moment. The page asks again by itself.')).toBeVisible()
  await page.getByRole('button', { name: 'Add to cart' }).first().click()
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(
    page.getByText('The shop can’t take the order at the moment. The page asks again by itself.'),
  ).toBeVisible()
  await tab(page, 'Chat').click()
  await write(page, 'text 1')
  const held = page.getByText('The shop can’t take more messages at the moment. Yours is kept and sent by itself.')
  await expect(held).toBeVisible()
  await expect(page.getByText('Sending', { exact: true })).toBeVisible()
  await shop.close()
  await shop.reopen()
  await expect(page.getByText('Sent', { exact: true })).toBeVisible({ timeout: 15_000 })
  await expect(held).toBeHidden()
  await expect(bubbles(page)).toHaveText(['text 1'])
  await tab(page, 'Shop').click()
  await expect(page.getByRole('heading', { name: /^Order \d+ is placed$/ })).toBeVisible()
  await expect(claim).toContainText('You claimed it')
})

test('a claim whose cookie the browser has lost is kept, and made as soon as the page has another', async ({
  shop,
}) => {
  const page = await shop.visit({}, '#shop')
  const claim = page.getByRole('article', { name: 'Welcome 10%' })
  await expect(claim).toBeVisible()
  await page.context().clearCookies()
  await claim.getByRole('button', { name: 'Claim' }).click()
  await expect(claim.getByText('The shop can’t take this at the moment. The page asks again by itself.')).toBeVisible()
  // As when the page is looked at again; else it asks for the shop each minute.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(claim).toContainText('You claimed it')
})

test('an order that the shop never answered is placed once and said, though its tab was closed', async ({ shop }) => {
  const page = await shop.visit({}, '#shop')
  await page.getByRole('listitem').filter({ hasText: linen.name }).getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByRole('definition')).toHaveCount(2)
  const end = await shop.hang()
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(page.getByText('No answer yet.')).toBeVisible({ timeout: 14_000 })
  const next = await page.context().newPage()
  await page.close()
  await end()
  await shop.reopen()
  await next.goto(`${shop.url()}#shop`)
  const placed = next.getByRole('heading', { name: /^Order \d+ is placed$/ })
  await expect(placed).toBeVisible()
  await next.reload()
  await expect(next.getByRole('heading', { name: 'Cart' })).toBeVisible()
  await expect(placed).toHaveCount(0)
})

test('what is half written is there after a reload, and what two tabs left half written in the next one', async ({
  shop,
}) => {
  const page = await shop.visit()
  await message(page).fill('half written')
  await page.reload()
  await expect(message(page)).toHaveValue('half written')
  const other = await page.context().newPage()
  await other.goto(shop.url())
  await message(other).fill('in the other tab')
  await expect(message(page)).toHaveValue('half written')
  await page.close()
  const next = await other.context().newPage()
  await other.close()
  await next.goto(shop.url())
  await expect(message(next)).toHaveValue(/^(in the other tab\nhalf written|half written\nin the other tab)$/)
})

test('a browser that keeps nothing says so while a message waits, and the message is sent all the same', async ({
  shop,
}) => {
  const page = await shop.visit()
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await shop.close()
  await write(page, 'text 1')
  await expect(
    page.getByRole('status').filter({ hasText: 'Leave this page open until your message is sent' }),
  ).toBeVisible()
  await shop.reopen()
  await expect(page.getByText('Sent', { exact: true })).toBeVisible()
  await expect(page.getByText('Leave this page open')).toHaveCount(0)
  expect(shop.desk.transcript(who(shop.desk), home.id).map(({ text }) => text)).toEqual(['text 1'])
})

test('what was said while the line was cut comes when it is back, and the banner goes', async ({ shop }) => {
  const page = await shop.visit()
  await write(page, 'text 1')
  await expect(page.getByText('Sent', { exact: true })).toBeVisible()
  await shop.close()
  await expect(page.getByText('Connection lost.')).toBeVisible()
  for (const text of ['text 2', 'text 3']) shop.desk.say(who(shop.desk), home.id, text)
  await shop.reopen()
  await expect(bubbles(page)).toHaveText(['text 1', 'text 2', 'text 3'])
  await expect(page.getByText('Connection lost.')).toHaveCount(0)
})

test('an order that got no answer goes out again under its id after a reload, and is placed once', async ({ shop }) => {
  const page = await shop.visit({}, '#shop')
  await page.getByRole('listitem').filter({ hasText: linen.name }).getByRole('button', { name: 'Add to cart' }).click()
  const ids: unknown[] = []
  await page.route('**/api/orders', async (route) => {
    ids.push((route.request().postDataJSON() as { clientId: unknown }).clientId)
    if (ids.length > 1) return route.continue()
    // The shop has it, the answer gets lost.
    await route.fetch()
    return route.abort()
  })
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(page.getByText('No answer yet.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Order \d+ is placed$/ })).toBeVisible()
  expect(new Set(ids).size).toBe(1)
  expect(ids.length).toBeGreaterThan(1)
})
