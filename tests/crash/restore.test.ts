import { describe, expect, test } from 'vitest'
import type { Store } from '../../electron/store'
import { readArchive } from '../../electron/store/backup/archive'
import { randomOf } from './support/random'
import { contentOf, historiesOf } from './support/shelves'
import type { ShelfEvent } from './support/shelves'
import { SimulatedDisk } from './support/simulated-disk'
import type { Operation, Survival } from './support/simulated-disk'
import { open } from './support/workload'

const backups = '/backups'
const ways: readonly (Survival | 'as it is' | 'by chance')[] = ['nothing', 'as it is', 'by chance']

async function lay(store: Store<ShelfEvent>, things: readonly string[]): Promise<void> {
  for (const thing of things) {
    const executed = await store.execute(undefined, 1, () => ({
      decided: true,
      events: [{ type: 'laid', shelf: thing.slice(0, 1), thing }],
      result: undefined,
    }))
    expect(executed.is).toBe('done')
  }
}

async function stateOf(store: Store<ShelfEvent>): Promise<string> {
  // A segment that was begun and not written yet is a torn tail.
  expect(store.notices.filter(({ is }) => is !== 'tail_dropped')).toEqual([])
  return JSON.stringify({ ...contentOf(store), histories: await historiesOf(store, ['a', 'b', 'c']) })
}

const things = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `${'abc'.charAt((from + at) % 3)}${String(from + at)}`)

/** A store that was backed up in one state and has another one now. */
async function changedSinceBackup(skipsSync?: (site: string) => boolean) {
  const disk = new SimulatedDisk()
  const first = await open(disk.port({ skipsSync }))
  await lay(first, things(0, 10))
  const backup = await first.backUp({ folder: backups, at: 1, why: 'manual' })
  const old = await stateOf(first)
  await lay(first, things(10, 20))
  await first.close()
  const port = disk.port()
  const store = await open(port)
  await lay(store, things(20, 23))
  return { disk, store, old, present: await stateOf(store), file: `${backups}/${backup?.name ?? ''}` }
}

/** The state at the next opening, whatever is left of the disk. */
function found(disk: SimulatedDisk, way: (typeof ways)[number], random: () => number): SimulatedDisk {
  return way === 'as it is' ? disk : disk.afterPowerLoss(way === 'by chance' ? random : way)
}

test('a restore that was decided gives the state of the backup at the next opening, and keeps the state before as a backup', async () => {
  const { disk, store, old, present, file } = await changedSinceBackup()
  const restored = await store.restore({ file, folder: backups, at: 2 })
  if (restored.is !== 'decided' || !restored.kept) throw new Error(restored.is)
  expect(await store.execute(undefined, 1, () => ({ decided: true, events: [], result: 1 }))).toEqual({
    is: 'unavailable',
    why: 'closed',
  })
  await store.close()
  const again = await open(disk.port())
  expect(await stateOf(again)).toBe(old)
  await lay(again, things(30, 33))
  expect([...disk.files().keys()].filter((path) => /restor|replaced/.test(path.replace(/^\/backups.*/, '')))).toEqual(
    [],
  )
  const back = await again.restore({ file: `${backups}/${restored.kept.name}`, folder: backups, at: 3 })
  expect(back.is).toBe('decided')
  await again.close()
  expect(await stateOf(await open(disk.port()))).toBe(present)
})

