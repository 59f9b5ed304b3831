import { visitProtocols } from './visit'

/** A connection to the shop's chat, as much of a WebSocket as it takes. */
export interface Wire {
  send(text: string): void
  close(): void
}

export interface WireEvents {
  opened(): void
  received(text: string): void
  /** Also when it never opened; nothing is told after. */
  closed(): void
}

export type OpenWire = (events: WireEvents) => Wire

/** The real one. */
export const openWire: OpenWire = (events) => {
  const socket = new WebSocket(`ws://${location.host}/chat`, visitProtocols())
  socket.addEventListener('open', () => events.opened())
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') events.received(data)
  })
  socket.addEventListener('close', () => events.closed())
  return socket
}

/** Does something later; returns how to take it back. */
export type Later = (ms: number, act: () => void) => () => void

export const later: Later = (ms, act) => {
  const timer = setTimeout(act, ms)
  return () => clearTimeout(timer)
}
