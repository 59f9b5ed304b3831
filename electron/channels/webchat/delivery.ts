import type { CustomerMessage } from '../../../shared/contract/webchat'
import type { Answer } from '../../desk/port'

export interface DeliveryParts {
  /** Up to which position the page has the messages. */
  readonly after: number
  /** The next messages after a position, in order; empty at the end. */
  readonly ask: (after: number) => Promise<Answer<readonly CustomerMessage[]>>
  /** Resolves when the network took it; in the order of the calls. */
  readonly send: (messages: readonly CustomerMessage[]) => Promise<void>
  /** All messages that were there have been sent; called once. */
  readonly caughtUp: () => void
  /** The desk won't tell: the delivery has ended. */
  readonly refused: (answer: Extract<Answer<unknown>, { is: 'refused' }>) => void
  readonly failed: (error: unknown) => void
}

export interface Delivery {
  /** Messages came or changed. Must be called for all that is told from before `deliver` was. */
  told(messages: readonly CustomerMessage[]): void
  stop(): void
}

/**
 * Brings one page all messages after a position, each once and in order, whatever is told in between: what is told of
 * new messages only wakes one loop that asks for what comes next, so there is nothing to merge. Coupon cards change in
 * place; a change is sent when the page has the card, and taken along when it hasn't yet.
 */
export function deliver({ after, ask, send, caughtUp, refused, failed }: DeliveryParts): Delivery {
  let cursor = after
  let behind = true
  let running = false
  let stopped = false
  let isNew = true
  /** How the cards look that the page has. */
  const shown = new Map<number, string>()
  /** How cards look that the page will have: what is asked for may be a step older. */
  const ahead = new Map<number, CustomerMessage>()

  async function nextPage(): Promise<boolean> {
    const answer = await ask(cursor)
    if (stopped) return false
    if (answer.is === 'refused') {
      stopped = true
      refused(answer)
      return false
    }
    const page = answer.data.map((message) => ahead.get(message.position) ?? message)
    const last = page[page.length - 1]
    if (!last) return false
    cursor = last.position
    for (const message of page) remember(message)
    await send(page)
    return true
  }

  function remember(message: CustomerMessage): void {
    ahead.delete(message.position)
    if (message.claim) shown.set(message.position, JSON.stringify(message))
  }

  async function catchUp(): Promise<void> {
    if (running) return
    running = true
    while (behind && !stopped) {
      behind = false
      while (await nextPage());
      announce()
    }
    running = false
  }

  function announce(): void {
    if (isNew && !stopped) caughtUp()
    isNew = false
  }

  function change(message: CustomerMessage): void {
    if (shown.get(message.position) === JSON.stringify(message)) return
    remember(message)
    send([message]).catch(failed)
  }

  function wake(): void {
    behind = true
    catchUp().catch((error: unknown) => {
      stopped = true
      failed(error)
    })
  }

  wake()
  return {
    told(messages) {
      if (stopped) return
      for (const message of messages) {
        if (message.position > cursor) {
          if (message.claim) ahead.set(message.position, message)
        } else if (message.claim) change(message)
      }
      if (messages.some(({ position }) => position > cursor)) wake()
    },
    stop() {
      stopped = true
    },
  }
}
