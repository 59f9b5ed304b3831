import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../../../renderer/console/inbox/transcript/lines'
import { firstUnreadPosition, hasOwnAfter } from '../../../../../renderer/console/inbox/transcript/new-from'
import type { Outgoing } from '../../../../../renderer/console/inbox/outbox'
import { AgentId, hour, minute } from '../../../../../shared/model'
import { agentId, byAgent, conversationId, message, noon } from './builders'

const zone = 'Asia/Singapore'
const groups = (messages: Parameters<typeof linesOf>[0]) =>
  linesOf(messages, [], zone, agentId, undefined).map(
    ({ isFirstOfGroup, isLastOfGroup }) => `${isFirstOfGroup ? '[' : ''}${isLastOfGroup ? ']' : ''}`,
  )

describe('bubbles', () => {
  test('of one sender within five minutes stand together', () => {
    expect(groups([message(1), message(2), message(3)])).toEqual(['[', '', ']'])
  })

  test('of another sender begin a group', () => {
    expect(groups([message(1), message(2, byAgent), message(3, byAgent)])).toEqual(['[]', '[', ']'])
  })

  test('of two agents stand apart', () => {
    const other = { from: { is: 'agent', agentId: AgentId.parse('agent_0002') } } as const
    expect(groups([message(1, byAgent), message(2, other)])).toEqual(['[]', '[]'])
  })

  test('a note stands apart from a reply of the same agent', () => {
    expect(groups([message(1, byAgent), message(2, { ...byAgent, body: { is: 'note', text: 'psst' } })])).toEqual([
      '[]',
      '[]',
    ])
  })

  test('more than five minutes apart begin a group; exactly five do not', () => {
    expect(groups([message(1), message(2, { at: noon + 6 * minute })])).toEqual(['[', ']'])
    expect(groups([message(1), message(2, { at: noon + 6 * minute + 1 })])).toEqual(['[]', '[]'])
  })

  test('that a chat was closed stands alone', () => {
    const closed = { ...byAgent, body: { is: 'closed' } } as const
    expect(groups([message(1, byAgent), message(2, closed), message(3, closed), message(4, byAgent)])).toEqual([
      '[]',
      '[]',
      '[]',
      '[]',
    ])
  })
})

describe('a day separator', () => {
  test('stands above the first message of each day of the shop, not of the machine', () => {
    // 23:59 and 00:01 in Singapore, one afternoon in UTC.
    const midnight = Date.UTC(2026, 10, 23, 16)
    const lines = linesOf(
      [
        message(1, { at: midnight - minute }),
        message(2, { at: midnight + minute }),
        message(3, { at: midnight + hour }),
      ],
      [],
      zone,
      agentId,
      undefined,
    )
    expect(lines.map(({ isFirstOfDay }) => isFirstOfDay)).toEqual([true, true, false])
    expect(lines.map(({ isFirstOfGroup }) => isFirstOfGroup)).toEqual([true, true, true])
  })
})

describe('what is on its way', () => {
  const outgoing: Outgoing = {
    commandId: 'command-1',
    agentId,
    conversationId,
    text: 'hello',
    note: false,
    at: noon + 3 * minute,
    state: { is: 'sending' },
  }

  test('follows the messages and joins the group of the one who sends it', () => {
    const lines = linesOf([message(1), message(2, byAgent)], [outgoing], zone, agentId, undefined)
    expect(lines.map(({ key, isFirstOfGroup }) => [key, isFirstOfGroup])).toEqual([
      ['message_0001', true],
      ['message_0002', true],
      ['command-1', false],
    ])
  })

  test('leaves when the transcript shows its message, and not before', () => {
    const sent: Outgoing = { ...outgoing, state: { is: 'sent', position: 2 } }
    expect(linesOf([message(1)], [sent], zone, agentId, undefined).map(({ is }) => is)).toEqual(['message', 'outgoing'])
    expect(linesOf([message(1), message(2, byAgent)], [sent], zone, agentId, undefined).map(({ is }) => is)).toEqual([
      'message',
      'message',
    ])
  })

  test('stays when it failed, whatever came since', () => {
    const failed: Outgoing = { ...outgoing, state: { is: 'failed', failure: { is: 'unavailable', why: 'disk' } } }
    expect(linesOf([message(1), message(2)], [failed], zone, agentId, undefined).at(-1)?.is).toBe('outgoing')
  })
})

describe('the mark above what is new', () => {
  test('stands above the first of the customer’s unread messages, whatever agents wrote between', () => {
    const messages = [message(1), message(2), message(3, byAgent), message(4)]
    expect(firstUnreadPosition(messages, 2)).toBe(2)
    expect(linesOf(messages, [], zone, agentId, 2).map(({ isFirstNew }) => isFirstNew)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  test('does not stand when all was read', () => {
    expect(firstUnreadPosition([message(1)], 0)).toBeUndefined()
  })
})

describe('what an agent sent themselves', () => {
  test('is new when it comes after what was there', () => {
    expect(hasOwnAfter(1, [message(1), message(2, byAgent)], agentId)).toBe(true)
  })

  test('is not new when it comes with an earlier page, nor when a colleague sent it', () => {
    expect(hasOwnAfter(3, [message(1, byAgent), message(2), message(3)], agentId)).toBe(false)
    expect(hasOwnAfter(1, [message(1), message(2, byAgent)], 'agent_0002')).toBe(false)
  })
})
