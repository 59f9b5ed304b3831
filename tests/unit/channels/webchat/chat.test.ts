import { randomBytes } from 'node:crypto'
import { connect as connectTcp } from 'node:net'
import { expect, test } from 'vitest'
import { fakeDesk, garden, home, kettle, thanks } from '../../../fixtures/customer-desk'
import { openShop, whoIs, type Shop, type Visitor } from './shop-front'

const message = (clientId: string, text = 'Is the kettle in stock?') => ({ is: 'message', clientId, text })
const texts = ({ desk }: Shop) => desk.transcript(whoIs(desk), home.id).map(({ text }) => text)

test('what a customer writes is accepted, kept, and shown in every window of theirs', async () => {
  const shop = await openShop()
  const ruth = await shop.visitor()
  const [here, there] = [await ruth.chat(), await ruth.chat()]
  here.send(message('message-0001'))
  expect(await here.accepted('message-0001')).toMatchObject({ position: 1 })
  for (const chat of [here, there])
    expect(await chat.frame('messages')).toMatchObject({
      messages: [{ position: 1, from: { is: 'me' }, clientId: 'message-0001', text: 'Is the kettle in stock?' }],
    })
})

test('an answer reaches the customer it is for, and no other one', async () => {
  const shop = await openShop()
  const ruth = await (await shop.visitor()).chat()
  ruth.send(message('message-0001'))
  await ruth.accepted('message-0001')
  const who = whoIs(shop.desk)
  const oskar = await (await shop.visitor()).chat()
  oskar.send(message('message-0002', 'And the throw?'))
  await oskar.accepted('message-0002')
  shop.desk.say(who, home.id, 'Yes, twelve of them.')
  expect(await ruth.until(() => ruth.messages().find(({ from }) => from.is === 'agent'))).toMatchObject({
    from: { name: 'Imogen' },
    text: 'Yes, twelve of them.',
  })
  shop.desk.say(shop.desk.customers[1] ?? '', home.id, 'The throw too.')
  await oskar.until(() => oskar.messages().find(({ from }) => from.is === 'agent'))
  expect(oskar.messages().map(({ text }) => text)).toEqual(['And the throw?', 'The throw too.'])
})

test('a message that is sent again is there once, over new connections too', async () => {
  const shop = await openShop()
  const ruth = await shop.visitor()
  for (let time = 0; time < 3; time += 1) {
    const chat = await ruth.chat()
    chat.send(message('message-0001'))
    chat.send(message('message-0001'))
    expect(await chat.accepted('message-0001')).toMatchObject({ position: 1 })
    chat.cut()
  }
  expect(texts(shop)).toEqual(['Is the kettle in stock?'])
})

test('the connection is cut in the middle of a message: sent again, it arrives once', async () => {
  const shop = await openShop()
  const ruth = await shop.visitor()
  const frame = textFrame(JSON.stringify(message('message-0001')))
  for (const bytes of [1, 7, frame.length - 1]) await cutAfter(shop, ruth, frame.subarray(0, bytes))
  const chat = await ruth.chat()
  chat.send(message('message-0001'))
  await chat.accepted('message-0001')
  expect(texts(shop)).toEqual(['Is the kettle in stock?'])
})

test('a frame above 16 kB closes the connection, and one of 2,001 characters is refused by its id', async () => {
  const shop = await openShop()
  const ruth = await shop.visitor()
  const chat = await ruth.chat()
  chat.send(message('message-0001', 'ö'.repeat(2_000)))
  await chat.accepted('message-0001')
  chat.send(message('message-0002', 'ö'.repeat(2_001)))
  expect(await chat.refused('message-0002')).toMatchObject({ refused: { error: 'bad_request' } })
  chat.send('x'.repeat(16 * 1024 + 1))
  expect(await chat.closed()).toMatchObject({ code: 1009 })
  expect(texts(shop)).toEqual(['ö'.repeat(2_000)])
})

test('frames that are no JSON, no text, of no known kind or out of turn are refused', async () => {
  const { visitor, desk } = await openShop()
  const ruth = await visitor()
  const early = await ruth.connect()
  early.send(message('message-0001'))
  expect(await early.closed()).toEqual({ code: 1008, reason: 'bad_request' })
  const chat = await ruth.chat()
  for (const frame of ['{', '[]', '"hello"', '{"is":"price","total":1}', `{"is":"shown","position":0}`])
    chat.send(frame)
  const refusals = () => chat.frames.filter(({ is }) => is === 'refused')
  await chat.until(() => (refusals().length === 5 ? true : undefined))
  expect(refusals()).toMatchObject(Array.from({ length: 5 }, () => ({ refused: { error: 'bad_request' } })))
  chat.send({ is: 'hello', shopId: garden.id, after: 0 })
  expect(await chat.closed()).toEqual({ code: 1008, reason: 'bad_request' })
  const binary = await ruth.chat()
  binary.socket.send(Buffer.from(JSON.stringify(message('message-0003'))))
  expect(await binary.closed()).toEqual({ code: 1003, reason: 'bad_request' })
  expect(desk.customers).toEqual([])
})

