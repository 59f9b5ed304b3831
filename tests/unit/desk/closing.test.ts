import { describe, expect, test } from 'vitest'
import { exportFile } from '../../../electron/desk/transfer/export-file'
import { minute, type ConversationId } from '../../../shared/model'
import { aDesk, aFolder, type DeskUnderTest } from '../../fixtures/desk'
import { bareDesk, exported, fileOf, imported, partsOf } from '../../fixtures/transfer'

const summaryOf = ({ desk }: DeskUnderTest, id: ConversationId) => {
  const conversation = desk.world.conversation(id)
  if (!conversation) throw new Error('no such chat')
  return conversation
}
const openIds = async (desk: DeskUnderTest) =>
  (await desk.done('inbox.list', { shopId: desk.shopId, status: 'open', search: '', offset: 0, limit: 50 })).rows.map(
    ({ id }) => id,
  )

/** Ruth waits since the beginning, Oskar a minute less, and Wen was answered; five minutes later. */
async function threeChats(folder = aFolder()) {
  const desk = await aDesk(folder)
  const ruth = await desk.chat('Ruth', 'Where is it?')
  const wen = await desk.chat('Wen', 'Thanks')
  await desk.done('inbox.send', { conversationId: wen, text: 'You are welcome', note: false })
  desk.now += minute
  const oskar = await desk.chat('Oskar', 'Hello')
  desk.now += 5 * minute
  return { desk, ruth, oskar, wen }
}

describe('a chat that an agent closes and reopens', () => {
  test('waits since when it waited before and stands where it stood, also over a restart', async () => {
    const folder = aFolder()
    const { desk, ruth } = await threeChats(folder)
    const [before, order] = [summaryOf(desk, ruth), await openIds(desk)]

    await desk.done('inbox.close', { conversationId: ruth })
    expect(summaryOf(desk, ruth)).toMatchObject({ status: 'closed', waitingSince: undefined })
    await desk.close()
    const again = await aDesk(folder)
    again.now = desk.now + minute
    await again.done('inbox.reopen', { conversationId: ruth })

    expect(summaryOf(again, ruth)).toMatchObject({
      status: 'open',
      waitingSince: before.waitingSince,
      unread: before.unread,
    })
    expect(summaryOf(again, ruth).waitedSince).toBeUndefined()
    expect(await openIds(again)).toEqual(order)
  })

  test('keeps its place among the answered ones, where nobody waited', async () => {
    const { desk, wen } = await threeChats()
    const later = await desk.chat('Later', 'Hi')
    await desk.done('inbox.send', { conversationId: later, text: 'Hi', note: false })
    const order = await openIds(desk)
    desk.now += minute

    await desk.done('inbox.close', { conversationId: wen })
    await desk.done('inbox.reopen', { conversationId: wen })

    expect(summaryOf(desk, wen).waitingSince).toBeUndefined()
    expect(await openIds(desk)).toEqual(order)
  })

  test('stays closed once and waits as before, when two windows close it and two reopen it', async () => {
    const { desk, ruth } = await threeChats()
    const { waitingSince, lastMessage } = summaryOf(desk, ruth)
    await Promise.all([
      desk.done('inbox.close', { conversationId: ruth }),
      desk.done('inbox.close', { conversationId: ruth }),
    ])
    await Promise.all([
      desk.done('inbox.reopen', { conversationId: ruth }),
      desk.done('inbox.reopen', { conversationId: ruth }),
    ])
    expect(summaryOf(desk, ruth)).toMatchObject({
      status: 'open',
      waitingSince,
      lastMessage: { position: (lastMessage?.position ?? 0) + 2 },
    })
  })

  test('waits as before, when a note was written while it was closed', async () => {
    const { desk, ruth } = await threeChats()
    const { waitingSince } = summaryOf(desk, ruth)
    await desk.done('inbox.close', { conversationId: ruth })
    await desk.done('inbox.send', { conversationId: ruth, text: 'Closed by mistake?', note: true })
    await desk.done('inbox.reopen', { conversationId: ruth })
    expect(summaryOf(desk, ruth)).toMatchObject({
      waitingSince,
      lastSaid: { body: 'note', preview: 'Closed by mistake?' },
    })
  })

  test('stays with whom it was assigned to', async () => {
    const { desk, ruth } = await threeChats()
    const supervisor = desk.desk.world.agents[0]?.id ?? null
    await desk.done('inbox.assign', { conversationId: ruth, agentId: supervisor })
    await desk.done('inbox.close', { conversationId: ruth })
    await desk.done('inbox.reopen', { conversationId: ruth })
    expect(summaryOf(desk, ruth)).toMatchObject({ assignedTo: supervisor })
  })

  test('without a wait that was kept, as versions before left it, opens and nobody waits', async () => {
    const { desk, ruth } = await threeChats()
    const { waitingSince: _, lastMessage, ...rest } = summaryOf(desk, ruth)
    if (!lastMessage) throw new Error('nothing was said')
    const old = {
      ...rest,
      status: 'closed' as const,
      lastMessage: { ...lastMessage, body: 'closed' as const, preview: '' },
    }
    await desk.store.execute(undefined, desk.now, () => ({
      decided: true,
      events: [{ is: 'conversation_opened', conversation: old }],
      result: {},
    }))
    await desk.done('inbox.reopen', { conversationId: ruth })
    expect(summaryOf(desk, ruth)).toMatchObject({ status: 'open', waitingSince: undefined, lastSaid: undefined })
    desk.now += minute
    await desk.chat('Ruth', 'Still there?')
    expect(summaryOf(desk, ruth)).toMatchObject({ waitingSince: desk.now, lastMessage: { preview: 'Still there?' } })
  })

  test('of a journal that doesn’t say who reopened it, is open and nobody waits', async () => {
    const { desk, ruth } = await threeChats()
    await desk.done('inbox.close', { conversationId: ruth })
    await desk.store.execute(undefined, desk.now, () => ({
      decided: true,
      events: [{ is: 'conversation_reopened', conversationId: ruth }],
      result: {},
    }))
    expect(summaryOf(desk, ruth)).toMatchObject({ status: 'open', waitingSince: undefined, waitedSince: undefined })
  })
})

