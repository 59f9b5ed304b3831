import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { begin } from '../../../../electron/desk'
import { passphrasesDocument } from '../../../../electron/desk/state/documents'
import { aDesk, aFolder, monday } from '../../../fixtures/desk'
import { heldPassphrases } from '../../../fixtures/passphrases'
import { newId } from '../../../fixtures/transfer'

test('a passphrase is in no event, and holds after a restart', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const { id } = await desk.done('agents.add', { name: 'Sefa Tui', role: 'supervisor', passphrase: 'seven sails' })
  const { id: forgetful } = await desk.done('agents.add', { name: 'Nia', role: 'supervisor', passphrase: 'nine oars' })
  await desk.store.put(passphrasesDocument, forgetful, {})
  await desk.done('session.choose', { agentId: forgetful })
  await desk.done('session.setPassphrase', { passphrase: 'ten oars' })
  await desk.close()
  const journal = join(folder, 'store', 'journal')
  const written = readdirSync(journal).map((name) => readFileSync(join(journal, name), 'utf8'))
  expect(written.join('')).toContain('Sefa Tui')
  expect(written.join('')).not.toContain('salt')

  const next = await aDesk(folder)
  for (const [agentId, passphrase] of [
    [id, 'seven sails'],
    [forgetful, 'ten oars'],
  ] as const) {
    await next.done('session.choose', { agentId })
    expect(await next.ask('session.raise', { passphrase })).toMatchObject({ is: 'ok', data: { role: 'supervisor' } })
  }
})

test('a passphrase that was lost opens no door: it has to be reset first', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const { id } = await desk.done('agents.add', { name: 'Sefa Tui', role: 'supervisor', passphrase: 'seven sails' })
  await desk.close()
  rmSync(join(folder, 'store', 'documents', 'passphrases'), { recursive: true })

  const next = await aDesk(folder)
  await next.done('session.choose', { agentId: id })
  expect(next.desk.sessions.of(1)).toMatchObject({ role: 'agent', passphraseMissing: false })
  expect(await next.ask('session.raise', { passphrase: 'seven sails' })).toMatchObject({
    is: 'refused',
    refusal: { reason: 'passphrase_unfit' },
  })
  expect(await next.ask('session.setPassphrase', { passphrase: 'mine now' })).toMatchObject({ is: 'refused' })

  const asked = { installationId: '', systemLanguage: 'en', language: undefined, sample: false } as const
  const facts = { now: () => monday, newId, passphrases: heldPassphrases() }
  expect(await begin(next.store, next.desk.world, { ...asked, resetPassphraseOf: 'Sefa Tui' }, facts)).toBe(true)
  expect(next.desk.sessions.of(1)).toMatchObject({ passphraseMissing: true })
  await next.done('session.setPassphrase', { passphrase: 'eight sails' })
  expect(next.desk.sessions.of(1)).toMatchObject({ role: 'supervisor' })
})
