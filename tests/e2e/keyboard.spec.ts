import type { Locator, Page } from '@playwright/test'
import { createButton, inSingapore, writeAs } from './console'
import { expect, test } from './handsel'

/** Goes on by Tab until the element has the focus, as a person would; never touches it otherwise. */
async function tabTo(window: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 120; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await window.keyboard.press(key)
  }
  throw new Error(`${key} never reaches ${String(target)}`)
}

/** The name of what has the focus. */
const focused = (window: Page) =>
  window.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
  )

test('the whole main job by keyboard alone', async ({ handsel, customer }) => {
  test.setTimeout(120_000)
  const { window } = handsel
  const { keyboard } = window
  const coupon = 'Keys only thank-you'
  const type = async (name: string, text: string) => {
    await tabTo(
      window,
      window.getByRole('textbox', { name, exact: true }).or(window.getByRole('spinbutton', { name, exact: true })),
    )
    await keyboard.press('Control+A')
    await keyboard.type(text)
  }
  // A customer is somebody else, at another machine.
  const ana = await customer(handsel)
  await writeAs(ana, 'Ana Ruiz', 'Is anything off today?')

  await test.step('a supervisor creates a chat coupon', async () => {
    await tabTo(window, window.getByRole('link', { name: 'Settings' }))
    await keyboard.press('Enter')
    await tabTo(window, createButton(window))
    await keyboard.press('Enter')
    await expect(window.getByRole('menuitem', { name: 'Chat coupon' })).toBeFocused()
    await keyboard.press('Enter')
    await type('Coupon name', coupon)
    await type('Claim period end', inSingapore(24))
    await type('Percentage off', '20')
    await type('Total quantity', '5')
    await type('Claims per customer', '1')
    await tabTo(window, window.getByRole('button', { name: 'Create coupon' }))
    await keyboard.press('Enter')
    await expect(window.getByRole('link', { name: coupon })).toBeVisible()
  })

  await test.step('an agent opens the chat and answers', async () => {
    await tabTo(window, window.getByRole('link', { name: 'Inbox' }))
    await keyboard.press('Enter')
    await tabTo(window, window.getByRole('listbox', { name: 'Conversations' }))
    const option = window.getByRole('option', { name: 'Ana Ruiz' })
    const list = window.getByRole('listbox', { name: 'Conversations' })
    for (let step = 0; step < 40; step += 1) {
      const active = await list.getAttribute('aria-activedescendant')
      if (active && (await option.count()) > 0 && (await option.getAttribute('id')) === active) break
      await keyboard.press('ArrowDown')
    }
    await keyboard.press('Enter')
    await expect(window.getByRole('log', { name: 'Conversation with Ana Ruiz' })).toBeVisible()
    await tabTo(window, window.getByRole('textbox', { name: 'Message' }))
    await keyboard.type('Let me look.')
    await keyboard.press('Enter')
    await expect(ana.getByRole('log').getByText('Let me look.')).toBeVisible()
  })

  const panel = window.getByRole('dialog', { name: 'Coupon workbench' })
  const link = panel.getByRole('link', { name: coupon })
  await test.step('the workbench opens at its search; filters and the detail view answer to keys', async () => {
    await keyboard.press('Alt+C')
    await expect(panel.getByRole('searchbox', { name: 'Search coupons' })).toBeFocused()
    await keyboard.type('keys only')
    await expect(panel.getByRole('article')).toHaveCount(1)
    await tabTo(window, panel.getByRole('radio', { name: 'All' }))
    await keyboard.press('ArrowRight')
    await expect(panel.getByRole('radio', { name: 'Chat' })).toBeChecked()
    await tabTo(window, link)
    await keyboard.press('Enter')
    // The focus goes in, and back to the ticket that it came from.
    await expect(window.getByRole('complementary', { name: `Coupon: ${coupon}` })).toBeFocused()
    await tabTo(window, window.getByRole('link', { name: 'Back to the chat' }))
    await keyboard.press('Enter')
    await expect(window.getByRole('log', { name: 'Conversation with Ana Ruiz' })).toBeVisible()
    await expect(link).toBeFocused()
  })

  await test.step('F6 walks through the regions, and comes back', async () => {
    const walk = async (key: string) => {
      const seen: (string | null)[] = []
      for (let name = await focused(window); !seen.includes(name); name = await focused(window)) {
        seen.push(name)
        await keyboard.press(key)
      }
      return seen
    }
    await tabTo(window, window.getByRole('textbox', { name: 'Message' }), 'F6')
    const forwards = await walk('F6')
    expect(forwards).toEqual([
      'Message',
      'Customer',
      'Search coupons',
      'Inbox',
      'Conversations',
      'Conversation with Ana Ruiz',
    ])
    expect(await walk('Shift+F6')).toEqual(['Message', ...forwards.slice(1).reverse()])
    await tabTo(window, link)
  })

  await test.step('Ctrl+Enter on the ticket sends it', async () => {
    await tabTo(window, link)
    await keyboard.press('Control+Enter')
    await expect(ana.getByRole('log').getByRole('article', { name: coupon })).toContainText('Claimed')
  })

  await test.step('Escape closes the workbench and gives the focus back; the chat is closed, the next one is there, and the closing is undone', async () => {
    await keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(window.getByRole('textbox', { name: 'Message' })).toBeFocused()
    await tabTo(window, window.getByRole('button', { name: 'Close chat' }), 'Shift+Tab')
    await keyboard.press('Enter')
    const log = window.getByRole('log', { name: 'Conversation with Ana Ruiz' })
    await expect(log).toBeHidden()
    await expect(window.getByRole('textbox', { name: 'Message' })).toBeFocused()
    await tabTo(window, window.getByRole('button', { name: 'Undo' }), 'Shift+Tab')
    await keyboard.press('Enter')
    await expect(log).toBeVisible()
    await expect(window.getByRole('textbox', { name: 'Message' })).toBeFocused()
  })
})
