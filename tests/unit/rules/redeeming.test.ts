import { expect, test } from 'vitest'
import { refusalToRedeem } from '../../../shared/rules'

const usable = { from: 1_000, until: 2_000 }
const redeemed = { orderId: 'order_0001' as never, at: 1_500 }

test.each([
  ['before it can be used', { usable }, 999, { reason: 'claim_not_yet_usable', at: 1_000 }],
  ['from its first instant', { usable }, 1_000, undefined],
  ['in its last instant', { usable }, 1_999, undefined],
  ['at its end', { usable }, 2_000, { reason: 'claim_expired', at: 2_000 }],
  ['once it was used', { usable, redeemed }, 1_500, { reason: 'already_redeemed' }],
  ['once it was used, also after its end', { usable, redeemed }, 2_000, { reason: 'already_redeemed' }],
])('a claim %s', (_when, claim, now, refusal) => {
  expect(refusalToRedeem(claim, 500, now)).toEqual(refusal)
})

test('a claim that would save nothing is kept', () => {
  expect(refusalToRedeem({ usable }, 0, 1_500)).toEqual({ reason: 'nothing_saved' })
})
