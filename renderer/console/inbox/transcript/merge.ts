import type { MessageView } from '../../../../shared/contract'

/**
 * The last page of a conversation with what a push brought: a message that is known shows its new state in place, a new
 * one is appended. `ask` when messages between are missing. Messages of earlier pages are left out.
 */
export function withMessages(
  known: readonly MessageView[],
  brought: readonly MessageView[],
): readonly MessageView[] | 'ask' {
  const first = known[0]?.position ?? 1
  const next = [...known]
  for (const message of [...brought].sort((a, b) => a.position - b.position)) {
    if (message.position < first) continue
    const place = message.position - first
    if (place > next.length) return 'ask'
    next[place] = message
  }
  return next
}

/** Earlier pages with those messages of a push that they hold. */
export function withChanged(earlier: readonly MessageView[], brought: readonly MessageView[]): readonly MessageView[] {
  const changed = new Map(brought.map((message) => [message.position, message]))
  return earlier.some(({ position }) => changed.has(position))
    ? earlier.map((message) => changed.get(message.position) ?? message)
    : earlier
}

/** Earlier pages, as far as they reach up to the last page without a hole. */
export function joined(earlier: readonly MessageView[], last: readonly MessageView[]): readonly MessageView[] {
  const first = last[0]?.position
  if (first === undefined) return last
  const before = earlier.filter(({ position }) => position < first)
  return before.at(-1)?.position === first - 1 ? [...before, ...last] : last
}
