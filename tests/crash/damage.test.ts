import { describe, expect, test } from 'vitest'
import type { Store, StoreNotice } from '../../electron/store'
import { contentAfter, contentOf } from './support/shelves'
import type { ShelfEvent } from './support/shelves'
import { SimulatedDisk } from './support/simulated-disk'
import { folder, open } from './support/workload'

/** A store with `batches` of one thing each, all acknowledged one after another, closed where `closeAfter` says, killed at the end. */
async function storeOf(
  batches: number,
  closeAfter: readonly number[] = [],
): Promise<{ disk: SimulatedDisk; events: ShelfEvent[][] }> {
  const disk = new SimulatedDisk()
  const events: ShelfEvent[][] = []
  let port = disk.port()
  let store = await open(port)
  for (let i = 1; i <= batches; i++) {
    const batch: ShelfEvent[] = [{ type: 'laid', shelf: `shelf ${String(i % 2)}`, thing: `thing ${String(i)}` }]
    events.push(batch)
    await store.execute({ asker: 'ana', commandId: String(i), input: i }, i, () => ({
      decided: true,
      events: batch,
      result: i,
    }))
    if (closeAfter.includes(i)) {
      await store.close()
      port = disk.port()
      store = await open(port)
    }
  }
  port.kill()
  return { disk: disk.afterPowerLoss('everything'), events }
}

function only<T>(all: readonly T[]): T {
  const [first, ...others] = all
  if (first === undefined || others.length > 0) throw new Error(`${String(all.length)} instead of one`)
  return first
}

/** A copy of `disk` with the file at `path` changed. */
function tampered(disk: SimulatedDisk, path: string, change: (bytes: Buffer) => Buffer): SimulatedDisk {
  const copy = disk.afterPowerLoss('everything')
  copy.tamper(path, change(Buffer.from(copy.file(path).visible)))
  return copy
}

function journalOf(disk: SimulatedDisk): string {
  return only(
    [...disk.files()]
      .filter(([path, bytes]) => path.startsWith(`${folder}/journal/`) && bytes.includes(' 1 {"at"'))
      .map(([path]) => path),
  )
}

/** Lays one thing more, closes, reads again: what was recovered is a store like any other, and has nothing more to tell. */
async function goesOn(disk: SimulatedDisk, store: Store<ShelfEvent>): Promise<void> {
  const { total } = contentOf(store)
  await store.execute(undefined, 1, () => ({
    decided: true,
    events: [{ type: 'laid', shelf: 'later', thing: 'later' }],
    result: undefined,
  }))
  await store.close()
  const again = await open(disk.port())
  expect({ total: contentOf(again).total, notices: again.notices }).toEqual({ total: total + 1, notices: [] })
}

test('a journal cut at any byte gives the state of the whole records before the cut, and names what it dropped', async () => {
  const { disk, events } = await storeOf(4)
  const path = journalOf(disk)
  const bytes = disk.file(path).visible
  for (let length = 0; length < bytes.length; length++) {
    const cut = tampered(disk, path, (whole) => whole.subarray(0, length))
    const store = await open(cut.port())
    const lines = bytes.subarray(0, length).toString().split('\n').length - 1
    const whole = Math.max(0, lines - 1)
    expect({ length, content: contentOf(store) }).toEqual({ length, content: contentAfter(events.slice(0, whole)) })
    const left = length - (bytes.subarray(0, length).lastIndexOf(0x0a) + 1)
    expect(store.notices).toEqual(
      left === 0 ? [] : [expect.objectContaining({ is: 'tail_dropped', bytes: left, after: whole })],
    )
    for (const name of quarantinedBy(store.notices)) expect(cut.file(`${folder}/${name}`).visible).toHaveLength(left)
    await goesOn(cut, store)
  }
}, 60_000)

