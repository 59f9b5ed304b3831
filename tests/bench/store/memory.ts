import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createWorld } from '../../../electron/desk/world'
import {
  claimsDocument,
  holdingsShard,
  messagesDocument,
  messagesKey,
  ordersDocument,
} from '../../../electron/desk/state/documents'
import { conversationIdOf, customerIdOf } from './make-store'
import { memoryOf, opened } from './opened'

const visits = 200

/** The memory of a process that has the store open, with its desk's indexes, and has looked into some conversations. */
export async function measureMemory(folder: string, conversations: number) {
  const store = await opened(folder)
  const world = createWorld(store)
  for (let visit = 0; visit < Math.min(visits, conversations); visit++) {
    const number = Math.floor((visit * conversations) / visits)
    const id = conversationIdOf(number)
    const customerId = customerIdOf(number)
    const shard = holdingsShard(customerId)
    const release = await store.hold([
      { kind: messagesDocument, key: messagesKey(id, 1) },
      { kind: claimsDocument, key: shard },
      { kind: ordersDocument, key: shard },
    ])
    world.messages(id, { first: 1, last: 50 })
    world.claimsOf(customerId)
    release()
  }
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let time = 0; time < 3; time++) collect()
  const memory = memoryOf()
  await store.close()
  return { memory }
}
