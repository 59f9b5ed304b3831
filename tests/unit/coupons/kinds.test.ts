import { describe, expect, test } from 'vitest'
import type { CouponKind } from '../../../shared/model'
import { percentageBoundsOn, termsIssues } from '../../../shared/rules'
import { aDesk, tokenOf } from '../../fixtures/desk'
import { at, singapore, terms, termsFacts } from '../rules/given'
import { testBounds } from './bounds'

const allows = (kind: CouponKind, createdAt: number) => (percent: number) =>
  termsIssues(terms({ discount: { is: 'percentage', percent } }), termsFacts({ kind, createdAt })).length === 0
const before = at('2024-09-29 23:59')
const since = at('2024-09-30 00:00')

describe('the percentage', () => {
  testBounds([
    { row: 'of a regular coupon', good: [5, 50], bad: [4, 51], holds: allows('regular', since) },
    { row: 'of a chat coupon', good: [5, 99], bad: [4, 100], holds: allows('chat', since) },
    {
      row: 'of a chat coupon created before 30 September 2024',
      good: [5, 50],
      bad: [4, 51],
      holds: allows('chat', before),
    },
  ])

  test('is judged by the day of creation in the shop’s zone', () => {
    expect(percentageBoundsOn('chat', since - 1, singapore).max).toBe(50)
    expect(percentageBoundsOn('chat', since, singapore).max).toBe(99)
    expect(percentageBoundsOn('chat', since, 'America/New_York').max).toBe(50)
  })
})

describe.each([
  ['regular', { inTheShop: true, byItsId: 'ok' }],
  ['chat', { inTheShop: false, byItsId: 'refused' }],
] as const)('a %s coupon', (kind, { inTheShop, byItsId }) => {
  test('is seen in the shop, and claimed there, only if it is for everybody’s eyes', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon({}, kind)
    const ruth = tokenOf('Ruth')
    expect(JSON.stringify(await desk.desk.customers.shop(ruth)).includes(couponId)).toBe(inTheShop)
    expect((await desk.desk.customers.claim(ruth, { clientId: 'client-claim-01', couponId })).is).toBe(byItsId)
  })

  test('can be sent in a chat, where its customer then has it', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon({}, kind)
    await desk.done('coupons.send', { conversationId: await desk.chat('Ruth'), couponId })
    expect(JSON.stringify(await desk.desk.customers.coupons(tokenOf('Ruth'), desk.shopId))).toContain(couponId)
    expect(JSON.stringify(await desk.desk.customers.coupons(tokenOf('Oskar'), desk.shopId))).not.toContain(couponId)
  })
})