/** Restores on a disk where the power fails at one operation, then at one of the opening after; `skipsSync`: those do nothing. */
async function restoreUntil(
  at: number,
  way: (typeof ways)[number],
  random: () => number,
  skipsSync?: (site: string) => boolean,
) {
  const { disk, old, present, file } = await changedSinceBackup(skipsSync)
  // A life that ended without closing: its lock is a dead one.
  const port = disk.port({ skipsSync, fault: (operation: Operation) => (operation.index === at ? 'crash' : undefined) })
  const restoring = (async () => {
    const store = await open(port)
    const restored = await store.restore({ file, folder: backups, at: 2 })
    await store.close()
    return restored
  })()
  const ended = await Promise.race([restoring, port.crashed])
  port.kill()
  let left = found(disk, way, random)
  if (ended?.is === 'decided')
    await readArchive(
      left.port(),
      `${backups}/${ended.kept?.name ?? ''}`,
      () => Promise.resolve(),
      () => undefined,
    )
  let seen = ''
  // The opening is cut short too, by chance, and the one after it comes to an end.
  for (const failsAt of [Math.floor(random() * 60), Infinity]) {
    const next = left.port({ skipsSync, fault: ({ index }) => (index === failsAt ? 'crash' : undefined) })
    const state = await Promise.race([open(next).then(stateOf), next.crashed])
    next.kill()
    if (state !== undefined) {
      expect([old, present]).toContain(state)
      if (ended?.is === 'decided') expect(state).toBe(old)
      if (seen === old) expect(state).toBe(old)
      seen = state
    }
    left = found(left, way, random)
  }
  return { isOver: ended !== undefined, outcome: seen === old ? 'old' : 'new' }
}

test('whatever operation of a restore the power fails at, and of the opening after it, the old state is there whole or the new one', async () => {
  const random = randomOf(7)
  const outcomes = new Set<string>()
  for (let at = 0, isOver = false; !isOver; at++) {
    for (const way of ways) {
      const one = await restoreUntil(at, way, random)
      isOver = one.isOver
      outcomes.add(one.outcome)
    }
  }
  expect(outcomes).toEqual(new Set(['old', 'new']))
}, 240_000)

/** From where a restore syncs that nothing else does, the backup before it and the opening after it included. */
const restoreSyncs = [
  'ArchiveWriter.end < makeBackup',
  'makeBackup < LiveUpkeep.#backUp',
  'writeFile < take',
  'unpack < LiveUpkeep.restore',
  'decideRestore < LiveUpkeep.restore',
  'finishRestore < openStore',
]

const restoreOperations = await (async () => {
  const { disk, file } = await changedSinceBackup()
  const port = disk.port()
  const store = await open(port)
  await store.restore({ file, folder: backups, at: 2 })
  await store.close()
  return port.operations.length
})()

describe('each sync of a restore is needed: without it, neither state is whole, or a decision or a backup is lost', () => {
  test.each(restoreSyncs)(
    '%s',
    async (without) => {
      const random = randomOf(7)
      const untilFault = async (): Promise<void> => {
        // Late ones first: there more was promised.
        for (let at = restoreOperations; at >= 0; at--) {
          for (const way of ways) await restoreUntil(at, way, random, (site) => site === without)
        }
      }
      await expect(untilFault()).rejects.toThrow()
    },
    240_000,
  )
})

test('a disk that fails or fills at any operation of a restore leaves the store in use and nothing behind, or the restore decided', async () => {
  for (let at = 0, isOver = false; !isOver; at++) {
    const { disk, store: crashed, old, present, file } = await changedSinceBackup()
    await crashed.close()
    let from = Infinity
    const port = disk.port({ fault: (operation) => (operation.index === from + at ? { code: 'ENOSPC' } : undefined) })
    const store = await open(port)
    from = port.operations.length
    const ended = await store
      .restore({ file, folder: backups, at: 2 })
      .catch((error: unknown) => (error instanceof Error ? error.message : ''))
    isOver = port.operations.length <= from + at
    if (typeof ended === 'string') {
      expect(ended).toContain('ENOSPC')
      await lay(store, ['a99'])
      expect(
        [...disk.files().keys()].filter((path) => path.startsWith('/store/rest') || path.endsWith('.part')),
      ).toEqual([])
    }
    await store.close()
    const state = await stateOf(await open(disk.port()))
    if (typeof ended === 'string') expect(state).not.toBe(old)
    else expect(state).toBe(ended.is === 'decided' ? old : present)
  }
}, 240_000)
