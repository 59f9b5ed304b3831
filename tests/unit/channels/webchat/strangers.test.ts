import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { connect as connectTcp } from 'node:net'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, onTestFinished, test } from 'vitest'
import { limitsOnThisComputer, startWebchat, type Limits } from '../../../../electron/channels/webchat'
import { customersDocument } from '../../../../electron/desk/state/documents'
import { aDesk, aFolder, type DeskUnderTest } from '../../../fixtures/desk'
import { flood } from '../../../fixtures/flood'
import { connect } from './shop-front'

/** `STRANGERS_REQUESTS=100000` for the whole storm. */
const requests = Number(process.env.STRANGERS_REQUESTS ?? 10_000)
/** What a batch of requests takes by the server's clock, ms. */
const batchMs = 200
const cookieKey = randomBytes(32).toString('base64url')
/** Heap that may come and go without being anybody's. */
const heapNoise = 8 * 1024 * 1024

test(
  'however much strangers ask from one address, the second half adds nothing, and a known customer goes on',
  { timeout: 300_000 },
  async () => {
    // As many as a run of this length can make, and then some that are refused.
    const newcomers = Math.min(requests / 100, limitsOnThisComputer.newcomersPerHour.inAll)
    await storm(
      { ...limitsOnThisComputer, newcomersPerHour: { inAll: newcomers, perAddress: newcomers } },
      () => '127.0.0.1',
    )
  },
)

test(
  'however much strangers ask from many addresses, the second half adds nothing, and a known customer goes on',
  { timeout: 300_000 },
  async () => {
    const some = (inAll: number, perAddress: number) => ({ inAll, perAddress })
    const limits = {
      ...limitsOnThisComputer,
      newcomersPerHour: some(100, 20),
      strangersAskedPerSecond: some(500, 50),
      strangersConnections: some(100, 4),
      strangersSockets: some(50, 2),
    }
    let sent = 0
    await storm(limits, () => {
      sent += 1
      return `127.0.${String(1 + (sent % 40))}.${String(1 + (sent % 25))}`
    })
  },
)

/** Half of the requests, a look at what there is, and the other half; the known customer writes in the middle of each. */
async function storm(limits: Limits, localAddress: () => string): Promise<void> {
  const desk = await aDesk()
  const shop = await served(desk, limits)
  const couponId = await desk.coupon({ quantity: 10 }, 'regular')
  const request = requestsOf(shop.host, desk, couponId)
  const ruth = await shop.knownCustomer()
  const before = { descriptors: descriptors() }
  await heldOpen(shop.port, 400, 400 - limits.strangersConnections.inAll, localAddress)

  const half = async (number: 1 | 2) => {
    let mostOpen = 0
    let hasWritten = false
    await flood({
      port: shop.port,
      requests: requests / 2,
      connections: 20,
      localAddress,
      request: (index) => request(number * requests + index),
      onBatch(done) {
        shop.pass(batchMs)
        mostOpen = Math.max(mostOpen, descriptors())
        if (!hasWritten && done >= requests / 4) {
          hasWritten = true
          ruth.write(`message-000${String(number)}`, `Half ${String(number)}`)
        }
      },
    })
    await ruth.accepted(`message-000${String(number)}`)
    expect(mostOpen).toBeLessThanOrEqual(before.descriptors + mostOf(limits))
    return { customers: customersOf(desk), changes: desk.store.sequence, heap: heap() }
  }
  const first = await half(1)
  const second = await half(2)

  // The known customer was a newcomer too.
  expect(first.customers).toBe(limits.newcomersPerHour.inAll)
  expect(second.customers).toBe(first.customers)
  // The known customer's message alone.
  expect(second.changes).toBe(first.changes + 1)
  expect(second.heap - first.heap).toBeLessThan(heapNoise)
  const conversationId = desk.desk.world.conversationsOf(ruth.customer().id)[0]?.id
  if (!conversationId) throw new Error('no chat')
  const { messages } = await desk.done('inbox.open', { conversationId, limit: 50 })
  expect(messages.map(({ body }) => (body.is === 'text' ? body.text : body.is))).toEqual(['Hello', 'Half 1', 'Half 2'])
}

