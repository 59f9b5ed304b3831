import { describe, expect, test } from 'vitest'
import { day, type ProductId } from '../../../shared/model'
import { aDesk, aFolder, monday, tokenOf, type DeskUnderTest } from '../../fixtures/desk'
import { askingTwice, batchesOf } from '../../fixtures/store-doubles'

const ruth = tokenOf('Ruth')
const clientId = (n: number) => `client-${String(n).padStart(4, '0')}`

async function aProduct(desk: DeskUnderTest, price: number): Promise<ProductId> {
  const id = `product_${String(price).padStart(6, '0')}` as ProductId
  await desk.store.execute(undefined, monday, () => ({
    decided: true,
    events: [{ is: 'product_added', product: { id, shopId: desk.shopId, name: 'Fjord candle', price } }],
    result: null,
  }))
  return id
}

describe('a customer', () => {
  test('is told why they can’t claim before they have done anything', async () => {
    const desk = await aDesk()
    await desk.coupon({ customers: { is: 'repeat' } }, 'regular')
    expect(await desk.desk.customers.shop(ruth)).toMatchObject({
      is: 'ok',
      data: { coupons: [{ refusal: { reason: 'not_eligible', customers: 'repeat' } }] },
    })
  })

  test('is told to look again when the clock jumps', async () => {
    const desk = await aDesk()
    const told: unknown[] = []
    desk.desk.customers.subscribe((one) => told.push(one))
    desk.desk.publisher.clockJumped()
    expect(told).toEqual([{ is: 'coupons', who: undefined, shopId: desk.shopId }])
  })

  test('leaves no trace by looking', async () => {
    const desk = await aDesk()
    const before = batchesOf(desk.store)
    await desk.desk.customers.shop(ruth)
    await desk.desk.customers.messages(ruth, desk.shopId, 0)
    expect(batchesOf(desk.store)).toBe(before)
  })

  test('finds a chat coupon nowhere unless it was sent to them, not even by its id', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon()
    await desk.chat('Ruth')
    const answers = [
      await desk.desk.customers.shop(ruth),
      await desk.desk.customers.coupons(ruth, desk.shopId),
      await desk.desk.customers.messages(ruth, desk.shopId, 0),
    ]
    expect(JSON.stringify(answers)).not.toContain(couponId)
    expect(await desk.desk.customers.claim(ruth, { clientId: clientId(1), couponId })).toEqual({
      is: 'refused',
      refused: { error: 'not_found' },
    })
  })

  test('can’t take a second one of a chat coupon that was sent to them', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon({ perCustomer: 3 })
    await desk.done('coupons.send', { conversationId: await desk.chat('Ruth'), couponId })
    expect(await desk.desk.customers.claim(ruth, { clientId: clientId(1), couponId })).toEqual({
      is: 'refused',
      refused: { error: 'not_found' },
    })
  })

  test('claims a regular coupon once for the same request, and is told why not the next time', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon({}, 'regular')
    const request = { clientId: clientId(1), couponId }
    const answers = [
      await desk.desk.customers.claim(ruth, request),
      await desk.desk.customers.claim(ruth, request),
      await desk.desk.customers.claim(ruth, { ...request, clientId: clientId(2) }),
    ]
    expect(answers).toMatchObject([
      { is: 'ok' },
      { is: 'ok' },
      { is: 'refused', refused: { error: 'refused', refusal: { reason: 'limit_reached' } } },
    ])
    expect(desk.desk.world.coupon(couponId)).toMatchObject({ claimed: 1, sent: 0 })
  })

  test('pays $70 for a cart of $80 with 20 % off, up to $10, and can use the claim once', async () => {
    const desk = await aDesk()
    const productId = await aProduct(desk, 4_000)
    const { claimId } = await desk.done('coupons.send', {
      conversationId: await desk.chat('Ruth'),
      couponId: await desk.coupon(),
    })
    const lines = [{ productId, quantity: 2 }]

    expect(await desk.desk.customers.quote(ruth, { shopId: desk.shopId, lines })).toMatchObject({
      is: 'ok',
      data: { subtotal: 8_000, saving: 1_000, total: 7_000, claim: { id: claimId } },
    })
    const first = await desk.desk.customers.order(ruth, { clientId: clientId(1), shopId: desk.shopId, lines, claimId })
    const second = await desk.desk.customers.order(ruth, { clientId: clientId(2), shopId: desk.shopId, lines, claimId })

    expect(first).toMatchObject({ is: 'ok', data: { order: { total: 7_000, lines: [{ saving: 1_000 }] } } })
    expect(second).toEqual({ is: 'refused', refused: { error: 'refused', refusal: { reason: 'already_redeemed' } } })
    expect(desk.desk.world.couponsOf(desk.shopId)[0]).toMatchObject({ redeemed: 1, revenue: 7_000 })
  })

  test('uses a claim by its own validity after the coupon has ended', async () => {
    const desk = await aDesk()
    const productId = await aProduct(desk, 8_000)
    const couponId = await desk.coupon({ claimPeriod: { from: monday, until: monday + day } })
    const { claimId } = await desk.done('coupons.send', { conversationId: await desk.chat('Ruth'), couponId })
    desk.now = monday + 3 * day
    expect(
      await desk.desk.customers.order(ruth, {
        clientId: clientId(1),
        shopId: desk.shopId,
        lines: [{ productId, quantity: 1 }],
        claimId,
      }),
    ).toMatchObject({ is: 'ok', data: { order: { total: 7_000 } } })
  })

  test('can’t use the claim of another customer', async () => {
    const desk = await aDesk()
    const productId = await aProduct(desk, 8_000)
    const { claimId } = await desk.done('coupons.send', {
      conversationId: await desk.chat('Oskar'),
      couponId: await desk.coupon(),
    })
    expect(
      await desk.desk.customers.order(ruth, {
        clientId: clientId(1),
        shopId: desk.shopId,
        lines: [{ productId, quantity: 1 }],
        claimId,
      }),
    ).toEqual({ is: 'refused', refused: { error: 'not_found' } })
  })

  test('reopens a closed chat by writing, and a message sent again arrives once', async () => {
    const desk = await aDesk()
    const conversationId = await desk.chat('Ruth')
    await desk.done('inbox.close', { conversationId })
    const message = { is: 'message' as const, clientId: clientId(1), text: 'One more thing' }
    const answers = await Promise.all([
      desk.desk.customers.write(ruth, desk.shopId, message),
      desk.desk.customers.write(ruth, desk.shopId, message),
    ])
    expect(answers[0]).toEqual(answers[1])
    const { row, messages } = await desk.done('inbox.open', { conversationId, limit: 50 })
    expect(row.status).toBe('open')
    expect(messages.filter(({ body }) => body.is === 'text' && body.text === message.text)).toHaveLength(1)
  })

  test('never sees an internal note, in an answer or in what they are told', async () => {
    const desk = await aDesk()
    const conversationId = await desk.chat('Ruth')
    const told: unknown[] = []
    desk.desk.customers.subscribe((one) => told.push(one))
    await desk.done('inbox.send', { conversationId, text: 'gift for her sister', note: true })
    await desk.done('inbox.send', { conversationId, text: 'Hello Ruth', note: false })
    const seen = await desk.desk.customers.messages(ruth, desk.shopId, 0)
    expect(JSON.stringify([seen, told])).not.toContain('gift for her sister')
    expect(JSON.stringify(told)).toContain('Hello Ruth')
  })
})

