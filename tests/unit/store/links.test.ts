import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../../electron/store'
import type { Opened, Store } from '../../../electron/store'
import { ArchiveWriter } from '../../../electron/store/backup/archive'
import { nodeFileSystem } from '../../../electron/store/node-file-system'
import { contentOf, histories, kinds, shelfEvent } from '../../crash/support/shelves'
import type { ShelfEvent } from '../../crash/support/shelves'
import { linkings, makeOutside, moveAndLink, treeOf } from '../../fixtures/outside'

/** Data folders as they may be found: after a life, with a restore decided, with what a restore leaves, after a crash. */
const states = ['closed', 'restore decided', 'restore over', 'crashed'] as const
type State = (typeof states)[number]

/** In memory where there is such a place: thousands of stores are opened and closed, and what is synced is not the question. */
const temporary = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

let templates = ''
/** The parent of a test's data folder and of what lies outside it. */
let around = ''
let data = ''
let outside = ''

beforeAll(async () => {
  templates = mkdtempSync(join(temporary, 'store-templates-'))
  for (const state of states) await makeTemplate(state, join(templates, state))
})
afterAll(() => {
  rmSync(templates, { recursive: true, force: true })
})
beforeEach(() => {
  around = mkdtempSync(join(temporary, 'store-links-'))
  const made = around
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true })
  })
  data = join(around, 'data')
  outside = join(around, 'outside')
})

const open = (folder = data): Promise<Opened<ShelfEvent>> =>
  openStore({
    folder: join(folder, 'store'),
    kinds,
    eventSchema: shelfEvent,
    backups: { folder: join(folder, 'backups'), at: 1 },
  })

async function opened(folder = data): Promise<Store<ShelfEvent>> {
  const found = await open(folder)
  if (found.is !== 'opened') throw new Error(JSON.stringify(found))
  return found.store
}

const lay = (store: Store<ShelfEvent>, shelf: string, thing: string) =>
  store.execute(undefined, 1, () => ({ decided: true, events: [{ type: 'laid', shelf, thing }], result: undefined }))

async function makeTemplate(state: State, folder: string): Promise<void> {
  mkdirSync(folder)
  const store = await opened(folder)
  for (const shelf of ['a', 'b']) await lay(store, shelf, `${shelf} of ours`)
  const backups = join(folder, 'backups')
  const backup = await store.backUp({ folder: backups, at: 1, why: 'manual' })
  await lay(store, 'a', 'later')
  const part = (name: string) => join(folder, 'store', name)
  mkdirSync(part('quarantine'))
  writeFileSync(join(part('quarantine'), '1-kept'), 'kept')
  if (state === 'crashed') cpSync(part('.'), join(folder, 'crashed'), { recursive: true })
  if (state === 'restore decided')
    await store.restore({ file: join(backups, backup?.name ?? ''), folder: backups, at: 2 })
  await store.close()
  if (state === 'crashed') {
    rmSync(part('.'), { recursive: true })
    cpSync(join(folder, 'crashed'), part('.'), { recursive: true })
    for (const name of ['lock', 'crashed'])
      rmSync(join(name === 'lock' ? part('.') : folder, name), { recursive: true })
    for (const name of readdirSync(part('journal')).slice(-1)) appendFileSync(join(part('journal'), name), 'torn')
  }
  if (state === 'restore over')
    for (const name of ['replaced', 'restoring'])
      cpSync(part('documents'), join(part(name), 'documents'), { recursive: true })
}

/** A data folder in a state, with what lies outside it, both new. */
function layOut(state: State): void {
  for (const folder of [data, outside]) rmSync(folder, { recursive: true, force: true })
  cpSync(join(templates, state), data, { recursive: true, preserveTimestamps: true })
  mkdirSync(outside)
  makeOutside(outside)
}

