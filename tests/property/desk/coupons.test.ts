import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calls } from '../../../shared/contract'
import { CouponsAnswer } from '../../../shared/contract/webchat'
import {
  CouponId,
  day,
  hour,
  type AgentId,
  type ConversationId,
  type Coupon,
  type CouponKind,
  type CouponTerms,
  type ProductId,
} from '../../../shared/model'
import { refusalToSend, statusAt } from '../../../shared/rules'
import { aDesk, tokenOf, validTerms, type DeskUnderTest } from '../../fixtures/desk'
import { anOrder, aProduct, customerIdOf, moveTo, orderAnswer, panelOf } from '../../fixtures/trade'

const people = ['Ruth', 'Oskar', 'Lucía'] as const
const who = fc.constantFrom(...people)
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('send' as const), who }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('claim' as const), who }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constantFrom('use' as const, 'buy' as const, 'cancel' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constantFrom('close' as const, 'reopen' as const, 'write' as const), who }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constant('wait' as const), span: fc.constantFrom(1, hour, day, 3 * day, 31 * day) }),
  },
  { weight: 1, arbitrary: fc.constant({ is: 'deactivate' as const }) },
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never
const world = fc.record({
  kind: fc.constantFrom('regular' as const, 'chat' as const),
  quantity: fc.integer({ min: 1, max: 4 }),
  perCustomer: fc.integer({ min: 1, max: 2 }),
  customers: fc.constantFrom(...(['everyone', 'everyone', 'new', 'repeat'] as const)),
  startsIn: fc.constantFrom(-1, 0, hour, 2 * day),
  lasts: fc.constantFrom(day, 10 * day, 60 * day),
  steps: fc.array(step, { minLength: 4, maxLength: 14 }),
})

const stages = ['upcoming', 'ongoing', 'expired', 'deactivated']

test(
  'in any world the button and the desk say the same, a coupon is never claimed more often than there is of it, and its status never goes back',
  { timeout: 120_000 },
  async () => {
    const desk = await aDesk()
    const candle = await aProduct(desk, 6_000)
    const chats = new Map<string, ConversationId>()
    for (const name of people) chats.set(name, await desk.chat(name))

    await fc.assert(
      fc.asyncProperty(world, async ({ kind, quantity, perCustomer, customers, startsIn, lasts, steps }) => {
        const from = desk.now + startsIn
        const couponId = await created(
          desk,
          {
            quantity,
            perCustomer: Math.min(perCustomer, quantity),
            customers: { is: customers },
            claimPeriod: { from, until: from + lasts },
          },
          kind,
        )
        let stage = 0
        for (const one of steps) {
          await take(one, { desk, couponId, candle, chats })
          const coupon = couponOf(desk, couponId)
          expect(coupon.claimed).toBeLessThanOrEqual(coupon.quantity)
          expect(coupon.redeemed).toBeLessThanOrEqual(coupon.claimed)
          expect(coupon.sent).toBeLessThanOrEqual(coupon.claimed)
          const reached = stages.indexOf(statusAt(coupon, desk.now).is)
          expect(reached).toBeGreaterThanOrEqual(stage)
          stage = reached
        }
      }),
      { numRuns: 20 },
    )
  },
)

/** A coupon as the desk would have created it: supervisors' rights don't outlive the waits between the worlds. */
async function created(desk: DeskUnderTest, terms: Partial<CouponTerms>, kind: CouponKind): Promise<CouponId> {
  const agent = desk.desk.world.agents[0]
  if (!agent) throw new Error('nobody works here')
  const coupon: Coupon = { ...newCoupon(desk, agent.id), ...terms, kind }
  await desk.store.execute(undefined, desk.now, () => ({
    decided: true,
    events: [{ is: 'coupon_created', coupon }],
    result: null,
  }))
  return coupon.id
}

