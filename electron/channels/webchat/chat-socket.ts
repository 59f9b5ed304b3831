import type { RawData, WebSocket } from 'ws'
import { ClientFrame, ClientId, ServerFrame, type Refused } from '../../../shared/contract/webchat'
import { z, type ShopId } from '../../../shared/model'
import type { Answer, CustomerPort, Told } from '../../desk/port'
import type { Allowances } from './allowances'
import { complaint } from './api'
import type { Asker } from './asker'
import { parseJson } from './body'
import { closeWithin, closing } from './closing'
import { deliver, type Delivery } from './delivery'
import type { Limits } from './limits'
import type { Places } from './places'
import { spaced } from './spaced'
import type { Unsent } from './unsent'

export interface ChatSocketParts {
  readonly desk: CustomerPort
  readonly limits: Limits
  readonly allowances: Allowances
  /** Messages that wait for the desk. */
  readonly underWay: Places
  readonly unsentOf: (socket: WebSocket) => Unsent
  readonly report: (error: unknown) => void
}

/** One connection of one customer's page. */
export interface ChatSocket {
  /** Must be called for all that the desk tells of this customer. */
  told(told: Told): void
  /** Asks whether anybody is there; a page that didn't answer the last time is dropped. */
  beat(): void
  close(): void
  terminate(): void
}

/** Speaks with one page: its first frame says which shop and what it has, then messages go both ways. */
export function serveChat(
  socket: WebSocket,
  asker: Asker,
  { desk, limits, allowances, underWay, unsentOf, report }: ChatSocketParts,
): ChatSocket {
  const { who } = asker
  const unsent = unsentOf(socket)
  const couponsChanged = spaced(limits.couponsNewsMs, () => tell({ is: 'coupons_changed' }))
  let shopId: ShopId | undefined
  let delivery: Delivery | undefined
  let alive = true

  /** Resolves when the network took it. A page that reads too slowly is dropped; it comes back and catches up. */
  async function send(frame: ServerFrame): Promise<void> {
    if (socket.readyState !== socket.OPEN) return
    if (!unsent.hasRoom()) {
      socket.terminate()
      return
    }
    const text = JSON.stringify(ServerFrame.parse(frame))
    // What couldn't be sent is asked for again by the next connection.
    const taken = unsent.waits(Buffer.byteLength(text))
    await new Promise<void>((resolve) => {
      socket.send(text, () => {
        taken()
        resolve()
      })
    })
  }

  function tell(frame: ServerFrame): void {
    send(frame).catch(fail)
  }

  function fail(error: unknown): void {
    report(error)
    closeWithin(socket, limits.closeWithinMs, closing.error)
  }

  function refuse(refused: Refused, code: number): void {
    tell({ is: 'refused', refused })
    closeWithin(socket, limits.closeWithinMs, code, refused.error)
  }

  function hello(frame: Extract<ClientFrame, { is: 'hello' }>): void {
    if (shopId !== undefined) return refuse({ error: 'bad_request', detail: 'hello: once' }, closing.policy)
    const shop = frame.shopId
    shopId = shop
    delivery = deliver({
      after: frame.after,
      ask: (after) => desk.messages(who, shop, after),
      send: (messages) => send({ is: 'messages', messages: [...messages] }),
      caughtUp: () => tell({ is: 'caught_up' }),
      refused: ({ refused }) => refuse(refused, refused.error === 'unavailable' ? closing.tryLater : closing.policy),
      failed: fail,
    })
  }

  async function write(shop: ShopId, frame: Extract<ClientFrame, { is: 'message' }>): Promise<void> {
    const { clientId } = frame
    const answer = await written(shop, frame)
    tell(
      answer.is === 'ok'
        ? { is: 'accepted', clientId, position: answer.data.position }
        : { is: 'refused', clientId, refused: answer.refused },
    )
  }

  async function written(
    shop: ShopId,
    frame: Extract<ClientFrame, { is: 'message' }>,
  ): Promise<Answer<{ position: number }>> {
    const isAllowed =
      allowances.mayAskAmongStrangers(asker) && allowances.mayWrite(asker) && allowances.mayChange(asker)
    if (!isAllowed) return { is: 'refused', refused: { error: 'too_many' } }
    const place = underWay.enter(asker)
    if (!place) return { is: 'refused', refused: { error: 'unavailable' } }
    try {
      return await desk.write(who, shop, frame, () => allowances.mayBegin(asker))
    } finally {
      place.leave()
    }
  }

  function obey(frame: ClientFrame): void {
    if (frame.is === 'hello') return hello(frame)
    if (shopId === undefined) return refuse({ error: 'bad_request', detail: 'hello: first' }, closing.policy)
    if (frame.is === 'message') write(shopId, frame).catch(fail)
    else desk.shown(who, shopId, frame.position).catch(fail)
  }

  socket.on('message', (data: RawData, isBinary: boolean) => {
    // What comes while the closing is under way was written to somebody who has refused already.
    if (socket.readyState !== socket.OPEN) return
    if (!allowances.mayAsk(asker)) return refuse({ error: 'too_many' }, closing.policy)
    // ws gives frames as buffers unless told otherwise.
    if (isBinary || !Buffer.isBuffer(data))
      return refuse({ error: 'bad_request', detail: 'frame: text only' }, closing.unsupported)
    const json = parseJson(data.toString('utf8'))
    const frame = ClientFrame.safeParse(json.is === 'json' ? json.value : undefined)
    if (frame.success) return obey(frame.data)
    // A frame that names a message gets that message refused, else the page would send it again and again.
    const named = z.object({ clientId: ClientId }).safeParse(json.is === 'json' ? json.value : undefined)
    tell({
      is: 'refused',
      ...(named.success ? { clientId: named.data.clientId } : {}),
      refused: { error: 'bad_request', detail: complaint(frame.error) },
    })
  })
  socket.on('pong', () => {
    alive = true
  })
  // Frames too large or broken: ws closes the socket with the right code by itself.
  socket.on('error', () => undefined)
  socket.on('close', () => {
    delivery?.stop()
    couponsChanged.stop()
  })

  return {
    told(told) {
      if (told.shopId !== shopId) return
      if (told.is === 'messages') delivery?.told(told.messages)
      else couponsChanged.tell()
    },
    beat(): void {
      if (!alive) return socket.terminate()
      alive = false
      socket.ping()
    },
    close: () => closeWithin(socket, limits.closeWithinMs, closing.goingAway),
    terminate: () => socket.terminate(),
  }
}
