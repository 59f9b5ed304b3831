import type { ConversationId } from '../../../../shared/model'
import { call } from '../../client'
import { pageSize, placeOf, type Listed } from './listed'
import type { ListQuery } from './use-conversations'

/** The next chat with unread messages after the selected one, round the end of the list; undefined when there is none. */
export async function nextUnread(
  query: ListQuery,
  listed: Listed,
  selected: ConversationId | undefined,
): Promise<ConversationId | undefined> {
  if (listed.counts.unread === 0) return undefined
  const at = placeOf(listed, selected) ?? -1
  for (let step = 1; step <= listed.total; step += 1) {
    const place = (at + step) % listed.total
    const row = listed.rows.get(place)
    if (row && row.unread > 0 && row.id !== selected) return row.id
    // Unread chats wait, and who waits stands first: what isn't here is asked for from the top.
    if (!row) return firstUnread(query, selected)
  }
  return undefined
}

async function firstUnread(
  { shopId, status, search }: ListQuery,
  selected: ConversationId | undefined,
): Promise<ConversationId | undefined> {
  const outcome = await call('inbox.list', { shopId, status, search, offset: 0, limit: pageSize })
  return outcome.is === 'ok' ? outcome.data.rows.find(({ id, unread }) => unread > 0 && id !== selected)?.id : undefined
}