describe('a claim of a regular coupon', () => {
  test('is told to its customer alone, and to everybody when it was the last one', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon({ quantity: 3 }, 'regular')
    const told: unknown[] = []
    desk.desk.customers.subscribe((one) => told.push([one.is, one.who]))
    for (const who of ['Ruth', 'Oskar', 'Noor'])
      await desk.desk.customers.claim(tokenOf(who), { clientId: clientId(1), couponId })
    expect(told).toEqual([
      ['coupons', tokenOf('Ruth')],
      ['coupons', tokenOf('Oskar')],
      ['coupons', tokenOf('Noor')],
      ['coupons', undefined],
    ])
  })
})

describe('somebody who may not begin now', () => {
  const refused = { is: 'refused', refused: { error: 'too_many' } }
  const notNow = () => false

  test('is refused by each way of becoming a customer, and nothing of it is kept; the same request passes later', async () => {
    const desk = await aDesk()
    const [productId, couponId] = [await aProduct(desk, 4_000), await desk.coupon({}, 'regular')]
    const before = batchesOf(desk.store)
    const { customers } = desk.desk
    const message = { is: 'message' as const, clientId: clientId(1), text: 'Hello' }
    expect(await customers.write(ruth, desk.shopId, message, notNow)).toEqual(refused)
    expect(await customers.rename(ruth, { clientId: clientId(2), name: 'Ruth' }, notNow)).toEqual(refused)
    expect(await customers.claim(ruth, { clientId: clientId(3), couponId }, notNow)).toEqual(refused)
    expect(
      await customers.order(
        ruth,
        { clientId: clientId(4), shopId: desk.shopId, lines: [{ productId, quantity: 1 }], claimId: null },
        notNow,
      ),
    ).toEqual(refused)
    expect(batchesOf(desk.store)).toBe(before)
    expect(customers.isKnown(ruth)).toBe(false)

    expect(await customers.write(ruth, desk.shopId, message, () => true)).toMatchObject({ is: 'ok' })
    expect(customers.isKnown(ruth)).toBe(true)
    // A customer isn't asked for again.
    expect(await customers.claim(ruth, { clientId: clientId(3), couponId }, notNow)).toMatchObject({ is: 'ok' })
  })

  test('costs nobody a place when the request is refused anyway', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon({ quantity: 1 }, 'regular')
    await desk.desk.customers.claim(tokenOf('Oskar'), { clientId: clientId(1), couponId })
    let asked = 0
    const mayBegin = () => (asked += 1) > 0
    expect(await desk.desk.customers.claim(ruth, { clientId: clientId(1), couponId }, mayBegin)).toMatchObject({
      refused: { refusal: { reason: 'fully_claimed' } },
    })
    expect(
      await desk.desk.customers.claim(ruth, { clientId: clientId(2), couponId: await desk.coupon() }, mayBegin),
    ).toMatchObject({ refused: { error: 'not_found' } })
    expect(asked).toBe(0)
  })

  test('is asked once for a request, however often that is decided', async () => {
    const { customers } = (await aDesk(aFolder(), undefined, undefined, { seen: askingTwice })).desk
    let asked = 0
    await customers.rename(ruth, { clientId: clientId(1), name: 'Ruth' }, () => (asked += 1) > 0)
    expect(asked).toBe(1)
    expect(customers.isKnown(ruth)).toBe(true)
  })
})
