import { execSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openToOthers, openToOthersText } from '../../../electron/data-folder'

/** A data folder as the program makes it. */
function aDataFolder(name = 'data'): string {
  const around = realpathSync(mkdtempSync(join(tmpdir(), 'handsel-open-')))
  onTestFinished(() => rmSync(around, { recursive: true, force: true }))
  const folder = join(around, name)
  for (const path of ['', 'store', 'store/journal', 'electron', 'reports'])
    mkdirSync(join(folder, path), { mode: 0o700 })
  for (const path of ['store/lock', 'store/journal/1', 'reports/refused.jsonl'])
    writeFileSync(join(folder, path), '', { mode: 0o600 })
  // Chromium's, and what a person puts there.
  for (const path of ['electron/Preferences', 'reset-passphrase']) {
    writeFileSync(join(folder, path), '')
    chmodSync(join(folder, path), 0o644)
  }
  return folder
}

test('what the program makes is closed to others', async () => {
  await expect(openToOthers(aDataFolder())).resolves.toBeUndefined()
})

test.each([
  ['', 0o777, 'change'],
  ['', 0o770, 'change'],
  ['store', 0o777, 'change'],
  ['electron', 0o777, 'change'],
  ['store/journal', 0o702, 'change'],
  ['store/journal/1', 0o666, 'change'],
  ['store/lock', 0o620, 'change'],
  ['store/journal/1', 0o644, 'read'],
  ['store/journal/1', 0o640, 'read'],
  ['reports/refused.jsonl', 0o604, 'read'],
])('“%s” with the mode %i lets others %s', async (path, mode, may) => {
  const folder = aDataFolder()
  chmodSync(join(folder, path), Number(mode))
  await expect(openToOthers(folder)).resolves.toEqual({ may, command: `chmod -R go-rwx ${folder}` })
})

test('of several things that others may do, the worst is said', async () => {
  const folder = aDataFolder()
  chmodSync(join(folder, 'store/lock'), 0o644)
  chmodSync(join(folder, 'reports/refused.jsonl'), 0o666)
  await expect(openToOthers(folder)).resolves.toMatchObject({ may: 'change' })
  chmodSync(join(folder, 'reports/refused.jsonl'), 0o600)
  chmodSync(folder, 0o777)
  await expect(openToOthers(folder)).resolves.toMatchObject({ may: 'change' })
})

test('a folder whose names alone can be seen is closed', async () => {
  const folder = aDataFolder()
  chmodSync(folder, 0o755)
  chmodSync(join(folder, 'store'), 0o755)
  await expect(openToOthers(folder)).resolves.toBeUndefined()
})

test('the command closes it, whatever the folder is called', async () => {
  const folder = aDataFolder("Ana's data; $(false)")
  chmodSync(join(folder, 'store/lock'), 0o666)
  chmodSync(folder, 0o777)
  const open = await openToOthers(folder)
  execSync(open?.command ?? 'false')
  await expect(openToOthers(folder)).resolves.toBeUndefined()
})

test('backups behind a link are looked at where they are', async () => {
  const folder = aDataFolder()
  const elsewhere = aDataFolder('disk')
  symlinkSync(elsewhere, join(folder, 'backups'))
  chmodSync(join(elsewhere, 'store/lock'), 0o644)
  chmodSync(join(elsewhere, 'electron/Preferences'), 0o600)
  chmodSync(join(elsewhere, 'reset-passphrase'), 0o600)
  await expect(openToOthers(folder)).resolves.toEqual({ may: 'read', command: `chmod -R go-rwx ${elsewhere}` })
})

test('Windows has no such modes', async () => {
  const folder = aDataFolder()
  chmodSync(folder, 0o777)
  await expect(openToOthers(folder, 'win32')).resolves.toBeUndefined()
})

test('on the command line it says what others may, and how to end it', () => {
  expect(openToOthersText('/srv/data', { may: 'change', command: 'chmod -R go-rwx /srv/data' })).toBe(
    'Other users of this computer may change files of the data in /srv/data. To close it to them: chmod -R go-rwx /srv/data',
  )
})
