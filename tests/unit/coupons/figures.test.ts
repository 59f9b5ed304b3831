import { describe, expect, test } from 'vitest'
import type { Coupon } from '../../../shared/model'
import { exposure } from '../../../shared/rules'
import { aDesk, tokenOf } from '../../fixtures/desk'
import { aHolder, anOrder, aProduct, detailOf, panelOf } from '../../fixtures/trade'
import { coupon, product } from '../rules/given'

describe('the exposure', () => {
  const rows: readonly (readonly [string, Partial<Coupon>, bigint | undefined])[] = [
    ['an amount', { discount: { is: 'amount', amount: 8_00 }, quantity: 165 }, 1_320_00n],
    ['a percentage with a cap', { discount: { is: 'percentage', percent: 20, cap: 10_00 }, quantity: 3 }, 30_00n],
    [
      'the greatest there is',
      { discount: { is: 'amount', amount: 1_000_000_000_000 }, quantity: 1_000_000 },
      10n ** 18n,
    ],
    ['a percentage without a cap', { discount: { is: 'percentage', percent: 5 }, quantity: 1 }, undefined],
    [
      'the same of one product',
      {
        discount: { is: 'percentage', percent: 5 },
        quantity: 1,
        scope: { is: 'products', productIds: [product('tray')] },
      },
      undefined,
    ],
  ]
  test.each(rows)('of %s', (_what, changes, most) => {
    expect(exposure(coupon(changes))).toBe(most)
  })
})

describe('a coupon’s figures', () => {
  test('a chat coupon has as many claims as cards; a regular one counts those of the shop too, for no agent', async () => {
    const desk = await aDesk()
    const [chat, regular] = [await desk.coupon(), await desk.coupon({ perCustomer: 2 }, 'regular')]
    for (const couponId of [chat, regular]) await aHolder(desk, couponId, 'Ruth')
    await desk.desk.customers.claim(tokenOf('Ruth'), { clientId: 'client-claim-01', couponId: regular })
    expect(desk.desk.world.coupon(chat)).toMatchObject({ sent: 1, claimed: 1 })
    expect(desk.desk.world.coupon(regular)).toMatchObject({ sent: 1, claimed: 2 })
    expect((await detailOf(desk, regular)).agents).toMatchObject([
      { name: '', sent: 0, claimed: 1 },
      { name: 'Imogen Vale', sent: 1, claimed: 1 },
    ])
  })

  test('redeemed and revenue are those of the orders that redeemed a claim, less what is paid back; an order without it adds nothing', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon()
    const ruth = await aHolder(desk, couponId, 'Ruth')
    const lamp = await aProduct(desk, 6_000)
    const figures = () => desk.desk.world.coupon(couponId)
    await anOrder(desk, 'Ruth', lamp, null)
    expect(figures()).toMatchObject({ redeemed: 0, revenue: 0 })
    const { id: orderId } = await anOrder(desk, 'Ruth', lamp, ruth.claimId)
    expect(figures()).toMatchObject({ redeemed: 1, revenue: 5_000 })
    await desk.done('orders.refund', { customerId: ruth.customerId, orderId, amount: 1_200 })
    expect(figures()).toMatchObject({ redeemed: 1, revenue: 3_800 })
    expect((await panelOf(desk, ruth)).coupons[0]?.claim.redeemed).toBeDefined()
  })

  test('a whole cancellation takes both back, and the claim can be used again; the quantity doesn’t grow', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon({ quantity: 1 })
    const ruth = await aHolder(desk, couponId, 'Ruth')
    const { id: orderId } = await anOrder(desk, 'Ruth', await aProduct(desk, 6_000), ruth.claimId)
    await desk.done('orders.cancel', { customerId: ruth.customerId, orderId })
    expect(desk.desk.world.coupon(couponId)).toMatchObject({ claimed: 1, redeemed: 0, revenue: 0 })
    expect(await desk.ask('coupons.send', { conversationId: await desk.chat('Oskar'), couponId })).toMatchObject({
      is: 'refused',
      refusal: { reason: 'fully_claimed' },
    })
    expect((await panelOf(desk, ruth)).coupons[0]?.claim.redeemed).toBeUndefined()
  })
})
