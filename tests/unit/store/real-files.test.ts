import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../../electron/store'
import { contentOf, drafts, kinds, shelfEvent } from '../../crash/support/shelves'

let temporary = ''
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'store-'))
})
afterEach(() => rm(temporary, { recursive: true, force: true }))

test('a store on a real disk is there after it was closed, for its owner only, and one program has it at a time', async () => {
  const folder = join(temporary, 'store')
  const options = { folder, kinds, eventSchema: shelfEvent }
  const first = await openStore(options)
  if (first.is !== 'opened') throw new Error(first.is)
  await first.store.execute({ asker: 'ana', commandId: 'a', input: 1 }, 1, () => ({
    decided: true,
    events: [{ type: 'laid', shelf: 'Größe', thing: '杯子' }],
    result: 1,
  }))
  await first.store.put(drafts, 'chat', { text: 'hello' })
  expect(await openStore(options)).toMatchObject({ is: 'locked', by: { pid: process.pid } })
  await first.store.close()
  const second = await openStore(options)
  if (second.is !== 'opened') throw new Error(second.is)
  expect(contentOf(second.store)).toEqual({ shelves: { Größe: ['杯子'] }, total: 1 })
  expect(second.store.notices).toEqual([])
  if (process.platform !== 'win32')
    for (const mode of await modesOf(folder)) expect(mode).toMatch(/^(folder 700|file 600)$/)
  await second.store.close()
})

async function modesOf(folder: string): Promise<string[]> {
  const modes: string[] = []
  for (const name of ['.', ...(await readdir(folder))]) {
    const path = join(folder, name)
    const { mode } = await stat(path)
    const isFolder = (await stat(path)).isDirectory()
    modes.push(`${isFolder ? 'folder' : 'file'} ${(mode & 0o777).toString(8)}`)
    if (isFolder && name !== '.') modes.push(...(await modesOf(path)))
  }
  return modes
}
