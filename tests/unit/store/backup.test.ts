import { beforeEach, expect, test } from 'vitest'
import { openStore } from '../../../electron/store'
import { contentAfter, contentOf, drafts, kinds, shelfEvent } from '../../crash/support/shelves'
import { SimulatedDisk } from '../../crash/support/simulated-disk'
import { bootedAs, folder, open } from '../../crash/support/workload'

const day = 86_400_000
const backups = '/backups'
let disk = new SimulatedDisk()
beforeEach(() => {
  disk = new SimulatedDisk()
})

const lay = (thing: string) => ({
  decided: true as const,
  events: [{ type: 'laid' as const, shelf: 'a', thing }],
  result: undefined,
})

test('a backup made while the store is written to is the store at its sequence', async () => {
  const store = await open(disk.port())
  let laid = 0
  const writing = { goesOn: true }
  const writes = (async () => {
    while (writing.goesOn) {
      for (let batch = 0; batch < 5; batch++) await store.execute(undefined, 0, () => lay(String(laid++)))
      // The disk of this test answers at once: room for the copy.
      await new Promise((next) => setImmediate(next))
    }
  })()
  while (laid < 50) await new Promise((next) => setImmediate(next))
  const before = laid
  for (let made = 0; made < 5; made++) {
    const backup = await store.backUp({ folder: backups, at: made, why: 'manual' })
    const copied = new SimulatedDisk()
    const empty = await open(copied.port())
    await empty.close()
    await copied.port().makeFolder(backups)
    const file = `${backups}/copy`
    await (await copied.port().create(file)).close()
    copied.tamper(file, disk.file(`${backups}/${backup?.name ?? ''}`).visible)
    const other = await open(copied.port())
    expect(await other.restore({ file, folder: backups, at: 0 })).toMatchObject({ is: 'decided' })
    await other.close()
    const restored = await open(copied.port())
    expect(restored.notices).toEqual([])
    expect(restored.sequence).toBe(backup?.sequence)
    expect(contentOf(restored)).toEqual(
      contentAfter(Array.from({ length: restored.sequence }, (_, at) => lay(String(at)).events)),
    )
  }
  writing.goesOn = false
  await writes
  expect(laid).toBeGreaterThan(before + 10)
})

test('what is put for the first time while a backup is made is in it, with the batch that came after', async () => {
  const port = disk.port()
  const store = await open(port)
  await store.execute(undefined, 0, () => lay('1'))
  await store.put(drafts, 'before', { text: 'hel' })
  const read = port.read.bind(port)
  let meanwhile: Promise<unknown> | undefined
  port.read = async (path) => {
    if (path.includes('/documents/drafts/'))
      await (meanwhile ??= store
        .put(drafts, 'meanwhile', { text: 'new' })
        .then(() => store.execute(undefined, 0, () => lay('2'))))
    return read(path)
  }
  const backup = await store.backUp({ folder: backups, at: 0, why: 'manual' })
  port.read = read
  await store.put(drafts, 'after', { text: 'later' })
  expect(await store.restore({ file: `${backups}/${backup?.name ?? ''}`, folder: backups, at: 1 })).toMatchObject({
    is: 'decided',
  })
  await store.close()
  const restored = await open(disk.port())
  expect(restored.notices).toEqual([])
  expect(restored.sequence).toBe(2)
  expect(['before', 'meanwhile', 'after'].map((key) => restored.get(drafts, key)?.text)).toEqual([
    'hel',
    'new',
    undefined,
  ])
})

test('the last seven daily backups are kept, and every other one', async () => {
  const store = await open(disk.port())
  await store.backUp({ folder: backups, at: 0, why: 'manual' })
  for (let at = 1; at <= 9; at++) await store.backUp({ folder: backups, at: at * day, why: 'daily' })
  expect((await store.backups(backups)).map(({ at, why }) => `${why} ${String(at / day)}`)).toEqual([
    'daily 9',
    'daily 8',
    'daily 7',
    'daily 6',
    'daily 5',
    'daily 4',
    'daily 3',
    'manual 0',
  ])
})

test('a backup that is cancelled, or that the disk doesn’t take, leaves nothing, and the store goes on', async () => {
  for (const fault of ['cancelled', 'ENOSPC', 'short'] as const) {
    const port = disk.port({
      fault: ({ name, path }) =>
        fault === 'cancelled' || name !== 'write' || !path.startsWith(backups)
          ? undefined
          : fault === 'short'
            ? 'short'
            : { code: fault },
    })
    const store = await open(port)
    const backedUp = store.backUp({ folder: backups, at: 0, why: 'manual', isCancelled: () => fault === 'cancelled' })
    if (fault === 'cancelled') expect(await backedUp).toBeUndefined()
    else await expect(backedUp).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await port.list(backups)).toEqual([])
    expect(await store.execute(undefined, 0, () => lay('x'))).toMatchObject({ is: 'done' })
    await store.close()
  }
})

test('a backup with any byte changed, or cut anywhere, is refused and nothing changes', async () => {
  const store = await open(disk.port())
  await store.execute(undefined, 0, () => lay('x'))
  const backup = await store.backUp({ folder: backups, at: 0, why: 'manual' })
  const file = `${backups}/${backup?.name ?? ''}`
  const whole = disk.file(file).visible
  const before = [...disk.files().keys()]
  for (let at = 0; at < whole.length; at += 7) {
    const flipped = Buffer.from(whole)
    flipped[at] = (flipped[at] ?? 0) ^ 0x10
    for (const bytes of [flipped, whole.subarray(0, at)]) {
      disk.tamper(file, bytes)
      expect((await store.restore({ file, folder: backups, at: 1 })).is).toMatch(/damaged|newer_format/)
    }
  }
  expect([...disk.files().keys()]).toEqual(before)
  expect(await store.execute(undefined, 0, () => lay('y'))).toMatchObject({ is: 'done' })
})

test('before a program of a newer version writes for the first time, what was there is backed up; a full disk then lets it be read only', async () => {
  const first = await open(disk.port())
  await first.execute(undefined, 0, () => lay('x'))
  await first.close()
  const before = new Map([...disk.files()].filter(([path]) => path.startsWith('/store/documents')))
  const newer = (files: ReturnType<SimulatedDisk['port']>) =>
    openStore({
      folder,
      kinds,
      eventSchema: shelfEvent,
      eventVersion: 2,
      backups: { folder: backups, at: day },
      files,
      facts: bootedAs(99),
    })
  const full = await newer(
    disk.port({
      fault: ({ path, name }) => (path.startsWith(backups) && name === 'write' ? { code: 'ENOSPC' } : undefined),
    }),
  )
  if (full.is !== 'opened') throw new Error(full.is)
  expect(full.store.state).toBe('read_only')
  await full.store.close()
  expect(new Map([...disk.files()].filter(([path]) => path.startsWith('/store/documents')))).toEqual(before)
  const opened = await newer(disk.port())
  if (opened.is !== 'opened') throw new Error(opened.is)
  expect((await opened.store.backups(backups)).map(({ why, at }) => ({ why, at }))).toEqual([
    { why: 'before-upgrade', at: day },
  ])
  await opened.store.close()
  const again = await newer(disk.port())
  expect(again.is === 'opened' && (await again.store.backups(backups)).length).toBe(1)
})
