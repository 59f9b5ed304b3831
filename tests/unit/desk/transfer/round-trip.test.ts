import { expect, test } from 'vitest'
import { sampleEvents } from '../../../../electron/desk/setup/sample-events'
import { activityOf } from '../../../../electron/desk/holdings'
import { monday } from '../../../fixtures/desk'
import { bareDesk, exported, imported, newId, sourceOf } from '../../../fixtures/transfer'

test('the sample shop, exported, imported where nothing is, and exported again, is the same to the byte', async () => {
  const first = await bareDesk()
  await first.store.execute(undefined, monday, () => ({
    decided: true,
    events: sampleEvents({ now: monday, newId }),
    result: null,
  }))
  const file = await exported(first)
  expect(file.trim().split('\n').length).toBeGreaterThan(500)

  const second = await bareDesk()
  const result = await imported(second, sourceOf(Buffer.from(file)), { strict: true })
  expect(result.refused).toEqual([])
  expect(await exported(second)).toBe(file)

  const coupons = first.desk.world.shops.flatMap(({ id }) => first.desk.world.couponsOf(id))
  for (const { id } of coupons) {
    for (const { store } of [first, second]) await store.hold(activityOf(id))
    const { recent, ...sums } = second.desk.world.activity(id) ?? {}
    const { recent: _, ...before } = first.desk.world.activity(id) ?? {}
    expect(sums, id).toEqual(before)
    expect(recent?.map(({ at }) => at)).toEqual(recent?.map(({ at }) => at).sort((a, b) => a - b))
  }
})
