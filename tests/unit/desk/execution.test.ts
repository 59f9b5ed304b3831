import { expect, test } from 'vitest'
import { createExecution } from '../../../electron/desk/execution'
import { decide } from '../../../electron/desk/handler'
import { holdingsOf } from '../../../electron/desk/holdings'
import type { DeskEvent } from '../../../electron/desk/state/events'
import type { Store } from '../../../electron/store'
import { CustomerId } from '../../../shared/model'
import { aDesk } from '../../fixtures/desk'
import { otherwise } from '../../fixtures/store-doubles'

const ruth = CustomerId.parse('customer_ruth')
const oskar = CustomerId.parse('customer_oskar')

test('a command is decided and recorded at the instant at which what it needs has been read', async () => {
  const { store, desk } = await aDesk()
  let now = 1
  const recorded: number[] = []
  const decided: number[] = []
  const execution = createExecution({
    world: desk.world,
    now: () => now++,
    store: reading(store, () => (now = 100), {
      execute(command, at, decision) {
        recorded.push(at)
        return store.execute(command, at, decision)
      },
    }),
  })
  await execution.run(undefined, {
    needs: () => holdingsOf(ruth),
    decide(at) {
      decided.push(at)
      return decide([], null)
    },
  })
  expect([recorded, decided]).toEqual([[100], [100]])
})

test('what comes to be needed while something is read is read before the decision', async () => {
  const { store, desk } = await aDesk()
  let customer = ruth
  const execution = createExecution({
    world: desk.world,
    now: () => 1,
    store: reading(store, () => (customer = oskar)),
  })
  const claims = execution.run(undefined, {
    needs: () => holdingsOf(customer),
    decide: () => decide([], desk.world.claimsOf(customer)),
  })
  expect(await claims).toMatchObject({ is: 'done', result: [] })
})

/** The store, with what happens once something was read. */
function reading(store: Store<DeskEvent>, happens: () => void, changed: Partial<Store<DeskEvent>> = {}) {
  return otherwise(store, {
    async hold(needs) {
      const release = await store.hold(needs)
      happens()
      return release
    },
    ...changed,
  })
}
