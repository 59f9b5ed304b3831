import { describe, expect, test } from 'vitest'
import { calls, type CallName } from '../../../../shared/contract'
import { minute } from '../../../../shared/model'
import { passphrasesDocument } from '../../../../electron/desk/state/documents'
import { aDesk, aFolder, passphrase, type DeskUnderTest } from '../../../fixtures/desk'
import { heldPassphrases, type HeldPassphrases } from '../../../fixtures/passphrases'

const zone = 'Asia/Singapore'
const sessionChanged = { is: 'session_changed' }
const notPermitted = { is: 'not_permitted' }

async function heldDesk(folder = aFolder()): Promise<{ desk: DeskUnderTest; passphrases: HeldPassphrases }> {
  const passphrases = heldPassphrases()
  return { passphrases, desk: await aDesk(folder, undefined, zone, { passphrases }) }
}

const roleAt = (desk: DeskUnderTest, windowId = 1) => desk.desk.sessions.of(windowId)?.role

describe('while a passphrase is checked', () => {
  test('another supervisor who takes the seat gets no rights by it, and neither does the one who gave it', async () => {
    const { desk, passphrases } = await heldDesk()
    const other = await desk.done('agents.add', { name: 'Sefa Tui', role: 'supervisor', passphrase: 'seven sails' })
    await desk.done('session.drop', {})
    passphrases.hold()
    const raising = desk.ask('session.raise', { passphrase })
    await expect.poll(() => passphrases.waiting).toBe(true)
    await desk.done('session.choose', { agentId: other.id })
    passphrases.letGo()
    expect(await raising).toEqual(sessionChanged)
    expect(desk.desk.sessions.of(1)).toMatchObject({ agent: { id: other.id }, role: 'agent' })
  })

  test('leaving the seat and coming back gives no rights', async () => {
    const { desk, passphrases } = await heldDesk()
    const agent = await desk.done('agents.add', { name: 'Tomas Reyes', role: 'agent' })
    const supervisor = desk.desk.sessions.of(1)?.agent.id
    if (!supervisor) throw new Error('nobody')
    passphrases.hold()
    await desk.done('session.drop', {})
    const raising = desk.ask('session.raise', { passphrase })
    await expect.poll(() => passphrases.waiting).toBe(true)
    await desk.done('session.choose', { agentId: agent.id })
    await desk.done('session.choose', { agentId: supervisor })
    passphrases.letGo()
    expect(await raising).toEqual(sessionChanged)
    expect(roleAt(desk)).toBe('agent')
  })

  test('giving the rights up takes back what was asked for', async () => {
    const { desk, passphrases } = await heldDesk()
    await desk.done('session.drop', {})
    passphrases.hold()
    const raising = desk.ask('session.raise', { passphrase })
    await expect.poll(() => passphrases.waiting).toBe(true)
    await desk.done('session.drop', {})
    passphrases.letGo()
    expect(await raising).toEqual(sessionChanged)
    expect(roleAt(desk)).toBe('agent')
  })

  test('a window that is closed gets nothing', async () => {
    const { desk, passphrases } = await heldDesk()
    passphrases.hold()
    const raising = desk.ask('session.raise', { passphrase }, 2)
    await expect.poll(() => passphrases.waiting).toBe(true)
    desk.desk.sessions.close(2)
    passphrases.letGo()
    expect(await raising).toEqual(sessionChanged)
    expect(desk.desk.sessions.of(2)).toBeNull()
  })

  test('a reset makes the old one worthless', async () => {
    const { desk, passphrases } = await heldDesk()
    await desk.done('session.drop', {})
    const agentId = desk.desk.sessions.of(1)?.agent.id
    if (!agentId) throw new Error('nobody')
    passphrases.hold()
    const raising = desk.ask('session.raise', { passphrase })
    await expect.poll(() => passphrases.waiting).toBe(true)
    await desk.store.put(passphrasesDocument, agentId, {})
    passphrases.letGo()
    expect(await raising).toEqual(sessionChanged)
    expect(roleAt(desk)).toBe('agent')
  })

  test('whatever else is asked is answered before', async () => {
    const { desk, passphrases } = await heldDesk()
    await desk.done('session.drop', {})
    passphrases.hold()
    const ended: string[] = []
    const raising = desk.ask('session.raise', { passphrase }).then(() => ended.push('check'))
    await desk.done('app.start', {}).then(() => ended.push('question'))
    await desk.chat('Ruth').then(() => ended.push('message'))
    passphrases.letGo()
    await raising
    expect(ended).toEqual(['question', 'message', 'check'])
  })
})

