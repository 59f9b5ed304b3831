import { describe, expect, test } from 'vitest'
import { withConversation, withCoupon } from '../../../../../renderer/console/workbench/patch-coupons'
import type { MessageView } from '../../../../../shared/contract'
import { AgentId, MessageId } from '../../../../../shared/model'
import { claim, now } from '../../../rules/given'
import { chatId, holder, idOf, named, row } from './given'

describe('a push', () => {
  const data = {
    chat: row(),
    holder: holder(),
    rows: [{ coupon: named('one') }, { coupon: named('two'), saving: 5_00 }],
    sendable: 2,
    others: 0,
    valid: 2,
    ongoing: 2,
    pinned: [],
  }

  test('replaces the coupon it is about, in its place', () => {
    const changed = named('two', { claimed: 9 })
    expect(withCoupon(data, changed).rows).toEqual([data.rows[0], { coupon: changed, saving: 5_00 }])
  })

  test('about a coupon that the page does not show changes nothing', () => {
    expect(withCoupon(data, named('three'))).toBe(data)
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
