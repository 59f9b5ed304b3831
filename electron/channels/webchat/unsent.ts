import type { WebSocket } from 'ws'
import type { Limits } from './limits'

/** What one socket was given and the network hasn't taken yet. */
export interface Unsent {
  /** Whether another frame may wait; false: its page reads too slowly. */
  hasRoom(): boolean
  /** A frame waits; call the answer when the network took it. */
  waits(bytes: number): () => void
}

/** Bounds what waits in one socket, and in all of them: above that sum a socket keeps what is its equal part. */
export function unsentBytes({
  unsentBytes: ofOne,
  unsentBytesInAll,
  sockets,
}: Pick<Limits, 'unsentBytes' | 'unsentBytesInAll' | 'sockets'>): (socket: WebSocket) => Unsent {
  let inAll = 0
  return (socket) => {
    let own = 0
    const add = (bytes: number) => {
      own += bytes
      inAll += bytes
    }
    socket.on('close', () => add(-own))
    return {
      hasRoom: () => own <= ofOne && (inAll <= unsentBytesInAll || own <= unsentBytesInAll / sockets),
      waits(bytes) {
        add(bytes)
        return () => add(-Math.min(bytes, own))
      },
    }
  }
}
