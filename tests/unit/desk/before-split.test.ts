import { cp } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { minute, type AgentId, type ShopId } from '../../../shared/model'
import { answersOf } from '../../fixtures/answers'
import { aDesk, aFolder, monday, tokenOf, type DeskUnderTest } from '../../fixtures/desk'
import { exported } from '../../fixtures/transfer'

const fixture = fileURLToPath(new URL('../../fixtures/store-before-split', import.meta.url))
const kept = (name: string) => readFileSync(join(fixture, name), 'utf8')
const answers = kept('answers.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as unknown)

/** A data folder of an earlier version, which was killed while it ran. */
async function anOldFolder(): Promise<string> {
  const folder = aFolder()
  await cp(join(fixture, 'store'), join(folder, 'store'), { recursive: true })
  return folder
}

async function opened(folder: string): Promise<DeskUnderTest> {
  const desk = await aDesk(folder)
  desk.now = monday + 4 * minute
  return desk
}

describe('a store in which one document held shops, preferences and counters', () => {
  test('opens without a notice, and everything about it is answered as before', async () => {
    const desk = await opened(await anOldFolder())
    expect(desk.store.notices).toEqual([])
    expect(await answersOf(desk.desk)).toEqual(answers)
  })

  test('is exported as before', async () => {
    expect(await exported(await opened(await anOldFolder()))).toBe(kept('export.jsonl'))
  })

  test('is answered and exported as before when it is opened once more', async () => {
    const folder = await anOldFolder()
    await (await opened(folder)).close()
    const desk = await opened(folder)
    expect(desk.store.notices).toEqual([])
    expect(await exported(desk)).toBe(kept('export.jsonl'))
    expect(await answersOf(desk.desk)).toEqual(answers)
  })

  test.each([
    ['agent_00000002', 'correct horse'],
    ['agent_00000005', 'seven sails again'],
    ['agent_00000007', 'nine oars'],
  ])('keeps the passphrase of %s', async (agentId, passphrase) => {
    const desk = await opened(await anOldFolder())
    await desk.done('session.choose', { agentId: agentId as AgentId })
    expect(await desk.ask('session.raise', { passphrase: 'seven sails' })).toMatchObject({ is: 'refused' })
    expect(await desk.ask('session.raise', { passphrase })).toMatchObject({ is: 'ok', data: { role: 'supervisor' } })
  })

  test('goes on counting orders and visitors where it was', async () => {
    const desk = await opened(await anOldFolder())
    await desk.done('preferences.set', { language: 'en' })
    const line = { productId: 'product_spade' as never, quantity: 1 }
    const request = { clientId: 'client-new', shopId: 'shop_00000000' as ShopId, lines: [line], claimId: null }
    const answer = await desk.desk.customers.order(tokenOf('newcomer'), request)
    expect(answer).toMatchObject({ is: 'ok', data: { order: { number: '10004' } } })
    await desk.chat('newcomer')
    const { rows } = await desk.done('inbox.list', {
      shopId: desk.shopId,
      status: 'open',
      search: '',
      offset: 0,
      limit: 50,
    })
    expect(rows.map(({ customerName }) => customerName)).toContain('Visitor 6')
  })
})
