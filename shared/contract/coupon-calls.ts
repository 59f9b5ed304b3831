import {
  BegunEdit,
  ClaimId,
  ConversationId,
  Coupon,
  CouponId,
  CouponFormValues,
  CouponKind,
  CouponSort,
  CouponTerms,
  CustomerId,
  DeactivateRefusal,
  KeptForm,
  MessageId,
  MessageText,
  Product,
  ProductId,
  SearchText,
  SendRefusal,
  ShopId,
  WorkbenchFilters,
  WorkbenchSort,
  noFilters,
  pinsKept,
  z,
} from '../model'
import { command, query } from './definition'
import { ChatHolder, ConversationRow, CouponDetail, CouponsForChat } from './views'

/** `wrote`: whether they have a chat in the shop. */
const NamedCustomer = z.strictObject({ id: CustomerId, name: z.string(), wrote: z.boolean() })

export const couponCalls = {
  /** A page of the valid coupons of the chat's shop that pass the filters: those that can be sent there first, then the others. */
  'coupons.forChat': query({
    role: 'agent',
    input: {
      conversationId: ConversationId,
      filters: WorkbenchFilters.default(noFilters),
      sort: WorkbenchSort.default('saving'),
      /** Sent there a moment ago: they keep their place among those that can be sent, so that the person sees what became of them. */
      kept: z.array(CouponId).max(200).default([]),
      /** The agent's pins as they were: the order stays as long as somebody points at it. */
      pinned: z.array(CouponId).max(pinsKept).optional(),
      /** Says where this one is. */
      find: CouponId.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(50).default(50),
    },
    output: CouponsForChat,
  }),
  /** Sends a coupon's card into a chat and claims it for the customer, both or neither. */
  'coupons.send': command({
    role: 'agent',
    input: { conversationId: ConversationId, couponId: CouponId, text: MessageText.optional() },
    output: z.strictObject({ messageId: MessageId, claimId: ClaimId }),
    refusal: SendRefusal,
  }),
  /** With a conversation: also what the rules ask to say whether it can be sent there. */
  'coupons.detail': query({
    role: 'agent',
    input: { couponId: CouponId, conversationId: ConversationId.optional() },
    output: z.strictObject({ detail: CouponDetail, chat: ConversationRow.optional(), holder: ChatHolder.optional() }),
  }),
  /** Within a status, and newest first where no column is given or two are the same by it. */
  'coupons.list': query({
    role: 'agent',
    input: {
      shopId: ShopId,
      status: z.enum(['upcoming', 'ongoing', 'expired', 'deactivated']),
      kind: CouponKind.optional(),
      search: SearchText,
      sort: CouponSort.optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(50),
    },
    output: z.strictObject({
      rows: z.array(Coupon),
      total: z.int(),
      counts: z.strictObject({ upcoming: z.int(), ongoing: z.int(), expired: z.int(), deactivated: z.int() }),
    }),
  }),
  /** Whether a coupon of the shop that isn't over has this name, however it is written; `except` is the one being edited. */
  'coupons.nameTaken': query({
    role: 'agent',
    input: { shopId: ShopId, name: z.string().max(200), except: CouponId.optional() },
    output: z.strictObject({ isTaken: z.boolean() }),
  }),
  'coupons.create': command({
    role: 'supervisor',
    /** `keptForm`: these are the terms of the agent's kept form, which goes with it. */
    input: { shopId: ShopId, kind: CouponKind, terms: CouponTerms, keptForm: z.boolean().default(false) },
    output: z.strictObject({ couponId: CouponId }),
  }),
  /** What this agent has half filled of a new coupon of the shop, or of the edit of one. */
  'forms.kept': query({
    role: 'agent',
    input: { shopId: ShopId, kind: CouponKind, couponId: CouponId.optional() },
    output: z.strictObject({ kept: KeptForm.nullable() }),
  }),
  /** Keeps what is half filled; null: there is nothing any more. Also with an agent's rights: a supervisor's may end over it. */
  'forms.keep': command({
    role: 'agent',
    input: { shopId: ShopId, kind: CouponKind, values: CouponFormValues.nullable(), edit: BegunEdit.optional() },
    output: z.strictObject({}),
  }),
  /** Gives a coupon new terms, all of them; what may differ from the old ones is for the rules to say. A stale one is told which fields differ. */
  'coupons.edit': command({
    role: 'supervisor',
    input: { couponId: CouponId, revision: z.int().min(1), terms: CouponTerms },
    output: z.strictObject({ revision: z.int() }),
    refusal: DeactivateRefusal,
  }),
  /** Final. Claims made stay usable. */
  'coupons.deactivate': command({
    role: 'supervisor',
    input: { couponId: CouponId, revision: z.int().min(1) },
    output: z.strictObject({}),
    refusal: DeactivateRefusal,
  }),
  /** The seller's customers whose name holds the text, by name, also those who only ordered, claimed or looked around; `chosen` are those of `ids`. */
  'customers.search': query({
    role: 'supervisor',
    input: { shopId: ShopId, search: SearchText, ids: z.array(CustomerId).max(1_000), limit: z.int().min(1).max(50) },
    output: z.strictObject({ chosen: z.array(NamedCustomer), found: z.array(NamedCustomer), total: z.int() }),
  }),
  /** Products whose name holds the text, by name; `chosen` are those of `ids`. */
  'products.search': query({
    role: 'agent',
    input: { shopId: ShopId, search: SearchText, ids: z.array(ProductId).max(1_000), limit: z.int().min(1).max(50) },
    output: z.strictObject({ chosen: z.array(Product), found: z.array(Product), total: z.int() }),
  }),
}
