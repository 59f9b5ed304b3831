import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/model'
import { aDesk, aFolder, monday, tokenOf } from '../../fixtures/desk'
import { batchesOf } from '../../fixtures/store-doubles'

const refused = (refusal: object) => ({ is: 'refused', refusal: expect.objectContaining(refusal) })

describe('a coupon that is sent', () => {
  test('puts its card into the chat and a claim into the customer’s list, in one commit', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon()
    const conversationId = await desk.chat('Ruth')
    const before = batchesOf(desk.store)

    const { claimId, messageId } = await desk.done('coupons.send', { conversationId, couponId, text: 'For you' })

    expect(batchesOf(desk.store)).toBe(before + 1)
    const { messages } = await desk.done('inbox.open', { conversationId, limit: 50 })
    expect(messages.slice(-2)).toMatchObject([
      { body: { is: 'text', text: 'For you' } },
      { id: messageId, body: { is: 'coupon' }, card: { claim: { id: claimId } } },
    ])
    const held = await desk.desk.customers.coupons(tokenOf('Ruth'), desk.shopId)
    expect(held).toMatchObject({ is: 'ok', data: { claims: [{ id: claimId, state: 'usable' }] } })
    expect(desk.desk.world.coupon(couponId)).toMatchObject({ sent: 1, claimed: 1 })
  })

  test('is claimed once by two calls with the same command id, also after a restart', async () => {
    const folder = aFolder()
    const desk = await aDesk(folder)
    const couponId = await desk.coupon({ perCustomer: 5 })
    const conversationId = await desk.chat('Ruth')
    const once = { commandId: 'one-intent-0001', conversationId, couponId }

    const [first, second] = await Promise.all([desk.ask('coupons.send', once), desk.ask('coupons.send', once)])
    await desk.close()
    const again = await aDesk(folder)
    const third = await again.ask('coupons.send', once)

    expect(first.is).toBe('ok')
    expect(second).toEqual(first)
    expect(third).toMatchObject({ is: 'ok', data: first.is === 'ok' ? first.data : {} })
    expect(again.desk.world.coupon(couponId)?.claimed).toBe(1)
  })

  test('goes to one of two agents when it is the last', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon({ quantity: 1 })
    const [ruth, oskar] = [await desk.chat('Ruth'), await desk.chat('Oskar')]

    const outcomes = await Promise.all(
      [ruth, oskar].map((conversationId) => desk.ask('coupons.send', { conversationId, couponId })),
    )

    expect(outcomes.map(({ is }) => is)).toEqual(['ok', 'refused'])
    expect(outcomes[1]).toEqual(refused({ reason: 'fully_claimed', quantity: 1 }))
    expect((await desk.done('coupons.detail', { couponId })).detail.history.map(({ is }) => is)).toEqual([
      'sent',
      'created',
    ])
  })
})

describe('a coupon is refused at the call', () => {
  test('when the chat is closed', async () => {
    const desk = await aDesk()
    const [couponId, conversationId] = [await desk.coupon(), await desk.chat('Ruth')]
    await desk.done('inbox.close', { conversationId })
    expect(await desk.ask('coupons.send', { conversationId, couponId })).toEqual(refused({ reason: 'chat_closed' }))
  })

  test('when the chat is no longer active', async () => {
    const desk = await aDesk()
    const conversationId = await desk.chat('Ruth')
    const couponId = await desk.coupon({ claimPeriod: { from: monday, until: monday + 60 * day } })
    desk.now = monday + 30 * day + 1
    expect(await desk.ask('coupons.send', { conversationId, couponId })).toEqual(
      refused({ reason: 'chat_inactive', customerLastWroteAt: monday }),
    )
  })

  test('when it belongs to another shop', async () => {
    const desk = await aDesk()
    const conversationId = await desk.chat('Ruth')
    const couponId = await desk.coupon()
    const coupon = desk.desk.world.coupon(couponId)
    const other = { id: 'shop_other0001', name: 'Larkfield Garden', currency: 'USD', zone: 'Asia/Singapore' }
    await desk.store.execute(undefined, monday, () => ({
      decided: true,
      events: [
        { is: 'shop_created', shop: other as never },
        { is: 'coupon_created', coupon: { ...coupon, id: 'coupon_other0001', shopId: other.id } as never },
      ],
      result: null,
    }))
    expect(await desk.ask('coupons.send', { conversationId, couponId: 'coupon_other0001' })).toEqual(
      refused({ reason: 'other_shop', shopId: other.id }),
    )
  })

  test('when it was deactivated', async () => {
    const desk = await aDesk()
    const [couponId, conversationId] = [await desk.coupon(), await desk.chat('Ruth')]
    await desk.done('coupons.deactivate', { couponId, revision: 1 })
    expect(await desk.ask('coupons.send', { conversationId, couponId })).toEqual(
      refused({ reason: 'deactivated', at: monday }),
    )
  })

  test('when it has not begun, and when it has ended', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon({ claimPeriod: { from: monday + day, until: monday + 2 * day } })
    const conversationId = await desk.chat('Ruth')
    expect(await desk.ask('coupons.send', { conversationId, couponId })).toEqual(
      refused({ reason: 'upcoming', at: monday + day }),
    )
    desk.now = monday + 2 * day - 1
    await desk.chat('Ruth')
    expect(await desk.ask('coupons.send', { conversationId, couponId })).toMatchObject({ is: 'ok' })
    desk.now = monday + 2 * day
    expect(await desk.ask('coupons.send', { conversationId, couponId })).toEqual(
      refused({ reason: 'expired', at: monday + 2 * day }),
    )
  })

  test('when it is fully claimed', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon({ quantity: 1 })
    await desk.done('coupons.send', { conversationId: await desk.chat('Ruth'), couponId })
    expect(await desk.ask('coupons.send', { conversationId: await desk.chat('Oskar'), couponId })).toEqual(
      refused({ reason: 'fully_claimed', quantity: 1 }),
    )
  })

  test('when it is for other customers', async () => {
    const desk = await aDesk()
    const couponId = await desk.coupon({ customers: { is: 'repeat' } })
    expect(await desk.ask('coupons.send', { conversationId: await desk.chat('Ruth'), couponId })).toEqual(
      refused({ reason: 'not_eligible', customers: 'repeat' }),
    )
  })

  test('when the customer has claimed it as often as they may', async () => {
    const desk = await aDesk()
    const [couponId, conversationId] = [await desk.coupon(), await desk.chat('Ruth')]
    await desk.done('coupons.send', { conversationId, couponId })
    expect(await desk.ask('coupons.send', { conversationId, couponId })).toEqual(
      refused({ reason: 'limit_reached', claimedAt: [monday], limit: 1 }),
    )
  })

  test('and nothing has changed then', async () => {
    const desk = await aDesk()
    const [couponId, conversationId] = [await desk.coupon({ customers: { is: 'repeat' } }), await desk.chat('Ruth')]
    const before = batchesOf(desk.store)
    await desk.ask('coupons.send', { conversationId, couponId })
    expect(batchesOf(desk.store)).toBe(before)
    expect(desk.desk.world.coupon(couponId)).toMatchObject({ sent: 0, claimed: 0 })
  })
})