const customersOf = (desk: DeskUnderTest) => desk.desk.world.customerCount

/** Both ends of every connection are this process's; the store has files open, and what was closed takes a moment. */
const mostOf = ({ strangersConnections }: Limits) => 2 * strangersConnections.inAll + 60

/** Requests that were begun and never end, on so many connections; resolves when so many of them were closed. */
async function heldOpen(
  port: number,
  connections: number,
  closings: number,
  localAddress: () => string,
): Promise<void> {
  const sockets = Array.from({ length: connections }, () =>
    connectTcp({ port, host: '127.0.0.1', localAddress: localAddress() }).on('error', () => undefined),
  )
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()))
  await new Promise<void>((resolve) => {
    let closed = 0
    for (const socket of sockets) {
      socket.write('GET / HT')
      socket.resume()
      socket.on('close', () => {
        closed += 1
        if (closed === closings) resolve()
      })
    }
  })
}

function descriptors(): number {
  return existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0
}

/** Bytes in use after everything that nobody holds was thrown away. */
function heap(): number {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('gc')
  if (typeof gc === 'function') gc()
  return process.memoryUsage().heapUsed
}

/** All that somebody without a history can ask, with no cookie, an invented one, and one that the server gave and nobody used. */
function requestsOf(host: string, desk: DeskUnderTest, couponId: string): (index: number) => string {
  const issued = () => {
    const token = randomBytes(32).toString('base64url')
    return `handsel_house1=${token}.${createHmac('sha256', cookieKey).update(token).digest('base64url')}`
  }
  const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`
  const post = (path: string, cookie: string, body: object) => {
    const text = JSON.stringify(body)
    return `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: ${String(text.length)}\r\n\r\n${text}`
  }
  return (index) => {
    const clientId = `strange-${String(index).padStart(8, '0')}`
    switch (index % 6) {
      case 0:
        return get('/')
      case 1:
        return get('/api/shop')
      case 2:
        return post('/api/name', `handsel_house1=${String(index).padStart(43, '0')}`, { clientId, name: 'Nobody' })
      case 3:
        return post('/api/claims', issued(), { clientId, couponId })
      case 4:
        return post('/api/quotes', issued(), { shopId: desk.shopId, lines: [] })
      default:
        return post('/api/name', issued(), { clientId, name: `Stranger ${String(index)}` })
    }
  }
}

/** The desk's customers behind a server whose clock the test moves. */
async function served(desk: DeskUnderTest, limits: Limits) {
  const pageFolder = join(aFolder(), 'page')
  await mkdir(pageFolder)
  await writeFile(join(pageFolder, 'index.html'), '<!doctype html><title>Shop</title>')
  let time = 0
  const webchat = await startWebchat({
    port: 0,
    desk: desk.desk.customers,
    installationId: 'house1',
    cookieKey,
    limits,
    pageFolder,
    monotonic: () => time,
  })
  if (webchat.is !== 'listening') throw new Error('no free port')
  onTestFinished(() => webchat.close())
  const host = `127.0.0.1:${String(webchat.port)}`
  return {
    host,
    port: webchat.port,
    pass: (ms: number) => void (time += ms),
    async knownCustomer() {
      const cookie = (await fetch(`http://${host}/`)).headers.get('set-cookie')?.split(';')[0] ?? ''
      const chat = await connect(host, { cookie, origin: `http://${host}` })
      chat.send({ is: 'hello', shopId: desk.shopId, after: 0 })
      const write = (clientId: string, text: string) => chat.send({ is: 'message', clientId, text })
      write('message-0000', 'Hello')
      await chat.accepted('message-0000')
      const made = [...desk.store.keysOf(customersDocument)].flatMap((key) =>
        Object.values(desk.store.get(customersDocument, key)?.customers ?? {}),
      )[0]
      return {
        write,
        accepted: chat.accepted,
        customer() {
          if (!made) throw new Error('no customer')
          return made
        },
      }
    },
  }
}