function newCoupon(desk: DeskUnderTest, createdBy: AgentId): Coupon {
  const id = CouponId.parse(`coupon_${String(desk.store.sequence).padStart(8, '0')}`)
  const counters = { sent: 0, claimed: 0, redeemed: 0, revenue: 0 }
  return {
    ...validTerms(desk.now),
    id,
    shopId: desk.shopId,
    kind: 'chat',
    zone: 'Asia/Singapore',
    revision: 1,
    createdAt: desk.now,
    createdBy,
    ...counters,
  }
}

interface Place {
  readonly desk: DeskUnderTest
  readonly couponId: CouponId
  readonly candle: ProductId
  readonly chats: ReadonlyMap<string, ConversationId>
}

async function take(one: Step, place: Place): Promise<void> {
  const { desk, couponId, candle } = place
  switch (one.is) {
    case 'send':
      return sendAsTheButtonSays(place, one.who)
    case 'claim':
      await desk.desk.customers.claim(tokenOf(one.who), {
        clientId: `claim-${String(desk.store.sequence)}-${one.who.length}`,
        couponId,
      })
      return
    case 'use': {
      const claim = (await claimsOf(desk, one.who)).find((held) => held.coupon.id === couponId)
      if (claim) await orderAnswer(desk, one.who, candle, claim.id)
      return
    }
    case 'buy':
      await anOrder(desk, one.who, candle, null)
      return
    case 'cancel': {
      const { orders } = await panelOf(desk, { customerId: customerIdOf(desk, one.who) })
      const last = orders[0]
      if (last) await desk.ask('orders.cancel', { customerId: last.customerId, orderId: last.id })
      return
    }
    case 'close':
      await desk.ask('inbox.close', { conversationId: chatOf(place, one.who) })
      return
    case 'reopen':
      await desk.ask('inbox.reopen', { conversationId: chatOf(place, one.who) })
      return
    case 'write':
      await desk.chat(one.who)
      return
    case 'wait':
      desk.now += one.span
      return
    case 'deactivate':
      await moveTo(desk, desk.now)
      await desk.ask('coupons.deactivate', { couponId, revision: couponOf(desk, couponId).revision })
  }
}

/** What a console would say that has the desk's answers, and then what the desk says to the call. */
async function sendAsTheButtonSays(place: Place, name: string): Promise<void> {
  const { desk, couponId } = place
  const conversationId = chatOf(place, name)
  const { detail, chat, holder } = calls['coupons.detail'].output.parse(
    await desk.done('coupons.detail', { couponId, conversationId }),
  )
  if (!chat || !holder) throw new Error('no chat')
  const inDetail = refusalToSend(detail.coupon, chat, { ...holder, claimedAt: holder.claims[couponId] ?? [] }, desk.now)
  const bench = calls['coupons.forChat'].output.parse(await desk.done('coupons.forChat', { conversationId }))
  const ticket = bench.rows.find(({ coupon }) => coupon.id === couponId)?.coupon
  if (ticket)
    expect(
      refusalToSend(ticket, bench.chat, { ...bench.holder, claimedAt: bench.holder.claims[couponId] ?? [] }, desk.now),
    ).toEqual(inDetail)

  const outcome = await desk.ask('coupons.send', { conversationId, couponId })

  if (inDetail) expect(outcome).toEqual({ is: 'refused', refusal: inDetail })
  else expect(outcome.is).toBe('ok')
}

async function claimsOf(desk: DeskUnderTest, name: string) {
  const answer = await desk.desk.customers.coupons(tokenOf(name), desk.shopId)
  return answer.is === 'ok' ? CouponsAnswer.parse(answer.data).claims : []
}

function couponOf(desk: DeskUnderTest, couponId: CouponId): Coupon {
  const coupon = desk.desk.world.coupon(couponId)
  if (!coupon) throw new Error('the coupon is gone')
  return coupon
}

function chatOf({ chats }: Place, name: string): ConversationId {
  const id = chats.get(name)
  if (!id) throw new Error(`no chat with ${name}`)
  return id
}
