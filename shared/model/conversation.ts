import { AgentId, ClaimId, ConversationId, CouponId, CustomerId, MessageId, ShopId } from './ids'
import { StoredText } from './text'
import { Instant } from './time'
import { z } from './zod'

export const Channel = z.enum(['webchat'])
export type Channel = z.infer<typeof Channel>

export const MessageSender = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('customer') }),
  z.strictObject({ is: z.literal('agent'), agentId: AgentId }),
])
export type MessageSender = z.infer<typeof MessageSender>

export const MessageBody = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('text'), text: StoredText }),
  /** For agents' eyes only. */
  z.strictObject({ is: z.literal('note'), text: StoredText }),
  z.strictObject({ is: z.literal('coupon'), couponId: CouponId, claimId: ClaimId }),
  z.strictObject({ is: z.literal('closed') }),
  z.strictObject({ is: z.literal('reopened') }),
])
export type MessageBody = z.infer<typeof MessageBody>

export const Message = z.strictObject({
  id: MessageId,
  conversationId: ConversationId,
  /** 1, 2, 3 … within its conversation, given by the desk. */
  position: z.int().min(1),
  at: Instant,
  from: MessageSender,
  body: MessageBody,
  /** The id that the customer's page gave it. */
  clientId: StoredText.optional(),
})
export type Message = z.infer<typeof Message>

export const LastMessage = z.strictObject({
  position: z.int().min(1),
  at: Instant,
  from: MessageSender,
  body: z.enum(['text', 'note', 'coupon', 'closed', 'reopened']),
  /** The beginning of the text, `previewLength` at most; of a coupon card its coupon's name. */
  preview: StoredText,
  /** Where `at` lies before that of a message that came earlier, since a clock was set back: an instant after it, by which it has its place in a list. */
  arrived: Instant.optional(),
})
export type LastMessage = z.infer<typeof LastMessage>

/** The same of something that a person said: no line that a chat was closed or reopened. */
export const LastSaid = LastMessage.extend({ body: z.enum(['text', 'note', 'coupon']) })
export type LastSaid = z.infer<typeof LastSaid>

/** One conversation of one customer with one shop. */
export const Conversation = z.strictObject({
  id: ConversationId,
  shopId: ShopId,
  customerId: CustomerId,
  channel: Channel,
  status: z.enum(['open', 'closed']),
  openedAt: Instant,
  assignedTo: AgentId.optional(),
  lastMessage: LastMessage.optional(),
  /** What a person said last, while `lastMessage` is a line that it was closed or reopened. Missing then in what versions before stored. */
  lastSaid: LastSaid.optional(),
  customerLastWroteAt: Instant.optional(),
  /** The customer's last order in this shop that was not wholly cancelled. */
  lastOrderAt: Instant.optional(),
  /** The first message of the customer that nobody has answered yet. */
  waitingSince: Instant.optional(),
  /** Of that message, as `arrived` of the last one. */
  waitingArrived: Instant.optional(),
  /** Of a closed chat: the `waitingSince` that it was closed with. An agent who reopens it brings it back; a customer's writing begins a new one. */
  waitedSince: Instant.optional(),
  waitedArrived: Instant.optional(),
  /** Messages of the customer that no agent has read. */
  unread: z.int().min(0),
  /** Up to which position the customer's page has shown the messages. */
  deliveredTo: z.int().min(0),
})
export type Conversation = z.infer<typeof Conversation>
