import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ArchiveWriter } from '../../../electron/store/backup/archive'
import { nodeFileSystem } from '../../../electron/store/node-file-system'
import { aDesk, aFolder } from '../../fixtures/desk'

test.each(['.DS_Store', 'Thumbs.db', 'desktop.ini', 'Desktop.ini', '._documents'])(
  '%s, which a computer put among the documents, is nobody’s data: the store opens and is backed up',
  async (name) => {
    const folder = aFolder()
    const before = await aDesk(folder)
    await before.chat('Ruth')
    await before.close()
    const foreign = join(folder, 'store', 'documents', name)
    writeFileSync(foreign, 'not ours')
    const desk = await aDesk(folder)
    expect(desk.store.notices).toEqual([])
    await desk.chat('Oskar')
    expect(await desk.store.backUp({ folder: join(folder, 'backups'), at: desk.now, why: 'manual' })).toMatchObject({
      why: 'manual',
    })
    rmSync(foreign)
  },
)

test('any other file among the documents is a newer program’s, or in the way', async () => {
  const folder = aFolder()
  await (await aDesk(folder)).close()
  const foreign = join(folder, 'store', 'documents', 'notes.txt')
  writeFileSync(foreign, 'not ours')
  await expect(aDesk(folder)).rejects.toThrow('misplaced')
  rmSync(foreign)
})

test('a backup that is whole and holds nothing is refused, and nothing is touched', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const backups = join(folder, 'backups')
  mkdirSync(backups)
  const file = join(backups, 'hollow.backup')
  const archive = await ArchiveWriter.create(nodeFileSystem, file)
  await archive.add('format', Buffer.from('{}'))
  await archive.add('journal/0000000001.log', Buffer.alloc(0))
  await archive.end(7)
  await archive.close()
  expect(await desk.store.restore({ file, folder: backups, at: desk.now })).toEqual({ is: 'damaged' })
  expect(await desk.store.backups(backups)).toEqual([])
  expect(
    (await desk.ask('coupons.list', { shopId: desk.shopId, status: 'ongoing', search: '', offset: 0, limit: 50 })).is,
  ).toBe('ok')
  await desk.chat('Ruth')
})
