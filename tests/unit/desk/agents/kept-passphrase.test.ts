import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { passphrasesDocument } from '../../../../electron/desk/state/documents'
import { aDesk, aFolder } from '../../../fixtures/desk'

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
