import { randomBytes } from 'node:crypto'
import { connect as connectTcp, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { fakeDesk, home } from '../../../fixtures/customer-desk'
import { openShop, whoIs, type Shop, type Visitor } from './shop-front'

const message = (clientId: string) => ({ is: 'message', clientId, text: 'Is the kettle in stock?' })
const addressOf = ({ socket }: { socket: { remotePort?: number | undefined } }) =>
  socket.remotePort === undefined ? '' : 'one'

/** A connection that has sent these bytes, what came on it, and its end: it never closes by itself, and writes on until the server takes nothing any more. */
function raw({ webchat }: Pick<Shop, 'webchat'>, bytes: string) {
  const socket: Socket = connectTcp({ port: webchat.port, host: '127.0.0.1', allowHalfOpen: true })
  onTestFinished(() => void socket.destroy())
  socket.write(bytes)
  socket.on('error', () => undefined)
  let came = ''
  socket.on('data', (part: Buffer) => (came += part.toString('latin1')))
  socket.on('end', () => {
    const more = setInterval(() => socket.write('x'), 5)
    socket.on('close', () => clearInterval(more))
  })
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(came)))
  const first = new Promise<string>((resolve) => socket.once('data', () => resolve(came)))
  return { socket, closed, first, said: () => came }
}
const get = (path: string, { host }: Shop, more = '') => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${more}\r\n`
const post = (shop: Shop, cookie: string, length: number) =>
  `POST /api/name HTTP/1.1\r\nHost: ${shop.host}\r\nOrigin: ${shop.origin}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: ${String(length)}\r\n\r\n`
const upgrade = (shop: Shop, cookie: string) =>
  get(
    '/chat',
    shop,
    `Origin: ${shop.origin}\r\nCookie: ${cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n`,
  )

test('a body that comes in drips is cut off after a time in all, however regularly it drips', async () => {
  const shop = await openShop({ limits: { requestTimeoutMs: 1_000, headersTimeoutMs: 60_000 } })
  const { cookie } = await shop.visitor()
  const { socket, closed } = raw(shop, post(shop, cookie, 10_000))
  const drip = setInterval(() => socket.write('x'), 10)
  onTestFinished(() => clearInterval(drip))
  expect(await closed).not.toContain('200 OK')
  expect(shop.desk.customers).toEqual([])
})

test('a connection that asks nothing, or nothing more, is closed', async () => {
  const shop = await openShop({ limits: { headersTimeoutMs: 1_000 } })
  expect(await raw(shop, '').closed).toBe('')
  expect(await raw(shop, get('/', shop)).closed).toContain('200 OK')
})

test('a refused upgrade is answered and closed for good, also when the other side keeps its end open', async () => {
  const shop = await openShop({ limits: { closeWithinMs: 50 } })
  for (const cookie of ['', 'handsel_house1=invented']) {
    expect(await raw(shop, upgrade(shop, cookie)).closed).toMatch(/^HTTP\/1.1 403 [^]*"forbidden"/)
  }
})

test('a socket beyond the customer’s own five is refused, and the message it sends along is not taken', async () => {
  const shop = await openShop({ limits: { closeWithinMs: 50 } })
  const ruth = await shop.visitor()
  for (let window = 0; window < 5; window += 1) await (await ruth.chat()).frame('caught_up')
  const hello = frame({ is: 'hello', shopId: home.id, after: 0 })
  const sixth = raw(shop, '')
  // In one piece with the upgrade: it is there before anybody could listen.
  sixth.socket.write(Buffer.concat([Buffer.from(upgrade(shop, ruth.cookie)), hello, frame(message('message-0001'))]))
  expect(await sixth.closed).toMatch(/101 [^]*"refused"[^]*too_many/)
  expect(sixth.said()).not.toContain('accepted')
  expect(shop.desk.customers).toEqual([])
})

test('what comes after a refusal is not taken, while the closing is still under way', async () => {
  const shop = await openShop({ limits: { closeWithinMs: 50 } })
  const ruth = await shop.visitor()
  const line = raw(shop, '')
  line.socket.write(
    Buffer.concat([
      Buffer.from(upgrade(shop, ruth.cookie)),
      frame(message('message-0001')),
      frame({ is: 'hello', shopId: home.id, after: 0 }),
      frame(message('message-0002')),
    ]),
  )
  expect(await line.closed).toContain('bad_request')
  expect(line.said()).not.toContain('accepted')
  expect(shop.desk.customers).toEqual([])
})

test('strangers’ sockets have their bound, of one address and in all; a known customer gets in, and a stranger who wrote is one no more', async () => {
  const shop = await openShop({ limits: { strangersSockets: { inAll: 3, perAddress: 2 }, closeWithinMs: 50 } })
  const ruth = await shop.visitor()
  await ruth.post('/api/name', { clientId: 'name-0001', name: 'Ruth' })
  const socketFrom = async (localAddress: string) => (await shop.visitor()).connect({}, { localAddress })
  const takenFrom = async (localAddress: string) => {
    const socket = await socketFrom(localAddress)
    socket.send({ is: 'hello', shopId: home.id, after: 0 })
    expect(await socket.frame('caught_up')).toEqual({ is: 'caught_up' })
    return socket
  }
  const refusedFrom = async (localAddress: string) => {
    const socket = await socketFrom(localAddress)
    expect(await socket.refused()).toMatchObject({ refused: { error: 'unavailable' } })
    expect(await socket.closed()).toEqual({ code: 1013, reason: 'unavailable' })
  }
  const first = await takenFrom('127.0.0.1')
  await takenFrom('127.0.0.1')
  await refusedFrom('127.0.0.1')
  await takenFrom('127.0.0.2')
  await refusedFrom('127.0.0.3')

  const known = await ruth.chat()
  known.send(message('message-0001'))
  expect(await known.accepted('message-0001')).toMatchObject({ position: 1 })
  first.send(message('message-0002'))
  await first.accepted('message-0002')
  await takenFrom('127.0.0.1')
})

test('of strangers’ connections the one that was quiet for longest gives way; a known customer’s stays', async () => {
  const shop = await openShop({ addressOf, limits: { strangersConnections: { inAll: 5, perAddress: 3 } } })
  const ruth = await shop.visitor()
  await ruth.post('/api/name', { clientId: 'name-0001', name: 'Ruth' })
  const known = raw(shop, get('/api/shop', shop, `Cookie: ${ruth.cookie}\r\n`))
  expect(await known.first).toContain('200 OK')
  const first = raw(shop, 'GET / HT')
  const others = []
  for (let other = 0; other < 3; other += 1) {
    others.push(raw(shop, get('/', shop)))
    expect(await others[other]?.first).toContain('200 OK')
  }
  expect(await first.closed).toBe('')
  known.socket.write(get('/api/shop', shop, `Cookie: ${ruth.cookie}\r\n`))
  await new Promise<void>((resolve) => known.socket.once('data', () => resolve()))
  expect(known.said().match(/200 OK/g)).toHaveLength(2)
  for (const { socket } of others) expect(socket.destroyed).toBe(false)
})

test('answers that a stranger doesn’t read take their place until the connection is gone, and no known customer’s', async () => {
  const desk = fakeDesk()
  const shop = await openShop({
    desk,
    limits: { strangersUnderWay: { inAll: 3, perAddress: 3 }, underWay: 6, requestTimeoutMs: 60_000 },
  })
  const ruth = await shop.visitor()
  await ruth.post('/api/name', { clientId: 'name-0001', name: 'Ruth' })
  const answer = await desk.shop('nobody')
  const large = {
    ...answer,
    data: { ...(answer.is === 'ok' ? answer.data : {}), customerName: 'x'.repeat(8 * 1024 * 1024) },
  }
  let asked = 0
  const allAsked = new Promise<void>((resolve) => {
    desk.shop = (who) => {
      asked += 1
      if (asked === 3) resolve()
      return Promise.resolve(desk.isKnown(who) ? answer : (large as typeof answer))
    }
  })
  const { socket } = raw(shop, '')
  socket.pause()
  socket.write(get('/api/shop', shop).repeat(10))
  await allAsked
  expect(await (await shop.visitor()).get('/api/shop')).toMatchObject({
    status: 503,
    json: { error: 'unavailable' },
    headers: { 'retry-after': '1' },
  })
  expect(await ruth.get('/api/shop')).toMatchObject({ status: 200 })
  expect(asked).toBe(4)
  socket.destroy()
  const patient = await Promise.all([1, 2, 3].map(() => shop.visitor()))
  const served = new Set<string>()
  // All three places are free again: nobody is answered before all are under way at once.
  const threeAtOnce = new Promise<void>((resolve) => {
    desk.shop = async (who) => {
      if (served.add(who).size === 3) resolve()
      await threeAtOnce
      return answer
    }
  })
  const answered = async (one: Visitor) => {
    let status = 503
    while (status !== 200) ({ status } = await one.get('/api/shop'))
  }
  await Promise.all(patient.map(answered))
  expect(served.size).toBe(3)
})

test('whoever would be one newcomer too many is told so by each way of becoming a customer, and a customer is not', async () => {
  let time = 0
  const shop = await openShop({ monotonic: () => time, limits: { newcomersPerHour: { inAll: 1, perAddress: 1 } } })
  const [ruth, oskar] = [await shop.visitor(), await shop.visitor()]
  expect(await ruth.post('/api/name', { clientId: 'name-0001', name: 'Ruth' })).toMatchObject({ status: 200 })
  const chat = await oskar.chat()
  chat.send(message('message-0001'))
  expect(await chat.refused('message-0001')).toMatchObject({ refused: { error: 'too_many' } })
  expect(await oskar.post('/api/name', { clientId: 'name-0002', name: 'Oskar' })).toMatchObject({
    status: 429,
    json: { error: 'too_many' },
    headers: { 'retry-after': '1' },
  })
  expect(shop.desk.customers).toEqual([whoIs(shop.desk)])
  expect(await ruth.post('/api/name', { clientId: 'name-0003', name: 'Ruth A.' })).toMatchObject({ status: 200 })
  // Their words are as good as before: sent again when there is room, they are taken.
  time += 3_600_000
  chat.send(message('message-0001'))
  expect(await chat.accepted('message-0001')).toMatchObject({ position: 1 })
})

test('of forty changes at once a page is told twice to look at the coupons: at the first, and once after the last', async () => {
  const desk = fakeDesk()
  const shop = await openShop({ desk, limits: { couponsNewsMs: 100 } })
  const chat = await (await shop.visitor()).chat()
  await chat.frame('caught_up')
  const news = () => chat.frames.filter(({ is }) => is === 'coupons_changed').length
  for (let change = 0; change < 40; change += 1) desk.couponsChange(home.id)
  await chat.until(() => (news() === 2 ? true : undefined))
  desk.couponsChange(home.id)
  await chat.until(() => (news() === 3 ? true : undefined))
  expect(news()).toBe(3)
})

/** A masked text frame, RFC 6455 section 5.2. */
function frame(content: unknown): Buffer {
  const payload = Buffer.from(JSON.stringify(content))
  const mask = randomBytes(4)
  return Buffer.concat([
    Buffer.from([0x81, 0x80 | payload.length]),
    mask,
    payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0)),
  ])
}
