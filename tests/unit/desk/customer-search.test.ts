import { expect, test } from 'vitest'
import { aDesk, aFolder, tokenOf } from '../../fixtures/desk'
import { aProduct } from '../../fixtures/trade'

test('a supervisor finds the shop’s customers by a part of their name and makes a coupon that only the chosen get', async () => {
  const desk = await aDesk()
  const chats = new Map<string, Awaited<ReturnType<typeof desk.chat>>>()
  for (const name of ['Ruth Adler', 'Oskar Lind', 'Ruben Roth']) {
    chats.set(name, await desk.chat(name))
    await desk.desk.customers.rename(tokenOf(name), { clientId: `rename-${name.replace(' ', '-')}`, name })
  }
  const search = (text: string, limit = 50) =>
    desk.done('customers.search', { shopId: desk.shopId, search: text, ids: [], limit })

  expect((await search(' RU')).found.map(({ name }) => name)).toEqual(['Ruben Roth', 'Ruth Adler'])
  expect(await search('', 1)).toMatchObject({ found: [{ name: 'Oskar Lind' }], total: 3 })

  const ruth = (await search('ruth')).found.map(({ id }) => id)
  expect(
    (await desk.done('customers.search', { shopId: desk.shopId, search: 'nobody', ids: ruth, limit: 50 })).chosen,
  ).toMatchObject([{ name: 'Ruth Adler' }])
  const couponId = await desk.coupon({ customers: { is: 'chosen', customerIds: ruth } })
  const send = (name: string) => {
    const conversationId = chats.get(name)
    if (!conversationId) throw new Error(`no chat with ${name}`)
    return desk.ask('coupons.send', { couponId, conversationId })
  }
  expect(await send('Oskar Lind')).toMatchObject({
    is: 'refused',
    refusal: { reason: 'not_eligible', customers: 'chosen' },
  })
  expect(await send('Ruth Adler')).toMatchObject({ is: 'ok' })
})

test('whoever only claimed, ordered or looked around is found too, also after a restart, and said to have no chat', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const { customers } = desk.desk
  const couponId = await desk.coupon({}, 'regular')
  const productId = await aProduct(desk, 6_000)
  await desk.chat('Writer')
  await customers.claim(tokenOf('Claimer'), { clientId: 'claim-0001', couponId })
  await customers.order(tokenOf('Buyer'), {
    clientId: 'order-0001',
    shopId: desk.shopId,
    lines: [{ productId, quantity: 1 }],
    claimId: null,
  })
  for (const name of ['Writer', 'Claimer', 'Buyer', 'Visitor'])
    expect(await customers.rename(tokenOf(name), { clientId: `rename-${name}`, name })).toMatchObject({ is: 'ok' })

  const { found, total } = await desk.done('customers.search', { shopId: desk.shopId, search: '', ids: [], limit: 50 })
  expect(total).toBe(4)
  expect(found).toMatchObject([
    { name: 'Buyer', wrote: false },
    { name: 'Claimer', wrote: false },
    { name: 'Visitor', wrote: false },
    { name: 'Writer', wrote: true },
  ])

  await desk.close()
  const again = await aDesk(folder)
  expect(again.desk.world.customersNamed('claim', 50).ids).toEqual(
    found.filter(({ name }) => name === 'Claimer').map(({ id }) => id),
  )
})
