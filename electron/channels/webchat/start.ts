import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import type { CustomerPort } from '../../desk/port'
import type { Channel } from '../channel'
import { chatSockets } from './chat-sockets'
import { answerHttp } from './http'
import { identities } from './identity'
import { defaultLimits, type Limits } from './limits'
import { readPageFiles } from './page-files'
import { rate } from './rates'

export interface WebchatOptions {
  /** 0: any that is free. */
  readonly port: number
  readonly desk: CustomerPort
  /** Letters, digits, `_`, `-`; goes into the cookie's name. */
  readonly installationId: string
  /** Where the built page lies. */
  readonly pageFolder: string
  /** 32 random bytes in base64url. */
  readonly randomToken?: () => string
  readonly limits?: Partial<Limits>
  /** Milliseconds of a clock that never jumps. */
  readonly monotonic?: () => number
  /** Told of errors that should never happen; customers are told "unavailable". */
  readonly report?: (error: unknown) => void
}

export type WebchatStart = (Channel & { readonly is: 'listening'; readonly url: string; readonly port: number }) | { readonly is: 'port_in_use'; readonly port: number }

/**
 * Serves the customer's page and speaks with it, on this machine alone.
 * @throws Error when the page was not built, or the port may not be listened on
 */
export async function startWebchat(options: WebchatOptions): Promise<WebchatStart> {
  const { desk, report = printed, monotonic = () => performance.now() } = options
  const limits = { ...defaultLimits, ...options.limits }
  const files = await readPageFiles(options.pageFolder)
  let port = options.port
  const parts = {
    port: () => port,
    desk,
    files,
    identities: identities(options.installationId, options.randomToken),
    limits,
    report,
    mayAsk: rate(limits.askedPerSecond, monotonic),
    mayPost: rate(limits.postsPerSecond, monotonic),
    mayWrite: rate(limits.messagesPerSecond, monotonic),
  }

  const server = createServer((request, response) => answerHttp(parts, request, response))
  server.headersTimeout = limits.headersTimeoutMs
  server.requestTimeout = limits.requestTimeoutMs
  // A connection on which nothing moves; WebSockets have their heartbeat instead.
  server.setTimeout(limits.requestTimeoutMs)
  const connections = trackConnections(server)

  const listening = await listen(server, options.port)
  if (listening === undefined) return { is: 'port_in_use', port: options.port }
  port = listening
  server.on('error', report)

  const sockets = chatSockets(parts)
  server.on('upgrade', (request, socket, head: Buffer) => sockets.upgrade(request, socket, head))
  let closed: Promise<void> | undefined
  return {
    is: 'listening',
    name: 'webchat',
    url: `http://127.0.0.1:${port}/`,
    port,
    close() {
      closed ??= new Promise((resolve) => {
        const end = setTimeout(() => {
          sockets.terminate()
          connections.end()
        }, limits.closeWithinMs)
        server.close(() => {
          clearTimeout(end)
          resolve()
        })
        sockets.close()
        connections.endIdle()
      })
      return closed
    },
  }
}

/** The port that it listens on, or undefined when another program has it. */
function listen(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('a TCP server without an address'))
      else resolve(address.port)
    })
  })
}

/** Node 16 can't end a server's connections by itself. */
function trackConnections(server: Server): { endIdle(): void; end(): void } {
  const connections = new Set<Socket>()
  const busy = new Set<Socket>()
  let ending = false
  server.on('connection', (socket) => {
    connections.add(socket)
    socket.on('close', () => connections.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    busy.add(socket)
    response.on('close', () => {
      busy.delete(socket)
      if (ending) socket.destroy()
    })
  })
  server.on('upgrade', ({ socket }) => busy.add(socket))
  return {
    endIdle() {
      ending = true
      for (const socket of connections) if (!busy.has(socket)) socket.destroy()
    },
    end() {
      for (const socket of connections) socket.destroy()
    },
  }
}

const printed = (error: unknown) => console.error(error)
