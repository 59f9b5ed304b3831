import { expect, test } from 'vitest'
import { begin } from '../../../electron/desk'
import { aDesk, monday } from '../../fixtures/desk'
import { heldPassphrases } from '../../fixtures/passphrases'
import { otherwise } from '../../fixtures/store-doubles'
import { bareDesk, newId } from '../../fixtures/transfer'

const asked = {
  installationId: 'abcdef0123456789',
  systemLanguage: 'en',
  language: undefined,
  sample: true,
  resetPassphraseOf: undefined,
} as const

test('the first start with the sample shop hashes its supervisor’s passphrase; the next ones hash nothing', async () => {
  const passphrases = heldPassphrases()
  const { desk, store } = await bareDesk()
  const start = () => begin(store, desk.world, asked, { now: () => monday, newId, passphrases })
  expect([await start(), await start(), await start()]).toEqual([true, true, true])
  expect(passphrases.asked).toEqual({ hashes: 1, checks: 0 })
  const supervisor = desk.world.agents.find(({ role }) => role === 'supervisor')
  const hash = supervisor && desk.world.passphraseOf(supervisor.id)
  expect(hash && (await passphrases.check('sample-shop', hash))).toEqual({
    is: 'checked',
    right: true,
  })
})

test('a start of a shop that is set up hashes nothing', async () => {
  const passphrases = heldPassphrases()
  const { desk, store } = await aDesk()
  await begin(store, desk.world, asked, { now: () => monday, newId, passphrases })
  expect(passphrases.asked).toEqual({ hashes: 0, checks: 0 })
})

test('where the passphrase can’t be hashed no sample shop without one is made', async () => {
  const { desk, store } = await bareDesk()
  const passphrases = {
    ...heldPassphrases(),
    hash: () => Promise.resolve({ is: 'unavailable', why: 'passphrases_failed' } as const),
  }
  await expect(begin(store, desk.world, asked, { now: () => monday, newId, passphrases })).rejects.toThrow(
    'could not be hashed',
  )
  expect(desk.world.installation?.setUp).toBeUndefined()
})

test.each(['Imogen Vale', 'imogen vale', 'Imogen\u00a0Vale', 'Ｉｍｏｇｅｎ Ｖａｌｅ'])(
  'a start that is asked to forget the passphrase of “%s” finds the supervisor',
  async (resetPassphraseOf) => {
    const { desk, store } = await aDesk()
    const [supervisor] = desk.world.agents
    if (!supervisor) throw new Error('no agent')
    expect(desk.world.passphraseOf(supervisor.id)).toBeDefined()
    await begin(
      store,
      desk.world,
      { ...asked, resetPassphraseOf },
      { now: () => monday, newId, passphrases: heldPassphrases() },
    )
    expect(desk.world.passphraseOf(supervisor.id)).toBeUndefined()
  },
)

test('a reset that the disk doesn’t take leaves the passphrase that there is', async () => {
  const { desk, store } = await aDesk()
  const [supervisor] = desk.world.agents
  if (!supervisor) throw new Error('no agent')
  const hash = desk.world.passphraseOf(supervisor.id)
  // Memory has it, the disk doesn't.
  const full = otherwise(store, {
    async put(kind, key, document) {
      await store.put(kind, key, document)
      return { is: 'unavailable', why: 'disk_full' }
    },
  })
  const facts = { now: () => monday, newId, passphrases: heldPassphrases() }
  expect(await begin(full, desk.world, { ...asked, resetPassphraseOf: supervisor.name }, facts)).toBe(false)
  expect(desk.world.passphraseOf(supervisor.id)).toEqual(hash)
})

test('of two supervisors whose names are nearly the same, the one that is named to the letter is meant', async () => {
  const desk = await aDesk()
  await desk.done('agents.add', { name: 'Ímogen Vale', role: 'supervisor', passphrase: 'correct horse too' })
  await begin(
    desk.store,
    desk.desk.world,
    { ...asked, resetPassphraseOf: 'Ímogen Vale' },
    { now: () => monday, newId, passphrases: heldPassphrases() },
  )
  expect(desk.desk.world.agents.filter(({ id }) => !desk.desk.world.passphraseOf(id)).map(({ name }) => name)).toEqual([
    'Ímogen Vale',
  ])
})
