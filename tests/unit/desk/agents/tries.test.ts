import { describe, expect, test } from 'vitest'
import { hour, minute } from '../../../../shared/model'
import { passphraseTriesDocument } from '../../../../electron/desk/state/passphrase-tries'
import { passphrasesDocument } from '../../../../electron/desk/state/documents'
import { aDesk, aFolder, passphrase, type DeskUnderTest } from '../../../fixtures/desk'
import { batchesOf } from '../../../fixtures/store-doubles'
import { heldPassphrases } from '../../../fixtures/passphrases'

const raise = (desk: DeskUnderTest, typed: string, windowId = 1) =>
  desk.ask('session.raise', { passphrase: typed }, windowId)
const mustWait = (wait: number) => ({ is: 'refused', refusal: { reason: 'wait', wait } })
const wrong = (triesLeft: number) => ({ is: 'refused', refusal: { reason: 'wrong_passphrase', triesLeft } })

async function fiveWrongOnes(desk: DeskUnderTest) {
  const said = []
  for (let time = 0; time < 5; time += 1) said.push(await raise(desk, 'wrong'))
  return said
}

describe('five wrong passphrases', () => {
  test('make the next try wait 60 seconds, also the right one', async () => {
    const desk = await aDesk()
    await desk.done('session.drop', {})
    expect(await fiveWrongOnes(desk)).toEqual([wrong(4), wrong(3), wrong(2), wrong(1), mustWait(minute)])
    desk.steady += minute - 1
    expect(await raise(desk, passphrase)).toEqual(mustWait(1))
    desk.steady += 1
    expect(await raise(desk, passphrase)).toMatchObject({ is: 'ok', data: { role: 'supervisor' } })
  })

  test('wait as long when the clock is moved', async () => {
    const desk = await aDesk()
    await fiveWrongOnes(desk)
    desk.now += hour
    expect(await raise(desk, passphrase)).toEqual(mustWait(minute))
    desk.now -= 2 * hour
    desk.steady += 10_000
    expect(await raise(desk, passphrase)).toEqual(mustWait(minute - 10_000))
    expect(await desk.done('session.wait', {})).toEqual({ wait: minute - 10_000 })
  })

  test('are five from all windows together', async () => {
    const desk = await aDesk()
    const said = []
    for (let windowId = 1; windowId <= 6; windowId += 1) said.push(await raise(desk, 'wrong', windowId))
    expect(said.slice(4)).toEqual([mustWait(minute), mustWait(minute)])
  })

  test('are five over restarts, and the wait begins anew with the program', async () => {
    const folder = aFolder()
    const first = await aDesk(folder)
    for (let time = 0; time < 3; time += 1) await raise(first, 'wrong')
    await first.close()
    const second = await aDesk(folder)
    expect([await raise(second, 'wrong'), await raise(second, 'wrong')]).toEqual([wrong(1), mustWait(minute)])
    second.steady += minute - 1
    await second.close()
    const third = await aDesk(folder)
    expect(await raise(third, passphrase)).toEqual(mustWait(minute))
    third.steady += minute
    expect(await raise(third, passphrase)).toMatchObject({ is: 'ok' })
  })

  test('are forgotten with the right one, also after a restart', async () => {
    const folder = aFolder()
    const desk = await aDesk(folder)
    for (let time = 0; time < 4; time += 1) await raise(desk, 'wrong')
    expect(await raise(desk, passphrase)).toMatchObject({ is: 'ok' })
    await desk.close()
    expect(await raise(await aDesk(folder), 'wrong')).toEqual(wrong(4))
  })

  test('of one supervisor make no other one wait', async () => {
    const desk = await aDesk()
    const other = await desk.done('agents.add', { name: 'Sefa Tui', role: 'supervisor', passphrase: 'seven sails' })
    await fiveWrongOnes(desk)
    await desk.done('session.choose', { agentId: other.id })
    expect(await raise(desk, 'seven sails')).toMatchObject({ is: 'ok', data: { role: 'supervisor' } })
  })
})

