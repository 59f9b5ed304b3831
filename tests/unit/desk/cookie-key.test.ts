import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptCookieKey } from '../../../electron/desk'
import { aDesk, aFolder, tokenOf } from '../../fixtures/desk'
import { exported } from '../../fixtures/transfer'

const aKey = () => randomBytes(32).toString('base64url')

function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesWith(path, text)
    return readFileSync(path, 'latin1').includes(text) ? [path] : []
  })
}

test('the key of the cookies is made once, stays over restarts, and lies in a file of its own that only its owner may read', async () => {
  const folder = aFolder()
  const key = aKey()
  const desk = await aDesk(folder)
  expect(await keptCookieKey(desk.store, key)).toBe(key)
  await desk.chat('Ruth')
  await desk.close()
  const again = await aDesk(folder)
  expect(await keptCookieKey(again.store, aKey())).toBe(key)
  const [file, ...others] = filesWith(folder, key)
  expect(others).toEqual([])
  expect(file).toContain(join('documents', 'cookie-key'))
  expect(statSync(file ?? '').mode & 0o777).toBe(0o600)
})

test('a backup carries the key to another computer; an export tells it to nobody', async () => {
  const [here, there, backups] = [aFolder(), aFolder(), aFolder()]
  const key = aKey()
  const desk = await aDesk(here)
  await keptCookieKey(desk.store, key)
  await desk.chat('Ruth')
  expect(await exported(desk)).toContain(tokenOf('Ruth'))
  expect(await exported(desk)).not.toContain(key)
  const made = await desk.store.backUp({ folder: backups, at: desk.now, why: 'manual' })
  const other = await aDesk(there)
  await keptCookieKey(other.store, aKey())
  await mkdir(join(there, 'backups'), { recursive: true })
  await other.store.restore({ folder: join(there, 'backups'), at: other.now, file: join(backups, made?.name ?? '') })
  await other.close()
  const restored = await aDesk(there)
  expect(await keptCookieKey(restored.store, aKey())).toBe(key)
})

test('a key that can’t be read any more is replaced, and customers are still known', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const key = aKey()
  await keptCookieKey(desk.store, key)
  await desk.chat('Ruth')
  await desk.close()
  for (const file of filesWith(folder, key)) writeFileSync(file, 'rotten')
  const again = await aDesk(folder)
  const fresh = aKey()
  expect(await keptCookieKey(again.store, fresh)).toBe(fresh)
  expect(again.desk.customers.isKnown(tokenOf('Ruth'))).toBe(true)
  expect(again.desk.customers.isKnown(tokenOf('Oskar'))).toBe(false)
})
