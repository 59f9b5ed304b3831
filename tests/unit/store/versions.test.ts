import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { openStore } from '../../../electron/store'
import type { DocumentKind, Opened } from '../../../electron/store'
import { histories, historiesOf, kinds, shelfEvent } from '../../crash/support/shelves'
import type { Shelf, ShelfEvent } from '../../crash/support/shelves'
import { SimulatedDisk } from '../../crash/support/simulated-disk'
import { bootedAs, folder } from '../../crash/support/workload'

let disk = new SimulatedDisk()
let boots = 0
beforeEach(() => {
  disk = new SimulatedDisk()
})

function openWith(ofHistories: DocumentKind<Shelf, ShelfEvent>): Promise<Opened<ShelfEvent>> {
  const own = [...kinds.filter(({ name }) => name !== 'histories'), ofHistories]
  return openStore({ folder, kinds: own, eventSchema: shelfEvent, files: disk.port(), facts: bootedAs(++boots) })
}

async function opened(ofHistories: DocumentKind<Shelf, ShelfEvent>) {
  const answer = await openWith(ofHistories)
  if (answer.is !== 'opened') throw new Error(answer.is)
  return answer.store
}

const lay = (thing: string) => () => ({
  decided: true as const,
  events: [{ type: 'laid' as const, shelf: 'a', thing }],
  result: undefined,
})

test('a document of an older version goes through each migration up to its kind’s when it is read', async () => {
  const first = await opened(histories)
  await first.execute(undefined, 0, lay('old'))
  await first.close()
  const later: DocumentKind<Shelf, ShelfEvent> = {
    ...histories,
    version: 3,
    migrations: {
      1: (old) => ({ things: [...histories.schema.parse(old).things, 'of the second version'] }),
      2: (old) => ({ things: [...histories.schema.parse(old).things, 'of the third'] }),
    },
  }
  const store = await opened(later)
  await store.execute(undefined, 0, lay('new'))
  expect(await historiesOf(store, ['a'])).toEqual({ a: ['old', 'of the second version', 'of the third', 'new'] })
  await store.close()
  expect(await historiesOf(await opened(later), ['a'])).toEqual({
    a: ['old', 'of the second version', 'of the third', 'new'],
  })
})

test('a store that a program with a newer kind has opened is refused by an older one at once, also where that kind is read on demand, and untouched', async () => {
  await (await opened(histories)).close()
  await (await opened({ ...histories, version: 2 })).close()
  const files = disk.files()
  expect(await openWith(histories)).toEqual({ is: 'newer_format', what: 'documents/histories' })
  expect(disk.files()).toEqual(files)
})

test('a document of the same version that a program with another shape wrote is checked, and taken for damaged where it doesn’t fit', async () => {
  const first = await opened({
    ...histories,
    schema: z.strictObject({ things: z.array(z.string()) }).catchall(z.unknown()),
    apply: (document) => Object.assign(document, { things: [7] }),
  })
  await first.execute(undefined, 0, lay('old'))
  await first.close()
  const store = await opened(histories)
  expect(await historiesOf(store, ['a'])).toEqual({ a: ['old'] })
  expect(store.notices).toEqual([
    expect.objectContaining({ is: 'document_lost', kind: 'histories', key: 'a', complete: true }),
  ])
})

test('what a program of the same shape wrote is not checked once more', async () => {
  let checks = 0
  const schema = histories.schema.refine(() => ++checks > 0)
  const first = await opened({ ...histories, schema })
  await first.execute(undefined, 0, lay('old'))
  await first.close()
  checks = 0
  expect(await historiesOf(await opened({ ...histories, schema }), ['a'])).toEqual({ a: ['old'] })
  expect(checks).toBe(0)
})
