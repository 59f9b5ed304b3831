import type { Instant } from '../../../shared/model'
import { byTime, type Outbox, type Outgoing } from './outbox'

/** What one page knows of the messages that wait: those of the outbox, and what became of them. */
export interface Waiting {
  /** Oldest first. */
  list(): readonly Outgoing[]
  /** Whether one of them lasts only as long as this page: the browser doesn't keep it. */
  isAtRisk(): boolean
  add(text: string): void
  accepted(clientId: string): void
  failed(clientId: string): void
  remove(clientId: string): void
  /** The chat has these messages. */
  arrived(clientIds: readonly string[]): void
  /** Looks at the outbox again: other tabs write and take out too. */
  look(): void
}

export interface WaitingParts {
  readonly outbox: Outbox
  readonly now: () => Instant
  readonly newClientId: () => string
  readonly changed: () => void
}

export function waitingIn({ outbox, now, newClientId, changed }: WaitingParts): Waiting {
  let messages: readonly Outgoing[] = outbox.read()
  const here = new Set<string>()
  /** Those that the browser didn't keep. */
  const unkept = new Set<string>()

  function show(next: readonly Outgoing[]): void {
    messages = next
    changed()
  }

  function keep(message: Outgoing): void {
    if (outbox.keep(message)) unkept.delete(message.clientId)
    else unkept.add(message.clientId)
  }

  function change(clientId: string, state: Outgoing['state']): void {
    show(messages.map((one) => (one.clientId === clientId ? { ...one, state } : one)))
  }

  function look(): void {
    const kept = outbox.read()
    for (const { clientId } of kept) if (here.has(clientId)) outbox.drop(clientId)
    const keptIds = new Set(kept.map(({ clientId }) => clientId))
    const accepted = new Set(messages.filter(({ state }) => state === 'accepted').map(({ clientId }) => clientId))
    // Whoever took a message out: this page goes on with it until the chat has it. A failed one was sent anew or given up there.
    const own = messages.filter(
      ({ clientId, state }) => accepted.has(clientId) || (state === 'sending' && !keptIds.has(clientId)),
    )
    show(
      [...kept.filter(({ clientId }) => !accepted.has(clientId)), ...own]
        .filter(({ clientId }) => !here.has(clientId))
        .sort(byTime),
    )
  }

  return {
    list: () => messages,
    isAtRisk: () => messages.some(({ clientId }) => unkept.has(clientId)),
    add(text) {
      look()
      const at = Math.max(now(), ...messages.map((one) => one.at + 1))
      const message: Outgoing = { clientId: newClientId(), text, at, state: 'sending' }
      keep(message)
      show([...messages, message])
    },
    accepted(clientId) {
      outbox.drop(clientId)
      if (here.has(clientId)) look()
      else change(clientId, 'accepted')
    },
    failed(clientId) {
      const message = messages.find((one) => one.clientId === clientId)
      if (!message) return
      keep({ ...message, state: 'failed' })
      change(clientId, 'failed')
    },
    remove(clientId) {
      outbox.drop(clientId)
      show(messages.filter((one) => one.clientId !== clientId))
    },
    arrived(clientIds) {
      for (const clientId of clientIds) here.add(clientId)
      look()
    },
    look,
  }
}
