import type { MessageView } from '../../../../shared/contract'

/** The mark "New" in a transcript, and what it is worked out from. */
export interface NewMark {
  /** The position of the message that it stands above; undefined: there is none. */
  readonly above: number | undefined
  /** The position up to which the reader has read. */
  readonly readTo: number
}

/** When a chat is opened: above the first of the customer's `unread` last messages. */
export function markAtOpening(messages: readonly MessageView[], unread: number): NewMark {
  const above = firstUnreadPosition(messages, unread)
  return { above, readTo: above === undefined ? lastOf(messages) : above - 1 }
}

export interface Seen {
  readonly messages: readonly MessageView[]
  /** The window is the one that is worked in. */
  readonly inFront: boolean
  /** The transcript is at its end. */
  readonly isAtEnd: boolean
  /** The reader has just sent something here. */
  readonly hasSent: boolean
}

/**
 * Whoever sends something has read: the mark goes. What comes while nobody looks is marked once the marked ones are read;
 * but not while one reads further up: what is read there would move by the height of the mark that goes.
 */
export function markAfter(mark: NewMark, { messages, inFront, isAtEnd, hasSent }: Seen): NewMark {
  if (hasSent) return changed(mark, { above: undefined, readTo: lastOf(messages) })
  if (inFront && isAtEnd) return changed(mark, { above: mark.above, readTo: lastOf(messages) })
  if (mark.above !== undefined && (mark.above > mark.readTo || !isAtEnd)) return mark
  const first = messages.find(({ position, from }) => position > mark.readTo && from.is === 'customer')
  return first ? { above: first.position, readTo: mark.readTo } : mark
}

/** The position of the first of the customer's `unread` last messages; undefined when all were read or it isn't here. */
export function firstUnreadPosition(messages: readonly MessageView[], unread: number): number | undefined {
  if (unread === 0) return undefined
  return messages.filter(({ from }) => from.is === 'customer').at(-unread)?.position
}

/** Whether `me` sent something after this position, a coupon or the closing of the chat included. */
export function hasOwnAfter(position: number, messages: readonly MessageView[], me: string | undefined): boolean {
  return messages.some(
    (message) => message.position > position && message.from.is === 'agent' && message.from.agentId === me,
  )
}

const lastOf = (messages: readonly MessageView[]) => messages.at(-1)?.position ?? 0

/** The same object where nothing changed. */
const changed = (mark: NewMark, next: NewMark) =>
  mark.above === next.above && mark.readTo === next.readTo ? mark : next