describe('while a new passphrase is hashed', () => {
  test('whoever takes the seat of a supervisor after a reset sets none and gets no rights', async () => {
    const { desk, passphrases } = await heldDesk()
    const other = await desk.done('agents.add', { name: 'Sefa Tui', role: 'supervisor', passphrase: 'seven sails' })
    const agentId = desk.desk.sessions.of(1)?.agent.id
    if (!agentId) throw new Error('nobody')
    await desk.store.put(passphrasesDocument, agentId, {})
    await desk.done('session.drop', {})
    passphrases.hold()
    const setting = desk.ask('session.setPassphrase', { passphrase: 'brand new one' })
    await expect.poll(() => passphrases.waiting).toBe(true)
    await desk.done('session.choose', { agentId: other.id })
    passphrases.letGo()
    expect(await setting).toEqual(sessionChanged)
    expect(desk.desk.world.passphraseOf(agentId)).toBeUndefined()
    expect(desk.desk.sessions.of(1)).toMatchObject({ agent: { id: other.id }, role: 'agent' })
  })

  test('a supervisor who gives the rights up adds nobody', async () => {
    const { desk, passphrases } = await heldDesk()
    passphrases.hold()
    const adding = desk.ask('agents.add', { name: 'Sefa Tui', role: 'supervisor', passphrase: 'seven sails' })
    await expect.poll(() => passphrases.waiting).toBe(true)
    await desk.done('session.drop', {})
    passphrases.letGo()
    expect(await adding).toEqual(notPermitted)
    expect(desk.desk.world.agents).toHaveLength(1)
  })

  test('rights that ran out add nobody', async () => {
    const { desk, passphrases } = await heldDesk()
    passphrases.hold()
    const adding = desk.ask('agents.add', { name: 'Sefa Tui', role: 'supervisor', passphrase: 'seven sails' })
    await expect.poll(() => passphrases.waiting).toBe(true)
    desk.now += 15 * minute
    passphrases.letGo()
    expect(await adding).toEqual(notPermitted)
    expect(desk.desk.world.agents).toHaveLength(1)
  })
})

describe('a command that is asked a second time', () => {
  test('gives no rights: a passphrase is set once', async () => {
    const desk = await aDesk()
    const agentId = desk.desk.sessions.of(1)?.agent.id
    if (!agentId) throw new Error('nobody')
    await desk.store.put(passphrasesDocument, agentId, {})
    await desk.done('session.setPassphrase', { commandId: 'set-once-1', passphrase: 'brand new one' })
    await desk.done('session.drop', {})
    await desk.ask('session.setPassphrase', { commandId: 'set-once-1', passphrase: 'guessed' })
    expect(roleAt(desk)).toBe('agent')
  })

  const commandId = 'set-up-once-1'
  const shop = { shopName: 'Larkfield Home', currency: 'USD', zone, supervisorName: 'Imogen Vale' } as const

  test.for([
    ['the sample shop', {}, (desk: DeskUnderTest) => desk.ask('setup.sample', { commandId })],
    ['a shop', shop, (desk: DeskUnderTest) => desk.ask('setup.shop', { commandId, ...shop, passphrase: 'guessed' })],
  ] as const)('gives none where the first one had set %s up', async ([, input, askAgain]) => {
    const desk = await aDesk()
    await desk.store.execute({ asker: 'set-up', commandId, input }, desk.now, () => ({
      decided: true,
      events: [],
      result: null,
    }))
    await desk.done('session.drop', {})
    expect(await askAgain(desk)).toMatchObject({ is: 'ok', data: { role: 'agent' } })
  })
})

describe('what needs a supervisor’s rights', () => {
  /** What can be asked without a file of the system's dialogs. */
  const names = (Object.keys(calls) as CallName[]).filter(
    (name) => calls[name].role === 'supervisor' && !/^(data|couponFile\.(read|example)|agents)/.test(name),
  )

  test.for(names)('asks for them again after it had to wait: %s', async (name) => {
    const desk = await aDesk()
    const asked = desk.desk.answer(name, 1, {
      commandId: 'waiting-1',
      shopId: desk.shopId,
      coupons: [],
      products: [],
      ids: [],
      search: '',
      limit: 1,
    })
    desk.desk.sessions.drop(1)
    expect(await asked).toEqual(notPermitted)
  })
})
