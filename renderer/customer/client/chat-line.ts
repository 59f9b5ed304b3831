import { createStore, type StoreApi } from 'zustand/vanilla'
import { ServerFrame, type ClientFrame, type CustomerMessage } from '../../../shared/contract/webchat'
import type { Instant, ShopId } from '../../../shared/model'
import { limits, withJitter } from './limits'
import { withMessages } from './messages'
import type { Outbox, Outgoing } from './outbox'
import { waitingIn } from './waiting'
import type { Later, OpenWire, Wire } from './wire'

export interface ChatState {
  /** By position. */
  readonly messages: readonly CustomerMessage[]
  /** Written in this browser and not yet among the messages, oldest first. */
  readonly outgoing: readonly Outgoing[]
  /** Whether something of `outgoing` would be lost with this page, since the browser keeps nothing. */
  readonly isAtRisk: boolean
  /** The shop takes no message now: what waits goes out when it does. */
  readonly isHeldBack: boolean
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
  /** From 0 to 1. */
  readonly random?: () => number
  /** Coupons or the storefront changed, or may have while the line was cut. */
  readonly couponsChanged: () => void
}

/** Waits between tries, in ms; the last one again and again. */
const waits = [300, 1_000, 2_000, 4_000, 8_000, 15_000]
const retryAfter = 1_500
/** The tab that wrote a message sends it. When it hasn't after this time, another one does: the same id counts once. */
const helpAfter = 3_000

/**
 * The customer's chat over a line that may break at any time: each message goes out one at a time, in order, under
 * its own id, until the shop has accepted it. After a break the page first asks for what comes after the last message
 * that it has, and sends then: what the shop has already, it doesn't send again, however long the break was.
 */
export function chatLine({
  shopId,
  open,
  later,
  outbox,
  now,
  newClientId,
  random = Math.random,
  couponsChanged,
}: ChatLineParts): ChatLine {
  const waiting = waitingIn({ outbox, now, newClientId, changed: showWaiting })
  const state = createStore<ChatState>(() => ({
    messages: [],
    outgoing: waiting.list(),
    isAtRisk: false,
    isHeldBack: false,
    line: 'connecting',
    caughtUp: false,
  }))
  let wire: Wire | undefined
  let isOpen = false
  /** Whether all messages came that the shop had when the line was opened. */
  let isUpToDate = false
  let tries = 0
  let underWay: string | undefined
  /** Whether the shop's last answer to a message was to come again later. */
  let isHeldBack = false
  let shownTo = 0
  let cancel: () => void = () => undefined
  let cancelAnswer: () => void = () => undefined
  let cancelHelp: () => void = () => undefined
  let closed = false
  const unwatch = outbox.watch(() => {
    waiting.look()
    cancelHelp()
    cancelHelp = later(helpAfter, next)
  })

  function connect(): void {
    cancel()
    if (closed) return
    const mine = open({
      opened: () => wire === mine && opened(),
      received: (text) => wire === mine && received(text),
      closed: () => wire === mine && lost(),
    })
    wire = mine
    expectAnswer()
  }

  /** A line on which nothing comes is dead, though nobody has said so. */
  function expectAnswer(): void {
    cancelAnswer()
    cancelAnswer = later(limits.answerWithin, () => {
      const dead = wire
      lost()
      dead?.close()
    })
  }

  function opened(): void {
    isOpen = true
    const { messages } = state.getState()
    send({ is: 'hello', shopId, after: messages[messages.length - 1]?.position ?? 0 })
    // Cards that changed while the line was cut come with the coupons.
    if (state.getState().caughtUp) couponsChanged()
    if (shownTo > 0) send({ is: 'shown', position: shownTo })
  }

  function lost(): void {
    wire = undefined
    isOpen = false
    isUpToDate = false
    underWay = undefined
    cancelAnswer()
    if (closed) return
    if (state.getState().line !== 'too_many') state.setState({ line: 'lost' })
    cancel = later(withJitter(waits[Math.min(tries, waits.length - 1)] ?? 0, random), connect)
    tries += 1
  }

  function send(frame: ClientFrame): void {
    if (isOpen) wire?.send(JSON.stringify(frame))
  }

  function showWaiting(): void {
    const outgoing = waiting.list()
    state.setState({
      outgoing,
      isAtRisk: waiting.isAtRisk(),
      isHeldBack: isHeldBack && outgoing.some((one) => one.state === 'sending'),
    })
  }

  /** Sends the oldest message that waits, when none is under way. */
  function next(): void {
    if (!isUpToDate || underWay !== undefined) return
    const message = waiting.list().find((one) => one.state === 'sending')
    if (!message) return
    underWay = message.clientId
    send({ is: 'message', clientId: message.clientId, text: message.text })
    expectAnswer()
  }

  function answered(clientId: string): void {
    if (underWay !== clientId) return
    cancelAnswer()
    underWay = undefined
  }

  function received(text: string): void {
    const frame = ServerFrame.parse(JSON.parse(text))
    if (!isUpToDate) expectAnswer()
    switch (frame.is) {
      case 'messages':
        return arrived(frame.messages)
      case 'caught_up':
        return caughtUp()
      case 'accepted':
        answered(frame.clientId)
        isHeldBack = false
        waiting.accepted(frame.clientId)
        return next()
      case 'refused':
        return refused(frame)
      case 'coupons_changed':
        return couponsChanged()
    }
  }

  function caughtUp(): void {
    cancelAnswer()
    tries = 0
    isUpToDate = true
    state.setState({ line: 'open', caughtUp: true })
    waiting.look()
    next()
  }

  function arrived(messages: readonly CustomerMessage[]): void {
    state.setState(({ messages: before }) => ({ messages: withMessages(before, messages) }))
    waiting.arrived(messages.flatMap(({ clientId }) => clientId ?? []))
  }

  function refused({ clientId, refused: { error } }: Extract<ServerFrame, { is: 'refused' }>): void {
    if (clientId === undefined) {
      if (error === 'too_many') state.setState({ line: 'too_many' })
      return
    }
    answered(clientId)
    isHeldBack = error === 'too_many' || error === 'unavailable'
    if (isHeldBack) {
      showWaiting()
      cancelAnswer = later(withJitter(retryAfter, random), next)
    } else {
      waiting.failed(clientId)
      next()
    }
  }

  function write(text: string): void {
    waiting.add(text)
    next()
  }

  connect()
  return {
    state,
    write,
    retry(clientId) {
      const failed = waiting.list().find((one) => one.clientId === clientId)
      if (!failed) return
      write(failed.text)
      waiting.remove(clientId)
    },
    discard: (clientId) => waiting.remove(clientId),
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
      unwatch()
      cancel()
      cancelHelp()
      cancelAnswer()
      wire?.close()
    },
  }
}
