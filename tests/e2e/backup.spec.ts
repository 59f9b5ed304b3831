import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { openChat, reply } from './console'
import { expect, test, type Handsel } from './handsel'

async function toData({ window }: Handsel): Promise<void> {
  await window.getByRole('link', { name: 'Settings' }).click()
  await window.getByRole('link', { name: 'Data', exact: true }).click()
  await expect(window.getByRole('heading', { name: 'Backups' })).toBeVisible()
}

test('a supervisor backs up, goes on, goes back to the backup, and finds what was there before it as a backup', async ({ handsel }) => {
  const { window } = handsel
  await toData(handsel)
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

  await toData(handsel)
  // The test starts it again itself: it can't follow a process that it didn't begin.
  await handsel.app.evaluate(({ app }) => {
    app.relaunch = () => undefined
  })
  await window.getByRole('button', { name: 'Restore…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Restore a backup' })
  await dialog.getByRole('radio').filter({ hasText: 'Made by hand' }).click()
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const child = handsel.app.process()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  await dialog.getByRole('button', { name: 'Restore and start again' }).click()
  await gone

  await handsel.start('--sample')
  await openChat(handsel.window, 'Priya Nandakumar')
  const log = handsel.window.getByRole('log')
  await expect(log.getByRole('article').first()).toBeVisible()
  await expect(log.getByText('Written after the backup')).toHaveCount(0)
  await toData(handsel)
  await handsel.window.getByRole('button', { name: 'Restore…' }).click()
  await expect(handsel.window.getByRole('dialog').getByText(/^Before a restore, /)).toBeVisible()
  expect(handsel.complaints).toEqual([])
})
