import type { MessageView } from '../../../../shared/contract'

/** The position of the first of the customer's `unread` last messages; undefined when all were read or it isn't here. */
export function firstUnreadPosition(messages: readonly MessageView[], unread: number): number | undefined {
  if (unread === 0) return undefined
  return messages.filter(({ from }) => from.is === 'customer').at(-unread)?.position
}

/** Whether `me` sent something after this position, a coupon or the closing of the chat included. */
export function hasOwnAfter(position: number, messages: readonly MessageView[], me: string | undefined): boolean {
  return messages.some((message) => message.position > position && message.from.is === 'agent' && message.from.agentId === me)
}
