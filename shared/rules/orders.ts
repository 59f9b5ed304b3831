import type { MinorSum, Order, OrderRefusal } from '../model'
import { figureAfter } from './sums'

type Paid = Pick<Order, 'status' | 'total' | 'refunded'>

/** What an order brings: its total without what was paid back. */
export const broughtBy = ({ total, refunded = 0 }: Pick<Order, 'total' | 'refunded'>): MinorSum => total - refunded

/** What these orders brought in all; cancelled ones bring nothing. */
export function spentIn(orders: readonly Pick<Order, 'status' | 'total' | 'refunded'>[]): MinorSum {
  return orders.reduce((sum, order) => (order.status === 'cancelled' ? sum : figureAfter(sum, broughtBy(order))), 0)
}

/** Why an order can't be wholly cancelled, or undefined when it may be. */
export function refusalToCancel({ status }: Pick<Order, 'status'>): OrderRefusal | undefined {
  if (status === 'cancelled') return { reason: 'already_cancelled' }
  return status === 'refunded' ? { reason: 'already_refunded' } : undefined
}

/** Why `amount` of an order can't be paid back, or undefined when it may be. */
export function refusalToRefund(order: Paid, amount: MinorSum): OrderRefusal | undefined {
  const refusal = refusalToCancel(order)
  if (refusal) return refusal
  const left = broughtBy(order)
  return amount > left ? { reason: 'more_than_paid', left } : undefined
}
