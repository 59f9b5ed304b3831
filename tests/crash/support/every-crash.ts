import { randomOf } from './random'
import type { SimulatedDisk, SimulatedPort, Operation, Fault, Survival } from './simulated-disk'
import { open } from './workload'
import type { Witness } from './workload'

/** A piece of a store's life that the power may end at any operation. */
export interface Scenario {
  /** The disk that it begins with, and who knows what must be on it. */
  begin(): Promise<{ disk: SimulatedDisk; witness: Witness }>
  work(port: SimulatedPort, witness: Witness): Promise<void>
  /** What goes wrong besides. */
  fault?(operation: Operation): Fault | undefined
  /** Times that the store is opened and closed after all is over, where chance decided what survived; 1 if absent. */
  readonly livesAfter?: number
  /** What else must hold whenever the store can be opened again. */
  check?(disk: SimulatedDisk): string | undefined
}

/** How many operations the scenario has if the power stays, and from which places it syncs. */
export async function undisturbed(scenario: Scenario): Promise<{ operations: number; syncSites: string[] }> {
  const { disk, witness } = await scenario.begin()
  const port = disk.port({ notesSyncs: true, fault: (operation) => scenario.fault?.(operation) })
  await scenario.work(port, witness)
  return { operations: port.operations.length, syncSites: [...port.syncSites] }
}

/**
 * The first thing that is wrong after the power failed at one of so many operations, with how to see it again.
 * `without`: a place whose syncs do nothing.
 */
export async function firstFault(
  scenario: Scenario,
  operations: number,
  without?: string,
): Promise<string | undefined> {
  for (const at of spread(operations)) {
    for (const [way, lives] of ways.entries()) {
      const fault = await faultAfterCrash(scenario, at, lives, randomOf(at * 1000 + way), without)
      if (fault !== undefined) return `crash at operation ${String(at)}, way ${String(way)}: ${fault}`
    }
  }
  return undefined
}

/** All numbers below `count`, early and late ones in turn: where a fault is expected it is met sooner. */
function spread(count: number): number[] {
  const strides = Array.from({ length: stride }, (_, first) =>
    Array.from({ length: Math.ceil((count - first) / stride) }, (__, i) => first + i * stride),
  )
  return strides.flat()
}

const stride = 11

/** What survives of the unsynced at the crash, and at a second one after the recovery; 'all of it': only the process dies. */
const ways: readonly { first: Survival | 'all of it' | 'by chance'; second: Survival | 'by chance' }[] = [
  { first: 'nothing', second: 'nothing' },
  { first: 'everything', second: 'nothing' },
  { first: 'all of it', second: 'nothing' },
  { first: 'by chance', second: 'by chance' },
  { first: 'by chance', second: 'by chance' },
]

async function faultAfterCrash(
  scenario: Scenario,
  at: number,
  { first, second }: (typeof ways)[number],
  random: () => number,
  without: string | undefined,
): Promise<string | undefined> {
  const skipsSync = without === undefined ? undefined : (site: string): boolean => site === without
  const { disk, witness } = await scenario.begin()
  const port = disk.port({
    skipsSync,
    fault: (operation) => (operation.index === at ? 'crash' : scenario.fault?.(operation)),
  })
  const failure = await untilCrash(port, scenario.work(port, witness).catch(String))
  if (failure !== undefined) return String(failure)
  port.kill()
  const found = first === 'all of it' ? disk : disk.afterPowerLoss(first === 'by chance' ? random : first)
  // The recovery is cut short by chance too.
  const failsAt = Math.floor(random() * 60)
  const recovery = found.port({
    skipsSync,
    fault: ({ index }) => (first === 'by chance' && index === failsAt ? 'crash' : undefined),
  })
  try {
    const recovered = await untilCrash(recovery, open(recovery))
    const fault =
      recovered &&
      (witness.fault(recovered) ??
        scenario.check?.(found) ??
        (await untilCrash(recovery, witness.faultOfRepeats(recovered))))
    if (fault !== undefined) return fault
    const shown = recovered?.sequence ?? 0
    recovery.kill()
    const livesAfter = first === 'by chance' ? (scenario.livesAfter ?? 1) : 1
    return await faultOfLater(
      { ...scenario, livesAfter },
      found.afterPowerLoss(second === 'by chance' ? random : second),
      witness,
      shown,
      skipsSync,
    )
  } catch (error) {
    return String(error)
  }
}

/** Reads what there is, goes on, closes and reads again. */
async function faultOfLater(
  scenario: Scenario,
  disk: SimulatedDisk,
  witness: Witness,
  shown: number,
  skipsSync: ((site: string) => boolean) | undefined,
): Promise<string | undefined> {
  const port = disk.port({ skipsSync })
  const store = await open(port)
  if (store.sequence < shown) return `${String(shown)} was shown and the store ends at ${String(store.sequence)}`
  const fault = witness.fault(store) ?? scenario.check?.(disk) ?? (await witness.faultOfRepeats(store))
  if (fault !== undefined) return fault
  await witness.ask(store)
  await store.close()
  for (let life = 1; life < (scenario.livesAfter ?? 1); life++) {
    const next = await open(disk.port())
    await Promise.all([witness.ask(next), witness.ask(next)])
    await next.close()
  }
  const after = disk.afterPowerLoss('nothing')
  const last = await open(after.port())
  return witness.fault(last) ?? scenario.check?.(after) ?? (await witness.faultOnDemand(last))
}

/** What `work` comes to, or undefined if the power fails before. */
async function untilCrash<T>(port: SimulatedPort, work: Promise<T>): Promise<T | undefined> {
  return Promise.race([work, port.crashed.then(() => undefined)])
}
