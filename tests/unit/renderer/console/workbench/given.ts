import type { ChatHolder, ConversationRow } from '../../../../../shared/contract'
import { ConversationId, CouponId, hour, type Coupon } from '../../../../../shared/model'
import { ana, coupon, home, now } from '../../../rules/given'

export const chatId = ConversationId.parse('chat_0001')
export const idOf = (name: string) => CouponId.parse(`coupon_${name.replace(/[^0-9A-Za-z]/g, '').padEnd(4, '0')}`)

export const row = (changes: Partial<ConversationRow> = {}): ConversationRow => ({
  id: chatId,
  shopId: home,
  customerId: ana,
  customerName: 'Ana',
  channel: 'webchat',
  status: 'open',
  openedAt: now - hour,
  customerLastWroteAt: now - hour,
  unread: 0,
  deliveredTo: 0,
  ...changes,
})
export const holder = (changes: Partial<ChatHolder> = {}): ChatHolder => ({
  customerId: ana,
  customerName: 'Ana',
  claims: {},
  ...changes,
})
export const named = (name: string, changes: Partial<Coupon> = {}): Coupon =>
  coupon({ id: idOf(name), name, ...changes })
