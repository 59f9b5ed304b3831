import { createServer } from 'node:net'
import { join } from 'node:path'
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

test('the first run asks, makes a shop of one’s own, and asks for the passphrase after a restart', async ({ notStarted }) => {
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

test('the first run offers the sample shop', async ({ notStarted }) => {
  await notStarted.start()
  await notStarted.window.getByRole('button', { name: 'Try the sample shop' }).click()
  await expect(notStarted.window.getByRole('listbox', { name: 'Conversations' }).getByRole('option').first()).toBeVisible()
})
