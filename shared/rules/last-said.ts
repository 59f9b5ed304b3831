import type { Conversation, Instant, LastMessage, LastSaid } from '../model'

/** What a person said last in a chat; undefined when nobody has said anything, or when only the line after it is known. */
export function lastSaidOf({ lastMessage, lastSaid }: Pick<Conversation, 'lastMessage' | 'lastSaid'>): LastSaid | undefined {
  return lastMessage && isSaid(lastMessage) ? lastMessage : lastSaid
}

/**
 * By when a chat without anyone waiting is listed. An open one by what a person said last, so that closing and reopening it
 * leaves it its place; a closed one by what happened last, which is mostly that it was closed.
 */
export function listedAt(conversation: Pick<Conversation, 'status' | 'openedAt' | 'lastMessage' | 'lastSaid'>): Instant {
  const { status, openedAt, lastMessage } = conversation
  const last = status === 'open' ? (lastSaidOf(conversation) ?? lastMessage) : lastMessage
  return last?.at ?? openedAt
}

function isSaid(message: LastMessage): message is LastSaid {
  return message.body !== 'closed' && message.body !== 'reopened'
}
