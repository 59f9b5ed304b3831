import type { ConversationRow } from '../../../shared/contract'

/** What came while the window was not in front, one entry a chat, the newest last. */
export type Arrivals = readonly {
  readonly conversationId: ConversationRow['id']
  readonly name: string
  readonly preview: string
}[]

/** A customer wrote: their chat's entry shows the newest message and stands last. */
export function withArrival(
  arrivals: Arrivals,
  { id, customerName, lastMessage }: Pick<ConversationRow, 'id' | 'customerName' | 'lastMessage'>,
): Arrivals {
  return [
    ...arrivals.filter(({ conversationId }) => conversationId !== id),
    { conversationId: id, name: customerName, preview: lastMessage?.preview ?? '' },
  ]
}

/** What one merged notification says: the words of a single chat, or who wrote in how many. */
export function merged(
  arrivals: Arrivals,
):
  | { readonly is: 'one'; readonly name: string; readonly preview: string }
  | { readonly is: 'several'; readonly chats: number; readonly names: readonly string[] }
  | undefined {
  const newest = arrivals.at(-1)
  if (!newest) return undefined
  if (arrivals.length === 1) return { is: 'one', name: newest.name, preview: newest.preview }
  return {
    is: 'several',
    chats: arrivals.length,
    names: arrivals
      .slice(-3)
      .map(({ name }) => name)
      .reverse(),
  }
}