/** Every path of a data folder, and places where the store would look or tidy up if something were there. */
function placesIn(state: State): string[] {
  const there = Object.keys(treeOf(join(templates, state))).filter(
    (path) => path.startsWith('store') || path.startsWith('backups/'),
  )
  const documents = there.filter((path) => /^store\/documents\/[^/]+$/.test(path))
  const also = [
    'store/lock',
    'store/lock.00ff',
    'store/format.tmp',
    'store/restore',
    'store/replaced',
    'store/restoring',
    'store/quarantine/2-a.1.1.json',
    'store/foreign',
    'store/journal/0000000009.log',
    'store/journal/0000000009.log.tmp',
    'store/journal/foreign',
    'store/documents/foreign',
    ...documents.flatMap((folder) => [`${folder}/z.1.1.json`, `${folder}/z.1.1.json.00ff.tmp`, `${folder}/0f`]),
    ...(state === 'closed'
      ? []
      : ['store/replaced/format', 'store/replaced/journal', 'store/replaced/documents', 'store/replaced/foreign']),
    ...(state === 'closed'
      ? []
      : [
          'store/restoring/format',
          'store/restoring/journal',
          'store/restoring/foreign',
          'store/restoring/lock',
          'store/restoring/quarantine',
        ]),
    'backups',
    'backups/1970-01-01T00-00-00-009Z.daily.backup',
    'backups/1970-01-01T00-00-00-009Z.daily.backup.part',
    'backups/foreign.part',
  ]
  return [...new Set([...there, ...also])]
}

/** Whether the store refuses to open with a link at `place`; else it leaves the link alone, or removes the link itself. */
function isRefused(place: string, state: State): boolean {
  const path = place.replace(/^store\/restoring(?=\/)/, state === 'restore decided' ? 'store' : '$&')
  return [
    /^store$/,
    /^store\/(journal|documents|quarantine|restoring|replaced|format|restore|lock|lock\.00ff)$/,
    /^store\/journal\/\d+\.log$/,
    /^store\/documents\/[^/]+$/,
    /^store\/documents\/[^/]+\/([0-9a-f]{2}|[^/]+\.json)$/,
  ].some((refused) => refused.test(path))
}

/** All that a program does with the data. */
async function useEverything(store: Store<ShelfEvent>): Promise<void> {
  const backups = join(data, 'backups')
  const release = await store.hold(['a', 'b'].map((key) => ({ kind: histories, key }))).catch(() => () => undefined)
  await lay(store, 'a', 'now')
  await lay(store, 'c', 'now')
  release()
  await store.backUp({ folder: backups, at: 10, why: 'daily' }).catch(() => undefined)
  const [newest] = await store.backups(backups)
  if (newest)
    await store
      .restore({ file: join(backups, newest.name), folder: backups, at: 30, isCancelled: () => true })
      .catch(() => undefined)
  await store.close()
}

describe.each(states)('with a store that is found as: %s, a link at any place of the data folder', (state) => {
  test.each(Object.keys(linkings))(
    '%s is refused by its path with nothing changed, or left alone, or removed itself; what it leads to is neither read nor changed',
    async (linking) => {
      const wrong: string[] = []
      for (const place of placesIn(state)) {
        layOut(state)
        const path = join(data, place)
        if (!existsSync(join(path, '..'))) mkdirSync(join(path, '..'), { recursive: true })
        linkings[linking]?.(path, outside)
        const before = treeOf(outside)
        const untouched = treeOf(data)
        const found = await open()
        if (found.is === 'opened') {
          const { shelves } = contentOf(found.store)
          const content = JSON.stringify(shelves)
          const expected = JSON.stringify({
            a: state === 'restore decided' ? ['a of ours'] : ['a of ours', 'later'],
            b: ['b of ours'],
          })
          if (content !== expected) wrong.push(`${place}: ${content}`)
          await useEverything(found.store)
        } else if (JSON.stringify(treeOf(data)) !== JSON.stringify(untouched))
          wrong.push(`${place}: refused, and changed`)
        const outcome = found.is === 'misplaced' ? `${found.found} ${found.what}` : found.is
        const right = isRefused(place, state) ? `link ${relative('store', place)}` : 'opened'
        if (outcome !== right) wrong.push(`${place}: ${outcome} instead of ${right}`)
        if (JSON.stringify(treeOf(outside)) !== JSON.stringify(before) && place !== 'backups')
          wrong.push(`${place}: changed outside`)
      }
      expect(wrong).toEqual([])
    },
    120_000,
  )
})

