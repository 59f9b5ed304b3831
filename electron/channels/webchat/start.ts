import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { CustomerPort } from '../../desk/port'
import type { Channel } from '../channel'
import { addressOfPeer } from './address'
import { allowances } from './allowances'
import type { Asker } from './asker'
import { chatSockets } from './chat-sockets'
import { boundConnections } from './connections'
import { answerHttp } from './http'
import { identities, type Identity } from './identity'
import type { Limits } from './limits'
import { readPageFiles } from './page-files'
import { places } from './places'
import { unsentBytes } from './unsent'

export interface WebchatOptions {
  /** 0: any that is free. */
  readonly port: number
  readonly desk: CustomerPort
  /** Letters, digits, `_`, `-`; goes into the cookie's name. */
  readonly installationId: string
  /** Signs the customers' cookies; kept over restarts. */
  readonly cookieKey: string
  readonly limits: Limits
  /** The address by which limits tell strangers apart. */
  readonly addressOf?: (request: Pick<IncomingMessage, 'socket'>) => string
  /** Where the built page lies. */
  readonly pageFolder: string
  /** 32 random bytes in base64url. */
  readonly randomToken?: () => string
  /** Milliseconds of a clock that never jumps. */
  readonly monotonic: () => number
  /** Told of errors that should never happen; customers are told "unavailable". */
  readonly report?: (error: unknown) => void
}

export type WebchatStart =
  | (Channel & { readonly is: 'listening'; readonly url: string; readonly port: number })
  | { readonly is: 'port_in_use'; readonly port: number }

/**
 * Serves the customer's page and speaks with it, on this machine alone.
 * @throws Error when the page was not built, or the port may not be listened on
 */
export async function startWebchat(options: WebchatOptions): Promise<WebchatStart> {
  const { desk, limits, addressOf = addressOfPeer, report = printed, monotonic } = options
  const files = await readPageFiles(options.pageFolder)
  let port = options.port
  const server = createServer()
  const parts = {
    port: () => port,
    desk,
    files,
    identities: identities({
      installationId: options.installationId,
      key: options.cookieKey,
      isKnown: (who) => desk.isKnown(who),
      randomToken: options.randomToken,
    }),
    askerOf: ({ who }: Identity, request: IncomingMessage): Asker => ({
      who,
      address: addressOf(request),
      get isKnown() {
        return desk.isKnown(who)
      },
    }),
    limits,
    report,
    allowances: allowances(limits, monotonic),
    connections: boundConnections(server, limits, addressOf),
    underWay: places(limits.underWay, limits.strangersUnderWay),
    unsentOf: unsentBytes(limits),
  }
  server.on('request', (request, response) => answerHttp(parts, request, response))

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
          parts.connections.end()
        }, limits.closeWithinMs)
        server.close(() => {
          clearTimeout(end)
          resolve()
        })
        sockets.close()
        parts.connections.endIdle()
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

const printed = (error: unknown) => console.error(error)
