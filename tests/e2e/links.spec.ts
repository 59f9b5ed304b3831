import type { Page } from '@playwright/test'
import { openChat, opening, reply, writeAs } from './console'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()

const linkIn = (page: Page, name: string) => page.getByRole('log').getByRole('link', { name, exact: true })

test('links in messages and notes are shown as typed and opened by the system; their real host stands beside on hover and focus', async ({
  customer,
}) => {
  const { window, app } = handsel()
  const opened = await opening(handsel())
  const page = await customer(handsel())
  await writeAs(
    page,
    'Lena Vogt',
    'Is https://bank.com@evil.example/offer yours? See also www.shop.example/x. And mail ana@shop.example',
  )
  await openChat(window, 'Lena Vogt')

  const trick = linkIn(window, 'https://bank.com@evil.example/offer')
  await trick.hover()
  await expect(window.getByRole('tooltip')).toHaveText('Opens evil.example')
  await trick.click()
  await expect.poll(opened).toEqual(['https://bank.com@evil.example/offer'])
  await window.getByRole('heading', { name: 'Lena Vogt' }).first().hover()
  await expect(window.getByRole('tooltip')).toHaveCount(0)

  await window.getByRole('log').focus()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Tab')
  await expect(linkIn(window, 'www.shop.example/x')).toBeFocused()
  await expect(window.getByRole('tooltip')).toHaveText('Opens www.shop.example')
  await expect(linkIn(window, 'www.shop.example/x')).toHaveAccessibleDescription('Opens www.shop.example')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Tab')
  await expect(window.getByRole('tooltip')).toHaveText('Mail to ana@shop.example')
  await window.keyboard.press('Escape')
  await expect(window.getByRole('tooltip')).toHaveCount(0)
  await window.keyboard.press('Enter')
  await expect
    .poll(opened)
    .toEqual(['https://bank.com@evil.example/offer', 'https://www.shop.example/x', 'mailto:ana@shop.example'])

  await window.keyboard.press('Alt+N')
  await window.getByRole('textbox', { name: 'Message' }).fill('Known trick: https://аpple.com')
  await window.getByRole('button', { name: 'Add note' }).click()
  await linkIn(window, 'https://аpple.com').hover()
  await expect(window.getByRole('tooltip')).toHaveText('Opens xn--pple-43d.com')
  await expect(window.getByRole('log').getByText('Known trick: https://аpple.com')).toBeVisible()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(handsel().complaints).toEqual([])
})

test('the customers’ page opens a link in a page of its own that knows nothing of it', async ({ customer }) => {
  const { window } = handsel()
  const page = await customer(handsel())
  await writeAs(page, 'Jonas Weber', 'Where is my order?')
  await openChat(window, 'Jonas Weber')
  await reply(window, 'شاهد https://shop.example/x، شكرا')

  const link = linkIn(page, 'https://shop.example/x')
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc')
  expect(
    await link.evaluate((anchor) => [getComputedStyle(anchor).direction, getComputedStyle(anchor).unicodeBidi]),
  ).toEqual(['ltr', 'isolate'])
  await link.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tooltip')).toHaveText('Opens shop.example')
  const [asked] = await Promise.all([
    page.context().waitForEvent('request', (request) => request.url().startsWith('https://shop.example')),
    link.click(),
  ])
  expect(asked.headers().referer).toBeUndefined()
  expect(page.url()).toContain(handsel().customerPage)
})

test('a name that looks like a link is none', async ({ customer }) => {
  const { window } = handsel()
  const page = await customer(handsel())
  await writeAs(page, 'https://evil.example', 'Hello')
  await openChat(window, 'https://evil.example')
  await expect(window.getByRole('link', { name: /evil\.example/ })).toHaveCount(0)
})
