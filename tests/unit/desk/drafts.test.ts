import { expect, test } from 'vitest'
import { aDesk, aFolder } from '../../fixtures/desk'

test('a reply and a note that are half written are kept apart, over a restart, until the one of them is sent', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const conversationId = await desk.chat('Ruth')
  const opened = (of = desk) => of.done('inbox.open', { conversationId, limit: 1 })
  await desk.done('drafts.save', { conversationId, text: 'I have asked' })
  await desk.done('drafts.save', { conversationId, text: 'Between us', note: true })
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
  const listed = async () => (await desk.done('inbox.list', { shopId: desk.shopId, status: 'open', search: '', offset: 0, limit: 1 })).rows[0]?.draft
  await desk.done('drafts.save', { conversationId, text: 'Between us', note: true })
  expect(await listed()).toBeUndefined()
  await desk.done('drafts.save', { conversationId, text: 'I have asked' })
  expect(await listed()).toBe('I have asked')
})
