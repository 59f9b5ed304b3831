import {
  ClaimId,
  CustomerId,
  MarkRefusal,
  Minor,
  MinorSum,
  OrderId,
  OrderRefusal,
  OtherOrderNumber,
  RefundedLine,
  z,
} from '../model'
import { command } from './definition'

const order = { customerId: CustomerId, orderId: OrderId }
const nothing = z.strictObject({})

export const orderCalls = {
  /** Cancels an order wholly. The coupon that it redeemed is its customer's again, until the same instant as before. */
  'orders.cancel': command({ role: 'agent', input: order, output: nothing, refusal: OrderRefusal }),
  /** Notes that a part of an order was paid back, or all of it, and for which pieces. Its coupon stays redeemed. */
  'orders.refund': command({
    role: 'agent',
    input: { ...order, amount: MinorSum.min(1), lines: z.array(RefundedLine).max(10_000).optional() },
    output: nothing,
    refusal: OrderRefusal,
  }),
  /** Notes an order placed elsewhere, with the total that was paid, which redeemed a claim. */
  'claims.redeem': command({
    role: 'agent',
    input: { customerId: CustomerId, claimId: ClaimId, number: OtherOrderNumber, total: Minor },
    output: z.strictObject({ orderId: OrderId }),
    refusal: MarkRefusal,
  }),
}
