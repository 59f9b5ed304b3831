import { createStore, type StoreApi } from 'zustand/vanilla'
import { ServerFrame, type ClientFrame, type CustomerMessage } from '../../../shared/contract/webchat'
import type { Instant, ShopId } from '../../../shared/model'
import { withMessages } from './messages'
import type { Outbox, Outgoing } from './outbox'
import type { Later, OpenWire, Wire } from './wire'

export interface ChatState {
  /** By position. */
  readonly messages: readonly CustomerMessage[]
  /** Written here and not yet among the messages, oldest first. */
  readonly outgoing: readonly Outgoing[]
  /** `too_many`: the customer has the chat open in too many windows. */
  readonly line: 'connecting' | 'open' | 'lost' | 'too_many'
  /** Whether all is here that was there when the page connected first. */
  readonly caughtUp: boolean
}

export interface ChatLine {
  readonly state: StoreApi<ChatState>
  write(text: string): void
  /** Sends a refused message again, as a new one. */
  retry(clientId: string): void
  discard(clientId: string): void
  /** The customer has seen all up to here. */
  shown(position: number): void
  /** The network is said to be back. */
  reconnect(): void
  close(): void
}

export interface ChatLineParts {
  readonly shopId: ShopId
  readonly open: OpenWire
  readonly later: Later
  readonly outbox: Outbox
  readonly now: () => Instant
  readonly newClientId: () => string
  /** Coupons or the storefront changed, or may have while the line was cut. */
  readonly couponsChanged: () => void
}

/** Waits between tries, in ms; the last one again and again. */
const waits = [300, 1_000, 2_000, 4_000, 8_000, 15_000]
/** When a message isn't accepted within this time, the line is dead. */
const answerWithin = 10_000
const retryAfter = 1_500

/**
 * The customer's chat over a line that may break at any time: each message goes out one at a time, in order, under
 * its own id, until the shop has accepted it; after a break the page asks for what comes after the last it has.
 */
export function chatLine({ shopId, open, later, outbox, now, newClientId, couponsChanged }: ChatLineParts): ChatLine {
  const state = createStore<ChatState>(() => ({ messages: [], outgoing: outbox.read().map(waiting), line: 'connecting', caughtUp: false }))
  let wire: Wire | undefined
  let isOpen = false
  let tries = 0
  let underWay: string | undefined
  let shownTo = 0
  let cancel: () => void = () => undefined
  let cancelAnswer: () => void = () => undefined
  let closed = false

  function connect(): void {
    cancel()
    if (closed) return
    const mine = open({
      opened: () => wire === mine && opened(),
      received: (text) => wire === mine && received(text),
      closed: () => wire === mine && lost(),
    })
    wire = mine
  }

  function opened(): void {
    isOpen = true
    const { messages } = state.getState()
    send({ is: 'hello', shopId, after: messages[messages.length - 1]?.position ?? 0 })
    // Cards that changed while the line was cut come with the coupons.
    if (state.getState().caughtUp) couponsChanged()
    if (shownTo > 0) send({ is: 'shown', position: shownTo })
    next()
  }

  function lost(): void {
    wire = undefined
    isOpen = false
    underWay = undefined
    cancelAnswer()
    if (closed) return
    if (state.getState().line !== 'too_many') state.setState({ line: 'lost' })
    cancel = later(waits[Math.min(tries, waits.length - 1)] ?? 0, connect)
    tries += 1
  }

  function send(frame: ClientFrame): void {
    if (isOpen) wire?.send(JSON.stringify(frame))
  }

  function update(change: (outgoing: readonly Outgoing[]) => readonly Outgoing[]): void {
    const outgoing = change(state.getState().outgoing)
    outbox.write(outgoing)
    state.setState({ outgoing })
  }

  function mark(clientId: string, to: Outgoing['state']): void {
    update((outgoing) => outgoing.map((one) => (one.clientId === clientId ? { ...one, state: to } : one)))
  }

  /** Sends the oldest message that waits, when none is under way. */
  function next(): void {
    if (!isOpen || underWay !== undefined) return
    const message = state.getState().outgoing.find((one) => one.state === 'sending')
    if (!message) return
    underWay = message.clientId
    send({ is: 'message', clientId: message.clientId, text: message.text })
    cancelAnswer = later(answerWithin, () => wire?.close())
  }

  function answered(clientId: string): void {
    if (underWay !== clientId) return
    cancelAnswer()
    underWay = undefined
  }

  function received(text: string): void {
    const frame = ServerFrame.parse(JSON.parse(text))
    switch (frame.is) {
      case 'messages':
        return arrived(frame.messages)
      case 'caught_up':
        tries = 0
        return state.setState({ line: 'open', caughtUp: true })
      case 'accepted':
        answered(frame.clientId)
        accepted(frame.clientId, frame.position)
        return next()
      case 'refused':
        return refused(frame)
      case 'coupons_changed':
        return couponsChanged()
    }
  }

  function arrived(messages: readonly CustomerMessage[]): void {
    const mine = new Set(messages.map(({ clientId }) => clientId))
    state.setState(({ messages: before }) => ({ messages: withMessages(before, messages) }))
    update((outgoing) => outgoing.filter(({ clientId }) => !mine.has(clientId)))
  }

  function accepted(clientId: string, position: number): void {
    const isHere = state.getState().messages.some((message) => message.position === position)
    if (isHere) update((outgoing) => outgoing.filter((one) => one.clientId !== clientId))
    else mark(clientId, 'accepted')
  }

  function refused({ clientId, refused: { error } }: Extract<ServerFrame, { is: 'refused' }>): void {
    if (clientId === undefined) {
      if (error === 'too_many') state.setState({ line: 'too_many' })
      return
    }
    answered(clientId)
    if (error === 'too_many' || error === 'unavailable') cancelAnswer = later(retryAfter, next)
    else {
      mark(clientId, 'failed')
      next()
    }
  }

  function write(text: string): void {
    update((outgoing) => [...outgoing, { clientId: newClientId(), text, at: now(), state: 'sending' }])
    next()
  }

  connect()
  return {
    state,
    write,
    retry(clientId) {
      const failed = state.getState().outgoing.find((one) => one.clientId === clientId)
      update((outgoing) => outgoing.filter((one) => one !== failed))
      if (failed) write(failed.text)
    },
    discard: (clientId) => update((outgoing) => outgoing.filter((one) => one.clientId !== clientId)),
    shown(position) {
      if (position <= shownTo) return
      shownTo = position
      send({ is: 'shown', position })
    },
    reconnect() {
      if (wire) return
      tries = 0
      connect()
    },
    close() {
      closed = true
      cancel()
      cancelAnswer()
      wire?.close()
    },
  }
}

/** After a reload nobody knows what became of it: it is sent again under its id. */
const waiting = (one: Outgoing): Outgoing => (one.state === 'accepted' ? { ...one, state: 'sending' } : one)
