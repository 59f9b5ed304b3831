import { expect, test } from 'vitest'
import { day, hour, minute, type ConversationId } from '../../../shared/model'
import { aDesk, aFolder, monday, type DeskUnderTest } from '../../fixtures/desk'

const rowsOf = async (desk: DeskUnderTest, status: 'open' | 'closed' = 'open') =>
  (await desk.done('inbox.list', { shopId: desk.shopId, status, search: '', offset: 0, limit: 50 })).rows

/** Ruth writes while the clock is a year ahead; then it is set right, and Oskar and Mia write within the same minute. */
async function afterAClockThatWasAhead() {
  const folder = aFolder()
  const desk = await aDesk(folder)
  desk.now = monday + 365 * day
  const ruth = await desk.chat('Ruth')
  desk.now = monday + hour
  const oskar = await desk.chat('Oskar')
  desk.now += minute
  const mia = await desk.chat('Mia')
  const ids = async (status?: 'open' | 'closed') => (await rowsOf(desk, status)).map(({ id }) => id)
  return { folder, desk, ruth, oskar, mia, ids }
}

const reply = (desk: DeskUnderTest, conversationId: ConversationId) =>
  desk.done('inbox.send', { conversationId, text: 'Hello', note: false })

test('who wrote while the clock was ahead waits before whoever wrote after it was set right, also after a restart', async () => {
  const { folder, desk, ruth, oskar, mia, ids } = await afterAClockThatWasAhead()
  expect(await ids()).toEqual([ruth, oskar, mia])
  const next = async (conversationId: ConversationId) =>
    (await desk.done('inbox.nextWaiting', { conversationId })).conversationId
  expect([await next(ruth), await next(oskar), await next(mia)]).toEqual([oskar, mia, ruth])
  await desk.close()
  const again = await aDesk(folder)
  expect((await rowsOf(again)).map(({ id }) => id)).toEqual([ruth, oskar, mia])
})

test('the times of messages stay what the clock read', async () => {
  const { desk, ruth, oskar } = await afterAClockThatWasAhead()
  const rows = await rowsOf(desk)
  expect(rows.find(({ id }) => id === ruth)).toMatchObject({
    waitingSince: monday + 365 * day,
    lastMessage: { at: monday + 365 * day },
  })
  expect(rows.find(({ id }) => id === oskar)).toMatchObject({
    waitingSince: monday + hour,
    lastMessage: { at: monday + hour },
  })
})

test('of answered and of closed chats the last one stands first', async () => {
  const { desk, ruth, oskar, mia, ids } = await afterAClockThatWasAhead()
  for (const id of [ruth, oskar, mia]) await reply(desk, id)
  expect(await ids()).toEqual([mia, oskar, ruth])
  for (const conversationId of [ruth, oskar, mia]) await desk.done('inbox.close', { conversationId })
  expect(await ids('closed')).toEqual([mia, oskar, ruth])
})

test('an agent’s reopening gives a chat its place among the waiting back', async () => {
  const { desk, ruth, oskar, mia, ids } = await afterAClockThatWasAhead()
  await desk.done('inbox.close', { conversationId: oskar })
  await desk.done('inbox.reopen', { conversationId: oskar })
  expect(await ids()).toEqual([ruth, oskar, mia])
})

test('while the clock goes on, no message has a second instant', async () => {
  const desk = await aDesk()
  await desk.chat('Ruth')
  desk.now += minute
  await desk.chat('Oskar')
  for (const row of await rowsOf(desk))
    expect([row.waitingArrived, row.lastMessage?.arrived]).toEqual([undefined, undefined])
})
