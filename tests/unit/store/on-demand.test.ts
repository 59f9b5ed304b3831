import { beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../../electron/store'
import type { Store } from '../../../electron/store'
import { histories, historiesOf, kinds, shelfEvent } from '../../crash/support/shelves'
import type { ShelfEvent } from '../../crash/support/shelves'
import { SimulatedDisk } from '../../crash/support/simulated-disk'
import type { Conditions, SimulatedPort } from '../../crash/support/simulated-disk'
import { bootedAs, folder } from '../../crash/support/workload'

let disk = new SimulatedDisk()
let port: SimulatedPort = disk.port()
let boots = 0
beforeEach(() => {
  disk = new SimulatedDisk()
})

async function open({ memoryBudget, ...conditions }: Conditions & { memoryBudget?: number } = {}): Promise<
  Store<ShelfEvent>
> {
  port = disk.port(conditions)
  const opened = await openStore({
    folder,
    kinds,
    eventSchema: shelfEvent,
    files: port,
    facts: bootedAs(++boots),
    ...(memoryBudget === undefined ? {} : { memoryBudget }),
  })
  if (opened.is !== 'opened') throw new Error(opened.is)
  return opened.store
}

async function lay(store: Store<ShelfEvent>, shelf: string, thing: string): Promise<unknown> {
  return store.execute(undefined, 0, () => ({
    decided: true,
    events: [{ type: 'laid', shelf, thing }],
    result: undefined,
  }))
}

const a = { kind: histories, key: 'a' }

describe('a document on demand', () => {
  test('can be looked at only while it is held: otherwise asking for it is a bug', async () => {
    const store = await open({ memoryBudget: 0 })
    await lay(store, 'a', 'thing')
    expect(() => store.get(histories, 'a')).toThrow('without being held')
    const release = await store.hold([a])
    expect(store.get(histories, 'a')).toEqual({ things: ['thing'] })
    release()
    release()
    await store.close()
    expect(() => store.get(histories, 'a')).toThrow('without being held')
  })

  test('that does not exist is held as such, and events make it', async () => {
    const store = await open()
    const release = await store.hold([a])
    expect(store.get(histories, 'a')).toBeUndefined()
    const laid = lay(store, 'a', 'thing')
    expect(store.get(histories, 'a')).toEqual({ things: ['thing'] })
    await laid
    release()
  })

  test('has, once held, the events that came while it was not in memory and while it was being read, each once', async () => {
    const first = await open()
    await lay(first, 'a', '1')
    await first.close()
    const store = await open()
    await lay(store, 'a', '2')
    const coming = Promise.all([store.hold([a]), store.hold([a])])
    const laid = lay(store, 'a', '3')
    await coming
    expect(store.get(histories, 'a')).toEqual({ things: ['1', '2', '3'] })
    await laid
    port.kill()
    expect(await historiesOf(await open(), ['a'])).toEqual({ a: ['1', '2', '3'] })
  })

  test('stays while somebody holds it, and beyond the budget the least recently held goes first', async () => {
    const store = await open({ memoryBudget: 400 })
    for (const shelf of ['a', 'b', 'c']) await lay(store, shelf, shelf.repeat(50))
    await store.close()
    const again = await open({ memoryBudget: 400 })
    const isInMemory = (key: string): boolean => {
      try {
        return again.get(histories, key) !== undefined
      } catch {
        return false
      }
    }
    const release = await again.hold([a])
    for (const key of ['b', 'c']) (await again.hold([{ kind: histories, key }]))()
    expect(['a', 'b', 'c'].map(isInMemory)).toEqual([true, false, true])
    release()
    expect(['a', 'b', 'c'].map(isInMemory)).toEqual([true, false, true])
    await lay(again, 'c', 'new')
    await again.hold([{ kind: histories, key: 'b' }])
    expect(['a', 'b', 'c'].map(isInMemory)).toEqual([false, true, true])
  })

  test('is not read when the store is opened, nor listed after a clean closing', async () => {
    const store = await open()
    await lay(store, 'a', 'thing')
    await store.close()
    const seen: string[] = []
    const files = disk.port()
    const watched = new Proxy(files, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name)
        if (typeof member !== 'function') return member
        return (...args: unknown[]): unknown => {
          if (name === 'read' || name === 'list') seen.push(String(args[0]))
          return Reflect.apply(member, target, args)
        }
      },
    })
    await openStore({ folder, kinds, eventSchema: shelfEvent, files: watched, facts: bootedAs(++boots) })
    expect(seen.length).toBeGreaterThan(5)
    expect(seen.filter((path) => path.includes('/histories'))).toEqual([])
  })

  test('that somebody holds is there again after memory was thrown away, as on the disk', async () => {
    let fails = false
    const store = await open({
      memoryBudget: 0,
      fault: ({ name }) => (fails && name === 'syncData' ? { code: 'ENOSPC' } : undefined),
    })
    await lay(store, 'a', 'kept')
    await store.hold([a])
    fails = true
    const refused = lay(store, 'a', 'refused')
    const holding = store.hold([{ kind: histories, key: 'b' }])
    expect(await refused).toEqual({ is: 'unavailable', why: 'disk_full' })
    expect(store.get(histories, 'a')).toEqual({ things: ['kept'] })
    await holding
    expect(store.get(histories, 'b')).toBeUndefined()
  })

  test('is not changed but by events', async () => {
    const store = await open()
    await expect(store.put(histories, 'a', { things: [] })).rejects.toThrow('only events')
  })
})

describe('a damaged document on demand', () => {
  async function damaged(lives: number, which: (copies: string[]) => string[]): Promise<string[]> {
    for (let life = 1; life <= lives; life++) {
      const store = await open()
      await lay(store, 'a', String(life))
      await store.close()
    }
    const copies = [...disk.files().keys()].filter((path) => path.includes('/histories/')).sort()
    const bad = which(copies)
    for (const path of bad) disk.tamper(path, Buffer.from('nothing of sense\n'))
    return bad
  }

  test('is recovered when it is looked at, from an older copy and the journal, and then told', async () => {
    const bad = await damaged(3, (copies) => copies.slice(-1))
    const store = await open()
    expect(store.notices).toEqual([])
    await lay(store, 'a', '4')
    expect(await historiesOf(store, ['a'])).toEqual({ a: ['1', '2', '3', '4'] })
    expect(store.notices).toEqual([
      {
        is: 'document_rolled_back',
        kind: 'histories',
        key: 'a',
        complete: true,
        quarantined: [expect.stringMatching(/^quarantine\//)],
      },
    ])
    expect(bad.some((path) => disk.files().has(path))).toBe(false)
    port.kill()
    const again = await open()
    expect(await historiesOf(again, ['a'])).toEqual({ a: ['1', '2', '3', '4'] })
    expect(again.notices).toEqual([])
  })

  test('without any readable copy whose journal is gone is named as lost, and later events are not', async () => {
    await damaged(5, (copies) => copies)
    const store = await open()
    await lay(store, 'a', '6')
    expect(await historiesOf(store, ['a'])).toEqual({ a: ['5', '6'] })
    expect(store.notices).toEqual([
      expect.objectContaining({ is: 'document_lost', kind: 'histories', key: 'a', complete: false }),
    ])
    await store.close()
    expect(await historiesOf(await open(), ['a'])).toEqual({ a: ['5', '6'] })
  })
})
