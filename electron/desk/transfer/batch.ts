import type { Judging } from './import-run'
import { Layer } from './layer'

/** What one attempt at a batch takes and tells, apart from the run: `join` makes it the run's, when the store has taken the batch. */
export function batchOf<Run extends Judging>(run: Run): { readonly batch: Run; readonly join: () => void } {
  const told: (() => void)[] = []
  const { taken } = run
  const layers = {
    shops: new Layer(taken.shops),
    agents: new Layer(taken.agents),
    products: new Layer(taken.products),
    customers: new Layer(taken.customers),
    tokens: new Layer(taken.tokens),
    pairs: new Layer(taken.pairs),
    templateNames: new Layer(taken.templateNames),
    orderNumbers: new Layer(taken.orderNumbers),
    claims: new Layer(taken.claims),
    orders: new Layer(taken.orders),
    counted: new Layer(taken.counted),
    uncounted: new Layer(taken.uncounted),
  }
  return {
    batch: {
      ...run,
      taken: layers,
      refuse: (...refused) => told.push(() => run.refuse(...refused)),
      unchanged: () => told.push(() => run.unchanged()),
      added: (lines) => told.push(() => run.added(lines)),
    },
    join() {
      for (const layer of Object.values(layers)) layer.join()
      for (const tell of told) tell()
    },
  }
}
