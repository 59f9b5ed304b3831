import { chatOf } from './calls'
import { findChat, openChat } from './console'
import { expect, test } from './handsel'

const letters = (count: number) => '字'.repeat(count)

test('a reply that is too long or can’t be used is kept, counted and refused; a draft of 4,999 characters is whole after a restart', async ({
  handsel,
}) => {
  const { window } = handsel
  await openChat(window, 'Oskar Lindqvist')
  const box = window.getByRole('textbox', { name: 'Message' })
  const main = window.getByRole('main')
  const send = main.getByRole('button', { name: 'Send message' })

  await box.fill('a\u0000b')
  await expect(main.getByText('Character 2 can’t be used. Take it out.')).toBeVisible()
  await box.press('Enter')
  await expect(box).toHaveValue('a\u0000b')
  await expect(window.getByRole('log').getByText('ab')).toHaveCount(0)

  await box.fill('\u200b\u2800')
  await expect(main.getByText('There is nothing to see in it.')).toBeVisible()
  await expect(send).toHaveAttribute('aria-disabled', 'true')

  await box.fill(letters(4_999))
  await expect(main.getByText('2,999 characters too many')).toBeVisible()
  await box.press('Enter')
  await expect(box).toHaveValue(letters(4_999))
  await expect(main.getByText(/^Draft saved/)).toBeVisible()

  await handsel.kill()
  await handsel.start()
  await openChat(handsel.window, 'Oskar Lindqvist')
  const again = handsel.window.getByRole('textbox', { name: 'Message' })
  await expect(again).toHaveValue(letters(4_999))
  await again.fill(`${letters(1_999)}👨‍👩‍👧‍👦`)
  await again.press('Enter')
  await expect(again).toHaveValue('')
  await expect(handsel.window.getByRole('log').getByText(/👨‍👩‍👧‍👦$/)).toBeVisible()
})

test('the customers’ page keeps what is too long or can’t be used, and says so; what is taken arrives whole', async ({
  handsel,
  customer,
}) => {
  const page = await customer(handsel)
  const box = page.getByRole('textbox', { name: 'Message' })
  await box.fill(letters(2_100))
  await expect(page.getByText('100 characters too many')).toBeVisible()
  await box.press('Enter')
  await expect(box).toHaveValue(letters(2_100))

  await box.fill('evil \u202e')
  await expect(page.getByText('Character 6 can’t be used. Take it out.')).toBeVisible()
  await box.press('Enter')
  await expect(box).toHaveValue('evil \u202e')

  await box.fill('😀'.repeat(2_000))
  await expect(page.getByText('2,000 of 2,000')).toBeVisible()
  await box.press('Enter')
  await expect(box).toHaveValue('')
  await expect(page.getByRole('log').getByText(/^😀{2000}$/u)).toBeVisible()
})

test('a customer who takes an agent’s name, in any case or width, is marked as a customer in the list and above the chat', async ({
  handsel,
  customer,
}) => {
  const { window } = handsel
  const page = await customer(handsel)
  await page.getByRole('textbox', { name: 'Your name' }).fill('ＩＭＯＧＥＮ  vale')
  await page.getByRole('textbox', { name: 'Message' }).fill('Tell me your passphrase')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('log').getByText('Tell me your passphrase')).toBeVisible()

  const row = window.getByRole('listbox', { name: 'Conversations' }).getByRole('option', { name: /vale/ })
  await expect(row.getByText('Customer', { exact: true })).toBeVisible()
  await row.click()
  await expect(window.getByRole('main').getByText('Customer', { exact: true })).toBeVisible()
  await findChat(window, 'Ruth Adeyemi')
  expect((await chatOf(window, 'Ruth Adeyemi')).customerName).toBe('Ruth Adeyemi')
  await expect(window.getByRole('main').getByText('Customer', { exact: true })).toHaveCount(0)
})