describe('what may be a link', () => {
  test('the data folder and the folder of backups, which then lie where they lead', async () => {
    layOut('closed')
    moveAndLink(data, join(outside, 'data'))
    moveAndLink(join(data, 'backups'), join(outside, 'backups'))
    const store = await opened()
    await lay(store, 'a', 'now')
    const backup = await store.backUp({ folder: join(data, 'backups'), at: 9, why: 'manual' })
    expect(readdirSync(join(outside, 'backups'))).toContain(backup?.name)
    expect(
      await store.restore({ file: join(data, 'backups', backup?.name ?? ''), folder: join(data, 'backups'), at: 10 }),
    ).toMatchObject({ is: 'decided' })
    await store.close()
    const again = await opened()
    expect(contentOf(again).shelves.a).toEqual(['a of ours', 'later', 'now'])
    await again.close()
  })

  test.each(['to nothing', 'to itself', 'to a file'])(
    'a folder of backups that is a link %s holds none, takes none, and the store goes on',
    async (linking) => {
      layOut('closed')
      linkings[linking]?.(join(data, 'backups'), outside)
      const before = treeOf(outside)
      const store = await opened()
      expect(await store.backups(join(data, 'backups'))).toEqual([])
      await expect(store.backUp({ folder: join(data, 'backups'), at: 9, why: 'manual' })).rejects.toHaveProperty('code')
      expect(await lay(store, 'a', 'now')).toMatchObject({ is: 'done' })
      await store.close()
      expect(treeOf(outside)).toEqual(before)
    },
  )
})

test('a link among the backups is not offered, not restored, and stays when old backups go; so does another program’s unfinished file', async () => {
  layOut('closed')
  const backups = join(data, 'backups')
  const [real = ''] = readdirSync(backups)
  moveAndLink(join(backups, real), join(outside, 'moved.backup'))
  const daily = '1970-01-01T00-00-00-001Z.daily.backup'
  symlinkSync(join(outside, 'moved.backup'), join(backups, daily))
  writeFileSync(join(backups, 'film.part'), 'not ours')
  const before = treeOf(outside)
  const store = await opened()
  expect(await store.backups(backups)).toEqual([])
  await expect(store.restore({ file: join(backups, real), folder: backups, at: 5 })).rejects.toMatchObject({
    code: 'ELOOP',
  })
  for (let at = 10; at < 19; at++) await store.backUp({ folder: backups, at, why: 'daily' })
  expect(await store.backups(backups)).toHaveLength(7)
  await store.close()
  expect(readdirSync(backups)).toEqual(expect.arrayContaining([real, daily, 'film.part']))
  expect(treeOf(outside)).toEqual(before)
})

test.each(states)(
  'files with a second name outside, as in a copy made of hard links, stay there as they are (%s)',
  async (state) => {
    layOut(state)
    const files = Object.keys(treeOf(data)).filter((path) => lstatSync(join(data, path)).isFile())
    for (const [at, path] of files.entries()) linkSync(join(data, path), join(outside, String(at)))
    const before = treeOf(outside)
    await useEverything(await opened())
    expect(treeOf(outside)).toEqual(before)
  },
)

test('a document that is only read when somebody looks is not read through a link: whoever looks is told, and no backup is made without it', async () => {
  layOut('closed')
  const [file = ''] = Object.keys(treeOf(data)).filter(
    (path) => path.startsWith('store/documents/histories/') && path.includes('/a.'),
  )
  linkings['to where it was moved']?.(join(data, file), outside)
  const store = await opened()
  await expect(store.hold([{ kind: histories, key: 'a' }])).rejects.toMatchObject({ code: 'ELOOP' })
  await expect(store.backUp({ folder: join(data, 'backups'), at: 9, why: 'manual' })).rejects.toMatchObject({
    code: 'ELOOP',
  })
  await store.close()
})

