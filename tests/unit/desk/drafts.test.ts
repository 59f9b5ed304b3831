import { expect, test } from 'vitest'
import { aDesk, aFolder } from '../../fixtures/desk'

test('a reply and a note that are half written are kept apart, over a restart, until the one of them is sent', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const conversationId = await desk.chat('Ruth')
  const opened = (of = desk) => of.done('inbox.open', { conversationId, limit: 1 })
  await desk.done('drafts.save', { conversationId, text: 'I have' })
  await desk.done('drafts.save', { conversationId, text: 'Between us', note: true })
  await desk.done('drafts.save', { conversationId, text: 'I have asked' })
  expect(await opened()).toMatchObject({ draft: 'I have asked', note: 'Between us' })

  await desk.done('inbox.send', { conversationId, text: 'Between us: call her', note: true })
  expect(await opened()).toMatchObject({ draft: 'I have asked', note: '' })
  await desk.done('drafts.save', { conversationId, text: 'And again', note: true })
  await desk.done('inbox.send', { conversationId, text: 'I have asked the driver', note: false })
  expect(await opened()).toMatchObject({ draft: '', note: 'And again' })

  await desk.close()
  const again = await aDesk(folder)
  expect(await opened(again)).toMatchObject({ draft: '', note: 'And again' })
  await again.done('drafts.save', { conversationId, text: '', note: true })
  expect(await opened(again)).toMatchObject({ draft: '', note: '' })
})

test('the list shows a half written reply, and no note', async () => {
  const desk = await aDesk()
  const conversationId = await desk.chat('Ruth')
  const listed = async () =>
    (await desk.done('inbox.list', { shopId: desk.shopId, status: 'open', search: '', offset: 0, limit: 1 })).rows[0]
      ?.draft
  await desk.done('drafts.save', { conversationId, text: 'Between us', note: true })
  expect(await listed()).toBeUndefined()
  await desk.done('drafts.save', { conversationId, text: 'I have asked' })
  expect(await listed()).toBe('I have asked')
})

test.each([
  ['4,999 letters', 'a'.repeat(4_999)],
  ['an emoji where a message would end', `${'a'.repeat(1_999)}😀 and more`],
  ['as much as is kept', '惠'.repeat(20_000)],
])('a draft of %s is whole after a restart', async (_what, text) => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const conversationId = await desk.chat('Ruth')
  await desk.done('drafts.save', { conversationId, text })
  await desk.done('drafts.save', { conversationId, text, note: true })
  await desk.close()
  const again = await aDesk(folder)
  expect(await again.done('inbox.open', { conversationId, limit: 1 })).toMatchObject({ draft: text, note: text })
})

test('a draft that is too long to be kept is refused, never cut, and what was kept before stays', async () => {
  const desk = await aDesk()
  const conversationId = await desk.chat('Ruth')
  await desk.done('drafts.save', { conversationId, text: 'kept' })
  expect(await desk.ask('drafts.save', { conversationId, text: 'a'.repeat(20_001) })).toMatchObject({
    is: 'invalid',
    issues: [{ path: 'text' }],
  })
  expect(await desk.done('inbox.open', { conversationId, limit: 1 })).toMatchObject({ draft: 'kept' })
})

test('the list shows the beginning of a message or a draft in whole characters, and that there is more', async () => {
  const desk = await aDesk()
  const conversationId = await desk.chat('Ruth', `a${'😀'.repeat(900)}`)
  const row = async () =>
    (await desk.done('inbox.list', { shopId: desk.shopId, status: 'open', search: '', offset: 0, limit: 1 })).rows[0]
  const beginning = `a${'😀'.repeat(69)}…`
  expect((await row())?.lastMessage?.preview).toBe(beginning)
  await desk.done('drafts.save', { conversationId, text: `a${'😀'.repeat(900)}` })
  expect((await row())?.draft).toBe(beginning)
})
