import { expect, test } from 'vitest'
import { countersDocument, sellerDocument, shopsDocument } from '../../../electron/desk/state/documents'
import type { DeskEvent } from '../../../electron/desk/state/events'
import { aDesk, tokenOf } from '../../fixtures/desk'

test('a newcomer and an order change no document of the shops, which every message reads', async () => {
  const desk = await aDesk()
  const productId = 'product_kettle' as never
  await desk.store.execute(undefined, desk.now, () => ({
    decided: true,
    events: [
      { is: 'product_added', product: { id: productId, shopId: desk.shopId, name: 'Kettle', price: 4_800 } },
    ] satisfies DeskEvent[],
    result: null,
  }))
  const events: DeskEvent[] = []
  // Of what somebody else does first, where that is tried (`staleFirst`), nothing is asked here.
  desk.store.subscribe((batch) => events.push(...batch.events.filter(({ is }) => is !== 'messages_delivered')))
  const lines = [{ productId, quantity: 1 }]
  await desk.desk.customers.order(tokenOf('ruth'), { clientId: 'order-1', shopId: desk.shopId, lines, claimId: null })
  expect(events.map(({ is }) => is)).toEqual(['customer_created', 'order_placed'])
  const keysOf = (kind: Pick<typeof sellerDocument, 'keys'>) => events.flatMap((event) => kind.keys(event))
  expect(keysOf(sellerDocument)).toEqual([])
  expect(keysOf(shopsDocument)).toEqual([])
  expect(keysOf(countersDocument)).toEqual(['customers', 'orders'])
})
