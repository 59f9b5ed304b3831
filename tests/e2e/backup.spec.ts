import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Browser, type Page } from '@playwright/test'
import { openChat, reply } from './console'
import { expect, test } from './handsel'

async function toData(window: Page): Promise<void> {
  await window.getByRole('link', { name: 'Settings' }).click()
  await window.getByRole('link', { name: 'Data', exact: true }).click()
  await expect(window.getByRole('heading', { name: 'Backups' })).toBeVisible()
}

test('a supervisor backs up, goes on, goes back to the backup, and finds what was there before it as a backup', async ({
  handsel,
}) => {
  const { window } = handsel
  await toData(window)
  await window.getByRole('button', { name: 'Back up now' }).click()
  await expect(window.getByText('Backed up.')).toBeVisible()
  await expect(window.getByText(/^Last backup: .+ MB$/)).toBeVisible()
  const folder = join(handsel.folder, 'data', 'backups')
  const made = readdirSync(folder)
  expect(made.filter((name) => name.endsWith('.manual.backup'))).toHaveLength(1)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  for (const name of made) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)

  await openChat(window, 'Priya Nandakumar')
  await reply(window, 'Written after the backup')

  await toData(window)
  const port = await freePort()
  // As it does by itself, and with a port at which to meet the next one.
  await handsel.app.evaluate(({ app }, to) => {
    const relaunch = app.relaunch.bind(app)
    app.relaunch = (options) => {
      relaunch({ ...options, args: [`--remote-debugging-port=${String(to)}`, ...(options?.args ?? [])] })
    }
  }, port)
  await window.getByRole('button', { name: 'Restore…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Restore a backup' })
  await dialog.getByRole('radio').filter({ hasText: 'Made by hand' }).click()
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const child = handsel.app.process()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  await dialog.getByRole('button', { name: 'Restore and start again' }).click()
  await gone

  let next: Browser | undefined
  await expect
    .poll(
      async () =>
        (next ??= await chromium
          .connectOverCDP(`http://127.0.0.1:${String(port)}`, { noDefaults: true })
          .catch(() => undefined)),
      { timeout: 30_000 },
    )
    .toBeDefined()
  const context = next?.contexts()[0]
  const again = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!again) throw new Error('it shows no window')
  await openChat(again, 'Priya Nandakumar')
  const log = again.getByRole('log')
  await expect(log.getByRole('article').first()).toBeVisible()
  await expect(log.getByText('Written after the backup')).toHaveCount(0)
  await toData(again)
  await again.getByRole('button', { name: 'Restore…' }).click()
  await expect(again.getByRole('dialog').getByText(/^Before a restore, /)).toBeVisible()
  expect(handsel.complaints).toEqual([])
  await next?.close()
  const lock = join(handsel.folder, 'data', 'store', 'lock')
  process.kill(Number(/"pid":(\d+)/.exec(readFileSync(lock, 'utf8'))?.[1]), 'SIGTERM')
  await expect.poll(() => existsSync(lock)).toBe(false)
})

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}
