import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFileSystem } from '../../../electron/store/node-file-system'
import { aDesk, aFolder, tokenOf } from '../../fixtures/desk'

test('a disk that fails while a chat is read says so, to the agent and to the customer, and is asked again the next time', async () => {
  const folder = aFolder()
  const first = await aDesk(folder)
  const conversationId = await first.chat('ana')
  await first.close()
  const disk = { fails: false }
  const desk = await aDesk(folder, {
    ...nodeFileSystem,
    read: (path) =>
      disk.fails && path.startsWith(join(folder, 'store', 'documents'))
        ? Promise.reject(Object.assign(new Error('EMFILE'), { code: 'EMFILE' }))
        : nodeFileSystem.read(path),
  })
  disk.fails = true
  expect(await desk.ask('inbox.open', { conversationId, limit: 50 })).toEqual({ is: 'unavailable', why: 'disk_error' })
  expect(await desk.desk.customers.messages(tokenOf('ana'), desk.shopId, 0)).toEqual({
    is: 'refused',
    refused: { error: 'unavailable' },
  })
  disk.fails = false
  expect(await desk.ask('inbox.open', { conversationId, limit: 50 })).toMatchObject({ is: 'ok' })
})
