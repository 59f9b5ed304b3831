import { describe, expect, test } from 'vitest'
import { minute } from '../../../shared/model'
import { aDesk, aFolder, monday, passphrase, validTerms, type DeskUnderTest } from '../../fixtures/desk'

const create = (desk: DeskUnderTest) =>
  desk.ask('coupons.create', { shopId: desk.shopId, kind: 'chat', terms: validTerms(desk.now) })

describe('supervisors', () => {
  test('create coupons; agents are refused by the call too', async () => {
    const desk = await aDesk()
    const agent = await desk.done('agents.add', { name: 'Tomas Reyes', role: 'agent' })
    expect(await create(desk)).toMatchObject({ is: 'ok' })
    await desk.done('session.choose', { agentId: agent.id })
    expect(await create(desk)).toEqual({ is: 'not_permitted' })
    expect(await desk.ask('session.raise', { passphrase })).toEqual({ is: 'not_permitted' })
  })

  test('have an agent’s rights after a restart, until the passphrase is given', async () => {
    const folder = aFolder()
    const first = await aDesk(folder)
    await first.close()
    const desk = await aDesk(folder)
    expect(await create(desk)).toEqual({ is: 'not_permitted' })
    expect(await desk.ask('session.raise', { passphrase })).toMatchObject({ is: 'ok', data: { role: 'supervisor' } })
    expect(await create(desk)).toMatchObject({ is: 'ok' })
  })

  test('lose their rights after 15 idle minutes, and the window is told', async () => {
    const desk = await aDesk()
    const told: number[] = []
    desk.desk.sessions.onChange((windowId) => told.push(windowId))
    desk.now = monday + 15 * minute - 1
    desk.desk.sessions.expire()
    expect(told).toEqual([])
    desk.now = monday + 15 * minute
    desk.desk.sessions.expire()
    expect(told).toEqual([1])
    expect(await create(desk)).toEqual({ is: 'not_permitted' })
  })

  test('keep their rights while they are there', async () => {
    const desk = await aDesk()
    desk.now = monday + 14 * minute
    await desk.done('session.active', {})
    desk.now = monday + 28 * minute
    expect(await create(desk)).toMatchObject({ is: 'ok' })
  })
})

describe('a window', () => {
  test('is told nothing of passphrases or cookies', async () => {
    const desk = await aDesk()
    await desk.chat('Ruth')
    const start = await desk.ask('app.start', {})
    expect(JSON.stringify(start)).not.toContain('scrypt')
    expect(JSON.stringify(start)).not.toMatch(/"key"|"salt"|tokenHash/)
  })

  test('asks with inputs that are checked to the last field', async () => {
    const desk = await aDesk()
    const conversationId = await desk.chat('Ruth')
    expect(await desk.ask('inbox.send', { conversationId, text: 'x'.repeat(2_001), note: false })).toMatchObject({
      is: 'invalid',
      issues: [{ path: 'text' }],
    })
    expect(
      await desk.ask('inbox.send', { conversationId, text: 'hello', note: false, role: 'supervisor' } as never),
    ).toMatchObject({ is: 'invalid' })
    expect(await desk.ask('inbox.send' as never, {}, 1)).toMatchObject({ is: 'invalid' })
    expect(await desk.ask('toString' as never, {})).toEqual({ is: 'not_found' })
  })
})
