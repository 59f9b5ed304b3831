import {
  AgentId,
  Basket,
  Claim,
  Conversation,
  ConversationId,
  Coupon,
  CouponChange,
  CouponId,
  Customer,
  CustomerId,
  Instant,
  Message,
  MinorSum,
  Order,
  Preferences,
  Profile,
  Role,
  Shop,
  WindowView,
  z,
} from '../model'

/** Who works at a window, and with which rights. */
export const Session = z.strictObject({
  agent: Profile,
  /** What the session may do now; a supervisor's profile works as `agent` until the passphrase is given. */
  role: Role,
  /** A supervisor without a passphrase (after a reset) sets a new one. */
  passphraseMissing: z.boolean(),
})
export type Session = z.infer<typeof Session>

/** What the console says across the top. */
export const Notice = z.discriminatedUnion('is', [
  /** The store can be read only until the program is started again. */
  z.strictObject({ is: z.literal('read_only'), why: z.enum(['disk_full', 'disk_error', 'not_writable']) }),
  /** The last writing failed, and it is tried again. */
  z.strictObject({ is: z.literal('not_writing'), why: z.enum(['disk_full', 'disk_error']) }),
  /** Some of what was stored could not be read at the start. */
  z.strictObject({
    is: z.literal('recovered'),
    /** Files that could not be read, and whose content was recovered whole. */
    whole: z.int(),
    /** What is missing, in part or whole. */
    missing: z.array(
      z.enum([
        'customers',
        'conversations',
        'messages',
        'coupons',
        'claims',
        'orders',
        'products',
        'people',
        'drafts',
        'history',
        'other',
      ]),
    ),
    /** Changes that are lost; at least so many when `orMore`. */
    lostChanges: z.int(),
    orMore: z.boolean(),
    /** Where the unreadable files were put; null: they are where they were. */
    folder: z.string().nullable(),
  }),
  /** Other users of this computer may read or change the data; the command ends it. */
  z.strictObject({ is: z.literal('open_to_others'), may: z.enum(['read', 'change']), command: z.string() }),
  /** The clock lies behind the last event. */
  z.strictObject({ is: z.literal('clock_behind'), lastEventAt: Instant }),
])
export type Notice = z.infer<typeof Notice>

export const Start = z.strictObject({
  now: Instant,
  stage: z.enum(['first_run', 'ready']),
  session: Session.nullable(),
  profiles: z.array(Profile),
  shops: z.array(Shop),
  preferences: Preferences,
  /** How this window is shown. */
  view: WindowView,
  /** Address of the customers' page, or null while it isn't served. */
  customerPage: z.string().nullable(),
  /** Whether this runtime is an old one, for evaluation and tests only. */
  evaluationRuntime: z.boolean(),
  notices: z.array(Notice),
})
export type Start = z.infer<typeof Start>

/** A line of the list of conversations. */
export const ConversationRow = z.strictObject({
  ...Conversation.shape,
  customerName: z.string(),
  /** Beginning of the draft that this window's agent left here. */
  draft: z.string().optional(),
})
export type ConversationRow = z.infer<typeof ConversationRow>

/** What a coupon's card shows; it changes in place. */
export const CouponCard = z.strictObject({
  coupon: Coupon,
  claim: Claim,
  /** Of the order that redeemed it. */
  order: z.strictObject({ number: z.string(), total: MinorSum }).optional(),
})
export type CouponCard = z.infer<typeof CouponCard>

/** A message as the console shows it: a coupon's message comes with its card. */
export const MessageView = z.strictObject({ ...Message.shape, card: CouponCard.optional() })
export type MessageView = z.infer<typeof MessageView>

export const ConversationView = z.strictObject({
  row: ConversationRow,
  /** Oldest first. */
  messages: z.array(MessageView),
  /** Whether there are messages before the first of these. */
  earlier: z.boolean(),
  /** What this agent has half written: a reply, an internal note. */
  draft: z.string(),
  note: z.string(),
})
export type ConversationView = z.infer<typeof ConversationView>

