import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { TokenHash } from '../../desk/port'
import { closing, serveChat, type ChatSocket, type ChatSocketParts } from './chat-socket'
import { isFromOwnPage, ownHost } from './gate'
import type { Identities } from './identity'

export interface ChatSocketsParts extends ChatSocketParts {
  readonly port: () => number
  readonly identities: Identities
}

export interface ChatSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Asks every page to come back later; ends those that don't go by themselves. */
  close(): void
  terminate(): void
}

/** All connections of all customers, and who of them is told what. */
export function chatSockets(parts: ChatSocketsParts): ChatSockets {
  const { desk, limits, port, identities } = parts
  // No compression: it would let lengths tell secrets, and costs memory for each connection.
  const upgrades = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes, perMessageDeflate: false, clientTracking: false })
  const byCustomer = new Map<TokenHash, Set<ChatSocket>>()
  const all = function* () {
    for (const sockets of byCustomer.values()) yield* sockets
  }

  const unsubscribe = desk.subscribe((told) => {
    const reached = told.who === undefined ? all() : (byCustomer.get(told.who) ?? [])
    for (const socket of reached) socket.told(told)
  })
  const heartbeat = setInterval(() => {
    for (const socket of all()) socket.beat()
  }, limits.heartbeatMs)
  heartbeat.unref()

  function enter(who: TokenHash, chat: ChatSocket): boolean {
    const sockets = byCustomer.get(who) ?? new Set()
    if (sockets.size >= limits.socketsPerCustomer) return false
    byCustomer.set(who, sockets.add(chat))
    return true
  }

  function leave(who: TokenHash, chat: ChatSocket): void {
    const sockets = byCustomer.get(who)
    sockets?.delete(chat)
    if (sockets?.size === 0) byCustomer.delete(who)
  }

  return {
    upgrade(request, socket, head): void {
      // A line that breaks is no error of ours; that it broke shows in its close.
      socket.on('error', () => undefined)
      const host = ownHost(request, port())
      if (host === undefined) return refuseUpgrade(socket, '421 Misdirected Request', 'forbidden')
      const identity = identities.of(request)
      if (!isFromOwnPage(request, host) || !identity) return refuseUpgrade(socket, '403 Forbidden', 'forbidden')
      if (request.url !== '/chat') return refuseUpgrade(socket, '404 Not Found', 'not_found')
      upgrades.handleUpgrade(request, socket, head, (opened): void => {
        const chat = serveChat(opened, identity.who, parts)
        // Said within the socket: a page can't read why an upgrade was refused.
        if (!enter(identity.who, chat)) return chat.refuse({ error: 'too_many' }, closing.tryLater)
        opened.on('close', () => leave(identity.who, chat))
      })
    },
    close() {
      unsubscribe()
      clearInterval(heartbeat)
      for (const socket of all()) socket.close()
    },
    terminate() {
      for (const socket of all()) socket.terminate()
    },
  }
}

function refuseUpgrade(socket: Duplex, status: string, error: 'forbidden' | 'not_found'): void {
  const body = JSON.stringify({ error })
  socket.end(
    [`HTTP/1.1 ${status}`, 'Connection: close', 'Content-Type: application/json; charset=utf-8', 'X-Content-Type-Options: nosniff', `Content-Length: ${body.length}`, '', body].join('\r\n'),
  )
}
