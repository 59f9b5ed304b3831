import type { AgentContext } from '../../../electron/desk/handler'
import { listConversations } from '../../../electron/desk/inbox/list'
import { createWorld } from '../../../electron/desk/world'
import { agentId, conversationIdOf, messageOf, posted, shopId } from './make-store'
import { opened, percentile, took } from './opened'

const rounds = 60
const searches = ['c', 'cu', 'customer 4', 'Łukasz', 'nobody', '2', '#20468', '订单号：204']

/** What the list of a shop's chats takes of the main process, ms: the first time, after each message, and with each key of a search. */
export async function measureInbox(folder: string, conversations: number) {
  const store = await opened(folder)
  const world = createWorld(store)
  const context: AgentContext = {
    agent: { id: agentId, name: 'Benchmarked', role: 'agent' },
    now: 0,
    newId: () => {
      throw new Error('a list makes no id')
    },
  }
  const list = (search: string, status: 'open' | 'all' = 'open') =>
    took(() => listConversations(world, { shopId, status, search, offset: 0, limit: 50 }, context))
  const first = await list('')
  const [listed, searched]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    const number = (round * 7_919) % conversations
    const last = world.conversation(conversationIdOf(number))?.lastMessage?.position ?? 0
    const done = await store.execute(undefined, 0, () => ({
      decided: true,
      events: [posted(messageOf(number, last + 1, Date.UTC(2026, 11, 1)))],
      result: undefined,
    }))
    if (done.is !== 'done') throw new Error(`the store says ${JSON.stringify(done)}`)
    listed.push(await list(''))
    searched.push(await list(searches[round % searches.length] ?? '', 'all'))
  }
  await store.close()
  return { first, listed: percentile(listed, 0.95), searched: percentile(searched, 0.95) }
}
