import { beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../../electron/store'
import type { Attempted, DocumentKind, Store } from '../../../electron/store'
import { contentOf, drafts, kinds, shelfEvent, shelves } from '../../crash/support/shelves'
import type { Shelf, ShelfEvent } from '../../crash/support/shelves'
import { SimulatedDisk } from '../../crash/support/simulated-disk'
import type { Conditions, SimulatedPort } from '../../crash/support/simulated-disk'
import { bootedAs, folder } from '../../crash/support/workload'

let disk = new SimulatedDisk()
let port: SimulatedPort = disk.port()
let boots = 0
beforeEach(() => {
  disk = new SimulatedDisk()
})

async function open(
  conditions: Conditions = {},
  of: readonly DocumentKind<unknown, ShelfEvent>[] = kinds,
): Promise<Store<ShelfEvent>> {
  port = disk.port(conditions)
  const opened = await openStore({ folder, kinds: of, eventSchema: shelfEvent, files: port, facts: bootedAs(++boots) })
  if (opened.is !== 'opened') throw new Error(opened.is)
  return opened.store
}

function lay(store: Store<ShelfEvent>, thing: string, at = 0): Promise<Attempted<undefined, never>> {
  return store.execute<undefined, never>(undefined, at, () => ({
    decided: true,
    events: [{ type: 'laid', shelf: 'shelf', thing }],
    result: undefined,
  }))
}

describe('deciding', () => {
  test('happens in the tick of the call, on what the calls before it have applied', async () => {
    const store = await open()
    const takeTheLast = (): Promise<Attempted<string, string>> =>
      store.execute(undefined, 0, () =>
        store.get(shelves, 'shelf') === undefined
          ? { decided: true, events: [{ type: 'laid', shelf: 'shelf', thing: 'the last claim' }], result: 'yours' }
          : { decided: false, refusal: 'fully_claimed' },
      )
    const answers = [takeTheLast(), takeTheLast()]
    expect(store.get(shelves, 'shelf')).toEqual({ things: ['the last claim'] })
    expect(await Promise.all(answers)).toEqual([
      { is: 'done', result: 'yours', sequence: 1, repeated: false },
      { is: 'refused', refusal: 'fully_claimed' },
    ])
  })

  test('is answered, also with a refusal, when all that it saw is durable', async () => {
    const store = await open()
    const isDurable = (): boolean =>
      [...disk.afterPowerLoss('nothing').files().values()].some((bytes) => bytes.includes('seen'))
    const seen = lay(store, 'seen').then(isDurable)
    const refused = store.execute(undefined, 0, () => ({ decided: false, refusal: 'no' })).then(isDurable)
    const settled = store.settled().then(isDurable)
    expect(await Promise.all([seen, refused, settled])).toEqual([true, true, true])
  })

  test('that throws changes nothing', async () => {
    const store = await open()
    await expect(
      store.execute(undefined, 0, () => {
        throw new Error('a bug')
      }),
    ).rejects.toThrow('a bug')
    expect(await lay(store, 'after')).toMatchObject({ is: 'done', sequence: 1 })
  })

  test('an event that could not be read again is refused before anything changes', async () => {
    const store = await open()
    const wrong = JSON.parse('{"type":"laid","shelf":"shelf","thing":7}') as ShelfEvent
    await expect(store.execute(undefined, 0, () => ({ decided: true, events: [wrong], result: 1 }))).rejects.toThrow()
    expect(store.get(shelves, 'shelf')).toBeUndefined()
    expect(await lay(store, 'after')).toMatchObject({ is: 'done', sequence: 1 })
  })

  test('an event that its document can not take leaves nothing half applied, in memory or on the disk', async () => {
    const store = await open()
    const resets: string[] = []
    store.observe({ applied: () => undefined, reset: () => resets.push('reset') })
    const before = lay(store, 'thing')
    const moved = store.execute(undefined, 0, () => ({
      decided: true,
      events: [
        { type: 'laid', shelf: 'other', thing: 'half' },
        { type: 'moved', from: 'shelf', to: 'other', thing: 'never there' },
      ],
      result: 1,
    }))
    expect(await lay(store, 'meanwhile')).toEqual({ is: 'unavailable', why: 'recovering' })
    await expect(moved).rejects.toThrow('never there')
    expect(await before).toMatchObject({ is: 'done' })
    expect(contentOf(store)).toEqual({ shelves: { shelf: ['thing'] }, total: 1 })
    expect(resets).toEqual(['reset'])
    expect(await lay(store, 'after')).toMatchObject({ is: 'done', sequence: 2 })
    await store.close()
    expect(contentOf(await open())).toEqual({ shelves: { shelf: ['thing', 'after'] }, total: 2 })
  })

  test('a hundred at once are one write and one sync', async () => {
    const store = await open()
    const before = port.operations.length
    await Promise.all(Array.from({ length: 100 }, (_, i) => lay(store, String(i))))
    expect(port.operations.slice(before).map(({ name }) => name)).toEqual(['write', 'syncData'])
  })
})

describe('listening', () => {
  test('subscribers hear of batches in order when they are durable, observers in the tick of the call', async () => {
    const store = await open()
    const heard: string[] = []
    const end = store.subscribe(({ sequence, at, events }) =>
      heard.push(`durable ${String(sequence)} at ${String(at)}: ${String(events.length)}`),
    )
    store.observe({ applied: () => heard.push('applied'), reset: () => undefined })
    const laid = [lay(store, 'a', 10), lay(store, 'b', 20)]
    expect(heard).toEqual(['applied', 'applied'])
    await Promise.all(laid)
    expect(heard.slice(2)).toEqual(['durable 1 at 10: 1', 'durable 2 at 20: 1'])
    end()
    await lay(store, 'c')
    expect(heard.slice(4)).toEqual(['applied'])
  })

  test('nobody hears of a batch that the disk refused, and observers are told to derive anew', async () => {
    let fails = false
    const store = await open({ fault: ({ name }) => (fails && name === 'syncData' ? { code: 'ENOSPC' } : undefined) })
    await lay(store, 'kept')
    const heard: string[] = []
    store.subscribe(() => heard.push('durable'))
    store.observe({
      applied: () => heard.push('applied'),
      reset: () => heard.push(`reset to ${String(contentOf(store).total)}`),
    })
    fails = true
    expect(await lay(store, 'refused')).toEqual({ is: 'unavailable', why: 'disk_full' })
    expect(heard).toEqual(['applied', 'reset to 1'])
    fails = false
    expect(await lay(store, 'later')).toMatchObject({ is: 'done', sequence: 2 })
  })
})

describe('a document outside the journal', () => {
  test('is there after a crash, and a later event still changes it', async () => {
    const store = await open()
    expect(await store.put(drafts, 'chat', { text: 'hel' })).toEqual({ is: 'durable', sequence: 0 })
    await store.put(drafts, 'chat', { text: 'hello' })
    expect((await open()).get(drafts, 'chat')).toEqual({ text: 'hello' })
    const again = await open()
    await again.execute(undefined, 0, () => ({ decided: true, events: [{ type: 'sent', draft: 'chat' }], result: 1 }))
    expect((await open()).get(drafts, 'chat')).toEqual({ text: '' })
  })

  test('that the disk refuses says so, and the store goes on', async () => {
    let fails = false
    const store = await open({ fault: ({ name }) => (fails && name === 'create' ? { code: 'EIO' } : undefined) })
    fails = true
    expect(await store.put(drafts, 'chat', { text: 'hello' })).toEqual({ is: 'unavailable', why: 'disk_error' })
    fails = false
    expect(await lay(store, 'after')).toMatchObject({ is: 'done' })
  })

  test('of a wrong shape is refused before anything changes', async () => {
    const store = await open()
    await expect(store.put(drafts, 'chat', JSON.parse('{"text":1}') as { text: string })).rejects.toThrow()
    expect(store.get(drafts, 'chat')).toBeUndefined()
  })
})

describe('checkpoints', () => {
  test('keep three copies of a document and the journal since the checkpoint before the last', async () => {
    for (let life = 0; life < 6; life++) {
      const store = await open()
      await lay(store, String(life))
      await store.close()
    }
    const names = [...disk.files().keys()].map((path) => path.slice(folder.length + 1))
    expect(names.filter((name) => name.startsWith('documents/shelves/'))).toEqual(
      [4, 5, 6].map((generation) => `documents/shelves/shelf.${String(generation)}.${String(generation)}.json`),
    )
    const journal = [...disk.files()]
      .filter(([path]) => path.includes('/journal/'))
      .map(([, bytes]) => bytes.toString())
    expect(journal.some((text) => text.includes(' 5 {"at"'))).toBe(false)
    expect(journal.some((text) => text.includes(' 6 {"at"'))).toBe(true)
  })

  test('are not written where nothing has changed', async () => {
    await (await open()).close()
    const files = [...disk.files().keys()].filter((path) => path.includes('/documents/'))
    const store = await open()
    await store.close()
    expect([...disk.files().keys()].filter((path) => path.includes('/documents/'))).toEqual(files)
  })

  test('the time of the last event is known after one', async () => {
    const store = await open()
    await lay(store, 'a', 1234)
    await store.close()
    expect((await open()).lastEventAt).toBe(1234)
  })
})

describe('closing', () => {
  test('answers what is under way first, and everything later with closed', async () => {
    const store = await open()
    const laid = lay(store, 'under way')
    const closing = store.close()
    expect(store.state).toBe('closed')
    expect(await lay(store, 'too late')).toEqual({ is: 'unavailable', why: 'closed' })
    await closing
    expect(await laid).toMatchObject({ is: 'done' })
    expect(disk.files().has(`${folder}/lock`)).toBe(false)
    expect(contentOf(await open()).total).toBe(1)
  })
})

describe('opening', () => {
  test('a newer document, event or kind is refused and nothing is touched', async () => {
    const store = await open()
    await lay(store, 'a')
    await store.close()
    const files = disk.files()
    const newer: DocumentKind<Shelf, ShelfEvent> = { ...shelves, version: 0 }
    for (const options of [
      { kinds: [newer, ...kinds.slice(1)] },
      { kinds: kinds.slice(1) },
      { kinds, eventVersion: 0 },
    ]) {
      const opened = await openStore({
        folder,
        eventSchema: shelfEvent,
        files: disk.port(),
        facts: bootedAs(++boots),
        ...options,
      })
      expect(opened.is).toBe('newer_format')
      expect(disk.files()).toEqual(files)
    }
  })

  test.each([
    ['ENOSPC', 'disk_full'],
    ['EROFS', 'not_writable'],
    ['EIO', 'disk_error'],
  ])('on a disk that only reads (%s) shows what is there, read-only, and says why', async (code, why) => {
    const store = await open()
    await lay(store, 'a')
    const readOnly = await open({ fault: ({ name }) => (name === 'makeFolder' ? undefined : { code }) })
    expect(readOnly.state).toBe('read_only')
    expect(readOnly.notices).toEqual([{ is: 'read_only', why }])
    expect(contentOf(readOnly).total).toBe(1)
    expect(await readOnly.settled()).toEqual({ is: 'durable', sequence: 1 })
    expect(await lay(readOnly, 'b')).toEqual({ is: 'unavailable', why: 'read_only' })
    expect(await readOnly.put(drafts, 'chat', { text: '' })).toEqual({ is: 'unavailable', why: 'read_only' })
    await readOnly.close()
  })

  test.each([
    'lock',
    'format',
    'restore',
    'replaced',
    'restoring',
    'quarantine',
    'journal',
    'documents/shelves',
    'documents/histories/0f',
  ])('a link at %s is refused before anything is done to the disk', async (what) => {
    const store = await open()
    await lay(store, 'a')
    await store.close()
    disk.plantLink(`${folder}/${what}`)
    const port = disk.port()
    expect(await openStore({ folder, kinds, eventSchema: shelfEvent, files: port, facts: bootedAs(++boots) })).toEqual({
      is: 'misplaced',
      what,
      found: 'link',
    })
    expect(port.operations).toEqual([])
  })

  test('a second program is told who has the store', async () => {
    await open()
    const facts = { ...bootedAs(boots), pid: 2 }
    expect(await openStore({ folder, kinds, eventSchema: shelfEvent, files: disk.port(), facts })).toMatchObject({
      is: 'locked',
      by: { host: 'here', pid: 1 },
    })
  })

  test('a folder that can not be made says why', async () => {
    const files = disk.port({ fault: () => ({ code: 'EACCES' }) })
    expect(await openStore({ folder, kinds, eventSchema: shelfEvent, files })).toEqual({
      is: 'unusable',
      why: 'not_writable',
      code: 'EACCES',
    })
  })

  test('files that were never finished are cleared away', async () => {
    const store = await open()
    await lay(store, 'a')
    await store.close()
    const unfinished = `${folder}/documents/shelves/shelf.9.9.json.00ff.tmp`
    await disk.port().create(unfinished)
    await open()
    expect(disk.files().has(unfinished)).toBe(false)
  })
})
