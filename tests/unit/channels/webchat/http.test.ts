import { connect as connectTcp } from 'node:net'
import { expect, test } from 'vitest'
import { limitsOnThisComputer, startWebchat } from '../../../../electron/channels/webchat'
import { coupon, fakeDesk, home, kettle } from '../../../fixtures/customer-desk'
import { cookieKey, openShop, whoIs } from './shop-front'

const lines = [{ productId: kettle.id, quantity: 2 }]

test('only what the folder holds is served, and nothing beside it', async () => {
  const { ask } = await openShop()
  expect(await ask('/')).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' },
  })
  expect(await ask(`/?shop=${home.id}`)).toMatchObject({ status: 200 })
  expect(await ask('/assets/page-1a2b.js')).toMatchObject({
    status: 200,
    text: 'export {}',
    headers: {
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    },
  })
  for (const path of [
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '//secret.html',
    '/assets/../../secret.html',
    '/assets/..%5c..%5csecret.html',
    '/assets/',
    '/assets',
    '/index.html%00.js',
    'http://evil.example/',
    '/chat',
  ]) {
    expect(await ask(path), path).toMatchObject({ status: 404, json: { error: 'not_found' } })
  }
})

test('a page that has not changed is not sent again', async () => {
  const { ask } = await openShop()
  const { headers } = await ask('/')
  expect(await ask('/', { headers: { 'if-none-match': String(headers.etag) } })).toMatchObject({
    status: 304,
    text: '',
  })
})

test('other methods are refused with the ones that are allowed', async () => {
  const { ask, visitor, origin } = await openShop()
  const { cookie } = await visitor()
  const headers = { cookie, origin }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'POST', 'TRACE'])
    expect(await ask('/', { method, headers })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  expect(await ask('/api/shop', { method: 'POST', headers })).toMatchObject({
    status: 405,
    headers: { allow: 'GET, HEAD' },
  })
  expect(await ask('/api/orders', { headers })).toMatchObject({ status: 405, headers: { allow: 'POST' } })
  expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
})

test('a body must be JSON that says so, of at most 16 kB', async () => {
  const { visitor } = await openShop()
  const { post } = await visitor()
  const body = { clientId: 'name-0001', name: 'Ruth' }
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json-patch+json',
    '',
  ]) {
    expect(await post('/api/name', body, { 'content-type': type })).toMatchObject({ status: 415 })
  }
  expect(await post('/api/name', '{"clientId":')).toMatchObject({ status: 400 })
  expect(
    await post('/api/name', ' '.repeat(16 * 1024 - JSON.stringify(body).length) + JSON.stringify(body)),
  ).toMatchObject({ status: 200 })
  expect(
    await post('/api/name', ' '.repeat(16 * 1024 + 1 - JSON.stringify(body).length) + JSON.stringify(body)),
  ).toMatchObject({ status: 413, json: { error: 'forbidden' } })
  expect(await post('/api/name', 'x'.repeat(300_000), { 'transfer-encoding': 'chunked' })).toMatchObject({
    status: 413,
  })
})

test('a query that the contract does not know is a bad request', async () => {
  const { visitor } = await openShop()
  const { get } = await visitor()
  for (const path of [
    '/api/shop?shop=nonsense',
    '/api/shop?customer=1',
    '/api/coupons',
    `/api/shop?shop=${home.id}&shop=${home.id}`,
    '/api/shop?__proto__=1',
  ])
    expect(await get(path)).toMatchObject({ status: 400 })
})

test('a claim takes the coupon, an order redeems it, and the same request twice does it once', async () => {
  const welcome = coupon('welcome')
  const { visitor } = await openShop({ desk: fakeDesk([welcome]) })
  const { get, post } = await visitor()
  for (let time = 0; time < 2; time += 1)
    expect(await post('/api/claims', { clientId: 'claim-0001', couponId: welcome.id })).toMatchObject({
      status: 200,
      text: 'null',
    })
  expect(await post('/api/claims', { clientId: 'claim-0002', couponId: welcome.id })).toMatchObject({
    status: 409,
    json: { error: 'refused', refusal: { reason: 'limit_reached' } },
  })
  const quoted = await post('/api/quotes', { shopId: home.id, lines })
  expect(quoted.json).toMatchObject({ subtotal: 8_000, saving: 800, total: 7_200 })
  const { claim } = quoted.json as { claim: { id: string } }
  const placed = await post('/api/orders', { clientId: 'order-0001', shopId: home.id, lines, claimId: claim.id })
  expect(placed.json).toMatchObject({ order: { total: 7_200, claimId: claim.id } })
  expect((await post('/api/orders', { clientId: 'order-0001', shopId: home.id, lines, claimId: claim.id })).text).toBe(
    placed.text,
  )
  expect(
    await post('/api/orders', { clientId: 'order-0002', shopId: home.id, lines, claimId: claim.id }),
  ).toMatchObject({ status: 409, json: { refusal: { reason: 'already_redeemed' } } })
  expect((await get(`/api/coupons?shop=${home.id}`)).json).toMatchObject({ claims: [{ state: 'used' }] })
})

