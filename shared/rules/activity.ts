import { day, minute, type Conversation, type Instant } from '../model'

/** What the rules ask of a chat. */
export type ChatFacts = Pick<Conversation, 'status' | 'shopId' | 'customerLastWroteAt'> & {
  /** The customer's last order in this shop, by creation, cancelled ones not counted. */
  readonly lastOrderAt?: Instant | undefined
}

export const activeAfterMessage = 30 * day
export const activeAfterOrder = 60 * day

/** A chat is active while the customer's last message is at most 30 × 24 h old or their last order at most 60 × 24 h, bounds included. */
export function isActive(
  { customerLastWroteAt, lastOrderAt }: Omit<ChatFacts, 'status' | 'shopId'>,
  now: Instant,
): boolean {
  const within = (at: Instant | undefined, span: number) => at !== undefined && now - at <= span
  return within(customerLastWroteAt, activeAfterMessage) || within(lastOrderAt, activeAfterOrder)
}

/** The next instant at which the clock alone can make the chat inactive, or undefined when it never will. */
export function nextActivityChange(
  { customerLastWroteAt, lastOrderAt }: Omit<ChatFacts, 'status' | 'shopId'>,
  now: Instant,
): Instant | undefined {
  const ends = [
    customerLastWroteAt === undefined ? 0 : customerLastWroteAt + activeAfterMessage + 1,
    lastOrderAt === undefined ? 0 : lastOrderAt + activeAfterOrder + 1,
  ]
  return ends.filter((at) => at > now).sort((a, b) => a - b)[0]
}

export type WaitLevel = 'none' | 'waiting' | 'due' | 'overdue'

/** Minutes after which an unanswered customer is due; at twice that, overdue. */
export const replyTarget = 10 * minute

/** How late an answer is. */
export function waitLevel(waitingSince: Instant | undefined, now: Instant, target = replyTarget): WaitLevel {
  if (waitingSince === undefined) return 'none'
  const waited = now - waitingSince
  if (waited >= 2 * target) return 'overdue'
  return waited >= target ? 'due' : 'waiting'
}
