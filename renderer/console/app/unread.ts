import { create } from 'zustand'
import type { Shop } from '../../../shared/model'
import { call, useInstallation } from '../client'

/** Chats with unread messages, by shop. */
const useUnread = create<Readonly<Record<string, number>>>(() => ({}))

/** Unread chats of the shop that is looked at. */
export function useUnreadChats(): number {
  const shopId = useInstallation(({ shopId }) => shopId)
  return useUnread((counts) => (shopId === null ? 0 : (counts[shopId] ?? 0)))
}

/** Asks for the counts of every shop anew; gives their sum. */
export async function countUnread(shops: readonly Shop[]): Promise<number> {
  const outcomes = await Promise.all(
    shops.map(({ id }) => call('inbox.list', { shopId: id, status: 'open', search: '', offset: 0, limit: 1 })),
  )
  outcomes.forEach((outcome, index) => {
    const shop = shops[index]
    if (outcome.is === 'ok' && shop) useUnread.setState({ [shop.id]: outcome.data.counts.unread })
  })
  const counts = useUnread.getState()
  return shops.reduce((sum, { id }) => sum + (counts[id] ?? 0), 0)
}
