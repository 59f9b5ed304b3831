import { expect, test, vi } from 'vitest'
import type { ConversationId } from '../../../shared/model'
import { aDesk, aFolder, tokenOf, type DeskUnderTest } from '../../fixtures/desk'
import { aHolder, anOrder, aProduct } from '../../fixtures/trade'

type Status = 'open' | 'closed' | 'all'

async function searched(desk: DeskUnderTest, search: string, status: Status = 'all') {
  const { rows, total, counts, orders } = await desk.done('inbox.list', {
    shopId: desk.shopId,
    status,
    search,
    offset: 0,
    limit: 50,
  })
  return {
    names: rows.map(({ customerName }) => customerName),
    total,
    open: counts.open,
    closed: counts.closed,
    orders: rows.map(({ id }) => orders[id]),
  }
}

let renamed = 0
async function aChatWith(desk: DeskUnderTest, name: string): Promise<ConversationId> {
  const id = await desk.chat(name)
  await desk.desk.customers.rename(tokenOf(name), { clientId: `rename-number${String((renamed += 1))}`, name })
  return id
}

test('all statuses are searched at once, open ones first, and each status says how many match', async () => {
  const desk = await aDesk()
  const [ana] = [
    await aChatWith(desk, 'Ana Ruiz'),
    await aChatWith(desk, 'Ana Lindqvist'),
    await aChatWith(desk, 'Oskar Lindqvist'),
  ]
  await desk.done('inbox.close', { conversationId: ana })
  expect(await searched(desk, 'ana')).toMatchObject({
    names: ['Ana Lindqvist', 'Ana Ruiz'],
    total: 2,
    open: 1,
    closed: 1,
  })
  expect(await searched(desk, 'ana', 'open')).toMatchObject({ names: ['Ana Lindqvist'], total: 1, open: 1, closed: 1 })
  expect(await searched(desk, 'ana', 'closed')).toMatchObject({ names: ['Ana Ruiz'], total: 1, open: 1, closed: 1 })
  expect(await searched(desk, 'ruiz', 'open')).toMatchObject({ names: [], total: 0, open: 0, closed: 1 })
  expect(await searched(desk, 'nobody')).toMatchObject({ names: [], total: 0, open: 0, closed: 0 })
  // Nothing to search for.
  for (const search of ['', ' ', '\u00ad'])
    expect(await searched(desk, search)).toMatchObject({ total: 3, open: 2, closed: 1 })
})

test('the pages of a search over all statuses fit together', async () => {
  const desk = await aDesk()
  for (const name of ['Ana One', 'Ana Two', 'Ana Three', 'Ana Four']) await aChatWith(desk, name)
  for (const { id } of (
    await desk.done('inbox.list', { shopId: desk.shopId, status: 'open', search: 't', offset: 0, limit: 2 })
  ).rows)
    await desk.done('inbox.close', { conversationId: id })
  const page = async (offset: number) =>
    (await desk.done('inbox.list', { shopId: desk.shopId, status: 'all', search: 'ana', offset, limit: 3 })).rows.map(
      ({ id }) => id,
    )
  const pages = [...(await page(0)), ...(await page(3))]
  expect(pages).toEqual(
    (
      await desk.done('inbox.list', { shopId: desk.shopId, status: 'all', search: 'ana', offset: 0, limit: 50 })
    ).rows.map(({ id }) => id),
  )
  expect(new Set(pages).size).toBe(4)
})

test('an order is found however its number is written, and said; also after a restart, and once the chat is closed', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const oskar = await aChatWith(desk, 'Oskar Lind')
  await aChatWith(desk, 'Ana Ruiz')
  const { number } = await anOrder(desk, 'Oskar Lind', await aProduct(desk, 6_000), null)
  expect(number).toBe('10001')
  const found = { names: ['Oskar Lind'], orders: ['10001'] }
  const ways = [
    '10001',
    '#10001',
    'Order 10001',
    'order no. 10001',
    '订单 10001',
    '订单号：10001',
    '١٠٠٠١',
    '１０００１',
    '0001',
  ]
  for (const search of ways) expect(await searched(desk, search), search).toMatchObject(found)
  expect(await searched(desk, '10002')).toMatchObject({ names: [], orders: [] })

  await desk.done('inbox.close', { conversationId: oskar })
  expect(await searched(desk, 'Order 10001')).toMatchObject({ ...found, open: 0, closed: 1 })
  await desk.close()
  expect(await searched(await aDesk(folder), 'Order 10001')).toMatchObject({ ...found, open: 0, closed: 1 })
})

test('of several orders the one that is meant is said, else the latest; of a chat found by its customer’s name none', async () => {
  const desk = await aDesk()
  await aChatWith(desk, 'Customer 100')
  desk.now += 1_000
  await aChatWith(desk, 'Oskar Lind')
  const product = await aProduct(desk, 6_000)
  for (const who of ['Customer 100', 'Oskar Lind', 'Oskar Lind']) await anOrder(desk, who, product, null)
  expect(await searched(desk, '1000')).toMatchObject({
    names: ['Customer 100', 'Oskar Lind'],
    orders: ['10001', '10003'],
  })
  expect(await searched(desk, '100')).toMatchObject({
    names: ['Customer 100', 'Oskar Lind'],
    orders: [undefined, '10003'],
  })
  expect(await searched(desk, '#10002')).toMatchObject({ names: ['Oskar Lind'], orders: ['10002'] })
  expect(await searched(desk, 'oskar')).toMatchObject({ names: ['Oskar Lind'], orders: [undefined] })

  const { customerId, claimId } = await aHolder(desk, await desk.coupon(), 'Oskar Lind')
  await desk.done('claims.redeem', { customerId, claimId, number: '100030', total: 3_400 })
  expect((await searched(desk, '0003')).orders).toEqual(['100030'])
  expect((await searched(desk, '10003')).orders).toEqual(['10003'])
})

test('the number of an order elsewhere is one number in either case and width, and with what people write before it', async () => {
  const desk = await aDesk()
  const couponId = await desk.coupon()
  const [ruth, ana] = [await aHolder(desk, couponId, 'Ruth'), await aHolder(desk, couponId, 'Ana')]
  const mark = ({ customerId, claimId }: typeof ruth, number: string) =>
    desk.ask('claims.redeem', { customerId, claimId, number, total: 3_400 })
  expect((await mark(ruth, 'Order No.77')).is).toBe('ok')
  for (const number of ['no.77', 'NO.77', 'ＮＯ．７７', '#No.77', 'no.٧٧'])
    expect(await mark(ana, number), number).toEqual({ is: 'refused', refusal: { reason: 'order_number_taken' } })
  expect((await mark(ana, '77')).is).toBe('ok')
  // "No. 77" can mean both; where one is called so to the letter, that one is meant.
  expect((await searched(desk, 'No.77')).orders).toEqual(['No.77'])
  await desk.done('inbox.close', { conversationId: ruth.conversationId })
  expect((await searched(desk, 'No.77')).orders).toEqual(['No.77'])
  expect((await searched(desk, '订单77')).orders.sort()).toEqual(['77', 'No.77'])
})

test('no key of a search looks through the store', async () => {
  const desk = await aDesk()
  await aChatWith(desk, 'Oskar Lind')
  await anOrder(desk, 'Oskar Lind', await aProduct(desk, 6_000), null)
  const looks = vi.spyOn(desk.store, 'keysOf')
  expect((await searched(desk, '#10001')).total).toBe(1)
  expect(looks).not.toHaveBeenCalled()
})
