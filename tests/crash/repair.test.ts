import { describe, expect, test } from 'vitest'
import { firstFault, undisturbed } from './support/every-crash'
import type { Scenario } from './support/every-crash'
import { SimulatedDisk } from './support/simulated-disk'
import { folder, open, Witness } from './support/workload'

/** A disk with a damaged copy of a document, and a group of two that was never acknowledged and whose first is torn. */
async function damagedDisk(): Promise<{ disk: SimulatedDisk; witness: Witness; document: Buffer; tail: Buffer }> {
  const disk = new SimulatedDisk()
  const witness = new Witness()
  const first = await open(disk.port())
  for (let i = 0; i < 5; i++) await witness.ask(first)
  await first.close()
  let syncs = 0
  // After the segment's header and the one command that has something to do.
  const port = disk.port({ fault: ({ name }) => (name === 'syncData' && ++syncs === 3 ? 'crash' : undefined) })
  const second = await open(port)
  await witness.ask(second)
  await witness.ask(second)
  // One of three has nothing to move: two make the group.
  for (let i = 0; i < 3; i++) void witness.ask(second)
  await port.crashed
  const left = disk.afterPowerLoss('everything')
  const path = newestCopy(left, '/documents/totals/')
  const document = flippedAt(left.file(path).visible, 60)
  left.tamper(path, document)
  const segment = newestCopy(left, '/journal/')
  const bytes = left.file(segment).visible
  const start = bytes.indexOf('\n', bytes.indexOf(' 5 {"at"')) + 1
  left.tamper(segment, flippedAt(bytes, start + 30))
  return {
    disk: left.afterPowerLoss('everything'),
    witness,
    document,
    tail: left.file(segment).visible.subarray(start),
  }
}

const { document, tail } = await damagedDisk()
const repairing: Scenario = {
  begin: damagedDisk,
  work: async (port, witness) => {
    const store = await open(port)
    const fault = witness.fault(store)
    if (fault !== undefined) throw new Error(fault)
    await Promise.all([witness.ask(store), witness.ask(store)])
    await store.close()
  },
  // As many as make a copy of a document too old to be kept.
  livesAfter: 4,
  check: (disk) => {
    const all = [...disk.files().values()]
    if (!all.some((bytes) => bytes.equals(document))) return 'the damaged copy of the document is nowhere'
    return all.some((bytes) => bytes.includes(tail)) ? undefined : 'the torn tail is nowhere'
  },
}
const { operations, syncSites } = await undisturbed(repairing)

test('whenever the power fails during a repair, the good is there and the bad is kept', async () => {
  expect(syncSites).toContain('quarantine < repair')
  expect(await firstFault(repairing, operations)).toBeUndefined()
}, 120_000)

describe('each sync of the repair is needed', () => {
  test.each(syncSites.filter((site) => /repair|quarantine|freeName|cut/i.test(site)))(
    '%s',
    async (without) => {
      expect(await firstFault(repairing, operations, without)).toBeDefined()
    },
    120_000,
  )
})

function newestCopy(disk: SimulatedDisk, part: string): string {
  const newest = [...disk.files().keys()]
    .filter((path) => path.startsWith(folder + part))
    .sort()
    .at(-1)
  if (newest === undefined) throw new Error(`nothing in ${part}`)
  return newest
}

function flippedAt(bytes: Buffer, at: number): Buffer {
  const flipped = Buffer.from(bytes)
  flipped[at] = (flipped[at] ?? 0) ^ 1
  return flipped
}
