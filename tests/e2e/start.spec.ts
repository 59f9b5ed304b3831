import { createServer } from 'node:net'
import { join } from 'node:path'
import { answer } from './calls'
import { create, createButton } from './console'
import { expect, runToEnd, test } from './handsel'

test('an unknown flag is named, and the program ends with exit code 2', async ({ notStarted }) => {
  const { code, said } = await runToEnd(['--data', join(notStarted.folder, 'data'), '--colour', 'blue'])
  expect(code).toBe(2)
  expect(said).toContain('unknown flag --colour')
})

test('a port in use is named, and the program ends with exit code 1', async ({ notStarted }) => {
  const server = createServer()
  const port = await new Promise<number>((listening) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      listening(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const { code, said } = await runToEnd(['--data', join(notStarted.folder, 'data'), '--webchat-port', String(port)])
  server.close()
  expect(code).toBe(1)
  expect(said).toContain(`Port ${String(port)} is in use`)
})

test('a data folder that can’t be made is named, and the program ends with exit code 1', async () => {
  const { code, said } = await runToEnd(['--data', '/dev/null/handsel', '--webchat-port', '0'])
  expect(code).toBe(1)
  expect(said).toContain('/dev/null/handsel')
})

test('a second start on the same data ends at once and leaves the first one running', async ({ handsel }) => {
  const { code, said } = await runToEnd(['--data', join(handsel.folder, 'data'), '--webchat-port', '0'])
  expect(code).toBe(1)
  expect(said).toContain('already running')
  await expect(handsel.window.getByRole('link', { name: 'Inbox' })).toBeVisible()
})

test('the first run asks, makes a shop of one’s own, and asks for the passphrase after a restart', async ({
  notStarted,
}) => {
  await notStarted.start()
  const { window } = notStarted
  await window.getByRole('button', { name: 'Set up my shop' }).click()
  await window.getByRole('textbox', { name: 'Shop name' }).fill('North Pier Books')
  await window.getByRole('textbox', { name: 'Your name' }).fill('Maja Berg')
  await window.getByLabel('Passphrase', { exact: true }).fill('nine lighthouses')
  await window.getByRole('button', { name: 'Create shop' }).click()
  await window.getByRole('link', { name: 'Settings' }).click()
  // Nothing is there yet: the list offers it too.
  await expect(createButton(window)).toHaveCount(2)

  await notStarted.quit()
  await notStarted.start()
  const again = notStarted.window
  await again.getByRole('link', { name: 'Settings' }).click()
  await expect(again.getByRole('heading', { name: 'Appearance', level: 1 })).toBeVisible()
  await again.getByRole('link', { name: 'Coupons' }).click()
  await expect(again.getByRole('heading', { name: 'No ongoing coupons' })).toBeVisible()
  await expect(createButton(again)).toHaveCount(0)
  await again.getByRole('button', { name: /^Profile: Maja Berg, agent’s rights/ }).click()
  await again.getByRole('menuitem', { name: 'Use supervisor’s rights' }).click()
  await again.getByLabel('Passphrase').fill('nine lighthouses')
  await again.getByRole('button', { name: 'Unlock' }).click()
  await create(again, 'Chat coupon')
  await expect(again.getByRole('heading', { name: 'New chat coupon' })).toBeVisible()
})

test('the first run finds currency and time zone by what people call them, with the keyboard alone', async ({
  notStarted,
}) => {
  await notStarted.start()
  const { window } = notStarted
  await window.getByRole('button', { name: 'Set up my shop' }).click()
  await window.getByRole('textbox', { name: 'Shop name' }).fill('Baghdad Lamps')

  const currency = window.getByRole('combobox', { name: 'Currency' })
  await currency.focus()
  await window.keyboard.type('iraqi')
  await expect(window.getByRole('listbox', { name: 'Currencies' }).getByRole('option')).toHaveText(/Iraqi Dinar\s*IQD/)
  await window.keyboard.press('Enter')
  await expect(currency).toHaveValue('Iraqi Dinar')
  await expect(currency).toHaveAttribute('aria-expanded', 'false')

  const zone = window.getByRole('combobox', { name: 'Time zone' })
  await zone.focus()
  await window.keyboard.type('UTC+8')
  const found = window.getByRole('listbox', { name: 'Time zones' }).getByRole('option')
  await expect(found.filter({ hasText: 'Singapore' })).toBeVisible()
  await expect(found.filter({ hasNotText: 'UTC+08:00' })).toHaveCount(0)
  await window.keyboard.press('Escape')
  await expect(found).toHaveCount(0)
  await window.keyboard.press('ControlOrMeta+A')
  await window.keyboard.type('calcutta')
  await expect(found).toHaveCount(1)
  await expect(zone).toHaveAttribute('aria-activedescendant', (await found.getAttribute('id')) ?? '')
  await window.keyboard.press('Enter')
  await expect(zone).toHaveValue(/Kolkata.* · India/)
  await zone.fill('nowhere')
  await expect(window.getByText('Nothing found.', { exact: true })).toBeVisible()
  await zone.blur()
  await expect(zone).toHaveValue(/Kolkata.* · India/)

  await window.getByRole('textbox', { name: 'Your name' }).fill('Maja Berg')
  const passphrase = window.getByLabel('Passphrase', { exact: true })
  await passphrase.fill('nine lighthouses')
  await expect(passphrase).toHaveAttribute('type', 'password')
  const show = window.getByRole('button', { name: 'Show what is typed' })
  await show.press('Enter')
  await expect(show).toHaveAttribute('aria-pressed', 'true')
  await expect(passphrase).toHaveAttribute('type', 'text')
  await expect(passphrase).toHaveValue('nine lighthouses')
  await window.getByRole('button', { name: 'Create shop' }).click()
  await expect(window.getByRole('link', { name: 'Inbox' })).toBeVisible()
  const [shop] = (await answer(window, 'app.start', {})).shops
  expect(shop?.currency).toBe('IQD')
  expect(shop?.zone).toMatch(/^Asia\/(Kolkata|Calcutta)$/)
})

test('the first run offers the sample shop', async ({ notStarted }) => {
  await notStarted.start()
  await notStarted.window.getByRole('button', { name: 'Try the sample shop' }).click()
  await expect(
    notStarted.window.getByRole('listbox', { name: 'Conversations' }).getByRole('option').first(),
  ).toBeVisible()
})