test('compression is not agreed to', async () => {
  const { visitor } = await openShop()
  expect((await (await visitor()).chat()).socket.extensions).toBe('')
})

test('the eleventh message within a second is refused by its id, in whichever window; a second later it passes', async () => {
  let time = 0
  const shop = await openShop({ monotonic: () => time })
  const ruth = await shop.visitor()
  const [here, there] = [await ruth.chat(), await ruth.chat()]
  for (let count = 10; count < 20; count += 1) (count % 2 === 0 ? here : there).send(message(`message-00${count}`))
  await Promise.all([here.accepted('message-0018'), there.accepted('message-0019')])
  here.send(message('message-0020'))
  expect(await here.refused('message-0020')).toMatchObject({ refused: { error: 'too_many' } })
  expect(texts(shop)).toHaveLength(10)
  time += 1_000
  here.send(message('message-0020'))
  await here.accepted('message-0020')
  expect(texts(shop)).toHaveLength(11)
})

test('a page that floods is cut off; another customer notices nothing', async () => {
  const { visitor } = await openShop({ monotonic: () => 0 })
  const [ruth, oskar] = [await visitor(), await visitor()]
  const flood = await ruth.chat()
  for (let count = 0; count < 200; count += 1) flood.send(message(`message-1${String(count).padStart(3, '0')}`))
  expect(await flood.closed()).toEqual({ code: 1008, reason: 'too_many' })
  const calm = await oskar.chat()
  calm.send(message('message-0001'))
  await calm.accepted('message-0001')
})

test('a sixth window is told that there are too many, and gets in when one was closed', async () => {
  const { visitor } = await openShop()
  const ruth = await visitor()
  const open = await Promise.all([1, 2, 3, 4, 5].map(() => ruth.chat()))
  const sixth = await ruth.connect()
  expect(await sixth.refused()).toMatchObject({ refused: { error: 'too_many' } })
  expect(await sixth.closed()).toEqual({ code: 1013, reason: 'too_many' })
  open[0]?.socket.close()
  await open[0]?.closed()
  const again = await ruth.chat()
  again.send(message('message-0001'))
  await again.accepted('message-0001')
})

test('what a page has shown is told to the desk', async () => {
  const { visitor, desk } = await openShop()
  const chat = await (await visitor()).chat()
  chat.send(message('message-0001'))
  await chat.accepted('message-0001')
  chat.send({ is: 'shown', position: 1 })
  chat.send(message('message-0002'))
  await chat.accepted('message-0002')
  expect(desk.shownTo).toEqual([{ who: whoIs(desk), position: 1 }])
})

test('what the contract doesn’t know closes the one socket that it was told to, and nothing of it reaches who changed it', async () => {
  const { visitor, desk, reported } = await openShop()
  const chat = await (await visitor()).chat()
  chat.send(message('message-0001'))
  await chat.accepted('message-0001')
  const who = whoIs(desk)
  const claim = desk.send(who, thanks)
  await chat.until(() => chat.messages().find((one) => one.claim))
  // An instant is a whole number: the card that changes now can't be told.
  desk.moveTo(desk.now() + 0.5)
  const ordered = await desk.order(who, {
    clientId: 'order-0001',
    shopId: home.id,
    lines: [{ productId: kettle.id, quantity: 2 }],
    claimId: claim.id,
  })
  expect(ordered.is).toBe('ok')
  expect(await chat.closed()).toMatchObject({ code: 1011 })
  expect(reported).toHaveLength(1)
})

test('a coupon comes as a card, its redemption changes the card in place, and both pages are told to look at the coupons', async () => {
  const { visitor, desk } = await openShop()
  const ruth = await visitor()
  const chat = await ruth.chat()
  chat.send(message('message-0001'))
  await chat.accepted('message-0001')
  const claim = desk.send(whoIs(desk), thanks, 'With our thanks')
  await chat.frame('coupons_changed')
  await ruth.post('/api/orders', {
    clientId: 'order-0001',
    shopId: home.id,
    lines: [{ productId: kettle.id, quantity: 2 }],
    claimId: claim.id,
  })
  await chat.until(() => chat.messages().find((one) => one.claim?.state === 'used'))
  expect(chat.messages().map(({ position, claim: card }) => [position, card?.state])).toEqual([
    [1, undefined],
    [2, 'usable'],
    [2, 'used'],
  ])
})

