import type { MessageView } from '../../../../shared/contract'

/** The position of the first of the customer's `unread` last messages; undefined when all were read or it isn't here. */
export function firstUnreadPosition(messages: readonly MessageView[], unread: number): number | undefined {
  if (unread === 0) return undefined
  return messages.filter(({ from }) => from.is === 'customer').at(-unread)?.position
}

/** The position of the last message that `me` sent, a coupon or the closing of the chat included; 0 without one. */
export function lastOwnPosition(messages: readonly MessageView[], me: string | undefined): number {
  return messages.reduce((last, { position, from }) => (from.is === 'agent' && from.agentId === me ? Math.max(last, position) : last), 0)
}
