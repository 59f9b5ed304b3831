import { expect, test } from 'vitest'
import { usualWindowView } from '../../../shared/model'
import { aDesk, aFolder } from '../../fixtures/desk'
import { bareDesk } from '../../fixtures/transfer'

test('zoom and spelling are kept for the agent over restarts, each by itself; another agent has their own', async () => {
  const folder = aFolder()
  const first = await aDesk(folder)
  const ben = await first.done('agents.add', { name: 'Ben', role: 'agent' })
  const mia = await first.done('agents.add', { name: 'Mia', role: 'agent' })
  await first.done('window.keep', { change: { zoom: 150 } })
  await expect(first.done('window.keep', { change: { spellCheck: true } })).resolves.toEqual({
    zoom: 150,
    spellCheck: true,
  })
  await first.close()

  const again = await aDesk(folder)
  expect((await again.done('app.start', {})).view).toEqual({ zoom: 150, spellCheck: true })
  await again.done('session.choose', { agentId: ben.id })
  expect((await again.done('app.start', {})).view).toEqual(usualWindowView)
  await again.done('window.keep', { change: { zoom: 67 } })
  await again.done('session.choose', { agentId: mia.id })
  expect((await again.done('app.start', {})).view).toEqual(usualWindowView)
})

test('every window is told of a change, and shows what its own agent has', async () => {
  const desk = await aDesk()
  const ben = await desk.done('agents.add', { name: 'Ben', role: 'agent' })
  await desk.ask('session.choose', { agentId: ben.id }, 2)
  const zooms: number[][] = []
  desk.desk.views.onChange(() => zooms.push([1, 2, 3].map((windowId) => desk.desk.views.of(windowId).zoom)))
  await desk.done('window.keep', { change: { zoom: 200 } })
  await desk.ask('window.keep', { change: { zoom: 67 } }, 2)
  // The third one opens for who worked here last.
  expect(zooms).toEqual([
    [200, 100, 100],
    [200, 67, 67],
  ])
})

test('a step that there is none of is refused', async () => {
  const desk = await aDesk()
  await expect(desk.ask('window.keep', { change: { zoom: 99 as never } })).resolves.toMatchObject({ is: 'invalid' })
})

test('where nothing can be kept it holds until the end', async () => {
  const desk = await aDesk()
  await desk.store.close()
  await expect(desk.ask('window.keep', { change: { zoom: 125 } })).resolves.toMatchObject({ is: 'unavailable' })
  expect(desk.desk.views.of(1).zoom).toBe(125)
})

test('where nobody works yet each window has its own', async () => {
  const { views } = (await bareDesk()).desk
  await views.keep(1, { commandId: 'zoom-by-nobody', change: { zoom: 150 } })
  expect([views.of(1).zoom, views.of(2).zoom]).toEqual([150, 100])
})
