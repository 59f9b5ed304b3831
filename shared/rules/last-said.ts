import type { Conversation, Instant, LastMessage, LastSaid } from '../model'

/** What a person said last in a chat; undefined when nobody has said anything, or when only the line after it is known. */
export function lastSaidOf({
  lastMessage,
  lastSaid,
}: Pick<Conversation, 'lastMessage' | 'lastSaid'>): LastSaid | undefined {
  return lastMessage && isSaid(lastMessage) ? lastMessage : lastSaid
}

/**
 * By when a chat without anyone waiting is listed. An open one by what a person said last, so that closing and reopening it
 * leaves it its place; a closed one by what happened last, which is mostly that it was closed.
 */
export function listedAt(conversation: ListedFacts): Instant {
  return listedMessage(conversation)?.at ?? conversation.openedAt
}

type ListedFacts = Pick<Conversation, 'status' | 'openedAt' | 'lastMessage' | 'lastSaid'>

function listedMessage(conversation: ListedFacts): LastMessage | undefined {
  const { status, lastMessage } = conversation
  return status === 'open' ? (lastSaidOf(conversation) ?? lastMessage) : lastMessage
}

/** Its place among those of which nobody waits: by arrival, whatever the clock read. */
export function arrivedAt(conversation: ListedFacts): Instant {
  return listedMessage(conversation)?.arrived ?? listedAt(conversation)
}

/** Its place among those who wait; undefined when nobody does. */
export function waitsSince({
  waitingSince,
  waitingArrived,
}: Pick<Conversation, 'waitingSince' | 'waitingArrived'>): Instant | undefined {
  return waitingSince === undefined ? undefined : (waitingArrived ?? waitingSince)
}

function isSaid(message: LastMessage): message is LastSaid {
  return message.body !== 'closed' && message.body !== 'reopened'
}
