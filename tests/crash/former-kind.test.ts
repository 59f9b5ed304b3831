import { expect, test } from 'vitest'
import { z } from 'zod'
import { openStore } from '../../electron/store'
import type { DocumentKind, FormerKind, Store } from '../../electron/store'
import type { FileSystemPort } from '../../electron/store/file-system'
import { randomOf } from './support/random'
import { contentOf, drafts, histories, shelfEvent, shelves, totals } from './support/shelves'
import type { ShelfEvent } from './support/shelves'
import { SimulatedDisk } from './support/simulated-disk'
import type { Survival } from './support/simulated-disk'
import { bootedAs, folder } from './support/workload'

const room = z.strictObject({ shelves: z.record(z.string(), z.array(z.string())), things: z.int() })
const roomFormer: FormerKind<z.infer<typeof room>> = { name: 'rooms', version: 1, schema: room }

/** All shelves and their total in one document. */
const rooms: DocumentKind<z.infer<typeof room>, ShelfEvent> = {
  ...roomFormer,
  empty: () => ({ shelves: {}, things: 0 }),
  keys: ({ type }) => (type === 'laid' ? ['all'] : []),
  apply(document, event) {
    if (event.type !== 'laid') return
    ;(document.shelves[event.shelf] ??= []).push(event.thing)
    document.things += 1
  },
}
/** Each shelf in a document of its own, and the total in another. */
const split = [
  {
    ...shelves,
    takenOver: {
      former: roomFormer,
      documents: (old: unknown) =>
        Object.entries(room.parse(old).shelves).map(([key, things]) => [key, { things }] as const),
    },
  },
  {
    ...totals,
    takenOver: {
      former: roomFormer,
      documents: (old: unknown) => [['all', { things: room.parse(old).things }]] as const,
    },
  },
  drafts,
  histories,
]

let boots = 0
async function open(files: FileSystemPort, kinds: readonly DocumentKind<unknown, ShelfEvent>[]) {
  const opened = await openStore({ folder, kinds, eventSchema: shelfEvent, files, facts: bootedAs(++boots) })
  if (opened.is !== 'opened') throw new Error(JSON.stringify(opened))
  return opened.store
}

async function lay(store: Store<ShelfEvent>, things: readonly string[]): Promise<void> {
  for (const thing of things)
    await store.execute(undefined, 1, () => ({
      decided: true,
      events: [{ type: 'laid', shelf: thing.slice(0, 1), thing }],
      result: undefined,
    }))
}

/**
 * Things that lie in the room's document, and things that only the journal has: the program was killed, or the
 * power failed in a checkpoint that had written the document and not yet its mark.
 */
async function anOldDisk(killed: 'in a checkpoint' | 'before it' = 'before it'): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk()
  const first = await open(disk.port(), [rooms, drafts, histories])
  await lay(first, ['a1', 'b1', 'a2'])
  await first.close()
  const port = disk.port({
    fault: ({ path }) => (killed === 'in a checkpoint' && path.includes('/.checkpoint/last') ? 'crash' : undefined),
  })
  const second = await open(port, [rooms, drafts, histories])
  await lay(second, ['a3', 'c1'])
  if (killed === 'in a checkpoint') await Promise.race([second.close(), port.crashed])
  port.kill()
  return disk
}

const atFirst = { shelves: { a: ['a1', 'a2', 'a3'], b: ['b1'], c: ['c1'] }, total: 5 }
const stateOf = (store: Store<ShelfEvent>) => ({ ...contentOf(store), notices: store.notices })
const oldFiles = (disk: SimulatedDisk) => [...disk.files().keys()].filter((path) => path.includes('/rooms/'))

test('documents of a kind that was split become those of the others, and leave the disk', async () => {
  const disk = await anOldDisk()
  const store = await open(disk.port(), split)
  expect(stateOf(store)).toEqual({ ...atFirst, notices: [] })
  expect(oldFiles(disk)).toEqual([])
  await lay(store, ['b2'])
  await store.close()
  expect(contentOf(await open(disk.port(), split))).toEqual({
    shelves: { ...atFirst.shelves, b: ['b1', 'b2'] },
    total: 6,
  })
})

test('a document that was written after the last whole checkpoint gets no event of the journal twice', async () => {
  expect(stateOf(await open((await anOldDisk('in a checkpoint')).port(), split))).toEqual({ ...atFirst, notices: [] })
})

test('a program of before the split refuses the store and touches nothing', async () => {
  const disk = await anOldDisk()
  await (await open(disk.port(), split)).close()
  const before = disk.files()
  const refused = await openStore({
    folder,
    kinds: [rooms, drafts, histories],
    eventSchema: shelfEvent,
    files: disk.port(),
    facts: bootedAs(++boots),
  })
  expect(refused.is).toBe('newer_format')
  expect(disk.files()).toEqual(before)
})

test('where the split document’s newest copy can’t be read, what it held comes from the copy before it and the journal', async () => {
  const disk = await anOldDisk()
  const again = await open(disk.port(), [rooms, drafts, histories])
  await again.close()
  const newest = oldFiles(disk).sort().at(-1) ?? ''
  await disk.port().remove(newest)
  const file = await disk.port().create(newest)
  await file.write(Buffer.from('rotten'), 0)
  await file.close()
  const store = await open(disk.port(), split)
  expect(stateOf(store)).toEqual({
    ...atFirst,
    notices: [expect.objectContaining({ is: 'document_rolled_back', kind: 'rooms', complete: true })],
  })
  await store.close()
  expect(stateOf(await open(disk.port(), split))).toEqual({ ...atFirst, notices: [] })
})

test('whatever operation of the first opening the power fails at, the next one has everything once', async () => {
  const random = randomOf(11)
  const ways: readonly (Survival | 'as it is' | 'by chance')[] = ['nothing', 'everything', 'as it is', 'by chance']
  const survived = (disk: SimulatedDisk, way: (typeof ways)[number] | undefined) =>
    way === undefined || way === 'as it is' ? disk : disk.afterPowerLoss(way === 'by chance' ? random : way)
  let crashes = 0
  for (let at = 0, isOver = false; !isOver; at += 1) {
    for (const way of [ways[at % 2], ways[2 + (at % 2)]]) {
      const disk = await anOldDisk()
      const port = disk.port({ fault: ({ index }) => (index === at ? 'crash' : undefined) })
      const laid = (async () => {
        const store = await open(port, split)
        await lay(store, ['d1'])
        await store.close()
        return true
      })()
      isOver = (await Promise.race([laid, port.crashed])) === true
      port.kill()
      crashes += isOver ? 0 : 1
      const left = survived(disk, way)
      const next = await open(left.port(), split)
      const { notices, ...found } = stateOf(next)
      expect(notices.filter(({ is }) => is !== 'tail_dropped')).toEqual([])
      const after = { shelves: { ...atFirst.shelves, d: ['d1'] }, total: 6 }
      expect(isOver ? [after] : [atFirst, after]).toContainEqual(found)
      await lay(next, ['e1'])
      await next.close()
      expect(oldFiles(left)).toEqual([])
      expect(contentOf(await open(left.port(), split))).toEqual({
        shelves: { ...found.shelves, e: ['e1'] },
        total: found.total + 1,
      })
    }
  }
  expect(crashes).toBeGreaterThan(100)
}, 120_000)