/** What the rules ask of the chat's customer, with their claims of the coupons that the answer holds. */
export const ChatHolder = z.strictObject({
  customerId: CustomerId,
  customerName: z.string(),
  lastGoodOrderAt: Instant.optional(),
  /** When they claimed each coupon, oldest first. */
  claims: z.record(CouponId, z.array(Instant)),
})
export type ChatHolder = z.infer<typeof ChatHolder>

/** A page of the workbench. */
export const CouponsForChat = z.strictObject({
  chat: ConversationRow,
  holder: ChatHolder,
  /** `saving`: what it takes off the customer's cart or last order; missing when there is neither. `pinned`: by the agent who asks. */
  rows: z.array(z.strictObject({ coupon: Coupon, saving: MinorSum.optional(), pinned: z.literal(true).optional() })),
  /** How many pass the filters and can be sent there; they come first. */
  sendable: z.int(),
  /** How many pass the filters and can't. */
  others: z.int(),
  /** All valid coupons of the shop, whatever the filters hide. */
  valid: z.int(),
  /** How many of them have begun; the others are upcoming. */
  ongoing: z.int(),
  /** Where the one that `find` asked for is, from 0. */
  foundAt: z.int().optional(),
  /** All pins of the agent who asks. */
  pinned: z.array(CouponId),
  /** When the clock alone changes the first of the valid ones. */
  nextChange: Instant.optional(),
  /** What the savings are worked out on. */
  basket: Basket.optional(),
})
export type CouponsForChat = z.infer<typeof CouponsForChat>

export const CustomerPanel = z.strictObject({
  customer: Customer.omit({ tokenHash: true }),
  /** In this shop, newest first, 20 at most. */
  orders: z.array(Order),
  orderCount: z.int(),
  /** Totals of the orders in this shop that weren't cancelled, without what was paid back. */
  spent: MinorSum,
  /** In every shop of the seller, newest claim first, 50 at most. */
  coupons: z.array(CouponCard),
  couponCount: z.int(),
})
export type CustomerPanel = z.infer<typeof CustomerPanel>

export const CouponHistoryEntry = z.strictObject({
  at: Instant,
  is: z.enum(['created', 'sent', 'claimed', 'redeemed', 'cancelled', 'refunded', 'deactivated']),
  /** The agent who did it, where an agent did. */
  by: AgentId.optional(),
  customerName: z.string().optional(),
  /** Of a refund, `total` is the amount that was paid back. */
  order: z.strictObject({ number: z.string(), total: MinorSum }).optional(),
})
export type CouponHistoryEntry = z.infer<typeof CouponHistoryEntry>

const usage = { sent: z.int(), claimed: z.int(), redeemed: z.int(), revenue: MinorSum }

/** One day on which something happened to a coupon, by the date in its zone. What was taken back is taken from its own day. */
export const CouponDay = z.strictObject({ day: z.string(), ...usage })
export type CouponDay = z.infer<typeof CouponDay>

/** What came of one agent's sends; without an agent: of the claims made on the storefront. */
export const CouponAgent = z.strictObject({ agentId: AgentId.optional(), name: z.string(), ...usage })
export type CouponAgent = z.infer<typeof CouponAgent>

export const CouponSend = z.strictObject({
  at: Instant,
  by: AgentId.optional(),
  byName: z.string(),
  customerName: z.string(),
  conversationId: ConversationId.optional(),
})
export type CouponSend = z.infer<typeof CouponSend>

export const CouponDetail = z.strictObject({
  coupon: Coupon,
  createdByName: z.string(),
  /** Names of the products in scope, 50 at most. */
  productNames: z.array(z.string()),
  /** Claims that can still be used. */
  usableClaims: z.int(),
  /** Oldest first. */
  days: z.array(CouponDay),
  /** Who sent most first. */
  agents: z.array(CouponAgent),
  /** Newest first, 10 at most, of the latest that happened. */
  sends: z.array(CouponSend),
  /** Newest first, 20 at most. */
  history: z.array(CouponHistoryEntry),
  /** Edits, newest first, 100 at most. */
  changes: z.array(CouponChange),
})
export type CouponDetail = z.infer<typeof CouponDetail>
