import {
  Agent,
  AgentId,
  Claim,
  ClaimId,
  Conversation,
  ConversationId,
  Coupon,
  CouponId,
  CouponTemplate,
  CouponTerms,
  Customer,
  CustomerId,
  Instant,
  Message,
  MinorSum,
  Order,
  OrderId,
  PassphraseHash,
  Preferences,
  Product,
  RefundedLine,
  Shop,
  ShopId,
  ShopSettings,
  StoredText,
  TemplateId,
  TermsField,
  z,
} from '../../../shared/model'

/** `YYYY-MM-DD`. */
const LocalDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What has happened. Kept in the journal for ever: a shape once written is only widened, never changed. */
export const DeskEvent = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('installation_created'), id: z.string().regex(/^[0-9a-z]{8,32}$/) }),
  /** First run is over: with the sample shop or one of their own. */
  z.strictObject({ is: z.literal('set_up'), with: z.enum(['sample_shop', 'own_shop']) }),
  z.strictObject({ is: z.literal('preferences_changed'), preferences: Preferences }),
  z.strictObject({ is: z.literal('shop_created'), shop: Shop }),
  z.strictObject({ is: z.literal('shop_settings_changed'), shopId: ShopId, settings: ShopSettings }),
  z.strictObject({ is: z.literal('product_added'), product: Product }),
  z.strictObject({ is: z.literal('agent_added'), agent: Agent }),
  z.strictObject({ is: z.literal('agent_chosen'), agentId: AgentId }),
  /** Of earlier versions. Missing: it was reset. */
  z.strictObject({ is: z.literal('passphrase_changed'), agentId: AgentId, passphrase: PassphraseHash.optional() }),
  z.strictObject({ is: z.literal('customer_created'), customer: Customer }),
  z.strictObject({ is: z.literal('customer_renamed'), customerId: CustomerId, name: StoredText }),
  z.strictObject({ is: z.literal('conversation_opened'), conversation: Conversation }),
  /** `preview`: what the list shows of it, where that is not the beginning of its own text. */
  z.strictObject({
    is: z.literal('message_posted'),
    message: Message,
    preview: StoredText.optional(),
    arrived: Instant.optional(),
  }),
  z.strictObject({ is: z.literal('conversation_closed'), conversationId: ConversationId }),
  /** `by`: the agent who reopened it. Missing: its customer wrote; or it is of a version before, which did not say. */
  z.strictObject({ is: z.literal('conversation_reopened'), conversationId: ConversationId, by: AgentId.optional() }),
  z.strictObject({
    is: z.literal('conversation_assigned'),
    conversationId: ConversationId,
    agentId: AgentId.nullable(),
  }),
  /** An agent has seen every message up to the position. */
  z.strictObject({ is: z.literal('conversation_read'), conversationId: ConversationId, position: z.int() }),
  /** The customer's page has shown every message up to the position. */
  z.strictObject({ is: z.literal('messages_delivered'), conversationId: ConversationId, position: z.int() }),
  /** `keptForm`: it came from the form that its creator had half filled; what was kept of it goes with it. */
  z.strictObject({ is: z.literal('coupon_created'), coupon: Coupon, keptForm: z.literal(true).optional() }),
  /** `from` and `to`: the values of `fields` alone; a field without one had or has none. */
  z.strictObject({
    is: z.literal('coupon_edited'),
    couponId: CouponId,
    at: Instant,
    by: AgentId,
    fields: z.array(TermsField).min(1),
    from: CouponTerms.partial(),
    to: CouponTerms.partial(),
  }),
  z.strictObject({ is: z.literal('coupon_deactivated'), couponId: CouponId, at: Instant, by: AgentId }),
  z.strictObject({ is: z.literal('template_saved'), template: CouponTemplate }),
  z.strictObject({ is: z.literal('template_renamed'), shopId: ShopId, templateId: TemplateId, name: StoredText }),
  z.strictObject({ is: z.literal('template_deleted'), shopId: ShopId, templateId: TemplateId }),
  /** `localDay`: the date in the coupon's zone. */
  z.strictObject({ is: z.literal('coupon_claimed'), claim: Claim, localDay: LocalDay }),
  z.strictObject({
    is: z.literal('order_placed'),
    order: Order,
    /** The customer's conversation with the shop, if there is one. */
    conversationId: ConversationId.optional(),
    /** Of the claim that it redeems: whose it is, until when it could be used, and the date in the coupon's zone. */
    redeemed: z
      .strictObject({ couponId: CouponId, until: Instant, by: AgentId.optional(), localDay: LocalDay })
      .optional(),
  }),
  /** Wholly: the order redeems nothing any more. */
  z.strictObject({
    is: z.literal('order_cancelled'),
    customerId: CustomerId,
    orderId: OrderId,
    at: Instant,
    by: AgentId,
    /** The customer's conversation with the shop, if there is one, and their last order that is left. */
    conversationId: ConversationId.optional(),
    lastOrderAt: Instant.optional(),
    /** The claim that is its customer's again, with what the order's event said of it. */
    givenBack: z
      .strictObject({
        claimId: ClaimId,
        couponId: CouponId,
        until: Instant,
        soldBy: AgentId.optional(),
        localDay: LocalDay,
        number: z.string(),
        brought: MinorSum,
      })
      .optional(),
  }),
  z.strictObject({
    is: z.literal('order_refunded'),
    customerId: CustomerId,
    orderId: OrderId,
    at: Instant,
    by: AgentId,
    amount: MinorSum,
    /** For which pieces, as far as it was said. */
    lines: z.array(RefundedLine).optional(),
    /** Of the claim that it redeemed, which stays redeemed. */
    redeemed: z
      .strictObject({
        claimId: ClaimId,
        couponId: CouponId,
        soldBy: AgentId.optional(),
        localDay: LocalDay,
        number: z.string(),
      })
      .optional(),
  }),
])
export type DeskEvent = z.infer<typeof DeskEvent>