describe('a flipped bit is never a wrong state silently', () => {
  const bits = [0x01, 0x20, 0x80]

  test('in the journal: one record is lost and named, or the end from there on', async () => {
    const { disk, events } = await storeOf(4)
    const path = journalOf(disk)
    const bytes = disk.file(path).visible
    for (let at = 0; at < bytes.length; at++) {
      for (const bit of bits) {
        const flipped = tampered(disk, path, (whole) => withFlip(whole, at, bit))
        const store = await open(flipped.port())
        const line = bytes.subarray(0, at).toString().split('\n').length - 1
        const isHeader = line === 0
        const isLast = line === events.length
        const left = events.filter((_, i) => i !== line - 1)
        // A header without its line break takes the first record with it.
        if (isHeader && store.notices.length > 0) expect(bytes[at]).toBe(0x0a)
        else
          expect({ at, bit, content: contentOf(store) }).toEqual({
            at,
            bit,
            content: expect.toBeOneOf([
              contentAfter(left),
              contentAfter(events.filter((_, i) => i !== line - 1 && i !== line)),
            ]),
          })
        if (isLast) expect(store.notices).toEqual([expect.objectContaining({ is: 'tail_dropped', after: line - 1 })])
        else if (!isHeader)
          expect(store.notices).toContainEqual(
            expect.objectContaining({ is: expect.toBeOneOf(['records_lost', 'tail_dropped']) as unknown }),
          )
        for (const name of quarantinedBy(store.notices)) expect(flipped.files().has(`${folder}/${name}`)).toBe(true)
        await goesOn(flipped, store)
      }
    }
  }, 120_000)

  test.each([
    ['after one checkpoint', [3]],
    ['after five', [1, 2, 3, 4, 5]],
  ])(
    'in any copy of a document, %s: the journal makes up for it or the document is named as rolled back, and the copy is kept in quarantine',
    async (_, closeAfter) => {
      const { disk, events } = await storeOf(6, closeAfter)
      const documents = [...disk.files().keys()].filter((path) => path.startsWith(`${folder}/documents/`))
      expect(documents.length).toBeGreaterThan(closeAfter.length)
      for (const path of documents) {
        const whole = disk.file(path).visible
        // Every byte of the frame's ends and of the header; of the content every seventh.
        for (let at = 0; at < whole.length; at += at < 90 ? 1 : 7) {
          const flipped = tampered(disk, path, (bytes) => withFlip(bytes, at, bits[at % 3] ?? 1))
          const bytes = flipped.file(path).visible
          const store = await open(flipped.port())
          const lossy = store.notices.filter((notice) => !('complete' in notice && notice.complete))
          if (lossy.length === 0)
            expect({ path, at, content: contentOf(store) }).toEqual({ path, at, content: contentAfter(events) })
          // The journal goes back to the checkpoint before the last: a copy older than that was the only one.
          else
            expect({ path, lossy }).toEqual({
              path: expect.stringMatching(/shelf~200\.\d+\.4\.json$/) as unknown,
              lossy: [expect.objectContaining({ is: 'document_rolled_back', key: 'shelf 0' })],
            })
          const again = await store.execute({ asker: 'ana', commandId: '2', input: 2 }, 1, () => ({
            decided: false,
            refusal: 'forgotten',
          }))
          expect({ path, at, again }).toMatchObject({ again: { is: 'done', result: 2, repeated: true } })
          if (store.notices.length > 0)
            expect(flipped.file(`${folder}/${only(quarantinedBy(store.notices))}`).visible).toEqual(bytes)
          await goesOn(flipped, store)
        }
      }
    },
    120_000,
  )
})

test('a document without any readable copy is made anew from the whole journal, and once', async () => {
  const { disk, events } = await storeOf(6, [3])
  const [copy] = [...disk.files().keys()].filter((path) => path.includes('/totals/'))
  if (copy === undefined) throw new Error('no copy')
  disk.tamper(copy, Buffer.from('nothing of sense\n'))
  const store = await open(disk.port())
  expect(store.notices).toEqual([expect.objectContaining({ is: 'document_lost', key: 'all', complete: true })])
  expect(contentOf(store)).toEqual(contentAfter(events))
  expect(
    [...disk.files().keys()]
      .filter((path) => path.includes('/totals/'))
      .map((path) => path.slice(path.lastIndexOf('/') + 1)),
  ).toEqual(['all.2.6.json'])
  await goesOn(disk, store)
})

test('a document without any readable copy, whose journal is gone too, is named as lost and the rest is there', async () => {
  const { disk, events } = await storeOf(6, [2, 3, 4, 5])
  const copy = disk.afterPowerLoss('everything')
  const copies = [...copy.files().keys()].filter((path) => path.includes('/totals/'))
  for (const path of copies) copy.tamper(path, Buffer.from('nothing of sense\n'))
  const store = await open(copy.port())
  expect(store.notices).toEqual([
    {
      is: 'document_lost',
      kind: 'totals',
      key: 'all',
      complete: false,
      quarantined: copies.map((): unknown => expect.stringMatching(/^quarantine\//)),
    },
  ])
  expect(contentOf(store).shelves).toEqual(contentAfter(events).shelves)
})

test('the whole journal gone: the documents are there and the loss is named', async () => {
  const { disk, events } = await storeOf(5, [4])
  const copy = disk.afterPowerLoss('everything')
  for (const path of [...copy.files().keys()].filter((one) => one.startsWith(`${folder}/journal/`)))
    await copy.port().remove(path)
  const store = await open(copy.port())
  expect(contentOf(store)).toEqual(contentAfter(events.slice(0, 4)))
  expect(store.notices).toEqual([{ is: 'records_lost', from: 5, to: undefined, quarantined: [] }])
})

function withFlip(bytes: Buffer, at: number, bit: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ bit
  return bytes
}

function quarantinedBy(notices: readonly StoreNotice[]): readonly string[] {
  return notices.flatMap((notice) => ('quarantined' in notice ? notice.quarantined : []))
}
