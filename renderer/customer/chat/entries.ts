import type { CustomerMessage } from '../../../shared/contract/webchat'
import { minute, type Instant, type Zone } from '../../../shared/model'
import { localDate } from '../../../shared/rules'
import type { Outgoing } from '../client/outbox'

export interface Bubble {
  readonly key: string
  readonly text?: string | undefined
  readonly claim?: CustomerMessage['claim']
  /** Of the customer's own. */
  readonly state?: 'sending' | 'sent' | 'failed'
  readonly clientId?: string | undefined
}

/** What the chat shows, from top to bottom. */
export type Entry =
  | { readonly is: 'day'; readonly key: string; readonly at: Instant }
  | {
      readonly is: 'group'
      readonly key: string
      readonly from: CustomerMessage['from']
      readonly at: Instant
      readonly bubbles: readonly Bubble[]
    }

interface Said {
  readonly at: Instant
  readonly from: CustomerMessage['from']
  readonly bubble: Bubble
}

/** What one person says within this time stands together. */
const together = 5 * minute

/** Messages with days between them, those of one person together; what is still on its way comes last. */
export function entriesOf(messages: readonly CustomerMessage[], outgoing: readonly Outgoing[], zone: Zone): Entry[] {
  const entries: Entry[] = []
  let date: string | undefined
  for (const { at, from, bubble } of [...messages.map(said), ...outgoing.map(unsent)]) {
    const day = localDate(at, zone)
    if (day !== date) entries.push({ is: 'day', key: `day ${day}`, at })
    date = day
    const before = entries[entries.length - 1]
    if (before?.is === 'group' && isSame(before.from, from) && at - before.at < together) {
      entries[entries.length - 1] = { ...before, at, bubbles: [...before.bubbles, bubble] }
    } else entries.push({ is: 'group', key: bubble.key, from, at, bubbles: [bubble] })
  }
  return entries
}

/** A message keeps the key that it had on its way: nothing blinks when it arrives. */
function said({ position, at, from, text, claim, clientId }: CustomerMessage): Said {
  return {
    at,
    from,
    bubble: { key: clientId ?? `at ${position}`, text, claim, ...(from.is === 'me' ? { state: 'sent' as const } : {}) },
  }
}

function unsent({ clientId, at, text, state }: Outgoing): Said {
  return {
    at,
    from: { is: 'me' },
    bubble: { key: clientId, text, clientId, state: state === 'accepted' ? 'sent' : state },
  }
}

function isSame(one: CustomerMessage['from'], other: CustomerMessage['from']): boolean {
  return one.is === 'me' ? other.is === 'me' : other.is === 'agent' && other.name === one.name
}
