import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createTryingAgain, deskEventSchema, documentKinds, noticesOf } from '../../../electron/desk'
import { openStore } from '../../../electron/store'
import type { FileSystemPort, OpenFile } from '../../../electron/store/file-system'
import { nodeFileSystem } from '../../../electron/store/node-file-system'
import { minute } from '../../../shared/model'
import { aFolder, monday } from '../../fixtures/desk'

/** A store on a disk that fills up and has room again as the test says. */
async function onADiskThatFills() {
  const disk: { fails: 'ENOSPC' | 'EIO' | undefined } = { fails: undefined }
  const filling = async (file: Promise<OpenFile>): Promise<OpenFile> => {
    const open = await file
    return {
      ...open,
      write: (bytes, position) =>
        disk.fails
          ? Promise.reject(Object.assign(new Error(disk.fails), { code: disk.fails }))
          : open.write(bytes, position),
    }
  }
  const files: FileSystemPort = {
    ...nodeFileSystem,
    create: (path) => filling(nodeFileSystem.create(path)),
    createSynced: (path) => filling(nodeFileSystem.createSynced(path)),
    open: (path) => filling(nodeFileSystem.open(path)),
  }
  const opened = await openStore({
    folder: join(aFolder(), 'store'),
    kinds: documentKinds,
    eventSchema: deskEventSchema,
    files,
  })
  if (opened.is !== 'opened') throw new Error(opened.is)
  const { store } = opened
  onTestFinished(() => store.close())
  const write = () =>
    store.execute(undefined, monday, () => ({
      decided: true,
      events: [{ is: 'installation_created', id: 'installed1' }],
      result: null,
    }))
  const said = () => noticesOf(store, monday, { quarantineFolder: '' })
  return { disk, store, write, said }
}

test.each([
  ['ENOSPC', 'disk_full'],
  ['EIO', 'disk_error'],
] as const)(
  'while writing fails with %s every window is told, until the store finds by itself that it works again',
  async (code, why) => {
    const { disk, store, write, said } = await onADiskThatFills()
    disk.fails = code
    expect((await write()).is).toBe('unavailable')
    expect(said()).toEqual([{ is: 'not_writing', why }])
    await store.tryAgain()
    expect(said()).toEqual([{ is: 'not_writing', why }])
    disk.fails = undefined
    await store.tryAgain()
    expect(said()).toEqual([])
    expect((await write()).is).toBe('done')
  },
)

test('the next change that is kept ends it too', async () => {
  const { disk, write, said } = await onADiskThatFills()
  disk.fails = 'ENOSPC'
  await write()
  disk.fails = undefined
  expect((await write()).is).toBe('done')
  expect(said()).toEqual([])
})

test('it is tried again after 5 seconds, then after twice as long each time, at most a minute, and from the beginning the next time', async () => {
  const store = {
    failing: 'disk_full' as 'disk_full' | undefined,
    tried: [] as number[],
    tryAgain: () => Promise.resolve(void store.tried.push(now)),
  }
  let now = 0
  const ask = createTryingAgain(store, () => now)
  for (; now <= 4 * minute; now += 1_000) await ask()
  expect(store.tried).toEqual([0, 5_000, 15_000, 35_000, 75_000, 135_000, 195_000])
  store.failing = undefined
  await ask()
  store.failing = 'disk_full'
  store.tried = []
  for (let last = now + 6_000; now < last; now += 1_000) await ask()
  expect(store.tried).toHaveLength(2)
})
