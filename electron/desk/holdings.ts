import type { Conversation, ConversationId, CouponId, CustomerId } from '../../shared/model'
import type { DocumentRef } from '../store'
import { couponActivityDocument, couponActivityShard } from './state/coupon-activity'
import { claimsDocument, holdingsShard, messagesDocument, messagesKey, ordersDocument } from './state/documents'
import type { DeskEvent } from './state/events'
import { messagePages, type Positions, type World } from './world'

/** Documents that have to be in memory while a use-case looks at them. */
export type Needs = readonly DocumentRef<DeskEvent>[]

export const nothingHeld: Needs = []

/** A customer's claims and orders. */
export function holdingsOf(customerId: CustomerId): Needs {
  const key = holdingsShard(customerId)
  return [
    { kind: claimsDocument, key },
    { kind: ordersDocument, key },
  ]
}

export function activityOf(couponId: CouponId): Needs {
  return [{ kind: couponActivityDocument, key: couponActivityShard(couponId) }]
}

export function messagesOf(conversationId: ConversationId, { first, last }: Positions): Needs {
  return messagePages(first, last).map((position) => ({
    kind: messagesDocument,
    key: messagesKey(conversationId, position),
  }))
}

/** The last `limit` positions of a conversation before one of them (without: before its end). */
export function positionsBefore({ lastMessage }: Conversation, before: number | undefined, limit: number): Positions {
  const last = before === undefined ? (lastMessage?.position ?? 0) : before - 1
  return { first: Math.max(1, last - limit + 1), last }
}

/** The claims and orders of a chat's customer. */
export function needsOfChat(
  world: World,
  { conversationId }: { readonly conversationId?: ConversationId | undefined },
): Needs {
  const conversation = conversationId && world.conversation(conversationId)
  return conversation ? holdingsOf(conversation.customerId) : nothingHeld
}