test('a page is told once when it has all that was there, also when that is nothing', async () => {
  const { visitor, desk } = await openShop()
  const ruth = await visitor()
  const first = await ruth.chat()
  await first.frame('caught_up')
  expect(first.frames).toEqual([{ is: 'caught_up' }])
  first.send(message('message-0001'))
  await first.accepted('message-0001')
  desk.say(whoIs(desk), home.id, 'Yes, twelve of them.')
  await first.until(() => first.messages()[1])
  expect(first.frames.filter(({ is }) => is === 'caught_up')).toHaveLength(1)
  const second = await ruth.chat()
  await second.frame('caught_up')
  expect(second.frames.map(({ is }) => is)).toEqual(['messages', 'caught_up'])
})

test('two shops of one seller are two conversations', async () => {
  const { visitor, desk } = await openShop()
  const ruth = await visitor()
  const [atHome, atGarden] = [await ruth.chat(), await ruth.chat(0, garden.id)]
  atHome.send(message('message-0001', 'kettle'))
  await atHome.accepted('message-0001')
  atGarden.send(message('message-0002', 'spade'))
  await atGarden.accepted('message-0002')
  await atGarden.frame('messages')
  expect(atHome.messages().map(({ text }) => text)).toEqual(['kettle'])
  expect(atGarden.messages().map(({ text }) => text)).toEqual(['spade'])
  expect(desk.transcript(whoIs(desk), garden.id)).toHaveLength(1)
  desk.send(whoIs(desk), thanks)
  await atHome.frame('coupons_changed')
  atGarden.send(message('message-0003', 'rake'))
  await atGarden.accepted('message-0003')
  expect(atGarden.frames.map(({ is }) => is)).not.toContain('coupons_changed')
})

test('a page that no longer answers is dropped', async () => {
  const { visitor } = await openShop({ limits: { heartbeatMs: 500 } })
  const ruth = await visitor()
  const [mute, alive] = [await ruth.connect({}, { autoPong: false }), await ruth.connect()]
  expect(await mute.closed()).toMatchObject({ code: 1006 })
  expect(alive.socket.readyState).toBe(alive.socket.OPEN)
})

test('a page that reads too slowly is dropped, and catches up when it comes back', async () => {
  const desk = fakeDesk()
  const shop = await openShop({ desk, limits: { unsentBytes: 64 * 1024 } })
  const ruth = await shop.visitor()
  const slow = await ruth.chat()
  slow.send(message('message-0001'))
  await slow.accepted('message-0001')
  const claim = desk.send(whoIs(desk), thanks, 'With our thanks')
  await slow.until(() => slow.messages().find((one) => one.claim))
  slow.socket.pause()
  // New messages wait for the line to take the ones before; changes of a card pile up for who doesn't read.
  for (let change = 0; change < 150; change += 1) desk.change(whoIs(desk), claim.id, `${'y'.repeat(200_000)}${change}`)
  slow.socket.resume()
  expect(await slow.closed()).toMatchObject({ code: 1006 })
  const back = await ruth.chat()
  await back.until(() => (back.messages().length === 2 ? true : undefined))
})

/** A masked text frame of less than 126 bytes, RFC 6455 section 5.2. */
function textFrame(text: string): Buffer {
  const payload = Buffer.from(text)
  const mask = randomBytes(4)
  return Buffer.concat([
    Buffer.from([0x81, 0x80 | payload.length]),
    mask,
    payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0)),
  ])
}

/** Opens a chat by hand, says hello, sends some bytes and cuts the line. */
function cutAfter({ webchat, host, origin }: Shop, { cookie }: Visitor, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp(webchat.port, '127.0.0.1', () => {
      socket.write(
        `GET /chat HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
      )
    })
    socket.once('data', (head: Buffer) => {
      if (!head.toString().startsWith('HTTP/1.1 101')) return reject(new Error(head.toString()))
      socket.write(textFrame(JSON.stringify({ is: 'hello', shopId: home.id, after: 0 })))
      socket.write(bytes, () => socket.destroy())
    })
    socket.on('error', reject)
    socket.on('close', () => resolve())
  })
}