test('a customer who writes into a closed chat begins a wait of their own', async () => {
  const { desk, ruth } = await threeChats()
  await desk.done('inbox.close', { conversationId: ruth })
  desk.now += minute
  await desk.chat('Ruth', 'One more thing')
  expect(summaryOf(desk, ruth)).toMatchObject({ status: 'open', waitingSince: desk.now, waitedSince: undefined })

  // Answered and closed after that, nothing of the first wait comes back.
  await desk.done('inbox.send', { conversationId: ruth, text: 'Yes?', note: false })
  await desk.done('inbox.close', { conversationId: ruth })
  await desk.done('inbox.reopen', { conversationId: ruth })
  expect(summaryOf(desk, ruth).waitingSince).toBeUndefined()
})

describe('what a person said last', () => {
  test('is told of a chat whatever closed and reopened it since', async () => {
    const { desk, ruth, wen } = await threeChats()
    const [couponId, me] = [await desk.coupon(), desk.desk.world.agents[0]?.id]
    for (const conversationId of [ruth, wen]) {
      await desk.done('inbox.close', { conversationId })
      await desk.done('inbox.reopen', { conversationId })
      await desk.done('inbox.close', { conversationId })
    }
    expect(summaryOf(desk, ruth)).toMatchObject({
      lastMessage: { body: 'closed', position: 4 },
      lastSaid: { body: 'text', preview: 'Where is it?', from: { is: 'customer' } },
    })
    expect(summaryOf(desk, wen)).toMatchObject({
      lastSaid: { body: 'text', preview: 'You are welcome', from: { is: 'agent', agentId: me } },
    })

    await desk.done('inbox.reopen', { conversationId: ruth })
    await desk.done('coupons.send', { conversationId: ruth, couponId })
    expect(summaryOf(desk, ruth)).toMatchObject({
      lastMessage: { body: 'coupon', preview: 'Weekend thank-you' },
      lastSaid: undefined,
    })
    await desk.done('inbox.close', { conversationId: ruth })
    expect(summaryOf(desk, ruth)).toMatchObject({
      lastSaid: { body: 'coupon', preview: 'Weekend thank-you', from: { is: 'agent', agentId: me } },
    })
  })

  test('and how long a closed chat had waited are exported, and come in again the same', async () => {
    const { desk, ruth } = await threeChats()
    await desk.done('inbox.close', { conversationId: ruth })
    let file = ''
    await exportFile(
      partsOf(desk),
      { write: (part) => Promise.resolve(void (file += part)) },
      { onProgress: () => undefined, isCancelled: () => false },
    )
    const lines = file.trim().split('\n')
    const other = await bareDesk()
    expect(await imported(other, fileOf(lines))).toMatchObject({ sums: { refused: 0 } })
    expect(await exported(other)).toBe(file)
    expect(other.desk.world.conversation(ruth)).toMatchObject({
      waitedSince: expect.any(Number) as number,
      lastSaid: { preview: 'Where is it?' },
    })
    expect(await imported(other, fileOf(lines))).toMatchObject({ sums: { added: 0, refused: 0 } })
  })

  test.each([
    [
      'is no message of the chat',
      { lastSaid: { position: 1, at: 1, from: { is: 'customer' }, body: 'text', preview: '' } },
      'lastSaid',
    ],
    [
      'comes after its end',
      { lastSaid: { position: 9, at: 1, from: { is: 'customer' }, body: 'text', preview: '' } },
      'lastSaid',
    ],
    ['stands beside a wait, in an open chat', { status: 'open' }, 'waitedSince'],
    ['stands beside a wait that no message began', { waitedSince: 1 }, 'waitedSince'],
  ])('in a file is refused where it %s', async (_why, changed, field) => {
    const { desk, ruth } = await threeChats()
    await desk.done('inbox.close', { conversationId: ruth })
    let file = ''
    await exportFile(
      partsOf(desk),
      { write: (part) => Promise.resolve(void (file += part)) },
      { onProgress: () => undefined, isCancelled: () => false },
    )
    const lines = file
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; id: string })
    const other = await bareDesk()
    const { refused } = await imported(
      other,
      fileOf(lines.map((line) => (line.id === ruth ? { ...line, ...changed } : line))),
    )
    expect(refused[0]).toMatchObject({ field, reason: 'sum' })
  })
})

