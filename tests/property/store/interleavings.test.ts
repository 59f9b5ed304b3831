import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Store } from '../../../electron/store'
import { randomOf } from '../../crash/support/random'
import type { ShelfEvent } from '../../crash/support/shelves'
import { SimulatedDisk } from '../../crash/support/simulated-disk'
import type { Fault, SimulatedPort } from '../../crash/support/simulated-disk'
import { open, Witness } from '../../crash/support/workload'

type Step =
  | { readonly is: 'commands'; readonly count: number; readonly awaited: boolean }
  | { readonly is: 'draft'; readonly text: string }
  | { readonly is: 'turns'; readonly count: number }
  | { readonly is: 'disk fails'; readonly after: number; readonly code: 'ENOSPC' | 'EIO'; readonly times: number }
  | { readonly is: 'reopened' }
  | { readonly is: 'killed' }
  | { readonly is: 'power lost'; readonly seed: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant('commands' as const),
      count: fc.integer({ min: 1, max: 6 }),
      awaited: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('draft' as const), text: fc.string({ maxLength: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('turns' as const), count: fc.integer({ min: 1, max: 40 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('disk fails' as const),
      after: fc.nat(12),
      code: fc.constantFrom('ENOSPC' as const, 'EIO' as const),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ is: 'reopened' as const }) },
  { weight: 1, arbitrary: fc.constant({ is: 'killed' as const }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('power lost' as const), seed: fc.nat() }) },
)

test('any interleaving of commands, drafts, checkpoints, failures, crashes and reopenings gives the state of what was acknowledged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25, size: 'max' }), async (steps) => {
      const machine = new Machine()
      await machine.start()
      for (const one of steps) await machine.take(one)
      await machine.take({ is: 'killed' })
      await machine.take({ is: 'power lost', seed: 1 })
    }),
    { numRuns: Number(process.env['STORE_PROPERTY_RUNS'] ?? 100) },
  )
}, 120_000)

/** A store, its disk and its witness, through whatever is done to them. */
class Machine {
  #disk = new SimulatedDisk()
  #port: SimulatedPort | undefined
  #store: Store<ShelfEvent> | undefined
  #failing: { after: number; code: string; times: number } | undefined
  readonly #witness = new Witness()

  async start(): Promise<void> {
    this.#failing = undefined
    this.#port = this.#disk.port({ fault: () => this.#fault() })
    this.#store = await open(this.#port)
    expect(this.#witness.fault(this.#store)).toBeUndefined()
    expect(await this.#witness.faultOfRepeats(this.#store)).toBeUndefined()
  }

  async take(step: Step): Promise<void> {
    const store = this.#store
    if (!store) throw new Error('no store')
    if (step.is === 'commands') {
      const asked = Promise.all(Array.from({ length: step.count }, () => this.#witness.ask(store)))
      if (step.awaited) await asked
    } else if (step.is === 'draft') {
      await this.#witness.write(store, step.text)
    } else if (step.is === 'turns') {
      for (let i = 0; i < step.count; i++) await Promise.resolve()
    } else if (step.is === 'disk fails') {
      this.#failing = { ...step }
    } else {
      if (step.is === 'reopened') await store.close()
      this.#port?.kill()
      if (step.is === 'power lost') this.#disk = this.#disk.afterPowerLoss(randomOf(step.seed))
      await this.start()
    }
  }

  #fault(): Fault | undefined {
    const failing = this.#failing
    if (!failing || failing.after-- > 0 || failing.times-- <= 0) return undefined
    return { code: failing.code }
  }
}