describe('sixty passphrases at once', () => {
  test('are five that are checked, from however many windows: the right one behind them gives nobody rights', async () => {
    const passphrases = heldPassphrases()
    const desk = await aDesk(aFolder(), undefined, 'Asia/Singapore', { passphrases })
    await desk.done('session.drop', {})
    passphrases.hold()
    const all = Array.from({ length: 60 }, (_, at) => raise(desk, at === 59 ? passphrase : 'wrong', 1 + (at % 3)))
    await expect.poll(() => passphrases.asked.checks).toBe(5)
    passphrases.letGo()
    const said = await Promise.all(all)
    expect(passphrases.asked.checks).toBe(5)
    expect(said.map(({ is }) => is)).toEqual(Array<string>(60).fill('refused'))
    expect(said.at(-1)).toEqual(mustWait(minute))
    expect((await desk.done('app.start', {})).session).toMatchObject({ role: 'agent' })
  })

  test('are kept as five before the first is checked: a program that is killed then gives no new tries', async () => {
    const passphrases = heldPassphrases()
    const folder = aFolder()
    const desk = await aDesk(folder, undefined, 'Asia/Singapore', { passphrases })
    passphrases.hold()
    const all = Array.from({ length: 60 }, () => raise(desk, 'wrong'))
    await expect.poll(() => passphrases.asked.checks).toBe(5)
    await desk.close()
    const next = await aDesk(folder)
    expect(await raise(next, passphrase)).toEqual(mustWait(minute))
    passphrases.letGo()
    await Promise.all(all)
  })

  test('that take longer than the wait to be checked let no sixth one in', async () => {
    const passphrases = heldPassphrases()
    const desk = await aDesk(aFolder(), undefined, 'Asia/Singapore', { passphrases })
    passphrases.hold()
    const all = Array.from({ length: 5 }, () => raise(desk, 'wrong'))
    await expect.poll(() => passphrases.asked.checks).toBe(5)
    desk.steady += 10 * minute
    expect(await raise(desk, passphrase)).toEqual(mustWait(minute))
    passphrases.letGo()
    await Promise.all(all)
    expect(await raise(desk, passphrase)).toEqual(mustWait(minute))
  })
})

describe('a try that is not checked', () => {
  test('is said to have failed, and counts as none', async () => {
    const passphrases = heldPassphrases()
    const failing = {
      ...passphrases,
      check: () => Promise.resolve({ is: 'unavailable', why: 'passphrases_failed' } as const),
    }
    const folder = aFolder()
    const desk = await aDesk(folder, undefined, 'Asia/Singapore', { passphrases: failing })
    for (let time = 0; time < 6; time += 1)
      expect(await raise(desk, passphrase)).toEqual({ is: 'unavailable', why: 'passphrases_failed' })
    await desk.close()
    expect(await raise(await aDesk(folder), 'wrong')).toEqual(wrong(4))
  })

  test('because the stored hash would take all memory is refused with what to do', async () => {
    const desk = await aDesk()
    const [supervisor] = desk.desk.world.agents
    const hash = supervisor && desk.desk.world.passphraseOf(supervisor.id)
    if (!hash) throw new Error('no passphrase')
    await desk.store.put(passphrasesDocument, supervisor.id, { hash: { ...hash, cost: 2 ** 30 } })
    expect(await raise(desk, passphrase)).toEqual({ is: 'refused', refusal: { reason: 'passphrase_unfit' } })
  })
})

test('how often a passphrase was tried is in no event', async () => {
  const desk = await aDesk()
  const before = batchesOf(desk.store)
  await raise(desk, 'wrong')
  expect(batchesOf(desk.store)).toBe(before)
  const [supervisor] = desk.desk.world.agents
  expect(supervisor && desk.store.get(passphraseTriesDocument, supervisor.id)).toEqual({ count: 1 })
})
