import type { WebSocket } from 'ws'
import { ServerFrame, type Refused } from '../../../shared/contract/webchat'

/** Codes of closing, RFC 6455 section 7.4. */
export const closing = { goingAway: 1001, unsupported: 1003, policy: 1008, error: 1011, tryLater: 1013 } as const

/** Closes a socket, with or without the other side's consent: ws itself would wait half a minute for it. */
export function closeWithin(socket: WebSocket, ms: number, code: number, reason?: string): void {
  socket.close(code, reason)
  const end = setTimeout(() => socket.terminate(), ms)
  socket.on('close', () => clearTimeout(end))
}

/** Refuses a socket that was just opened, before anything it says is heard. Said within the socket: a page can't read why an upgrade was refused. */
export function turnAway(
  socket: WebSocket,
  ms: number,
  refused: Extract<Refused, { error: 'too_many' | 'unavailable' }>,
): void {
  socket.on('error', () => undefined)
  socket.send(JSON.stringify(ServerFrame.parse({ is: 'refused', refused })), () => undefined)
  closeWithin(socket, ms, closing.tryLater, refused.error)
}
