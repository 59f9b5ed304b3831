import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createInboxIndex } from '../../../electron/desk/inbox-index'
import { ConversationId, CustomerId, day, ShopId } from '../../../shared/model'
import type { Conversation } from '../../../shared/model'
import { aDesk, aFolder, tokenOf } from '../../fixtures/desk'

const shops = [ShopId.parse('shop_first'), ShopId.parse('shop_second')] as const

const changes = fc.array(
  fc.record({
    number: fc.nat(11),
    status: fc.constantFrom('open' as const, 'closed' as const),
    waitingSince: fc.option(fc.nat(5), { nil: undefined }),
    lastAt: fc.option(fc.nat(5), { nil: undefined }),
    unread: fc.nat(2),
    look: fc.boolean(),
  }),
  { maxLength: 60 },
)

function conversationOf({
  number,
  status,
  waitingSince,
  lastAt,
  unread,
}: {
  number: number
  status: 'open' | 'closed'
  waitingSince: number | undefined
  lastAt: number | undefined
  unread: number
}): Conversation {
  return {
    id: ConversationId.parse(`chat_number${String(number)}`),
    shopId: shops[number % 2] ?? shops[0],
    customerId: CustomerId.parse('customer_someone'),
    channel: 'webchat',
    status,
    openedAt: 3,
    unread,
    deliveredTo: 0,
    waitingSince,
    lastMessage:
      lastAt === undefined
        ? undefined
        : { position: 1, at: lastAt, from: { is: 'customer' }, body: 'text', preview: '' },
  }
}

const noOrders = { hold: () => false, find: () => undefined }

/** As a person would put them: those who wait, longest first; then the others, latest message first. */
function inOrder(conversations: Conversation[]) {
  const waiting = conversations
    .filter(({ waitingSince }) => waitingSince !== undefined)
    .sort((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0) || (a.id < b.id ? -1 : 1))
  const lastOf = ({ lastMessage, openedAt }: Conversation) => lastMessage?.at ?? openedAt
  const answered = conversations
    .filter(({ waitingSince }) => waitingSince === undefined)
    .sort((a, b) => lastOf(b) - lastOf(a) || (a.id < b.id ? -1 : 1))
  return [...waiting, ...answered]
}

test('whatever changes, and whenever one looks, each shop’s chats stand in the order in which they want an answer, once each, and the unread are counted', () => {
  fc.assert(
    fc.property(changes, (all) => {
      const index = createInboxIndex()
      const latest = new Map<number, Conversation>()
      for (const change of all) {
        const conversation = conversationOf(change)
        latest.set(change.number, conversation)
        index.put(conversation, '', noOrders)
        if (change.look) index.of(conversation.shopId)
      }
      for (const shop of shops) {
        const own = [...latest.values()].filter(({ shopId }) => shopId === shop)
        const { open, closed, unread } = index.of(shop)
        expect(open.map(({ conversation }) => conversation)).toEqual(
          inOrder(own.filter(({ status }) => status === 'open')),
        )
        expect(closed.map(({ conversation }) => conversation)).toEqual(
          inOrder(own.filter(({ status }) => status === 'closed')),
        )
        expect(unread).toBe(own.filter((one) => one.status === 'open' && one.unread > 0).length)
      }
    }),
  )
})

test('the list is found by a customer’s newest name, without its marks, and moves and counts with each message, also after a restart', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const ruth = await desk.chat('Ruth')
  const listed = async (search = '', of = desk) => {
    const { rows, total, counts } = await of.done('inbox.list', {
      shopId: of.shopId,
      status: 'open',
      search,
      offset: 0,
      limit: 10,
    })
    return { ids: rows.map(({ id }) => id), total, counts }
  }
  expect(await listed()).toEqual({ ids: [ruth], total: 1, counts: { open: 1, closed: 0, unread: 1 } })
  await desk.desk.customers.rename(tokenOf('Ruth'), { clientId: 'rename-ruth', name: 'Lucía Núñez' })
  expect(await listed('lucia nu')).toMatchObject({ ids: [ruth], total: 1 })
  expect(await listed('customer')).toMatchObject({ ids: [], total: 0, counts: { open: 0, closed: 0, unread: 1 } })

  desk.now += day
  const oskar = await desk.chat('Oskar')
  expect((await listed()).ids).toEqual([ruth, oskar])
  await desk.done('inbox.send', { conversationId: ruth, text: 'Here you are', note: false })
  expect(await listed()).toMatchObject({ ids: [oskar, ruth] })
  await desk.done('inbox.close', { conversationId: oskar })
  expect(await listed()).toEqual({ ids: [ruth], total: 1, counts: { open: 1, closed: 1, unread: 1 } })

  await desk.close()
  expect(await listed('LUCIA', await aDesk(folder))).toEqual({
    ids: [ruth],
    total: 1,
    counts: { open: 1, closed: 0, unread: 1 },
  })
})
