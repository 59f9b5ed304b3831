import type { Conversation } from '../../../shared/model'
import { waitsSince } from '../../../shared/rules'
import { notFound, type QueryHandler } from '../handler'

export const nextWaiting: QueryHandler<'inbox.nextWaiting'> = (world, { conversationId }) => {
  const from = world.conversation(conversationId)
  if (!from) return notFound
  const waiting = world
    .inbox(from.shopId)
    .open.flatMap(({ conversation }) =>
      conversation.waitingSince === undefined || conversation.id === from.id ? [] : [conversation],
    )
  return { conversationId: (waiting.find((one) => standsAfter(one, from)) ?? waiting[0])?.id ?? null }
}

/** In the list, where who has waited longest stands first. A closed chat is missing there: it is compared by what it was closed with. */
function standsAfter(one: Conversation, from: Conversation): boolean {
  const [since, before] = [
    waitsSince(one) ?? Infinity,
    waitsSince(from) ?? from.waitedArrived ?? from.waitedSince ?? Infinity,
  ]
  return since === before ? one.id > from.id : since > before
}
