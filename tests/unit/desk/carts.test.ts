import { describe, expect, test } from 'vitest'
import { createCarts } from '../../../electron/desk/storefront/carts'
import type { ProductId } from '../../../shared/model'
import { aDesk, monday, tokenOf, type DeskUnderTest } from '../../fixtures/desk'
import { home, product } from '../rules/given'

const ruth = tokenOf('Ruth')

async function aProduct(desk: DeskUnderTest, price: number): Promise<ProductId> {
  const sold = { id: product(`sold${String(price)}`), shopId: desk.shopId, name: 'Fjord candle', price }
  await desk.store.execute(undefined, monday, () => ({
    decided: true,
    events: [{ is: 'product_added', product: sold }],
    result: null,
  }))
  return sold.id
}

describe('what a coupon saves is worked out', () => {
  test('on the cart that the customer has, else on their last order', async () => {
    const desk = await aDesk()
    const conversationId = await desk.chat('Ruth')
    await desk.coupon({ discount: { is: 'percentage', percent: 10 }, minimumSpend: 10_00 })
    const [candle, lamp] = [await aProduct(desk, 30_00), await aProduct(desk, 80_00)]
    const shown = async () => {
      const { basket, rows } = await desk.done('coupons.forChat', { conversationId })
      return [basket, rows[0]?.saving]
    }
    expect(await shown()).toEqual([undefined, undefined])
    const order = await desk.desk.customers.order(ruth, {
      clientId: 'client-0001',
      shopId: desk.shopId,
      lines: [{ productId: candle, quantity: 1 }],
      claimId: null,
    })
    expect(order.is).toBe('ok')
    expect(await shown()).toEqual(['last_order', 3_00])
    await desk.desk.customers.quote(ruth, { shopId: desk.shopId, lines: [{ productId: lamp, quantity: 2 }] })
    expect(await shown()).toEqual(['cart', 16_00])
    await desk.desk.customers.quote(ruth, { shopId: desk.shopId, lines: [] })
    expect(await shown()).toEqual(['last_order', 3_00])
    await desk.desk.customers.quote(ruth, { shopId: desk.shopId, lines: [{ productId: lamp, quantity: 1 }] })
    await desk.desk.customers.order(ruth, {
      clientId: 'client-0002',
      shopId: desk.shopId,
      lines: [{ productId: lamp, quantity: 1 }],
      claimId: null,
    })
    expect(await shown()).toEqual(['last_order', 8_00])
  })

  test('on the cart of somebody who filled it before they wrote', async () => {
    const desk = await aDesk()
    const lamp = await aProduct(desk, 80_00)
    await desk.coupon()
    await desk.desk.customers.quote(ruth, { shopId: desk.shopId, lines: [{ productId: lamp, quantity: 1 }] })
    const conversationId = await desk.chat('Ruth')
    expect(await desk.done('coupons.forChat', { conversationId })).toMatchObject({
      basket: 'cart',
      rows: [{ saving: 10_00 }],
    })
  })

  test('anew when the cart changes: who looks at the customer is told, and only then', async () => {
    const desk = await aDesk()
    const lamp = await aProduct(desk, 80_00)
    await desk.chat('Ruth')
    const customer = desk.desk.world.customerOfToken(ruth)
    const told: string[] = []
    desk.desk.publisher.onPublication(({ topic }) => told.push(topic))
    const quote = (quantity: number) =>
      desk.desk.customers.quote(ruth, { shopId: desk.shopId, lines: [{ productId: lamp, quantity }] })
    await quote(1)
    await quote(1)
    expect(told).toEqual([`customer:${String(customer?.id)}`])
    await quote(2)
    expect(told).toHaveLength(2)
  })
})

test('the carts of strangers, however many, take no customer’s place', () => {
  const carts = createCarts(
    (who) => who === 'ruth',
    () => undefined,
  )
  const lines = [{ productId: product('lamp'), quantity: 1, price: 1_00 }]
  carts.note('ruth', home, lines)
  for (let who = 0; who < 2_000; who += 1) carts.note(String(who), home, lines)
  expect(carts.of('ruth', home)).toEqual(lines)
  expect(Array.from({ length: 2_000 }, (_, who) => who).filter((who) => carts.of(String(who), home))).toHaveLength(200)
})

test('carts that were not told of for longest are forgotten first', () => {
  const carts = createCarts(
    () => true,
    () => undefined,
  )
  const lines = [{ productId: product('lamp'), quantity: 1, price: 1_00 }]
  for (let who = 0; who < 1_000; who += 1) carts.note(String(who), home, lines)
  carts.note('0', home, lines)
  carts.note('1000', home, lines)
  expect(['0', '1', '2'].map((who) => carts.of(who, home))).toEqual([lines, undefined, lines])
})