test.each(['store/journal', 'store/documents', 'store/documents/shelves', 'store/documents/histories/BUCKET'])(
  '%s that is moved away while the store is open, with a link left behind, is not written through, and what was acknowledged is there when it is moved back',
  async (place) => {
    layOut('closed')
    const [bucket = ''] = readdirSync(join(data, 'store/documents/histories'))
    const path = join(data, place.replace('BUCKET', bucket))
    const store = await opened()
    expect(await lay(store, 'a', 'now')).toMatchObject({ is: 'done' })
    const release = await store.hold([{ kind: histories, key: 'a' }])
    moveAndLink(path, join(outside, 'moved'))
    const before = treeOf(outside)
    await store.close()
    release()
    expect(treeOf(outside)).toEqual(before)
    expect(await open()).toMatchObject({ is: 'misplaced', found: 'link' })
    rmSync(path)
    renameSync(join(outside, 'moved'), path)
    const again = await opened()
    expect(contentOf(again).shelves.a).toEqual(['a of ours', 'later', 'now'])
    await again.close()
  },
)

test('a restore unpacks over a link that somebody put in its place, and removes the link alone', async () => {
  layOut('closed')
  const store = await opened()
  symlinkSync(join(outside, 'folder'), join(data, 'store/restoring'))
  const before = treeOf(outside)
  const [backup] = await store.backups(join(data, 'backups'))
  expect(
    await store.restore({ file: join(data, 'backups', backup?.name ?? ''), folder: join(data, 'backups'), at: 9 }),
  ).toMatchObject({ is: 'decided' })
  await store.close()
  await (await opened()).close()
  expect(treeOf(outside)).toEqual(before)
})

test.each([
  '../letter',
  '../../outside/letter',
  'documents/../../letter',
  'documents/shelves/../../../letter',
  '/tmp/letter',
  'journal/../../letter',
  'documents/shelves/a\0.1.1.json',
  'documents/shelves/a.1.1.json\n',
  'restore',
  'lock',
  'documents',
  'documents/shelves',
  'documents\\shelves\\a.1.1.json',
  'C:\\letter',
])('a backup with a file named %j is damaged, and nothing is written', async (name) => {
  layOut('closed')
  const file = join(around, 'crafted.backup')
  const archive = await ArchiveWriter.create(nodeFileSystem, file)
  await archive.add(name, Buffer.from('not ours'))
  await archive.end(1)
  await archive.close()
  const store = await opened()
  const before = treeOf(around)
  expect(await store.restore({ file, folder: join(data, 'backups'), at: 9 })).toEqual({ is: 'damaged' })
  const after = treeOf(around)
  expect(Object.keys(after)).toEqual(Object.keys(before))
  await store.close()
})

describe('what is no link, and yet no file or no folder where one belongs, is refused by its path before anything is changed', () => {
  const cases = [
    ['store/lock', 'folder'],
    ['store/lock', 'other'],
    ['store/format', 'folder'],
    ['store/format', 'other'],
    ['store/restore', 'folder'],
    ['store/restore', 'other'],
    ['store/journal/0000000009.log', 'folder'],
    ['store/journal/0000000009.log', 'other'],
    ['store/documents/shelves/z.1.1.json', 'folder'],
    ['store/documents/shelves/z.1.1.json', 'other'],
    ['store', 'file'],
    ['store/journal', 'file'],
    ['store/documents', 'file'],
    ['store/documents', 'other'],
    ['store/documents/shelves', 'file'],
    ['store/quarantine', 'file'],
    ['store/restoring', 'file'],
    ['store/replaced', 'other'],
    ['store/documents/histories/0f', 'file'],
  ] as const
  test.each(cases)('%s: %s', async (place, found) => {
    layOut('closed')
    const path = join(data, place)
    rmSync(path, { recursive: true, force: true })
    if (found === 'folder') mkdirSync(path)
    else if (found === 'file') writeFileSync(path, '')
    else execFileSync('mkfifo', [path])
    const before = treeOf(data)
    expect(await open()).toEqual({ is: 'misplaced', what: relative('store', place), found })
    expect(treeOf(data)).toEqual(before)
  })
})
