import { expect, test } from 'vitest'
import { day } from '../../../shared/model'
import { aDesk, monday, tokenOf } from '../../fixtures/desk'
import { aHolder, anOrder, aProduct, detailOf } from '../../fixtures/trade'

test('the detail view counts by day and by agent, says to whom a coupon went, and takes a cancelled order from its own day', async () => {
  const desk = await aDesk()
  const couponId = await desk.coupon()
  const ruth = await aHolder(desk, couponId, 'Ruth')
  desk.now = monday + day
  const oskar = await aHolder(desk, couponId, 'Oskar')
  const order = await anOrder(desk, 'Ruth', await aProduct(desk, 6_000), ruth.claimId)
  const imogen = { name: 'Imogen Vale', sent: 2, claimed: 2 }

  expect(await detailOf(desk, couponId)).toMatchObject({
    days: [
      { day: '2026-11-23', sent: 1, claimed: 1, redeemed: 0 },
      { day: '2026-11-24', sent: 1, claimed: 1, redeemed: 1, revenue: 5_000 },
    ],
    agents: [{ ...imogen, redeemed: 1, revenue: 5_000 }],
    sends: [
      { byName: 'Imogen Vale', conversationId: oskar.conversationId },
      { byName: 'Imogen Vale', conversationId: ruth.conversationId },
    ],
  })
  desk.now = monday + 3 * day
  await desk.done('orders.cancel', { customerId: ruth.customerId, orderId: order.id })
  const { days, agents } = await detailOf(desk, couponId)
  expect(days).toMatchObject([{ day: '2026-11-23' }, { day: '2026-11-24', redeemed: 0, revenue: 0 }])
  expect(agents).toMatchObject([{ ...imogen, redeemed: 0, revenue: 0 }])
})

test('claims made on the storefront are counted for no agent', async () => {
  const desk = await aDesk()
  const couponId = await desk.coupon({}, 'regular')
  await desk.desk.customers.claim(tokenOf('Ruth'), { clientId: 'claim-000001', couponId })
  const { agents, sends } = await detailOf(desk, couponId)
  expect(agents).toEqual([{ name: '', sent: 0, claimed: 1, redeemed: 0, revenue: 0 }])
  expect(sends).toEqual([])
})