test('a customer who asks too fast is refused until time has passed', async () => {
  let time = 0
  const { visitor } = await openShop({ monotonic: () => time })
  const [ruth, oskar] = [await visitor(), await visitor()]
  const quote = (who: typeof ruth) => who.post('/api/quotes', { shopId: home.id, lines })
  for (let count = 0; count < 10; count += 1) expect(await quote(ruth)).toMatchObject({ status: 200 })
  expect(await quote(ruth)).toMatchObject({ status: 429, json: { error: 'too_many' }, headers: { 'retry-after': '1' } })
  expect(await quote(oskar)).toMatchObject({ status: 200 })
  time += 100
  expect(await quote(ruth)).toMatchObject({ status: 200 })
  expect(await quote(ruth)).toMatchObject({ status: 429 })
})

test('a bug in the desk is reported, and says nothing of itself to the customer', async () => {
  const { visitor, desk, reported } = await openShop()
  desk.coupons = () => Promise.reject(new Error('secret detail'))
  const reply = await (await visitor()).get(`/api/coupons?shop=${home.id}`)
  expect(reply).toMatchObject({ status: 500, text: '{"error":"unavailable"}' })
  expect(reported).toEqual([new Error('secret detail')])
})

test('headers that never end are cut off', async () => {
  const { webchat } = await openShop({ limits: { headersTimeoutMs: 100, requestTimeoutMs: 100 } })
  const ended = await new Promise((resolve) => {
    const socket = connectTcp(webchat.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: 127'))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve('cut'))
    socket.resume()
  })
  expect(ended).toBe('cut')
})

test('a port that another program has is said, and listening is on this machine alone', async () => {
  const { webchat, folder, desk } = await openShop()
  expect(webchat.url).toBe(`http://127.0.0.1:${webchat.port}/`)
  expect(
    await startWebchat({
      monotonic: () => performance.now(),
      port: webchat.port,
      desk,
      installationId: 'house2',
      cookieKey,
      limits: limitsOnThisComputer,
      pageFolder: folder,
    }),
  ).toEqual({ is: 'port_in_use', port: webchat.port })
})

test('a page that was not built is a clear error', async () => {
  await expect(
    startWebchat({
      monotonic: () => performance.now(),
      port: 0,
      desk: fakeDesk(),
      installationId: 'house1',
      cookieKey,
      limits: limitsOnThisComputer,
      pageFolder: '/nowhere',
    }),
  ).rejects.toThrow()
  await expect(openShop({ installationId: 'bad; id' })).rejects.toThrow('installation id')
})

test('closing ends every connection, and its port is free again', async () => {
  const { webchat, visitor, folder, desk } = await openShop()
  const chat = await (await visitor()).chat()
  await Promise.all([webchat.close(), webchat.close()])
  expect(await chat.closed()).toMatchObject({ code: 1001 })
  const again = await startWebchat({
    monotonic: () => performance.now(),
    port: webchat.port,
    desk,
    installationId: 'house1',
    cookieKey,
    limits: limitsOnThisComputer,
    pageFolder: folder,
  })
  expect(again).toMatchObject({ is: 'listening', port: webchat.port })
  if (again.is === 'listening') await again.close()
})

test('asking leaves no trace; the first thing done makes the customer', async () => {
  const { visitor, desk } = await openShop()
  const { get, post } = await visitor()
  await get('/api/shop')
  await get(`/api/coupons?shop=${home.id}`)
  expect(desk.customers).toEqual([])
  await post('/api/name', { clientId: 'name-0001', name: 'Ruth' })
  expect(whoIs(desk)).toMatch(/^[0-9a-f]{64}$/)
})
