import { AgentId, ShopId } from './ids'
import { MinorSum } from './money'
import { Instant } from './time'
import { z } from './zod'

const chatClosed = z.strictObject({ reason: z.literal('chat_closed') })
const chatInactive = z.strictObject({
  reason: z.literal('chat_inactive'),
  customerLastWroteAt: Instant.optional(),
  lastOrderAt: Instant.optional(),
})
const deactivated = z.strictObject({ reason: z.literal('deactivated'), at: Instant })
const upcoming = z.strictObject({ reason: z.literal('upcoming'), at: Instant })
const expired = z.strictObject({ reason: z.literal('expired'), at: Instant })
const fullyClaimed = z.strictObject({ reason: z.literal('fully_claimed'), quantity: z.int() })
const notEligible = z.strictObject({
  reason: z.literal('not_eligible'),
  customers: z.enum(['new', 'repeat', 'chosen']),
})
const limitReached = z.strictObject({
  reason: z.literal('limit_reached'),
  /** When this customer claimed it, oldest first. */
  claimedAt: z.array(Instant),
  limit: z.int(),
})

/** Why nothing can be written to a customer now. */
export const WriteRefusal = z.discriminatedUnion('reason', [chatClosed, chatInactive])
export type WriteRefusal = z.infer<typeof WriteRefusal>

/** Why a coupon can't be sent into a chat, in the order in which agents are told. */
export const SendRefusal = z.discriminatedUnion('reason', [
  chatClosed,
  chatInactive,
  z.strictObject({ reason: z.literal('other_shop'), shopId: ShopId }),
  deactivated,
  upcoming,
  expired,
  fullyClaimed,
  notEligible,
  limitReached,
])
export type SendRefusal = z.infer<typeof SendRefusal>

/** Why a customer can't claim a coupon on the storefront. */
export const ClaimRefusal = z.discriminatedUnion('reason', [
  deactivated,
  upcoming,
  expired,
  fullyClaimed,
  notEligible,
  limitReached,
])
export type ClaimRefusal = z.infer<typeof ClaimRefusal>

/** Why a claim can't be used for an order. */
export const RedeemRefusal = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('already_redeemed') }),
  z.strictObject({ reason: z.literal('claim_expired'), at: Instant }),
  z.strictObject({ reason: z.literal('claim_not_yet_usable'), at: Instant }),
  z.strictObject({ reason: z.literal('nothing_saved') }),
])
export type RedeemRefusal = z.infer<typeof RedeemRefusal>

/** Why an order can't be taken whose total, or what it is added to, would be more than a number holds exactly. */
export const SumRefusal = z.strictObject({ reason: z.literal('sum_too_large') })
export type SumRefusal = z.infer<typeof SumRefusal>

/** Why an agent can't mark a claim as redeemed by an order placed elsewhere. */
export const MarkRefusal = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('already_redeemed') }),
  z.strictObject({ reason: z.literal('claim_expired'), at: Instant }),
  z.strictObject({ reason: z.literal('claim_not_yet_usable'), at: Instant }),
  z.strictObject({ reason: z.literal('order_number_taken') }),
  SumRefusal,
])
export type MarkRefusal = z.infer<typeof MarkRefusal>

/** Why an order can't be cancelled, or so much of it not be paid back. */
export const OrderRefusal = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('already_cancelled') }),
  z.strictObject({ reason: z.literal('already_refunded') }),
  /** What was delivered can't be cancelled any more: it is paid back. */
  z.strictObject({ reason: z.literal('already_delivered') }),
  z.strictObject({ reason: z.literal('more_than_paid'), left: MinorSum }),
  /** Of a line: fewer pieces are left to be paid back. */
  z.strictObject({ reason: z.literal('more_than_bought'), line: z.int(), left: z.int() }),
])
export type OrderRefusal = z.infer<typeof OrderRefusal>

export const DeactivateRefusal = z.discriminatedUnion('reason', [deactivated, expired])
export type DeactivateRefusal = z.infer<typeof DeactivateRefusal>

export const SignInRefusal = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('wrong_passphrase'), triesLeft: z.int() }),
  /** Too many wrong ones: `wait` ms from now, whatever the clock is set to. */
  z.strictObject({ reason: z.literal('wait'), wait: z.int() }),
  z.strictObject({ reason: z.literal('passphrase_was_reset'), agentId: AgentId }),
  /** What is stored of it can't be checked on any computer: it has to be reset. */
  z.strictObject({ reason: z.literal('passphrase_unfit') }),
])
export type SignInRefusal = z.infer<typeof SignInRefusal>

export const SetUpRefusal = z.discriminatedUnion('reason', [z.strictObject({ reason: z.literal('already_set_up') })])
export type SetUpRefusal = z.infer<typeof SetUpRefusal>
