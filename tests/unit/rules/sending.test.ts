import { describe, expect, test } from 'vitest'
import { day, type Coupon, type SendRefusal } from '../../../shared/model'
import { refusalToClaim, refusalToSend, refusalToWrite, type ChatFacts, type HolderFacts } from '../../../shared/rules'
import { ana, ben, chat, coupon, garden, holder, home, now } from './given'

interface Case {
  readonly refusal: SendRefusal
  readonly chat?: Partial<ChatFacts>
  readonly coupon?: Partial<Coupon>
  readonly holder?: Partial<HolderFacts>
}

/** Everything that can stand against sending, in the order in which agents are told. */
const reasons: readonly Case[] = [
  { chat: { status: 'closed' }, refusal: { reason: 'chat_closed' } },
  {
    chat: { customerLastWroteAt: now - 42 * day, lastOrderAt: now - 83 * day },
    refusal: { reason: 'chat_inactive', customerLastWroteAt: now - 42 * day, lastOrderAt: now - 83 * day },
  },
  { coupon: { shopId: garden }, refusal: { reason: 'other_shop', shopId: garden } },
  {
    coupon: { deactivated: { at: now - 20 * day, by: coupon().createdBy } },
    refusal: { reason: 'deactivated', at: now - 20 * day },
  },
  {
    coupon: { claimPeriod: { from: now + 2 * day, until: now + 5 * day } },
    refusal: { reason: 'upcoming', at: now + 2 * day },
  },
  { coupon: { claimPeriod: { from: now - 9 * day, until: now - day } }, refusal: { reason: 'expired', at: now - day } },
  { coupon: { claimed: 300, quantity: 300 }, refusal: { reason: 'fully_claimed', quantity: 300 } },
  {
    coupon: { customers: { is: 'chosen', customerIds: [ben] } },
    refusal: { reason: 'not_eligible', customers: 'chosen' },
  },
  {
    holder: { claimedAt: [now - 2 * day] },
    refusal: { reason: 'limit_reached', claimedAt: [now - 2 * day], limit: 1 },
  },
]

const refusalIn = (...cases: readonly Case[]) =>
  refusalToSend(
    cases.reduce<Coupon>((sum, one) => ({ ...sum, ...one.coupon }), coupon()),
    cases.reduce<ChatFacts>((sum, one) => ({ ...sum, ...one.chat }), chat()),
    cases.reduce<HolderFacts>((sum, one) => ({ ...sum, ...one.holder }), holder()),
    now,
  )

test('a valid coupon can be sent into an active chat', () => {
  expect(refusalIn()).toBeUndefined()
})

test('there are nine reasons', () => {
  expect(new Set(reasons.map(({ refusal }) => refusal.reason)).size).toBe(9)
})

test.each(reasons)('$refusal.reason alone refuses, with its facts', (one) => {
  expect(refusalIn(one)).toEqual(one.refusal)
})

// A coupon can't be upcoming and expired at once.
const pairs = reasons.flatMap((earlier, index) => reasons.slice(index + 1).map((later) => ({ earlier, later })))
const possible = pairs.filter(({ earlier, later }) => !(earlier.coupon?.claimPeriod && later.coupon?.claimPeriod))

test('all pairs of reasons but one can come together', () => {
  expect(possible).toHaveLength(35)
})

test.each(possible.map((pair) => [pair.earlier.refusal.reason, pair.later.refusal.reason, pair] as const))(
  '%s is told before %s',
  (_earlier, _later, { earlier, later }) => {
    expect(refusalIn(earlier, later)).toEqual(earlier.refusal)
    expect(refusalIn(later, earlier)).toEqual(earlier.refusal)
  },
)

test('when all is wrong at once the first is told, and each that is mended uncovers the next', () => {
  const told = reasons.map(
    (_one, index) =>
      refusalIn(...reasons.slice(index).filter(({ refusal }) => refusal.reason !== 'expired' || index >= 5))?.reason,
  )
  expect(told).toEqual(reasons.map(({ refusal }) => refusal.reason))
})

describe('the quantity', () => {
  test.each([
    [299, undefined],
    [300, { reason: 'fully_claimed', quantity: 300 }],
    [301, { reason: 'fully_claimed', quantity: 300 }],
  ])('with %i of 300 claimed', (claimed, refusal) => {
    expect(refusalToClaim(coupon({ claimed, quantity: 300 }), holder(), now)).toEqual(refusal)
  })
})

describe('claims per customer', () => {
  const times = [now - 3 * day, now - 2 * day, now - day]
  test('below the limit one more may be claimed', () => {
    expect(refusalToClaim(coupon({ perCustomer: 3 }), holder({ claimedAt: times.slice(0, 2) }), now)).toBeUndefined()
  })
  test('at the limit the refusal names all claims', () => {
    expect(refusalToClaim(coupon({ perCustomer: 3 }), holder({ claimedAt: times }), now)).toEqual({
      reason: 'limit_reached',
      claimedAt: times,
      limit: 3,
    })
  })
})

describe('target customers', () => {
  test.each([
    ['new', { lastGoodOrderAt: now - 900 * day }, 'new'],
    ['repeat', {}, 'repeat'],
  ] as const)('for %s customers only', (is, facts, customers) => {
    expect(refusalToClaim(coupon({ customers: { is } }), holder(facts), now)).toEqual({
      reason: 'not_eligible',
      customers,
    })
  })
  test('a chosen customer may claim', () => {
    expect(
      refusalToClaim(coupon({ customers: { is: 'chosen', customerIds: [ben, ana] } }), holder(), now),
    ).toBeUndefined()
  })
})

describe('writing', () => {
  test('is refused in a closed chat before an inactive one, and allowed otherwise', () => {
    expect(refusalToWrite(chat({ status: 'closed', customerLastWroteAt: now - 90 * day }), now)).toEqual({
      reason: 'chat_closed',
    })
    expect(refusalToWrite(chat({ customerLastWroteAt: now - 90 * day }), now)).toMatchObject({
      reason: 'chat_inactive',
      customerLastWroteAt: now - 90 * day,
    })
    expect(refusalToWrite(chat({ shopId: home }), now)).toBeUndefined()
  })
})
