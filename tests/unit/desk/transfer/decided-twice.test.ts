import { expect, test } from 'vitest'
import { sampleEvents } from '../../../../electron/desk/setup/sample-events'
import { monday, tokenOf } from '../../../fixtures/desk'
import { askingTwice } from '../../../fixtures/store-doubles'
import { bareDesk, exported, fileOf, imported, newId } from '../../../fixtures/transfer'

test(
  'an import whose batches are decided twice takes and refuses the same lines as one whose are decided once',
  { timeout: 60_000 },
  async () => {
    const sample = await bareDesk()
    await sample.store.execute(undefined, monday, () => ({
      decided: true,
      events: sampleEvents({ now: monday, newId }),
      result: null,
    }))
    const tokenHash = tokenOf('Ruth')
    const visitor = { kind: 'customer', name: 'Ruth', named: true, since: monday, tokenHash }
    const file = fileOf([
      ...(await exported(sample)).trim().split('\n'),
      { ...visitor, id: 'customer_first001' },
      { ...visitor, id: 'customer_second01' },
      { kind: 'product', id: 'product_nowhere1', shopId: 'shop_nowhere1', name: 'Fjord candle', price: 100 },
    ])

    const once = await bareDesk()
    const twice = await bareDesk()
    const expected = await imported(once, file)
    expect(expected.refused.map(({ field, reason }) => [field, reason])).toEqual([
      ['shopId', 'missing_reference'],
      ['tokenHash', 'taken'],
    ])
    expect(await imported({ ...twice, store: askingTwice(twice.store) }, file)).toEqual(expected)
    expect(await exported(twice)).toBe(await exported(once))
  },
)
