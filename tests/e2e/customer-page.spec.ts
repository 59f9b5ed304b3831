import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { day } from '../../shared/model'
import { begin, home, thanks } from '../fixtures/customer-desk'
import { bubbles, expect, message, tab, test, who, write } from './customer-shop'

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

test('the customer is the same one after the browser was closed and the shop started again', async ({
  shop,
  browser,
}) => {
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

for (const [colorScheme, locale, width] of [
  ['light', 'en-GB', 390],
  ['dark', 'en-GB', 390],
  ['light', 'zh-CN', 390],
  ['dark', 'en-GB', 1280],
] as const) {
  test(`no barrier and no broken rule on any part of the page, ${colorScheme}, ${locale}, ${String(width)} wide`, async ({
    shop,
  }) => {
    const page = await shop.visit({ colorScheme, locale, viewport: { width, height: 844 } })
    await page.getByRole('textbox').last().fill('text 1')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('log').locator('[class*=mine]')).toHaveCount(1)
    await expect.poll(() => shop.desk.customers.length).toBe(1)
    shop.desk.send(who(shop.desk), thanks, 'text 2')
    shop.desk.send(who(shop.desk), {
      ...thanks,
      claimPeriod: { from: begin - 9 * day, until: begin - 8 * day },
      validity: { is: 'fixed', from: begin - 9 * day, until: begin - 7 * day },
    })
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

test('Enter that ends a composition of an input method sends nothing; the next one sends', async ({ shop }) => {
  const page = await shop.visit()
  await message(page).focus()
  const input = await page.context().newCDPSession(page)
  await input.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
  await input.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await input.send('Input.insertText', { text: '日本' })
  await input.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 })
  await expect(message(page)).toHaveValue('日本')
  // Some input methods, and Safari after a composition, tell by the key code alone.
  await input.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await expect(message(page)).toHaveValue('日本')
  await expect
    .poll(async () => {
      await message(page).press('Enter')
      return message(page).inputValue()
    })
    .toBe('')
  await expect(page.getByText('Sent', { exact: true })).toBeVisible()
  expect(shop.desk.transcript(who(shop.desk), home.id).map(({ text }) => text)).toEqual(['日本'])
})

test('when something was said stands in the reader’s time, when a coupon ends in the shop’s, which is said where they differ', async ({
  shop,
}) => {
  const here = await shop.visit({ timezoneId: 'Asia/Singapore' })
  await write(here, 'text 1')
  shop.desk.send(who(shop.desk), thanks)
  await expect(here.getByRole('log')).toContainText('09:00')
  await expect(here.getByRole('log').getByRole('article')).toContainText('Use by 30 Nov, 23:59')
  await expect(here.getByRole('banner')).not.toContainText('Singapore')

  const there = await shop.visit({
    timezoneId: 'America/Los_Angeles',
    storageState: await here.context().storageState(),
  })
  await expect(there.getByRole('log')).toContainText('17:00')
  await expect(there.getByRole('log').getByRole('article')).toContainText('Use by 30 Nov, 23:59')
  await expect(there.getByRole('banner')).toContainText('Coupon times in Singapore Standard Time, GMT+8')
})

test('no line of an empty page’s hint has but a character or two, in Chinese', async ({ shop }) => {
  for (const width of [360, 390, 480]) {
    const page = await shop.visit({ locale: 'zh-CN', viewport: { width, height: 844 } })
    for (const [name, hint] of [
      ['聊天', /^写下消息。/],
      ['我的优惠券', /^您在店铺领取/],
    ] as const) {
      await tab(page, name).click()
      const widths = await page
        .getByRole('tabpanel')
        .getByText(hint)
        .evaluate((paragraph) => {
          const range = document.createRange()
          range.selectNodeContents(paragraph)
          return Array.from(range.getClientRects(), (line) => line.width)
        })
      expect(Math.min(...widths), `${name}, ${String(width)} px`).toBeGreaterThan(Math.max(...widths) / 3)
    }
  }
})
