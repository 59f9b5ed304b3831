import type { ConversationRow, MessageView } from '../../../../../shared/contract'
import {
  AgentId,
  ConversationId,
  CustomerId,
  MessageId,
  minute,
  ShopId,
  type Instant,
} from '../../../../../shared/model'

export const conversationId = ConversationId.parse('chat_0001')
export const agentId = AgentId.parse('agent_0001')
export const noon: Instant = Date.UTC(2026, 10, 23, 12)

/** A customer's text at `position`, a minute after the one before it. */
export function message(position: number, change: Partial<MessageView> = {}): MessageView {
  return {
    id: MessageId.parse(`message_${String(position).padStart(4, '0')}`),
    conversationId,
    position,
    at: noon + position * minute,
    from: { is: 'customer' },
    body: { is: 'text', text: `text ${String(position)}` },
    ...change,
  }
}

export const byAgent = { from: { is: 'agent', agentId } } as const

export function row(number: number, change: Partial<ConversationRow> = {}): ConversationRow {
  return {
    id: ConversationId.parse(`chat_${String(number).padStart(4, '0')}`),
    shopId: ShopId.parse('shop_0001'),
    customerId: CustomerId.parse(`customer_${String(number).padStart(4, '0')}`),
    customerName: `Customer ${String(number)}`,
    channel: 'webchat',
    status: 'open',
    openedAt: noon,
    unread: 0,
    deliveredTo: 0,
    ...change,
  }
}
