import { describe, expect, test } from 'vitest'
import { minute } from '../../../shared/model'
import { aDesk, aFolder, tokenOf, type DeskUnderTest } from '../../fixtures/desk'
import { staleFirst } from '../../fixtures/store-doubles'

/** A desk, where something happens between a command's first attempt and its second. */
async function overtaken() {
  const between = { happens: (): Promise<unknown> => Promise.resolve() }
  const desk = await aDesk(aFolder(), undefined, undefined, {
    seen: (store) =>
      staleFirst(store, () => {
        const { happens } = between
        between.happens = () => Promise.resolve()
        return happens()
      }),
  })
  return { desk, between }
}

const write = (desk: DeskUnderTest, clientId: string, text: string) =>
  desk.desk.customers.write(tokenOf('Ruth'), desk.shopId, { is: 'message', clientId, text })

describe('a command that others came before', () => {
  test('is refused where the last claim went to one of them', async () => {
    const { desk, between } = await overtaken()
    const couponId = await desk.coupon({ quantity: 1 })
    const [ruth, oskar] = [await desk.chat('Ruth'), await desk.chat('Oskar')]
    between.happens = () => desk.done('coupons.send', { conversationId: oskar, couponId })
    expect(await desk.ask('coupons.send', { conversationId: ruth, couponId })).toEqual({
      is: 'refused',
      refusal: { reason: 'fully_claimed', quantity: 1 },
    })
    expect(desk.desk.world.conversation(ruth)?.lastMessage?.body).toBe('text')
  })

  test('has its effect at the time of the attempt that stood', async () => {
    const { desk, between } = await overtaken()
    const conversationId = await desk.chat('Ruth')
    const later = desk.now + minute
    between.happens = () => Promise.resolve((desk.now = later))
    await desk.done('inbox.send', { conversationId, text: 'Hello', note: false })
    expect([desk.desk.world.conversation(conversationId)?.lastMessage?.at, desk.store.lastEventAt]).toEqual([
      later,
      later,
    ])
  })

  test('needs a supervisor’s rights still', async () => {
    const { desk, between } = await overtaken()
    between.happens = () => Promise.resolve(desk.desk.sessions.drop(1))
    expect(
      await desk.ask('shops.setSettings', { shopId: desk.shopId, base: {}, settings: { warnExposureAbove: 1 } }),
    ).toEqual({ is: 'not_permitted' })
  })

  test('is one more of a customer who came to exist by the other', async () => {
    const { desk, between } = await overtaken()
    const couponId = await desk.coupon({}, 'regular')
    between.happens = () => write(desk, 'client-other', 'Is anybody there?')
    expect(await desk.desk.customers.claim(tokenOf('Ruth'), { clientId: 'client-claim', couponId })).toMatchObject({
      is: 'ok',
    })
    expect(desk.desk.world.customerCount).toBe(1)
    expect(await desk.desk.customers.coupons(tokenOf('Ruth'), desk.shopId)).toMatchObject({
      data: { claims: [{ coupon: { id: couponId } }] },
    })
  })

  test('has its effect once when it is asked again', async () => {
    const { desk } = await overtaken()
    expect(await write(desk, 'client-once', 'Hello')).toEqual({ is: 'ok', data: { position: 1 } })
    expect(await write(desk, 'client-once', 'Hello')).toEqual({ is: 'ok', data: { position: 1 } })
    const customer = desk.desk.world.customerOfToken(tokenOf('Ruth'))
    expect(customer && desk.desk.world.conversationWith(desk.shopId, customer.id)?.lastMessage?.position).toBe(1)
  })
})
