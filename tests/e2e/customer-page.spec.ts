import { createServer, type Socket } from 'node:net'
import { resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { BrowserContextOptions, Page, Route } from '@playwright/test'
import { limitsOnThisComputer, startWebchat, type Limits } from '../../electron/channels/webchat'
import { day } from '../../shared/model'
import { begin, coupon, fakeDesk, garden, home, kettle, linen, thanks, type FakeDesk } from '../fixtures/customer-desk'
import { expect, test as base } from './handsel'

/** The built page against a desk in memory: what is the page's own, without a console. */
const pageFolder = resolve(__dirname, '../../out/customer')
const welcome = coupon('welcome')
const wrap = coupon('wrap', { name: 'Five off kettles', discount: { is: 'amount', amount: 500 }, minimumSpend: 2_500, scope: { is: 'products', productIds: [kettle.id] }, terms: 'Not with other offers.' })
const gone = coupon('gone', { name: 'Early bird', quantity: 10, claimed: 10 })

interface Shop {
  readonly desk: FakeDesk
  /** Opens the page as somebody new. */
  visit(options?: BrowserContextOptions, path?: string): Promise<Page>
  /** Everything that pages complained about: errors, refused content. */
  readonly complaints: string[]
  url(): string
  close(): Promise<void>
  /** Again, on the same port. */
  reopen(limits?: Limits): Promise<void>
  /** Takes every connection and never says a word; resolves how to end that. */
  hang(): Promise<() => Promise<void>>
}

const test = base.extend<{ shop: Shop }>({
  shop: async ({ browser }, use) => {
    const desk = fakeDesk([welcome, wrap, gone])
    const start = async (port: number, limits = limitsOnThisComputer) => {
      const webchat = await startWebchat({ port, desk, installationId: 'house1', cookieKey: 'k'.repeat(43), limits, pageFolder })
      if (webchat.is !== 'listening') throw new Error(`port ${String(port)} is in use`)
      return webchat
    }
    let webchat = await start(0)
    const complaints: string[] = []
    await use({
      desk,
      complaints,
      async visit(options = {}, path = '') {
        const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB', ...options })
        const page = await context.newPage()
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text())
        })
        page.on('pageerror', (error) => complaints.push(String(error)))
        await page.goto(webchat.url + path)
        return page
      },
      url: () => webchat.url,
      close: () => webchat.close(),
      async reopen(limits) {
        webchat = await start(webchat.port, limits)
      },
      async hang() {
        await webchat.close()
        const open = new Set<Socket>()
        const silent = createServer((socket) => open.add(socket.on('error', () => undefined)))
        await new Promise<void>((listens) => silent.listen(webchat.port, '127.0.0.1', listens))
        return () =>
          new Promise<void>((ended) => {
            silent.close(() => ended())
            for (const socket of open) socket.destroy()
          })
      },
    })
    for (const context of browser.contexts()) await context.close()
    await webchat.close()
  },
})

const message = (page: Page) => page.getByRole('textbox', { name: 'Message' })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const bubbles = (page: Page) => page.getByRole('log').locator('p', { hasText: /^text \d/ })

