import { describe, expect, test } from 'vitest'
import { firstFault, undisturbed } from './support/every-crash'
import type { Scenario } from './support/every-crash'
import { SimulatedDisk } from './support/simulated-disk'
import type { Fault, Operation } from './support/simulated-disk'
import { live, open, Witness } from './support/workload'

const begin: Scenario['begin'] = () => Promise.resolve({ disk: new SimulatedDisk(), witness: new Witness() })
const healthy = new SimulatedDisk().port()
await live(healthy, new Witness())
const { operations } = healthy

const faults: readonly Fault[] = [{ code: 'ENOSPC' }, { code: 'EIO' }, 'short']

describe('whatever operation fails, what was answered is true: done is there, unavailable is not, unknown is told by the next opening', () => {
  const cases = faults.flatMap((fault) =>
    ['once', 'from then on'].map((lasting) => ({
      fault,
      lasting,
      name: typeof fault === 'string' ? fault : fault.code,
    })),
  )
  test.each(cases)(
    '$name, $lasting',
    async ({ fault, lasting }) => {
      const met = new Set<string>()
      for (const { index } of operations.filter(({ name }) => fault !== 'short' || name === 'write')) {
        const failing = (operation: Operation): Fault | undefined => {
          const fails = lasting === 'once' ? operation.index === index : operation.index >= index
          return fails && (fault !== 'short' || operation.name === 'write') ? fault : undefined
        }
        const { disk, witness } = await begin()
        const port = disk.port({ fault: failing })
        const inMemory: (string | undefined)[] = []
        await live(port, witness, (store) => inMemory.push(witness.faultInMemory(store)))
        for (const { answer } of witness.asked) met.add(answer?.is ?? 'never answered')
        expect({ index, inMemory }).toEqual({ index, inMemory: inMemory.map(() => undefined) })
        port.kill()
        for (const left of [disk, disk.afterPowerLoss('nothing')]) {
          const store = await open(left.port())
          expect({ index, fault: witness.fault(store) ?? (await witness.faultOfRepeats(store)) }).toEqual({
            index,
            fault: undefined,
          })
        }
      }
      expect(met).toContain('done')
      expect(met).toContain('unavailable')
      expect(met).not.toContain('never answered')
      if (lasting === 'from then on' && fault !== 'short') expect(met).toContain('unknown')
    },
    60_000,
  )
})

/** A group of two fails when its first is wholly written; the power goes a few operations later. */
const cutAndPowerLoss: Scenario = {
  begin,
  work: async (port, witness) => {
    const store = await open(port)
    await witness.ask(store)
    await Promise.all([witness.ask(store), witness.ask(store)])
    await witness.ask(store)
    await store.close()
  },
  fault: (() => {
    let groups = 0
    return ({ name, index }: Operation) => {
      if (index === 0) groups = 0
      return name === 'syncData' && ++groups === 3 ? { code: 'EIO' } : undefined
    }
  })(),
}

test('a batch refused because a sync failed stays refused after the power failed too', async () => {
  const { operations: all } = await undisturbed(cutAndPowerLoss)
  expect(await firstFault(cutAndPowerLoss, all)).toBeUndefined()
}, 60_000)

test('without the sync of the cut it would come back', async () => {
  const { operations: all, syncSites } = await undisturbed(cutAndPowerLoss)
  const cut = syncSites.filter((site) => site.startsWith('Journal.#fail'))
  expect(cut).toHaveLength(1)
  expect(await firstFault(cutAndPowerLoss, all, cut[0])).toBeDefined()
}, 60_000)
