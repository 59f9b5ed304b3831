import { expect, test } from 'vitest'
import { aDesk, tokenOf } from '../../fixtures/desk'

test('a supervisor finds the shop’s customers by a part of their name and makes a coupon that only the chosen get', async () => {
  const desk = await aDesk()
  const chats = new Map<string, Awaited<ReturnType<typeof desk.chat>>>()
  for (const name of ['Ruth Adler', 'Oskar Lind', 'Ruben Roth']) {
    chats.set(name, await desk.chat(name))
    await desk.desk.customers.rename(tokenOf(name), { clientId: `rename-${name.replace(' ', '-')}`, name })
  }
  const search = (text: string, limit = 50) => desk.done('customers.search', { shopId: desk.shopId, search: text, ids: [], limit })

  expect((await search(' RU')).found.map(({ name }) => name)).toEqual(['Ruben Roth', 'Ruth Adler'])
  expect(await search('', 1)).toMatchObject({ found: [{ name: 'Oskar Lind' }], total: 3 })

  const ruth = (await search('ruth')).found.map(({ id }) => id)
  expect((await desk.done('customers.search', { shopId: desk.shopId, search: 'nobody', ids: ruth, limit: 50 })).chosen).toMatchObject([{ name: 'Ruth Adler' }])
  const couponId = await desk.coupon({ customers: { is: 'chosen', customerIds: ruth } })
  const send = (name: string) => {
    const conversationId = chats.get(name)
    if (!conversationId) throw new Error(`no chat with ${name}`)
    return desk.ask('coupons.send', { couponId, conversationId })
  }
  expect(await send('Oskar Lind')).toMatchObject({ is: 'refused', refusal: { reason: 'not_eligible', customers: 'chosen' } })
  expect(await send('Ruth Adler')).toMatchObject({ is: 'ok' })
})