async function write(page: Page, text: string): Promise<void> {
  await message(page).fill(text)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

/** Two tabs of one browser, whose customer has written "text 1". */
async function twoTabs(shop: Shop): Promise<[Page, Page]> {
  const first = await shop.visit()
  await write(first, 'text 1')
  await expect(first.getByText('Sent', { exact: true })).toBeVisible()
  const second = await first.context().newPage()
  await second.goto(shop.url())
  await expect(bubbles(second)).toHaveText(['text 1'])
  return [first, second]
}

/** The customer whom the first message made. */
function who({ customers }: FakeDesk): string {
  return customers[0] ?? ''
}

test('a coupon that is sent in the chat is claimed, listed, takes effect on the cart, and is used up by the order', async ({ shop }) => {
  const page = await shop.visit()
  await write(page, 'text 1')
  await expect(page.getByText('Sent', { exact: true })).toBeVisible()
  await page.getByRole('tab', { name: 'Shop' }).click()
  shop.desk.send(who(shop.desk), thanks, 'For you')
  await expect(tab(page, 'Chat')).toHaveAccessibleDescription('1 new message')
  await tab(page, 'Chat').click()
  await expect(page.getByRole('log').getByRole('article', { name: thanks.name })).toContainText('Claimed')
  await tab(page, 'My coupons').click()
  await expect(page.getByRole('region', { name: 'Ready to use' }).getByRole('article', { name: thanks.name })).toContainText('Use by 30 Nov, 23:59')

  await tab(page, 'Shop').click()
  const add = page.getByRole('listitem').filter({ hasText: kettle.name }).getByRole('button', { name: 'Add to cart' })
  await add.click()
  await add.click()
  await expect(page.getByRole('definition')).toHaveText(['$80.00', '−$10.00', '$70.00'])
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(page.getByRole('heading', { name: /^Order \d+ is placed$/ })).toBeFocused()
  await expect(page.getByText('Total $70.00')).toBeVisible()
  await tab(page, 'My coupons').click()
  await expect(page.getByRole('region', { name: 'Used', exact: true }).getByRole('article', { name: thanks.name })).toContainText(/Order \d+/)
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

test('what is written while the shop is away waits, over a reload too, and arrives once and in order', async ({ shop }) => {
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

for (const [which, closes] of [['neither', []], ['the first', [0]], ['the second', [1]], ['each', [0, 1]]] as const) {
  test(`what two tabs write while the shop is away arrives once, when ${which} of them is closed before it is back`, async ({ shop }) => {
    const tabs = await twoTabs(shop)
    await shop.close()
    for (const [index, text] of ['text 2', 'text 3', 'text 4', 'text 5'].entries()) await write(tabs[index % 2 === 0 ? 0 : 1], text)
    await expect(bubbles(tabs[0])).toHaveText(['text 1', 'text 2', 'text 3', 'text 4', 'text 5'])
    const next = await tabs[0].context().newPage()
    for (const index of closes) await tabs[index].close()
    await shop.reopen()
    await next.goto(shop.url())
    await expect(bubbles(next)).toHaveText(['text 1', 'text 2', 'text 3', 'text 4', 'text 5'])
    await expect(next.getByText('Sent', { exact: true })).toBeVisible()
    for (const tab of tabs) if (!tab.isClosed()) await expect(tab.getByText('Sent', { exact: true })).toBeVisible({ timeout: 20_000 })
    expect(shop.desk.transcript(who(shop.desk), home.id).map(({ text }) => text)).toEqual(['text 1', 'text 2', 'text 3', 'text 4', 'text 5'])
  })
}

test('what an earlier page took and the shop takes no more holds nothing up, says what is wrong, and can be mended in the box', async ({ shop }) => {
  const page = await shop.visit()
  const old = [{ clientId: 'client-0001', text: 'text 1 \u202e!', at: 1, state: 'sending' }, { clientId: 'client-0002', text: 'text 2', at: 2, state: 'sending' }]
  await page.evaluate(([key, kept]) => localStorage.setItem(key, kept), [`handsel.outbox.${home.id}`, JSON.stringify(old)] as const)
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
  await expect.poll(() => shop.desk.customers.flatMap((one) => shop.desk.transcript(one, garden.id).map(({ text }) => text))).toEqual(['text 1'])
  await expect(bubbles(next)).toHaveCount(0)
})

test('a first message with a name, written while the shop hangs, outlives its tab and arrives with the name', async ({ shop }) => {
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

test('while the shop hangs every request ends: the claim, the price and the connection are said to have no answer, and all of it is done once when it is back', async ({ shop }) => {
  const page = await shop.visit({}, '#shop')
  await expect(page.getByRole('article', { name: welcome.name })).toBeVisible()
  const end = await shop.hang()
  await page.getByRole('article', { name: welcome.name }).getByRole('button', { name: 'Claim' }).click()
  await page.getByRole('listitem').filter({ hasText: kettle.name }).getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByText('No answer yet. The page asks again by itself; it counts once.')).toBeVisible({ timeout: 14_000 })
  await expect(page.getByText('No answer from the shop.')).toBeVisible()
  await expect(page.getByText('Connection lost.')).toBeVisible()
  await end()
  await shop.reopen()
  await expect(page.getByRole('article', { name: welcome.name })).toContainText('You claimed it', { timeout: 15_000 })
  await expect(page.getByRole('definition')).toHaveText(['$40.00', '−$4.00', '$36.00'], { timeout: 15_000 })
  await expect(page.getByText('No answer')).toHaveCount(0)
  expect(await shop.desk.coupons(who(shop.desk), home.id)).toMatchObject({ data: { claims: [{ coupon: { name: welcome.name } }] } })
})

test('a newcomer whom the shop has no room for is told so of a message, a claim and an order, and all of it is done once when there is room', async ({ shop }) => {
  await shop.close()
  await shop.reopen({ ...limitsOnThisComputer, newcomersPerHour: { inAll: 0, perAddress: 0 } })
  const page = await shop.visit({}, '#shop')
  const claim = page.getByRole('article', { name: 'Welcome 10%' })
  await claim.getByRole('button', { name: 'Claim' }).click()
  await expect(claim.getByText('The shop can’t take this at the moment. The page asks again by itself.')).toBeVisible()
  await page.getByRole('button', { name: 'Add to cart' }).first().click()
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(page.getByText('The shop can’t take the order at the moment. The page asks again by itself.')).toBeVisible()
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

test('a claim whose cookie the browser has lost is kept, and made as soon as the page has another', async ({ shop }) => {
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

test('what is half written is there after a reload, and what two tabs left half written in the next one', async ({ shop }) => {
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

test('a browser that keeps nothing says so while a message waits, and the message is sent all the same', async ({ shop }) => {
  const page = await shop.visit()
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await shop.close()
  await write(page, 'text 1')
  await expect(page.getByRole('status').filter({ hasText: 'Leave this page open until your message is sent' })).toBeVisible()
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

test('a coupon that was used elsewhere meanwhile is said, and the price worked out anew', async ({ shop }) => {
  const page = await shop.visit({}, '#shop')
  await page.getByRole('article', { name: welcome.name }).getByRole('button', { name: 'Claim' }).click()
  await page.getByRole('listitem').filter({ hasText: kettle.name }).getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByRole('definition')).toHaveText(['$40.00', '−$4.00', '$36.00'])
  const other = await page.context().newPage()
  const orderElsewhereFirst = async (route: Route) => {
    await other.request.post(route.request().url(), { headers: { origin: new URL(page.url()).origin }, data: { ...(route.request().postDataJSON() as object), clientId: 'order-elsewhere' } })
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

test('Enter sends, Shift+Enter breaks the line, and Enter that ends a composition sends nothing', async ({ shop }) => {
  const page = await shop.visit({ locale: 'zh-CN' })
  const field = page.getByRole('textbox', { name: '消息' })
  await field.focus()
  const input = await page.context().newCDPSession(page)
  await input.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
  await field.dispatchEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing: true })
  await input.send('Input.insertText', { text: '你好' })
  await expect(field).toHaveValue('你好')
  expect(shop.desk.customers).toEqual([])
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('text 1')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('')
  await expect(page.getByText('已发送')).toBeVisible()
  expect(shop.desk.transcript(who(shop.desk), home.id).map(({ text }) => text)).toEqual(['你好\ntext 1'])
})

test('the name that a customer gives is the shop’s before the first message is', async ({ shop }) => {
  const page = await shop.visit()
  await page.getByLabel('Your name').fill('Ruth')
  await write(page, 'text 1')
  await expect(page.getByText('Sent', { exact: true })).toBeVisible()
  await expect(page.getByLabel('Your name')).toHaveCount(0)
  expect(await shop.desk.shop(who(shop.desk))).toMatchObject({ data: { customerName: 'Ruth', named: true } })
})

test('the tabs are moved through with the arrow keys, and the address keeps the place', async ({ shop }) => {
  const page = await shop.visit()
  await tab(page, 'Chat').focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'My coupons')).toBeFocused()
  await page.keyboard.press('End')
  await expect(tab(page, 'Shop')).toHaveAttribute('aria-selected', 'true')
  await page.reload()
  await expect(page.getByRole('tabpanel', { name: 'Shop' })).toBeVisible()
})

test('a seller’s other shop is chosen by its name', async ({ shop }) => {
  const page = await shop.visit({}, '#shop')
  await page.getByRole('combobox', { name: 'Choose a shop' }).selectOption('Larkfield Garden')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Larkfield Garden')
  await expect(page.getByText('Border spade')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Larkfield Garden')
})

test('the customer is the same one after the browser was closed and the shop started again', async ({ shop, browser }) => {
  const page = await shop.visit()
  await write(page, 'text 1')
  await expect(page.getByText('Sent', { exact: true })).toBeVisible()
  const kept = await page.context().storageState()
  await page.context().close()
  await shop.close()
  await shop.reopen()
  const later = await browser.newContext({ storageState: kept })
  const back = await later.newPage()
  await back.goto(page.url())
  await expect(bubbles(back)).toHaveText(['text 1'])
})

for (const [colorScheme, locale, width] of [['light', 'en-GB', 390], ['dark', 'en-GB', 390], ['light', 'zh-CN', 390], ['dark', 'en-GB', 1280]] as const) {
  test(`no barrier and no broken rule on any part of the page, ${colorScheme}, ${locale}, ${String(width)} wide`, async ({ shop }) => {
    const page = await shop.visit({ colorScheme, locale, viewport: { width, height: 844 } })
    await page.getByRole('textbox').last().fill('text 1')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('log').locator('[class*=mine]')).toHaveCount(1)
    await expect.poll(() => shop.desk.customers.length).toBe(1)
    shop.desk.send(who(shop.desk), thanks, 'text 2')
    shop.desk.send(who(shop.desk), { ...thanks, claimPeriod: { from: begin - 9 * day, until: begin - 8 * day }, validity: { is: 'fixed', from: begin - 9 * day, until: begin - 7 * day } })
    await expect(page.getByRole('log').getByRole('article')).toHaveCount(2)
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    for (const place of [0, 1, 2]) {
      await page.getByRole('tab').nth(place).click()
      if (place === 2) {
        await page.getByRole('tabpanel').locator('ul button').first().click()
        await expect(page.getByRole('definition')).not.toHaveCount(0)
      }
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([])
      expect(await smallTargets(page)).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(shop.complaints).toEqual([])
  })
}

/** Controls that a finger could miss: seen, and below 44 px in one direction. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, select, input, [role=tab], summary, a')]
      .filter((one) => one.getClientRects().length > 0)
      .filter((one) => one.getBoundingClientRect().height < 43.5 || one.getBoundingClientRect().width < 43.5)
      .map((one) => one.outerHTML.slice(0, 80)),
  )
}
