import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openChat } from './console'
import { expect, test } from './handsel'

const project = resolve(__dirname, '../..')
const example = join(project, 'electron/desk/transfer/example.jsonl')

/** `npm run import -- …`, to its end. */
function importing(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [join(project, 'electron/launcher/import.mjs'), ...args], (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, said: stdout + stderr })
    })
  })
}

test('a file is imported from the command line, but not while the console runs on that data', async ({ handsel }) => {
  const data = join(handsel.folder, 'data')
  const refused = await importing(example, '--data', data)
  expect(refused.said).toContain(`Handsel is running on ${data}`)
  expect(refused.code).toBe(1)

  await handsel.quit()
  const imported = await importing(example, '--data', data)
  expect(imported.said).toMatch(/Backup: .+before-import/)
  expect(imported.said).toContain('13 lines: 13 added, 0 unchanged, 0 refused.')
  expect(imported.code).toBe(0)

  await handsel.start('--sample')
  await handsel.window.getByRole('button', { name: /^Shop:/ }).click()
  await handsel.window.getByRole('menuitemradio', { name: 'Larkfield Home' }).last().click()
  await openChat(handsel.window, 'Ruth Okafor')
  await expect(handsel.window.getByRole('log').getByText('It came today, thank you!')).toBeVisible()
})

test('refused lines are reported, on the screen and as a file; strict imports nothing', async ({ notStarted }) => {
  const data = join(notStarted.folder, 'data')
  mkdirSync(data)
  const bad = join(notStarted.folder, 'bad.jsonl')
  writeFileSync(bad, readFileSync(example, 'utf8').replace('"total":3840', '"total":3841'))

  const strict = await importing(bad, '--data', data, '--strict')
  expect(strict.said).toContain('line 8: total: sum')
  expect(strict.said).toContain('Nothing was imported')
  expect(strict.code).toBe(1)

  const lenient = await importing(bad, '--data', data)
  expect(lenient.code).toBe(1)
  const report = /Report: (.+)/.exec(lenient.said)?.[1] ?? ''
  expect(readFileSync(report, 'utf8')).toContain('{"line":8,"field":"total","reason":"sum"}')
})

test('wrong arguments are told how it is used', async () => {
  const { code, said } = await importing('--strict')
  expect(said).toContain('Usage: npm run import -- FILE --data DIR [--strict]')
  expect(code).toBe(2)
})
