import { expect, test } from 'vitest'
import { AgentId, OrderId, ShopId, type ConversationId } from '../../../shared/model'
import { folded, orderNumbersIn } from '../../../shared/rules'
import { aDesk, tokenOf, type DeskUnderTest } from '../../fixtures/desk'
import { customerIdOf } from '../../fixtures/trade'

/** Customers and the numbers of their orders, in several scripts; some are part of others or run on into them. */
const people: readonly (readonly [name: string, ...numbers: string[]])[] = [
  ['Ana Ruiz', '20468', '20470'],
  ['Łukasz 2046', '8', '46'],
  ['田中 さくら', '注文-9', 'EU-55'],
  ['محمد ٧٧', '٧٧٨'],
  ['Σοφία Ιωάννου', 'No.77', '77'],
  ['김민준'],
  ['Customer 77', 'A-1', 'B-1', 'a-12'],
  ['Zoë', 'zoë-3'],
]

let orders = 0
const placed = (desk: DeskUnderTest, token: string, number: string, shopId = desk.shopId) => ({
  is: 'order_placed' as const,
  order: {
    id: OrderId.parse(`order_number${String((orders += 1))}`),
    number,
    shopId,
    customerId: customerIdOf(desk, token),
    createdAt: desk.now,
    status: 'paid' as const,
    lines: [],
    subtotal: 100,
    saving: 0,
    total: 100,
    elsewhere: { by: AgentId.parse('agent_someone') },
  },
})

const order = (desk: DeskUnderTest, token: string, ...numbers: string[]) =>
  desk.store.execute(undefined, desk.now, () => ({
    decided: true,
    events: numbers.map((number) => placed(desk, token, number)),
    result: null,
  }))

async function aChatWith(desk: DeskUnderTest, name: string, numbers: readonly string[]): Promise<ConversationId> {
  const id = await desk.chat(name)
  await rename(desk, name, name)
  await order(desk, name, ...numbers)
  return id
}

let renamed = 0
const rename = (desk: DeskUnderTest, token: string, name: string) =>
  desk.desk.customers.rename(tokenOf(token), { clientId: `rename-found${String((renamed += 1))}`, name })

async function found(desk: DeskUnderTest, search: string, status: 'open' | 'closed' | 'all' = 'all') {
  const { rows, counts, total, orders } = await desk.done('inbox.list', {
    shopId: desk.shopId,
    status,
    search,
    offset: 0,
    limit: 50,
  })
  return { counts, total, of: Object.fromEntries(rows.map((row) => [row.customerName, orders[row.id]])) }
}

/** What is searched for: each piece of what stands there, also over the places where a name or a number ends. */
const searches = new Set(
  people.flatMap((all) =>
    ['', ' ', '\n', '-'].flatMap((between) => {
      const text = all.join(between)
      return [1, 2, 3, 5].flatMap((length) =>
        Array.from({ length: Math.max(1, text.length - length + 1) }, (_, at) => text.slice(at, at + length)),
      )
    }),
  ),
)

/** As a person would look: the name first, else the number that is it, else the last that holds it. */
function looked(search: string): Record<string, string | undefined> {
  const name = folded(search)
  const parts = orderNumbersIn(search)
  const holds = (number: string, part: string) => folded(number).includes(part)
  const isAnywhere = (part: string) => people.some(([, ...numbers]) => numbers.some((number) => holds(number, part)))
  const part = parts.find(isAnywhere)
  return Object.fromEntries(
    people.flatMap(([who, ...numbers]): [string, string | undefined][] => {
      if (folded(who).includes(name)) return [[who, undefined]]
      if (part === undefined) return []
      const number = numbers.find((one) => folded(one) === part) ?? numbers.filter((one) => holds(one, part)).at(-1)
      return number === undefined ? [] : [[who, number]]
    }),
  )
}

test('a chat is found by its customer’s name or an order’s number, in any script, and by nothing that runs from one into the other', async () => {
  const desk = await aDesk()
  for (const [name, ...numbers] of people) await aChatWith(desk, name, numbers)
  for (const search of searches) {
    const { of, total, counts } = await found(desk, search)
    const expected = looked(search)
    const many = Object.keys(expected).length
    expect({ of, total, open: counts.open }, JSON.stringify(search)).toEqual({ of: expected, total: many, open: many })
  }
  for (const [search, expected] of [
    ['20468', { 'Ana Ruiz': '20468' }],
    ['2046', { 'Ana Ruiz': '20468', 'Łukasz 2046': undefined }],
    ['#8', { 'Łukasz 2046': '8', 'Ana Ruiz': '20468', 'محمد ٧٧': '٧٧٨' }],
    ['ＥＵ－５５', { '田中 さくら': 'EU-55' }],
    ['サクラ', { '田中 さくら': undefined }],
    ['77', { 'محمد ٧٧': undefined, 'Σοφία Ιωάννου': '77', 'Customer 77': undefined }],
    ['ΣΟΦΙΑ', { 'Σοφία Ιωάννου': undefined }],
    ['zoe', { Zoë: undefined }],
    ['ZOE-3', { Zoë: 'zoë-3' }],
    // Without a digit it is no number, though one holds it.
    ['b-', {}],
    ['No.', {}],
    // From the name into the first number, and from one number into the next.
    ['ruiz 20468', {}],
    ['a-1b', {}],
  ] as const)
    expect((await found(desk, search)).of, search).toEqual(expected)
})

test('a chat is found by a new name and a new order at once, no more by the name before, and by all its orders as before', async () => {
  const desk = await aDesk()
  const ana = await aChatWith(desk, 'Ana', ['A-1'])
  expect((await found(desk, 'ana')).of).toEqual({ Ana: undefined })
  expect((await found(desk, 'b-2')).of).toEqual({})
  await order(desk, 'Ana', 'B-2')
  expect((await found(desk, 'b-2')).of).toEqual({ Ana: 'B-2' })
  await rename(desk, 'Ana', 'Řehoř')
  expect((await found(desk, 'ana')).of).toEqual({})
  expect((await found(desk, 'rehor')).of).toEqual({ Řehoř: undefined })
  await order(desk, 'Ana', 'B-3')
  for (const number of ['A-1', 'B-2', 'B-3'])
    expect((await found(desk, number.toLowerCase())).of).toEqual({ Řehoř: number })
  await desk.done('inbox.close', { conversationId: ana })
  expect(await found(desk, 'b-3', 'open')).toEqual({ counts: { open: 0, closed: 1, unread: 0 }, total: 0, of: {} })
  expect(await found(desk, 'b-3', 'closed')).toMatchObject({ total: 1, of: { Řehoř: 'B-3' } })
})

test('a chat is found by the customer’s orders in the seller’s other shops too', async () => {
  const desk = await aDesk()
  await aChatWith(desk, 'Ana', ['A-1'])
  const elsewhere = placed(desk, 'Ana', 'C-9', ShopId.parse('shop_other'))
  await desk.store.execute(undefined, desk.now, () => ({ decided: true, events: [elsewhere], result: null }))
  expect((await found(desk, 'c-9')).of).toEqual({ Ana: 'C-9' })
})
