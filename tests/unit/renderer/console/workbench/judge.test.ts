import { describe, expect, test } from 'vitest'
import { judge, nextChange } from '../../../../../renderer/console/workbench/judge'
import { withConversation, withCoupon } from '../../../../../renderer/console/workbench/patch-coupons'
import type { MessageView } from '../../../../../shared/contract'
import { AgentId, day, MessageId } from '../../../../../shared/model'
import { claim, garden, now } from '../../../rules/given'
import { chatId, holder, idOf, named, row } from './given'

const names = (judged: ReturnType<typeof judge>) => judged.map(({ coupon }) => coupon.name)
const reasons = (judged: ReturnType<typeof judge>) => judged.map(({ refusal }) => refusal?.reason)

describe('the coupons of a chat', () => {
  test('are the upcoming and the ongoing ones, chat coupons first, then the sooner end', () => {
    const later = named('later', { claimPeriod: { from: now - day, until: now + 9 * day } })
    const sooner = named('sooner', { claimPeriod: { from: now - day, until: now + day } })
    const regular = named('regular', { kind: 'regular', claimPeriod: { from: now - day, until: now + day / 2 } })
    const upcoming = named('upcoming', { claimPeriod: { from: now + 1, until: now + 20 * day } })
    const ended = named('ended', { claimPeriod: { from: now - day, until: now } })
    const off = named('off', { deactivated: { at: now, by: later.createdBy } })

    const judged = judge([regular, later, ended, upcoming, off, sooner], row(), holder(), now)

    expect(names(judged)).toEqual(['sooner', 'later', 'upcoming', 'regular'])
    expect(reasons(judged)).toEqual([undefined, undefined, 'upcoming', undefined])
  })

  test('are judged by what this customer holds', () => {
    const judged = judge([named('held'), named('free')], row(), holder({ claims: { [idOf('held')]: [now - day] } }), now)
    expect(Object.fromEntries(judged.map(({ coupon, refusal }) => [coupon.name, refusal?.reason]))).toEqual({ held: 'limit_reached', free: undefined })
  })

  test('of a closed chat all say so', () => {
    expect(reasons(judge([named('one'), named('two')], row({ status: 'closed' }), holder(), now))).toEqual(['chat_closed', 'chat_closed'])
  })

  test('change next at the first start or end ahead', () => {
    const coupons = [named('one', { claimPeriod: { from: now - day, until: now + 3 * day } }), named('two', { claimPeriod: { from: now + 2 * day, until: now + 5 * day } })]
    expect(nextChange(coupons, now)).toBe(now + 2 * day)
    expect(nextChange([], now)).toBeUndefined()
  })
})

describe('a push', () => {
  const data = { chat: row(), holder: holder(), coupons: [named('one'), named('two')] }

  test('replaces the coupon it is about and adds one that is new to the shop', () => {
    const changed = named('two', { claimed: 9 })
    expect(withCoupon(data, changed).coupons).toEqual([data.coupons[0], changed])
    const created = named('three')
    expect(withCoupon(data, created).coupons).toEqual([...data.coupons, created])
  })

  test('about a coupon of another shop changes nothing', () => {
    expect(withCoupon(data, named('far', { shopId: garden }))).toBe(data)
  })

  test('with a card counts its claim, once', () => {
    const card: MessageView = {
      id: MessageId.parse('message_0001'),
      conversationId: chatId,
      position: 1,
      at: now,
      from: { is: 'agent', agentId: AgentId.parse('agent_imogen') },
      body: { is: 'coupon', couponId: idOf('one'), claimId: claim().id },
      card: { coupon: named('one'), claim: claim({ couponId: idOf('one'), claimedAt: now }) },
    }
    const once = withConversation(data, { row: row({ unread: 3 }), messages: [card] })
    expect(once.holder.claims).toEqual({ [idOf('one')]: [now] })
    expect(once.chat.unread).toBe(3)
    expect(withConversation(once, { row: row(), messages: [card] }).holder.claims).toEqual({ [idOf('one')]: [now] })
  })
})