describe('the chat that waits next', () => {
  const nextOf = async (desk: DeskUnderTest, conversationId: ConversationId) =>
    (await desk.done('inbox.nextWaiting', { conversationId })).conversationId

  test('is the one below in the list, then the first one, and never one that is answered', async () => {
    const { desk, ruth, oskar, wen } = await threeChats()
    expect(await nextOf(desk, ruth)).toBe(oskar)
    expect(await nextOf(desk, oskar)).toBe(ruth)
    expect(await nextOf(desk, wen)).toBe(ruth)
  })

  test('of a chat that was just closed is the one that stood below it', async () => {
    const { desk, ruth, oskar } = await threeChats()
    const tobias = await desk.chat('Tobias')
    await desk.done('inbox.close', { conversationId: oskar })
    expect(await nextOf(desk, oskar)).toBe(tobias)
    await desk.done('inbox.close', { conversationId: tobias })
    expect(await nextOf(desk, tobias)).toBe(ruth)
  })

  test('of those who wait since the same moment is the one below in the list too', async () => {
    const desk = await aDesk()
    for (const name of ['Ruth', 'Oskar', 'Wen']) await desk.chat(name)
    const [first, second, third] = await openIds(desk)
    if (!first || !second || !third) throw new Error('three chats')
    expect([await nextOf(desk, first), await nextOf(desk, second), await nextOf(desk, third)]).toEqual([
      second,
      third,
      first,
    ])
  })

  test('is none when nobody else waits', async () => {
    const { desk, ruth, oskar } = await threeChats()
    await desk.done('inbox.send', { conversationId: oskar, text: 'Here', note: false })
    expect(await nextOf(desk, ruth)).toBeNull()
  })
})
