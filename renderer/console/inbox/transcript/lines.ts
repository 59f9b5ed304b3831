import type { MessageView } from '../../../../shared/contract'
import { minute, type Instant, type Zone } from '../../../../shared/model'
import { localDate } from '../../../../shared/rules'
import type { Outgoing } from '../outbox'

/** What one line of the transcript draws: a message, or one that is on its way. */
export type Line = {
  /** The same as long as the line is the same: the transcript keeps its place by it. */
  readonly key: string
  readonly at: Instant
  /** The first of its day: a day separator stands above. */
  readonly isFirstOfDay: boolean
  /** The first that is new to the reader: a mark stands above. */
  readonly isFirstNew: boolean
  readonly isFirstOfGroup: boolean
  readonly isLastOfGroup: boolean
} & (
  { readonly is: 'message'; readonly message: MessageView } | { readonly is: 'outgoing'; readonly outgoing: Outgoing }
)

/** Messages further apart than this stand in groups of their own. */
const togetherMs = 5 * minute

/**
 * The lines of a transcript, oldest first. Messages of one sender that follow each other within five minutes of one day
 * make a group. `newFrom` is the position of the message that the mark "New" stands above.
 */
export function linesOf(
  messages: readonly MessageView[],
  outgoing: readonly Outgoing[],
  zone: Zone,
  me: string | undefined,
  newFrom: number | undefined,
): Line[] {
  const last = messages.at(-1)?.position ?? 0
  const drafts = [
    ...messages.map((message) => ({
      is: 'message' as const,
      message,
      key: message.id,
      at: message.at,
      group: groupOf(message),
    })),
    ...outgoing
      .filter(({ state }) => state.is !== 'sent' || state.position > last)
      .map((one) => ({
        is: 'outgoing' as const,
        outgoing: one,
        key: one.commandId,
        at: one.at,
        group: `agent ${me ?? ''} ${one.note ? 'note' : 'reply'}`,
      })),
  ]
  const days = drafts.map(({ at }) => localDate(at, zone))
  const begins = drafts.map(({ group, at }, index) => {
    const before = drafts[index - 1]
    return (
      !before ||
      group === undefined ||
      group !== before.group ||
      at - before.at > togetherMs ||
      days[index] !== days[index - 1]
    )
  })
  return drafts.map(({ group: _, ...line }, index) => ({
    ...line,
    isFirstOfDay: days[index] !== days[index - 1],
    isFirstNew: line.is === 'message' && line.message.position === newFrom,
    isFirstOfGroup: begins[index] === true,
    isLastOfGroup: begins[index + 1] !== false,
  }))
}

/** Who says it, in which way; undefined for what stands alone (a chat was closed). */
function groupOf({ from, body }: MessageView): string | undefined {
  if (body.is === 'closed' || body.is === 'reopened') return undefined
  if (from.is === 'customer') return 'customer'
  return `agent ${from.agentId} ${body.is === 'note' ? 'note' : 'reply'}`
}
