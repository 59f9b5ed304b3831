import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { choosing } from './console'
import type { Handsel } from './handsel'
import { expect, test } from './handsel'

const example = resolve(__dirname, '../../electron/desk/transfer/example.jsonl')

async function toData(handsel: Handsel) {
  await handsel.window.getByRole('link', { name: 'Settings' }).click()
  await handsel.window.getByRole('link', { name: 'Data', exact: true }).click()
  await expect(handsel.window.getByRole('heading', { name: 'Data', exact: true })).toBeVisible()
  return handsel.window
}

test('a supervisor exports everything into a file, and the same file imports as unchanged', async ({ handsel }) => {
  const window = await toData(handsel)
  await expect(window.getByText(join(handsel.folder, 'data'), { exact: true })).toBeVisible()
  const file = join(handsel.folder, 'everything.jsonl')
  await choosing(handsel, file)
  await window.getByRole('button', { name: 'Export…' }).click()
  await expect(window.getByText(/^[\d,]+ lines exported to/)).toBeVisible()
  const lines = readFileSync(file, 'utf8').trim().split('\n').length

  await window.getByRole('button', { name: 'Import…' }).click()
  await expect(window.getByText(`Imported from ${file}`)).toBeVisible()
  await expect(
    window.getByText(
      `${lines.toLocaleString('en')} lines: 0 added, ${lines.toLocaleString('en')} unchanged, 0 refused`,
    ),
  ).toBeVisible()
})

test('refused lines are shown with their field and reason; strict imports nothing', async ({ handsel }) => {
  const window = await toData(handsel)
  const bad = join(handsel.folder, 'bad.jsonl')
  writeFileSync(bad, readFileSync(example, 'utf8').replace('"total":3840', '"total":3841'))
  await choosing(handsel, bad)
  await window.getByRole('switch', { name: 'Import nothing if one line is bad' }).click()
  await window.getByRole('button', { name: 'Import…' }).click()
  await expect(window.getByRole('alert').filter({ hasText: 'Nothing was imported' })).toBeVisible()
  const row = window.getByRole('table', { name: 'Refused lines' }).getByRole('row').filter({ hasText: 'total' })
  await expect(row).toContainText('8')
  await expect(row).toContainText('does not add up')

  await window.getByRole('switch', { name: 'Import nothing if one line is bad' }).click()
  await window.getByRole('button', { name: 'Import…' }).click()
  await expect(window.getByText('Imported from')).toBeVisible()
  await expect(window.getByText(/13 lines: \d+ added, 0 unchanged, [1-9] refused/)).toBeVisible()
  expect(handsel.complaints).toEqual([])
})

test('whoever has an agent’s rights is not shown the data', async ({ handsel }) => {
  const { window } = handsel
  await window.evaluate(() => self.handsel.call('session.drop', { commandId: 'drop-rights-1' }))
  await window.getByRole('link', { name: 'Settings' }).click()
  await expect(window.getByRole('link', { name: 'Appearance' })).toBeVisible()
  await expect(window.getByRole('link', { name: 'Data', exact: true })).toHaveCount(0)
  expect(await window.evaluate(() => self.handsel.call('data.export', { commandId: 'export-please-1' }))).toEqual({
    is: 'not_permitted',
  })
})
