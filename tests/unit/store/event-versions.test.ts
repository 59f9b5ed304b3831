import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { openStore } from '../../../electron/store'
import type { DocumentKind, Opened } from '../../../electron/store'
import type { Migrations } from '../../../electron/store/contract/documents'
import { segmentName } from '../../../electron/store/names'
import { SimulatedDisk } from '../../crash/support/simulated-disk'
import { bootedAs, folder } from '../../crash/support/workload'

const noted = z.strictObject({ is: z.literal('noted'), text: z.string(), by: z.string() })
type Noted = z.infer<typeof noted>
const list = z.strictObject({ notes: z.array(z.string()) })
const notes: DocumentKind<z.infer<typeof list>, Noted> = {
  name: 'notes',
  version: 1,
  schema: list,
  empty: () => ({ notes: [] }),
  keys: () => ['all'],
  apply: (document, event) => {
    document.notes.push(`${event.text} by ${event.by}`)
  },
}

/** What earlier programs wrote: without an author, and the text under another name. */
const first = z.strictObject({ is: z.literal('noted'), said: z.string() })
const second = z.strictObject({ is: z.literal('noted'), text: z.string() })
const migrations: Migrations = {
  1: (old) => ({ is: 'noted', text: first.parse(old).said }),
  2: (old) => ({ ...second.parse(old), by: 'nobody' }),
}

let disk = new SimulatedDisk()
let boots = 0
beforeEach(() => {
  disk = new SimulatedDisk()
})

const early = { ...notes, apply: () => undefined }
const files = () => ({ folder, files: disk.port(), facts: bootedAs(++boots) })

async function opened<Event>(opening: Promise<Opened<Event>>) {
  const answer = await opening
  if (answer.is !== 'opened') throw new Error(JSON.stringify(answer))
  return answer.store
}

/** The lock of a program that is gone may be taken over. */
const stored = () => [...disk.files()].filter(([path]) => path !== `${folder}/lock`)

/** A store of the first version that a crash left with its one event in the journal alone. */
async function leftByTheFirst(): Promise<void> {
  const store = await opened(openStore({ ...files(), kinds: [{ ...early, keys: () => [] }], eventSchema: first }))
  await store.execute(undefined, 0, () => ({
    decided: true,
    events: [{ is: 'noted', said: 'hello' }],
    result: undefined,
  }))
}
const byTheThird = () =>
  openStore({ ...files(), kinds: [notes], eventSchema: noted, eventVersion: 3, eventMigrations: migrations })

test('an event of an older version goes through each migration up to the program’s before its schema sees it', async () => {
  await leftByTheFirst()
  const store = await opened(byTheThird())
  expect(store.notices).toEqual([])
  expect(store.get(notes, 'all')).toEqual({ notes: ['hello by nobody'] })
})

test('each record says its version, so that none is migrated twice where its segment’s header can’t be read', async () => {
  await leftByTheFirst()
  const store = await opened(byTheThird())
  await store.execute(undefined, 0, () => ({
    decided: true,
    events: [{ is: 'noted', text: 'again', by: 'Ana' }],
    result: undefined,
  }))
  const path = `${folder}/journal/${segmentName(2)}`
  const bytes = Buffer.from(disk.file(path).visible)
  bytes.write('x')
  disk.tamper(path, bytes)
  const later = await opened(byTheThird())
  expect(later.get(notes, 'all')).toEqual({ notes: ['hello by nobody', 'again by Ana'] })
})

test('events of a newer version are refused and nothing is touched, also where the format file is gone and no header can be read', async () => {
  const store = await opened(byTheThird())
  await store.execute(undefined, 0, () => ({
    decided: true,
    events: [{ is: 'noted', text: 'new', by: 'Ana' }],
    result: undefined,
  }))
  const refused = () => openStore({ ...files(), kinds: [{ ...early, keys: () => [] }], eventSchema: first })
  for (const [path, spoil] of [
    ['format', () => Buffer.alloc(0)],
    [`journal/${segmentName(1)}`, (bytes: Buffer) => Buffer.concat([Buffer.from('x'), bytes.subarray(1)])],
  ] as const) {
    const before = stored()
    expect(await refused()).toMatchObject({ is: 'newer_format' })
    expect(stored()).toEqual(before)
    disk.tamper(`${folder}/${path}`, spoil(disk.file(`${folder}/${path}`).visible))
  }
  const before = stored()
  expect(await refused()).toEqual({ is: 'newer_format', what: 'journal' })
  expect(stored()).toEqual(before)
})
