import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { TokenHash } from '../../desk/port'
import { crowd } from './crowd'
import type { Limits } from './limits'

export interface Connections {
  /** A known customer's cookie came with the request: its connection isn't a stranger's any more. */
  known(request: IncomingMessage, who: TokenHash): void
  /** Calls `gone` once when the answer has gone out, or its connection is gone. */
  onceGone(request: IncomingMessage, response: ServerResponse, gone: () => void): void
  /** The request's connection became a WebSocket, which has limits of its own. */
  becameWebSocket(request: IncomingMessage): void
  /** Nothing more is expected of the request's connection: what is sent on it may go out, for so long. */
  ending(request: IncomingMessage): void
  /** Ends those without a request now, the others after their answers. */
  endIdle(): void
  end(): void
}

interface Connection {
  readonly socket: Duplex
  /** Of which crowd it is, and under which key; none for a WebSocket. */
  place: { readonly of: 'strangers' | 'known'; readonly key: string } | undefined
  /** Requests without their whole answer. */
  open: number
  /** What is to be called of each; Node tells those of pipelined answers nothing when their connection breaks. */
  readonly onGone: Set<() => void>
  deadline: NodeJS.Timeout | undefined
}

type Terms = Pick<
  Limits,
  | 'connections'
  | 'connectionsPerCustomer'
  | 'strangersConnections'
  | 'headersTimeoutMs'
  | 'requestTimeoutMs'
  | 'closeWithinMs'
>

/**
 * Bounds a server's connections, and the time that each may take for anything. A newcomer always gets in, because only
 * its request tells who it is; the connection that was quiet for longest gives way. Node has time limits for requests
 * too, but those of Node 16 let a body drip for ever.
 */
export function boundConnections(
  server: Server,
  limits: Terms,
  addressOf: (request: Pick<IncomingMessage, 'socket'>) => string,
): Connections {
  const connections = new Map<Duplex, Connection>()
  const destroy = ({ socket }: Connection) => void socket.destroy()
  const crowds = {
    strangers: crowd<Connection>(
      { inAll: limits.strangersConnections.inAll, perKey: limits.strangersConnections.perAddress },
      destroy,
    ),
    known: crowd<Connection>({ inAll: limits.connections, perKey: limits.connectionsPerCustomer }, destroy),
  }
  let isEnding = false

  function place(connection: Connection, to: Connection['place']): void {
    const { place: from } = connection
    if (from && (from.of !== to?.of || from.key !== to.key)) crowds[from.of].remove(connection, from.key)
    connection.place = to
    if (to) crowds[to.of].active(connection, to.key)
  }

  function allow(connection: Connection, ms: number): void {
    clearTimeout(connection.deadline)
    connection.deadline = setTimeout(() => connection.socket.destroy(), ms)
  }

  function finished(connection: Connection): void {
    connection.open -= 1
    if (isEnding) connection.socket.destroy()
    if (connection.socket.destroyed) return
    place(connection, connection.place)
    allow(connection, connection.open > 0 ? limits.requestTimeoutMs : limits.headersTimeoutMs)
  }

  server.on('connection', (socket) => {
    const connection: Connection = { socket, place: undefined, open: 0, onGone: new Set(), deadline: undefined }
    connections.set(socket, connection)
    socket.on('close', () => {
      connections.delete(socket)
      clearTimeout(connection.deadline)
      place(connection, undefined)
      for (const gone of connection.onGone) gone()
    })
    allow(connection, limits.headersTimeoutMs)
    place(connection, { of: 'strangers', key: addressOf({ socket }) })
  })
  server.on('request', ({ socket }, response) => {
    const connection = connections.get(socket)
    if (!connection) return
    connection.open += 1
    // A further request on the same connection gives the first one no more time.
    if (connection.open === 1) allow(connection, limits.requestTimeoutMs)
    response.on('close', () => finished(connection))
  })

  return {
    known({ socket }, who) {
      const connection = connections.get(socket)
      if (connection?.place) place(connection, { of: 'known', key: who })
    },
    onceGone({ socket }, response, gone) {
      const connection = connections.get(socket)
      if (!connection) {
        gone()
        return
      }
      connection.onGone.add(gone)
      response.on('close', () => {
        if (connection.onGone.delete(gone)) gone()
      })
    },
    becameWebSocket({ socket }) {
      const connection = connections.get(socket)
      if (!connection) return
      clearTimeout(connection.deadline)
      place(connection, undefined)
    },
    ending({ socket }) {
      const connection = connections.get(socket)
      if (connection) allow(connection, limits.closeWithinMs)
    },
    endIdle() {
      isEnding = true
      for (const { socket, open, place: where } of connections.values()) if (where && open === 0) socket.destroy()
    },
    end() {
      for (const { socket } of connections.values()) socket.destroy()
    },
  }
}
