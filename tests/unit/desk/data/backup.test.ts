import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aDesk, aFolder, passphrase } from '../../../fixtures/desk'

test('a backup carries what is of this machine alone: preferences, who works here, passphrases, drafts and the workbench', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const conversationId = await desk.chat('ruth')
  const [supervisor] = desk.desk.world.agents
  if (!supervisor) throw new Error('no agent')
  const { id: agentId } = await desk.done('agents.add', { name: 'Tomas Reyes', role: 'agent' })
  await desk.done('preferences.set', { language: 'zh-CN', theme: 'dark' })
  await desk.done('drafts.save', { conversationId, text: 'Half a reply' })
  await desk.done('workbench.keep', { change: { sort: 'name' } })
  await desk.done('window.keep', { change: { zoom: 125 } })
  const backups = join(folder, 'backups')
  const backup = await desk.store.backUp({ folder: backups, at: desk.now, why: 'manual' })

  await desk.done('preferences.set', { language: 'en', theme: 'light' })
  await desk.done('drafts.save', { conversationId, text: '' })
  await desk.done('workbench.keep', { change: { sort: 'end' } })
  await desk.done('window.keep', { change: { zoom: 150 } })
  await desk.done('session.choose', { agentId })
  await desk.store.restore({ file: join(backups, backup?.name ?? ''), folder: backups, at: desk.now })
  await desk.close()

  const restored = await aDesk(folder)
  const { world } = restored.desk
  expect(world.preferences).toMatchObject({ language: 'zh-CN', theme: 'dark' })
  expect(restored.desk.sessions.of(1)?.agent.id).toBe(supervisor.id)
  expect(world.drafts(supervisor.id).replies[conversationId]).toBe('Half a reply')
  expect(world.workbenchOf(supervisor.id).view?.sort).toBe('name')
  expect(restored.desk.views.of(1).zoom).toBe(125)
  expect(await restored.ask('session.raise', { passphrase })).toMatchObject({ is: 'ok', data: { role: 'supervisor' } })
})
