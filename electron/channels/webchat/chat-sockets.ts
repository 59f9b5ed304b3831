import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { TokenHash } from '../../desk/port'
import type { Asker } from './asker'
import { serveChat, type ChatSocket, type ChatSocketParts } from './chat-socket'
import { turnAway } from './closing'
import type { Connections } from './connections'
import { isFromOwnPage, ownHost } from './gate'
import type { Identities, Identity } from './identity'
import { places, type Place } from './places'

export interface ChatSocketsParts extends ChatSocketParts {
  readonly port: () => number
  readonly identities: Identities
  readonly askerOf: (identity: Identity, request: IncomingMessage) => Asker
  readonly connections: Connections
}

export interface ChatSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Asks every page to come back later; ends those that don't go by themselves. */
  close(): void
  terminate(): void
}

/** More parts than a page makes of a message; each costs memory of its own, however short it is. */
const fragmentsOfAMessage = 64

/** All connections of all customers, and who of them is told what. */
export function chatSockets(parts: ChatSocketsParts): ChatSockets {
  const { desk, limits, port, identities, askerOf, connections } = parts
  // No compression: it would let lengths tell secrets, and costs memory for each connection.
  const upgrades = new WebSocketServer({
    noServer: true,
    maxPayload: limits.bodyBytes,
    maxFragments: fragmentsOfAMessage,
    perMessageDeflate: false,
    clientTracking: false,
  })
  const room = places(limits.sockets, limits.strangersSockets)
  const byCustomer = new Map<TokenHash, Map<ChatSocket, Place>>()
  const all = function* () {
    for (const sockets of byCustomer.values()) yield* sockets.keys()
  }

  const unsubscribe = desk.subscribe((told) => {
    if (told.who === undefined) {
      for (const socket of all()) socket.told(told)
      return
    }
    for (const [socket, place] of byCustomer.get(told.who) ?? []) {
      // Of a stranger nothing is told.
      place.becameKnown()
      socket.told(told)
    }
  })
  const heartbeat = setInterval(() => {
    for (const socket of all()) socket.beat()
  }, limits.heartbeatMs)
  heartbeat.unref()

  /** Whether this customer, and all together, may have one more. */
  function enter(asker: Asker): Place | 'too_many' | 'unavailable' {
    if ((byCustomer.get(asker.who)?.size ?? 0) >= limits.socketsPerCustomer) return 'too_many'
    return room.enter(asker) ?? 'unavailable'
  }

  function keep(who: TokenHash, chat: ChatSocket, place: Place): void {
    const sockets = byCustomer.get(who) ?? new Map<ChatSocket, Place>()
    byCustomer.set(who, sockets.set(chat, place))
  }

  function leave(who: TokenHash, chat: ChatSocket): void {
    const sockets = byCustomer.get(who)
    sockets?.get(chat)?.leave()
    sockets?.delete(chat)
    if (sockets?.size === 0) byCustomer.delete(who)
  }

  return {
    upgrade(request, socket, head): void {
      // A line that breaks is no error of ours; that it broke shows in its close.
      socket.on('error', () => undefined)
      // Unless it becomes a WebSocket, it ends: by itself, or by us.
      connections.ending(request)
      const host = ownHost(request, port())
      if (host === undefined) return refuseUpgrade(socket, '421 Misdirected Request', 'forbidden')
      const identity = identities.of(request)
      if (!isFromOwnPage(request, host) || !identity) return refuseUpgrade(socket, '403 Forbidden', 'forbidden')
      if (request.url !== '/chat') return refuseUpgrade(socket, '404 Not Found', 'not_found')
      upgrades.handleUpgrade(request, socket, head, (opened): void => {
        const asker = askerOf(identity, request)
        const place = enter(asker)
        if (typeof place === 'string') return turnAway(opened, limits.closeWithinMs, { error: place })
        connections.becameWebSocket(request)
        const chat = serveChat(opened, asker, parts)
        keep(asker.who, chat, place)
        opened.on('close', () => leave(asker.who, chat))
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
    [
      `HTTP/1.1 ${status}`,
      'Connection: close',
      'Content-Type: application/json; charset=utf-8',
      'X-Content-Type-Options: nosniff',
      `Content-Length: ${body.length}`,
      '',
      body,
    ].join('\r\n'),
  )
  // Unread bytes would turn the closing into a reset, and the answer might not get through.
  socket.resume()
}
