import type { Page } from '@playwright/test'
import { home } from '../fixtures/customer-desk'
import { bubbles, expect, tab, test, twoTabs, who, write } from './customer-shop'

/** As when another tab of the browser is looked at, or this one again. */
function look(page: Page, how: 'away' | 'here'): Promise<void> {
  return page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
      document.dispatchEvent(new Event('visibilitychange'))
    },
    how === 'away' ? 'hidden' : 'visible',
  )
}
const icon = (page: Page) => page.locator('link[rel="icon"]')

test('a tab that is not looked at says in its title and its icon how many messages of the shop wait; its own are not counted', async ({
  shop,
}) => {
  const page = await shop.visit()
  await write(page, 'text 1')
  await expect(page.getByText('Sent', { exact: true })).toBeVisible()
  shop.desk.say(who(shop.desk), home.id, 'text 2')
  await expect(bubbles(page)).toHaveCount(2)
  await expect(page).toHaveTitle(home.name)

  await look(page, 'away')
  shop.desk.say(who(shop.desk), home.id, 'text 3')
  await expect(page).toHaveTitle(`(1) ${home.name}`)
  await expect(icon(page)).toHaveAttribute('href', /icon-unread/)
  await write(page, 'text 4')
  shop.desk.say(who(shop.desk), home.id, 'text 5')
  await expect(page).toHaveTitle(`(2) ${home.name}`)
  await look(page, 'here')
  await expect(page).toHaveTitle(home.name)
  await expect(icon(page)).not.toHaveAttribute('href', /icon-unread/)

  await tab(page, 'Shop').click()
  shop.desk.say(who(shop.desk), home.id, 'text 6')
  await expect(page).toHaveTitle(`(1) ${home.name}`)
  await expect(tab(page, 'Chat')).toHaveAccessibleDescription('1 new message')
  await tab(page, 'Chat').click()
  await expect(page).toHaveTitle(home.name)
  expect(shop.complaints).toEqual([])
})

test('what is read in one tab is read in all; what came while none was open waits in one that opens unseen', async ({
  shop,
}) => {
  const [first, second] = await twoTabs(shop)
  await look(first, 'away')
  await look(second, 'away')
  shop.desk.say(who(shop.desk), home.id, 'text 2')
  await expect(first).toHaveTitle(`(1) ${home.name}`)
  await expect(second).toHaveTitle(`(1) ${home.name}`)
  await look(second, 'here')
  await expect(second).toHaveTitle(home.name)
  await expect(first).toHaveTitle(home.name)

  await second.close()
  await first.goto('about:blank')
  shop.desk.say(who(shop.desk), home.id, 'text 3')
  await first.addInitScript(() =>
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' }),
  )
  await first.goto(shop.url())
  await expect(first).toHaveTitle(`(1) ${home.name}`)
  // It stays so: what opens doesn't take for read what it was told.
  shop.desk.say(who(shop.desk), home.id, 'text 4')
  await expect(first).toHaveTitle(`(2) ${home.name}`)
  await look(first, 'here')
  await expect(first).toHaveTitle(home.name)
})
