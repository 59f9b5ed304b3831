import {
  AgentId,
  ConversationId,
  CustomerId,
  MessageId,
  MessageText,
  SearchText,
  ShopId,
  WriteRefusal,
  draftLength,
  z,
} from '../model'
import { command, query } from './definition'
import { ConversationRow, ConversationView, CustomerPanel } from './views'

const nothing = z.strictObject({})
const chat = { conversationId: ConversationId }

export const inboxCalls = {
  /** Open chats: who waits longest first, then the answered ones by what was said last. Closed ones: by what happened last. */
  'inbox.list': query({
    role: 'agent',
    input: {
      shopId: ShopId,
      /** `all`: the open ones, then the closed ones. */
      status: z.enum(['open', 'closed', 'all']),
      /** Part of a customer's name, or of an order's number with or without "Order no." before it. */
      search: SearchText,
      offset: z.int().min(0),
      limit: z.int().min(1).max(50),
    },
    output: z.strictObject({
      rows: z.array(ConversationRow),
      total: z.int(),
      /** How many match, whatever the status that was asked for. `unread`: of the shop, whatever was searched for. */
      counts: z.strictObject({ open: z.int(), closed: z.int(), unread: z.int() }),
      /** Of rows that are there for an order, and not for the customer's name: its number. */
      orders: z.record(ConversationId, z.string()),
    }),
  }),
  /** A page of a conversation, the last one unless `before` (a position) is given. */
  'inbox.open': query({
    role: 'agent',
    input: { ...chat, before: z.int().min(1).optional(), limit: z.int().min(1).max(50) },
    output: ConversationView,
  }),
  /** The open chat of the same shop that waits next: after this one in the list, and round its end; null when nobody else waits. */
  'inbox.nextWaiting': query({
    role: 'agent',
    input: chat,
    output: z.strictObject({ conversationId: ConversationId.nullable() }),
  }),
  /** Writes to the customer, or a note that only agents see. This agent's draft of it goes with it. */
  'inbox.send': command({
    role: 'agent',
    input: { ...chat, text: MessageText, note: z.boolean() },
    output: z.strictObject({ messageId: MessageId, position: z.int() }),
    refusal: WriteRefusal,
  }),
  'inbox.close': command({ role: 'agent', input: chat, output: nothing }),
  /** Whoever waited when it was closed waits since then again. */
  'inbox.reopen': command({ role: 'agent', input: chat, output: nothing }),
  'inbox.assign': command({ role: 'agent', input: { ...chat, agentId: AgentId.nullable() }, output: nothing }),
  /** All up to this position has been seen. */
  'inbox.read': command({ role: 'agent', input: { ...chat, position: z.int().min(0) }, output: nothing }),
  /** Keeps a reply or an internal note that is half written; empty: there is no draft any more. */
  'drafts.save': command({
    role: 'agent',
    input: { ...chat, text: z.string().max(draftLength), note: z.boolean().default(false) },
    output: nothing,
  }),
  'customers.panel': query({ role: 'agent', input: { customerId: CustomerId, shopId: ShopId }, output: CustomerPanel }),
}
