import type { Instant } from '../../shared/model'
import type { Decision } from '../store'
import type { DeskEvent } from './state/events'

/** The last instant of all. */
const last: Instant = 8.64e15

/**
 * What was decided, with an instant of arrival for messages that come at `now` while an earlier one is `latest`: somebody
 * set the clock back. Their own times stay what the clock read; lists go by arrival.
 */
export function inOrderOfArrival<Data, Refusal>(
  decision: Decision<DeskEvent, Data, Refusal>,
  latest: Instant,
  now: Instant,
): Decision<DeskEvent, Data, Refusal> {
  if (!decision.decided || latest <= now) return decision
  let arrived = latest
  return {
    ...decision,
    events: decision.events.map((event) => {
      if (event.is !== 'message_posted') return event
      arrived = Math.min(arrived + 1, last)
      return { ...event, arrived }
    }),
  }
}
