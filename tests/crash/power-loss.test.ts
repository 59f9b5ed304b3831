import { describe, expect, test } from 'vitest'
import { firstFault, undisturbed } from './support/every-crash'
import type { Scenario } from './support/every-crash'
import { SimulatedDisk } from './support/simulated-disk'
import { live, Witness } from './support/workload'

const lives: Scenario = {
  begin: () => Promise.resolve({ disk: new SimulatedDisk(), witness: new Witness() }),
  work: live,
}
const { operations, syncSites } = await undisturbed(lives)

test('whatever operation the power fails at, and whatever of the unsynced survives, all that was acknowledged is there once', async () => {
  expect(operations).toBeGreaterThan(150)
  expect(await firstFault(lives, operations)).toBeUndefined()
}, 120_000)

describe('each sync is needed: without it, something acknowledged is lost', () => {
  test.each(syncSites)(
    '%s',
    async (without) => {
      expect(await firstFault(lives, operations, without)).toBeDefined()
    },
    120_000,
  )
})
