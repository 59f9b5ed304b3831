import { createServer, request } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'

/** The network between a customer's browser and the shop, as an HTTP proxy: it can be cut at any byte. */
export interface Line {
  /** For `proxy.server` of a browser's context. */
  readonly address: string
  /** Nothing gets through any more, until it is mended. */
  cut(): void
  mend(): void
  /**
   * Cuts once, at the next thing that the page sends over its WebSocket: `within` half of its bytes got through;
   * `unanswered` all of them did, and nothing came back.
   */
  cutNextMessage(how: 'within' | 'unanswered'): void
  /** How often a message was cut. */
  readonly cuts: number
  close(): Promise<void>
}

export async function startLine(): Promise<Line> {
  let isCut = false
  let next: 'within' | 'unanswered' | undefined
  let cuts = 0
  const tunnels = new Set<() => void>()
  const pages = new Set<Socket>()

  const proxy = createServer((asked, answer) => {
    if (isCut) {
      asked.socket.destroy()
      return
    }
    const { hostname, port, pathname, search } = new URL(asked.url ?? '')
    const onward = request(
      { hostname, port, path: pathname + search, method: asked.method, headers: asked.headers },
      (answered) => {
        answer.writeHead(answered.statusCode ?? 502, answered.headers)
        answered.pipe(answer)
      },
    )
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  })
  proxy.on('connection', (page: Socket) => {
    pages.add(page)
    page.on('close', () => pages.delete(page))
  })
  // A WebSocket goes through a tunnel.
  proxy.on('connect', (asked, page: Socket) => {
    const [host = '', port = ''] = (asked.url ?? '').split(':')
    const shop = connect(Number(port), host)
    const end = () => {
      tunnels.delete(end)
      page.destroy()
      shop.destroy()
    }
    tunnels.add(end)
    for (const socket of [page, shop]) socket.on('error', end).on('close', end)
    if (isCut) {
      end()
      return
    }
    let isUnanswered = false
    let isWebSocket = false
    shop.on('connect', () => page.write('HTTP/1.1 200 Connection established\r\n\r\n'))
    page.on('data', (sent: Buffer) => {
      if (next === undefined || !isWebSocket) {
        shop.write(sent)
        // The first thing sent is the request for a WebSocket, the second one the page's greeting.
        isWebSocket = true
        return
      }
      cuts += 1
      if (next === 'within') shop.write(sent.subarray(0, sent.length / 2), end)
      else shop.write(sent)
      isUnanswered = next === 'unanswered'
      next = undefined
    })
    shop.on('data', (answered: Buffer) => {
      if (isUnanswered) end()
      else page.write(answered)
    })
  })
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening))
  const endAll = () => {
    for (const end of [...tunnels]) end()
  }
  return {
    address: `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`,
    cut() {
      isCut = true
      endAll()
    },
    mend: () => {
      isCut = false
    },
    cutNextMessage: (how) => {
      next = how
    },
    get cuts() {
      return cuts
    },
    close: () =>
      new Promise((closed) => {
        endAll()
        for (const page of pages) page.destroy()
        proxy.close(() => closed())
      }),
  }
}
