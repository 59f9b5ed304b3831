import { beforeEach, expect, test } from 'vitest'
import { openStore } from '../../../electron/store'
import type { Attempted, Store } from '../../../electron/store'
import { AnsweredCommands, hashOfInput, isHashOf } from '../../../electron/store/answered-commands'
import { contentOf, kinds, shelfEvent } from '../../crash/support/shelves'
import type { ShelfEvent } from '../../crash/support/shelves'
import { SimulatedDisk } from '../../crash/support/simulated-disk'
import { bootedAs, folder } from '../../crash/support/workload'

let disk = new SimulatedDisk()
let boots = 0
beforeEach(() => {
  disk = new SimulatedDisk()
})

async function open(keepCommands?: { newest: number; ms: number }): Promise<Store<ShelfEvent>> {
  const opened = await openStore({
    folder,
    kinds,
    eventSchema: shelfEvent,
    files: disk.port(),
    facts: bootedAs(++boots),
    ...(keepCommands && { keepCommands }),
  })
  if (opened.is !== 'opened') throw new Error(opened.is)
  return opened.store
}

function lay(
  store: Store<ShelfEvent>,
  commandId: string,
  { asker = 'ana', input = {}, at = 0 }: { asker?: string; input?: unknown; at?: number } = {},
): Promise<Attempted<string, never>> {
  return store.execute<string, never>({ asker, commandId, input }, at, () => ({
    decided: true,
    events: [{ type: 'laid', shelf: 'shelf', thing: `thing ${String(store.sequence + 1)}` }],
    result: `result ${String(store.sequence + 1)}`,
  }))
}

test('two calls with one id at the same moment are done once and answered alike', async () => {
  const store = await open()
  const [first, second] = await Promise.all([lay(store, 'a'), lay(store, 'a')])
  expect(first).toEqual({ is: 'done', result: 'result 1', sequence: 1, repeated: false })
  expect(second).toEqual({ is: 'done', result: 'result 1', sequence: 1, repeated: true })
  expect(contentOf(store).total).toBe(1)
})

test.each(['closed', 'killed'])('an id asked again after the store was %s answers as before', async (ending) => {
  const store = await open()
  await lay(store, 'a', { input: { coupon: 1, chat: 2 } })
  if (ending === 'closed') await store.close()
  expect(await lay(await open(), 'a', { input: { chat: 2, coupon: 1 } })).toEqual({
    is: 'done',
    result: 'result 1',
    sequence: 1,
    repeated: true,
  })
})

test('an id with another input is refused, at once and after reopening', async () => {
  const store = await open()
  await lay(store, 'a', { input: { coupon: 1 } })
  expect(await lay(store, 'a', { input: { coupon: 2 } })).toEqual({ is: 'command_id_reused' })
  expect(await lay(await open(), 'a', { input: { coupon: 2 } })).toEqual({ is: 'command_id_reused' })
})

test('the ids of two askers have nothing to do with each other', async () => {
  const store = await open()
  await lay(store, 'a', { asker: 'ana' })
  expect(await lay(store, 'a', { asker: 'ben' })).toMatchObject({ sequence: 2, repeated: false })
})

test('a refusal is not remembered: the same id may be asked again', async () => {
  const store = await open()
  const refused = await store.execute({ asker: 'ana', commandId: 'a', input: {} }, 0, () => ({
    decided: false,
    refusal: 'fully_claimed',
  }))
  expect(refused).toEqual({ is: 'refused', refusal: 'fully_claimed' })
  expect(await lay(store, 'a')).toMatchObject({ is: 'done', repeated: false })
})

test('a command that changes nothing is remembered too', async () => {
  const store = await open()
  const read = (): Promise<Attempted<string, never>> =>
    store.execute<string, never>({ asker: 'ana', commandId: 'read', input: {} }, 0, () => ({
      decided: true,
      events: [],
      result: 'nothing new',
    }))
  await read()
  expect(await read()).toMatchObject({ result: 'nothing new', repeated: true })
})

test('an answered command is forgotten when it is older than it need be and newer ones are enough', async () => {
  const keep = { newest: 1000, ms: 500 }
  const store = await open(keep)
  for (let i = 0; i < 2500; i += 100)
    await Promise.all(Array.from({ length: 100 }, (_, j) => lay(store, String(i + j), { at: i + j })))
  await store.close()
  const again = await open(keep)
  // Shards go whole: 1 to 999 is old and has 1,501 after it; of the next, the newest is old but only 501 come after.
  expect(await lay(again, '900')).toMatchObject({ repeated: false })
  expect(await lay(again, '1100')).toMatchObject({ repeated: true })
})

test('nothing is forgotten while either the time or the number asks for it', () => {
  const shard = { commands: [{ asker: 'ana', id: 'a', hash: '', sequence: 1, at: 100 }] }
  const newer = { commands: [{ asker: 'ana', id: 'b', hash: '', sequence: 1000, at: 200 }] }
  const shards = [
    { key: '0', shard },
    { key: '1', shard: newer },
  ]
  expect(new AnsweredCommands().expire(shards, { newest: 1, ms: 100 }, 200)).toEqual([])
  expect(new AnsweredCommands().expire(shards, { newest: 2, ms: 99 }, 200)).toEqual([])
  expect(new AnsweredCommands().expire(shards, { newest: 1, ms: 99 }, 200)).toEqual(['0'])
})

test('the hash of an input tells values and not the order of keys', () => {
  expect(hashOfInput({ a: 1, b: { c: [1, 2], d: null } })).toBe(hashOfInput({ b: { d: null, c: [1, 2] }, a: 1 }))
  expect(hashOfInput({ a: 1 })).not.toBe(hashOfInput({ a: '1' }))
  expect(hashOfInput([1, 2])).not.toBe(hashOfInput([2, 1]))
  expect(hashOfInput(undefined)).toBe(hashOfInput(undefined))
})

test('no string passes for what lies beside it', () => {
  const inputs = [
    { a: 'x', b: 'y' },
    { a: 'x1"b1"y' },
    { a: ['x', 'y'] },
    { a: ['xy'] },
    { a: 'x,y' },
    ['a', 'x'],
    [['a'], 'x'],
    { a: { x: 1 } },
    { a: '{1"x1;}' },
    { a: null },
    { a: 'null;' },
    {},
  ]
  expect(new Set(inputs.map(hashOfInput)).size).toBe(inputs.length)
})

test.each(['JtkstdGkHQzrnx2_bA6rS-iuyptsuatl-gVh0DGD3nA', '1433705044'])(
  'an input is known by the hash that a version stored of it: %s',
  (hash) => {
    const input = {
      text: 'Grüße',
      items: [{ b: 1, a: [null, true] }],
      10: 'ten',
      9: undefined,
      coupon: { id: 'x', cap: 2 },
    }
    expect(isHashOf(input, hash)).toBe(true)
    expect(isHashOf({ ...input, text: 'Grüsse' }, hash)).toBe(false)
  },
)
