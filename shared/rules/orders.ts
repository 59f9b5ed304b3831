import type { MinorSum, Order, OrderLine, OrderRefusal, RefundedLine } from '../model'
import { figureAfter } from './sums'

type Paid = Pick<Order, 'status' | 'total' | 'refunded' | 'lines'>

/** What an order brings: its total without what was paid back. */
export const broughtBy = ({ total, refunded = 0 }: Pick<Order, 'total' | 'refunded'>): MinorSum => total - refunded

/** What these orders brought in all; cancelled ones bring nothing. */
export function spentIn(orders: readonly Pick<Order, 'status' | 'total' | 'refunded'>[]): MinorSum {
  return orders.reduce((sum, order) => (order.status === 'cancelled' ? sum : figureAfter(sum, broughtBy(order))), 0)
}

/** Why an order can't be wholly cancelled, or undefined when it may be. One that was delivered is refunded instead. */
export function refusalToCancel(order: Pick<Order, 'status'>): OrderRefusal | undefined {
  return order.status === 'delivered' ? { reason: 'already_delivered' } : refusalOfEnded(order)
}

/** Why `amount` of an order can't be paid back for these pieces of its lines, or undefined when it may be. */
export function refusalToRefund(
  order: Paid,
  amount: MinorSum,
  pieces: readonly RefundedLine[] = [],
): OrderRefusal | undefined {
  const ended = refusalOfEnded(order)
  if (ended) return ended
  const left = broughtBy(order)
  if (amount > left) return { reason: 'more_than_paid', left }
  for (const [line, quantity] of quantities(pieces)) {
    const kept = keptOf(order.lines[line])
    if (quantity > kept) return { reason: 'more_than_bought', line, left: kept }
  }
  return undefined
}

function refusalOfEnded({ status }: Pick<Order, 'status'>): OrderRefusal | undefined {
  if (status === 'cancelled') return { reason: 'already_cancelled' }
  return status === 'refunded' ? { reason: 'already_refunded' } : undefined
}

/** How many pieces of a line were not paid back. */
export const keptOf = (line: OrderLine | undefined): number => (line ? line.quantity - (line.refunded ?? 0) : 0)

/** What was paid for the next `quantity` pieces of a line that are paid back. The parts of all its pieces add up to its whole price, less its whole saving. */
export function paidFor({ price, quantity: bought, saving, refunded = 0 }: OrderLine, quantity: number): MinorSum {
  const savedOn = (pieces: number) => Number((BigInt(saving) * BigInt(pieces)) / BigInt(bought))
  return price * quantity - (savedOn(refunded + quantity) - savedOn(refunded))
}

/** What paying back these pieces gives back: never more than is left, and with the last piece all that is left. */
export function refundOf(order: Paid, pieces: readonly RefundedLine[]): MinorSum {
  const chosen = quantities(pieces)
  const left = broughtBy(order)
  if (order.lines.every((line, place) => keptOf(line) <= (chosen.get(place) ?? 0))) return left
  const paid = [...chosen].reduce((sum, [place, quantity]) => {
    const line = order.lines[place]
    return line ? sum + paidFor(line, quantity) : sum
  }, 0)
  return Math.min(paid, left)
}

/** The lines of an order after these pieces were paid back. */
export function linesAfter(lines: readonly OrderLine[], pieces: readonly RefundedLine[]): OrderLine[] {
  const chosen = quantities(pieces)
  return lines.map((line, place) =>
    chosen.has(place) ? { ...line, refunded: (line.refunded ?? 0) + (chosen.get(place) ?? 0) } : line,
  )
}

/** By the place of their line, each line once. */
function quantities(pieces: readonly RefundedLine[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>()
  for (const { line, quantity } of pieces) sums.set(line, (sums.get(line) ?? 0) + quantity)
  return sums
}
