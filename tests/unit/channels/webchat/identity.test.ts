import { createHash, createHmac, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { fakeDesk, home } from '../../../fixtures/customer-desk'
import { connect, cookieKey, openShop, whoIs } from './shop-front'

const token = () => randomBytes(32).toString('base64url')
const hashOf = (value: string) => createHash('sha256').update(value).digest('hex')
const signedWith = (key: string, value: string) =>
  `${value}.${createHmac('sha256', key).update(value).digest('base64url')}`
const rename = { clientId: 'name-0001', name: 'Ruth' }

test('a cookie that the server did not make is nobody’s: it writes nothing, opens no chat, and another one is given with the page', async () => {
  const { ask, origin, host, desk } = await openShop()
  const theirs = signedWith(cookieKey, token())
  const invented = [
    token(),
    '0'.repeat(43),
    `${token()}.${'A'.repeat(43)}`,
    signedWith('another key', token()),
    `${token()}.${theirs.split('.')[1] ?? ''}`,
    theirs.slice(0, -1),
    `${theirs}A`,
    `${theirs}.${theirs}`,
    theirs.replace('.', ''),
    ` ${'.'.repeat(87)}`,
  ]
  for (const value of invented) {
    const cookie = `handsel_house1=${value}`
    expect(
      await ask('/api/name', {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/json' },
        body: rename,
      }),
      value,
    ).toMatchObject({ status: 403, json: { error: 'forbidden' } })
    expect(await ask(`/api/coupons?shop=${home.id}`, { headers: { cookie } })).toMatchObject({ status: 403 })
    await expect(connect(host, { cookie, origin })).rejects.toThrow('HTTP 403')
    for (const path of ['/', '/api/shop']) {
      const given = String((await ask(path, { headers: { cookie } })).headers['set-cookie'])
      expect(given).toMatch(/^handsel_house1=[\w-]{43}\.[\w-]{43};/)
      expect(given).not.toContain(value.slice(0, 43))
    }
  }
  expect(desk.customers).toEqual([])
})

test('the cookie of an earlier version, without a signature, stays good for a customer who did something, and is signed at the next visit', async () => {
  const desk = fakeDesk()
  const old = token()
  await desk.rename(hashOf(old), rename)
  const { ask, host, origin } = await openShop({ desk })
  const cookie = `handsel_house1=${old}`
  const chat = await connect(host, { cookie, origin })
  chat.send({ is: 'hello', shopId: home.id, after: 0 })
  chat.send({ is: 'message', clientId: 'message-0001', text: 'Here again' })
  expect(await chat.accepted('message-0001')).toMatchObject({ position: 1 })
  expect(whoIs(desk)).toBe(hashOf(old))
  expect(String((await ask('/', { headers: { cookie } })).headers['set-cookie'])).toMatch(
    new RegExp(`^handsel_house1=${signedWith(cookieKey, old)};`),
  )
})

test('when the key is another one, customers who did something stay who they are; who did nothing gets another cookie', async () => {
  const desk = fakeDesk()
  const before = await openShop({ desk })
  const [ruth, oskar] = [await before.visitor(), await before.visitor()]
  await ruth.post('/api/name', rename)
  await before.webchat.close()
  const after = await openShop({ desk, cookieKey: 'n'.repeat(43) })
  const shopOf = (cookie: string) => after.ask('/api/shop', { headers: { cookie } })
  expect(await shopOf(ruth.cookie)).toMatchObject({ status: 200, json: { customerName: 'Ruth' } })
  const asked = await shopOf(oskar.cookie)
  expect(asked).toMatchObject({ status: 200, json: { named: false } })
  expect(String(asked.headers['set-cookie'])).toMatch(/^handsel_house1=/)
})

test('a page whose browser keeps no cookies is told who its customer is, for as long as it lives: it writes, claims and chats as one', async () => {
  const { ask, host, origin, desk } = await openShop()
  const shop = await ask('/api/shop', { headers: { 'handsel-visit': 'wanted' } })
  expect([shop.status, shop.headers['set-cookie']]).toEqual([200, undefined])
  const visit = String(shop.headers['handsel-visit'])
  const named = { origin, 'content-type': 'application/json', 'handsel-visit': visit }
  expect(await ask('/api/name', { method: 'POST', headers: named, body: rename })).toMatchObject({ status: 200 })
  expect(await ask('/api/shop', { headers: { 'handsel-visit': visit } })).toMatchObject({
    json: { customerName: 'Ruth' },
  })
  expect(await ask(`/api/coupons?shop=${home.id}`, { headers: { 'handsel-visit': visit } })).toMatchObject({
    status: 200,
  })
  const chat = await connect(host, { origin }, {}, [`handsel-visit.${visit}`])
  chat.send({ is: 'hello', shopId: home.id, after: 0 })
  chat.send({ is: 'message', clientId: 'message-0001', text: 'Hello' })
  expect(await chat.accepted('message-0001')).toMatchObject({ position: 1 })
  expect(whoIs(desk)).toBe(hashOf(visit.split('.')[0] ?? ''))
})

test('a visit that the server did not make is nobody’s, also that of a customer who exists', async () => {
  const desk = fakeDesk()
  const known = token()
  await desk.rename(hashOf(known), rename)
  const { ask, host, origin } = await openShop({ desk })
  for (const visit of ['wanted', known, token(), signedWith('another key', known), `${known}.${'A'.repeat(43)}`]) {
    expect(
      await ask('/api/name', {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json', 'handsel-visit': visit },
        body: rename,
      }),
      visit,
    ).toMatchObject({ status: 403 })
    await expect(connect(host, { origin }, {}, [`handsel-visit.${visit}`])).rejects.toThrow('HTTP 403')
  }
})

test('who has a cookie is never told what lies in it', async () => {
  const { ask, visitor } = await openShop()
  const { cookie } = await visitor()
  const shop = await ask('/api/shop', { headers: { cookie, 'handsel-visit': 'wanted' } })
  expect([shop.status, shop.headers['handsel-visit']]).toEqual([200, undefined])
})

test('of two cookies of one name the one that is ours counts', async () => {
  const { visitor, ask } = await openShop()
  const { cookie, post } = await visitor()
  await post('/api/name', rename)
  expect(
    await ask('/api/shop', { headers: { cookie: `handsel_house1=${token()}; ${cookie}; handsel_house2=${token()}` } }),
  ).toMatchObject({ json: { customerName: 'Ruth' } })
})
