import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deskEventSchema, documentKinds } from '../../../electron/desk'
import { holdingsOf, messagesOf } from '../../../electron/desk/holdings'
import { createWorld } from '../../../electron/desk/world'
import { openStore } from '../../../electron/store'
import { agentId, conversationIdOf, couponIdOf, customerIdOf, shopId } from '../../bench/store/make-store'

const fixture = fileURLToPath(new URL('../../fixtures/store-format-1', import.meta.url))

let temporary = ''
let folder = ''
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'store-format-'))
  folder = join(temporary, 'store')
  await cp(fixture, folder, { recursive: true })
})
afterEach(() => rm(temporary, { recursive: true, force: true }))

test('a store of the first format opens, with all that it held: checkpointed, only in the journal, and outside of it', async () => {
  const opened = await openStore({ folder, kinds: documentKinds, eventSchema: deskEventSchema })
  if (opened.is !== 'opened') throw new Error(JSON.stringify(opened))
  const { store } = opened
  expect(store.notices).toEqual([])
  const world = createWorld(store)
  const { open, closed } = world.inbox(shopId)
  expect(
    [...open, ...closed].map(({ conversation: { id, lastMessage } }) => [id, lastMessage?.position]).sort(),
  ).toEqual([
    [conversationIdOf(0), 5],
    [conversationIdOf(1), 4],
    [conversationIdOf(2), 4],
  ])
  expect(
    world
      .couponsOf(shopId)
      .map(({ id, claimed }) => [id, claimed])
      .sort(),
  ).toEqual([
    [couponIdOf(0), 3],
    [couponIdOf(1), 3],
  ])
  expect(world.drafts(agentId).replies[conversationIdOf(1)]).toBe('Half a sen')
  const positions = { first: 1, last: 5 }
  await store.hold([...messagesOf(conversationIdOf(0), positions), ...holdingsOf(customerIdOf(0))])
  expect(world.messages(conversationIdOf(0), positions).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5])
  expect(world.claimsOf(customerIdOf(0))).toHaveLength(2)
  const again = await store.execute(
    { asker: agentId, commandId: 'the-first-format', input: { text: 'kept' } },
    0,
    () => ({ decided: false, refusal: 'forgotten' }),
  )
  expect(again).toMatchObject({ is: 'done', repeated: true, result: { position: 5 } })
  await store.close()
})

test('a program of an older version of one kind refuses it and touches nothing', async () => {
  const kinds = documentKinds.map((kind) => (kind.name === 'messages' ? { ...kind, version: 0 } : kind))
  const before = await contentOf(folder)
  expect(await openStore({ folder, kinds, eventSchema: deskEventSchema })).toEqual({
    is: 'newer_format',
    what: 'documents/messages',
  })
  expect(await contentOf(folder)).toEqual(before)
})

async function contentOf(path: string): Promise<Record<string, string>> {
  const content: Record<string, string> = {}
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const own = join(path, entry.name)
    if (entry.isDirectory()) Object.assign(content, await contentOf(own))
    else content[own] = await readFile(own, 'latin1')
  }
  return content
}
