import { createHash } from 'node:crypto'
import { connect as connectTcp } from 'node:net'
import { expect, test } from 'vitest'
import { garden, home, kettle, thanks } from '../../../fixtures/customer-desk'
import { connect, openShop, whoIs } from './shop-front'

const order = { clientId: 'order-0001', shopId: home.id, lines: [{ productId: kettle.id, quantity: 1 }], claimId: null }

test('a host that is not ours gets 421 from the page, the answers and the chat', async () => {
  const { ask, webchat, visitor, desk } = await openShop()
  const { cookie, connect } = await visitor()
  for (const host of [
    'evil.example',
    `evil.example:${webchat.port}`,
    '127.0.0.1',
    `127.0.0.1:${webchat.port + 1}`,
    `[::1]:${webchat.port}`,
    `LOCALHOST:${webchat.port}`,
    `127.0.0.1:${webchat.port}.evil.example`,
  ]) {
    for (const path of ['/', '/api/shop', '/nothing'])
      expect(await ask(path, { headers: { host, cookie } })).toMatchObject({ status: 421 })
    expect(
      await ask('/api/orders', {
        method: 'POST',
        headers: { host, cookie, origin: `http://${host}`, 'content-type': 'application/json' },
        body: order,
      }),
    ).toMatchObject({ status: 421 })
    await expect(connect({ host, origin: `http://${host}` })).rejects.toThrow('HTTP 421')
  }
  expect(
    await firstLine(
      webchat.port,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${webchat.port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    ),
  ).toMatch(/^HTTP\/1.1 4\d\d /)
  expect(await firstLine(webchat.port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 421 /)
  expect(desk.customers).toEqual([])
})

test('both names of this machine are ours', async () => {
  const { ask, webchat } = await openShop()
  for (const host of [`127.0.0.1:${webchat.port}`, `localhost:${webchat.port}`]) {
    const page = await ask('/', { headers: { host } })
    expect(page.status).toBe(200)
    expect(page.headers['content-security-policy']).toContain(`ws://${host};`)
  }
})

test('an origin that is not ours, or none, gets 403 from every POST and upgrade', async () => {
  const { ask, webchat, visitor, desk, host } = await openShop()
  const { cookie } = await visitor()
  const foreign = [
    'https://evil.example',
    'null',
    `http://127.0.0.1:${webchat.port + 1}`,
    `https://${host}`,
    `http://localhost:${webchat.port}`,
    `http://${host}/`,
    undefined,
  ]
  for (const origin of foreign) {
    const headers = { cookie, 'content-type': 'application/json', ...(origin === undefined ? {} : { origin }) }
    for (const path of ['/api/name', '/api/claims', '/api/quotes', '/api/orders', '/', '/nothing']) {
      expect(await ask(path, { method: 'POST', headers, body: order })).toMatchObject({
        status: 403,
        json: { error: 'forbidden' },
      })
    }
    await expect(connect(host, { cookie, ...(origin === undefined ? {} : { origin }) })).rejects.toThrow('HTTP 403')
  }
  expect(desk.customers).toEqual([])
})

test('no answer lets another origin read it', async () => {
  const { ask, visitor } = await openShop()
  const { cookie } = await visitor()
  const headers = { cookie, origin: 'https://evil.example', 'access-control-request-method': 'POST' }
  const replies = [
    await ask('/', { headers }),
    await ask('/api/shop', { headers }),
    await ask('/api/orders', { method: 'OPTIONS', headers }),
  ]
  for (const reply of replies)
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  expect(replies[2]).toMatchObject({ status: 405 })
})

test('every answer carries the policy, nosniff and no-referrer', async () => {
  const { ask, host } = await openShop()
  for (const path of ['/', '/assets/page-1a2b.js', '/api/shop', '/api/coupons', '/nothing']) {
    const { headers } = await ask(path)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    expect(String(headers['content-security-policy']).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self' ws://${host}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
  }
})

test('who has no cookie gets one with the page, and nothing else without it', async () => {
  const { ask, origin, desk, host } = await openShop()
  const cookie = String((await ask('/')).headers['set-cookie'])
  expect(cookie).toMatch(/^handsel_house1=[\w-]{43}\.[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/)
  expect(String((await ask('/')).headers['set-cookie'])).not.toBe(cookie)
  for (const sent of [undefined, 'handsel_house2=' + 'a'.repeat(43), 'handsel_house1=short']) {
    const headers = { origin, 'content-type': 'application/json', ...(sent ? { cookie: sent } : {}) }
    expect(await ask(`/api/coupons?shop=${home.id}`, { headers })).toMatchObject({ status: 403 })
    expect(await ask('/api/orders', { method: 'POST', headers, body: order })).toMatchObject({ status: 403 })
    await expect(connect(host, { origin, ...(sent ? { cookie: sent } : {}) })).rejects.toThrow('HTTP 403')
  }
  expect(desk.customers).toEqual([])
})

test('the desk is told the SHA-256 of the cookie, and it stays over visits', async () => {
  const { visitor, ask, desk } = await openShop()
  const { post, cookie } = await visitor()
  await post('/api/name', { clientId: 'name-0001', name: 'Ruth' })
  const token = /=([\w-]{43})\./.exec(cookie)?.[1] ?? ''
  expect(whoIs(desk)).toBe(createHash('sha256').update(token).digest('hex'))
  expect(String((await ask('/', { headers: { cookie } })).headers['set-cookie'])).toContain(token)
})

test('a visit that another site led to does not cost the customer their cookie', async () => {
  const { ask } = await openShop()
  const page = await ask('/', { headers: { 'sec-fetch-site': 'cross-site' } })
  expect(page.status).toBe(200)
  expect(page.headers['set-cookie']).toBeUndefined()
  // The page then asks by itself; without a cookie it is a new customer.
  expect(String((await ask('/api/shop')).headers['set-cookie'])).toMatch(/^handsel_house1=/)
})

test('ids of another customer, of a coupon never sent and of nothing are not found', async () => {
  const { visitor, desk } = await openShop()
  const ruth = await visitor()
  await ruth.post('/api/name', { clientId: 'name-0001', name: 'Ruth' })
  const claim = desk.send(whoIs(desk), thanks)
  const oskar = await visitor()
  const withRuths = await oskar.post('/api/orders', {
    ...order,
    lines: [{ productId: kettle.id, quantity: 2 }],
    claimId: claim.id,
  })
  expect(withRuths).toMatchObject({ status: 404, json: { error: 'not_found' } })
  expect(await oskar.post('/api/claims', { clientId: 'claim-0001', couponId: thanks.id })).toMatchObject({
    status: 404,
    json: { error: 'not_found' },
  })
  expect(await oskar.post('/api/claims', { clientId: 'claim-0002', couponId: 'coupon_nothing' })).toMatchObject({
    status: 404,
    json: { error: 'not_found' },
  })
  expect(await oskar.get('/api/coupons?shop=shop_nothing')).toMatchObject({ status: 404 })
  const { json } = await oskar.get(`/api/coupons?shop=${home.id}`)
  expect(json).toMatchObject({ claims: [] })
  const chat = await oskar.chat(0, 'shop_nothing')
  expect(await chat.refused()).toMatchObject({ refused: { error: 'not_found' } })
  expect(await chat.closed()).toMatchObject({ code: 1008 })
})

test('a chat coupon is in no answer to whom it was not sent', async () => {
  const { visitor, desk } = await openShop()
  const ruth = await visitor()
  await ruth.post('/api/name', { clientId: 'name-0001', name: 'Ruth' })
  desk.send(whoIs(desk), thanks)
  const oskar = await visitor()
  const replies = [
    await oskar.get('/api/shop'),
    await oskar.get(`/api/coupons?shop=${home.id}`),
    await oskar.post('/api/quotes', { shopId: home.id, lines: order.lines }),
  ]
  for (const { status, text } of replies) {
    expect(status).toBe(200)
    expect(text).not.toContain(thanks.id)
  }
  expect((await ruth.get(`/api/coupons?shop=${home.id}`)).text).toContain(thanks.id)
})

test('what a desk lets slip goes no further than the contract', async () => {
  const { visitor, desk, reported } = await openShop()
  const answer = await desk.shop('nobody')
  const slip = { coupon: { ...(answer.is === 'ok' ? answer.data.coupons[0]?.coupon : undefined), kind: 'chat' } }
  desk.shop = () =>
    Promise.resolve({ ...answer, data: { ...(answer.is === 'ok' ? answer.data : {}), coupons: [slip] } } as never)
  expect(await (await visitor()).get('/api/shop')).toMatchObject({ status: 500, json: { error: 'unavailable' } })
  desk.coupons = () => Promise.resolve({ is: 'ok', data: { now: 1, claims: [], revenue: 12 } } as never)
  expect(await (await visitor()).get(`/api/coupons?shop=${home.id}`)).toMatchObject({
    status: 500,
    json: { error: 'unavailable' },
  })
  expect(reported).toHaveLength(2)
})

test('a price, a discount, a time or a sender that the page sends is a bad request', async () => {
  const { visitor, desk } = await openShop()
  const { post, chat } = await visitor()
  const lies = [
    ['/api/orders', { ...order, total: 1 }],
    ['/api/orders', { ...order, lines: [{ productId: kettle.id, quantity: 1, price: 1 }] }],
    ['/api/orders', { ...order, saving: 3_999 }],
    ['/api/orders', { ...order, createdAt: 0 }],
    ['/api/orders', { ...order, customerId: 'customer_ruth' }],
    ['/api/quotes', { shopId: home.id, lines: [{ productId: kettle.id, quantity: 1, price: 1 }] }],
    ['/api/claims', { clientId: 'claim-0001', couponId: thanks.id, customerId: 'customer_ruth' }],
    ['/api/name', { clientId: 'name-0001', name: 'Ruth', role: 'supervisor' }],
  ] as const
  for (const [path, body] of lies)
    expect(await post(path, body)).toMatchObject({ status: 400, json: { error: 'bad_request' } })
  const open = await chat()
  open.send({ is: 'message', clientId: 'message-0001', text: 'hi', from: 'agent', at: 0 })
  expect(await open.refused('message-0001')).toMatchObject({ refused: { error: 'bad_request' } })
  expect(desk.customers).toEqual([])
})

test('odd quantities, foreign products and carts without lines are refused', async () => {
  const { visitor } = await openShop()
  const { post } = await visitor()
  for (const quantity of [0, -1, 1.5, 1_000, '1', null])
    expect(await post('/api/orders', { ...order, lines: [{ productId: kettle.id, quantity }] })).toMatchObject({
      status: 400,
    })
  expect(await post('/api/orders', { ...order, lines: [] })).toMatchObject({ status: 400 })
  expect(await post('/api/orders', { ...order, shopId: garden.id })).toMatchObject({ status: 404 })
})

/** The status line of what the server says to these bytes. */
function firstLine(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp(port, '127.0.0.1', () => socket.write(bytes))
    socket.once('data', (head: Buffer) => {
      resolve(head.toString().split('\r\n')[0] ?? '')
      socket.destroy()
    })
    socket.on('error', reject)
  })
}
