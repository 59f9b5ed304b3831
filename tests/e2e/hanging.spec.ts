import type { Page } from '@playwright/test'
import { expect, test, type Handsel } from './handsel'

// The program stands still, as on a machine that swaps or with a debugger at it: connections stay, nobody answers.

const message = (page: Page) => page.getByRole('textbox', { name: 'Message' })
const sent = (page: Page) => page.getByText('Sent', { exact: true })

/** Does something while the program stands still. */
async function whileItHangs({ app }: Handsel, act: () => Promise<void>): Promise<void> {
  const child = app.process()
  child.kill('SIGSTOP')
  try {
    await act()
  } finally {
    child.kill('SIGCONT')
  }
}

test('what a new customer writes with a name while the program hangs is there once it goes on, though the tab was closed', async ({
  handsel,
  customer,
}) => {
  const page = await customer(handsel)
  await expect(page.getByLabel('Your name')).toBeVisible()
  const next = await page.context().newPage()
  await whileItHangs(handsel, async () => {
    await page.getByLabel('Your name').fill('Wilhelmina')
    await message(page).fill('Is the kettle dishwasher-safe?')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(message(page)).toHaveValue('')
    await expect(page.getByText('Sending', { exact: true })).toBeVisible()
    await page.close()
  })
  await next.goto(handsel.customerPage)
  await expect(sent(next)).toBeVisible({ timeout: 20_000 })
  await expect(next.getByText('Is the kettle dishwasher-safe?')).toHaveCount(1)
  await expect(handsel.window.getByText('Is the kettle dishwasher-safe?').first()).toBeVisible()
  await expect(handsel.window.getByText('Wilhelmina').first()).toBeVisible()
})

test('a message, a claim and an order that the program doesn’t answer are each said to be unanswered, and each done once', async ({
  handsel,
  customer,
}) => {
  const page = await customer(handsel, '#shop')
  const claim = page.getByRole('article', { name: 'Home fragrance week' }).getByRole('button', { name: 'Claim' })
  await page.getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(page.getByRole('button', { name: 'Place order' })).toBeEnabled()
  await whileItHangs(handsel, async () => {
    await claim.click()
    await page.getByRole('button', { name: 'Place order' }).click()
    await page.getByRole('tab', { name: 'Chat' }).click()
    await message(page).fill('Did my order arrive?')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Connection lost.')).toBeVisible({ timeout: 14_000 })
    await page.getByRole('tab', { name: 'Shop' }).click()
    await expect(page.getByText('No answer yet. The page asks again by itself; the order counts once.')).toBeVisible({
      timeout: 14_000,
    })
    await expect(page.getByText('No answer yet. The page asks again by itself; it counts once.')).toBeVisible({
      timeout: 14_000,
    })
  })
  await expect(page.getByRole('heading', { name: /^Order \d+ is placed$/ })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('article', { name: 'Home fragrance week' })).toContainText('You claimed it', {
    timeout: 20_000,
  })
  await page.getByRole('tab', { name: 'Chat' }).click()
  await expect(sent(page)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Did my order arrive?')).toHaveCount(1)
})
