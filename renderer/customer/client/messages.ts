import type { CustomerClaim, CustomerMessage } from '../../../shared/contract/webchat'

/** Messages with those that came, by position; one that is there already was changed. */
export function withMessages(
  before: readonly CustomerMessage[],
  came: readonly CustomerMessage[],
): readonly CustomerMessage[] {
  const last = before[before.length - 1]?.position ?? 0
  if (came.every(({ position }, index) => position > (came[index - 1]?.position ?? last))) return [...before, ...came]
  const all = new Map([...before, ...came].map((message) => [message.position, message]))
  return [...all.values()].sort((a, b) => a.position - b.position)
}

/** Each card with its claim as the list of coupons knows it: a change may have passed while the line was cut. */
export function withClaims(
  messages: readonly CustomerMessage[],
  claims: readonly CustomerClaim[],
): readonly CustomerMessage[] {
  const known = new Map(claims.map((claim) => [claim.id, claim]))
  return messages.map((message) => {
    const claim = message.claim && known.get(message.claim.id)
    return claim ? { ...message, claim } : message
  })
}
