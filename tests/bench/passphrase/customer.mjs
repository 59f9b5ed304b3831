// @ts-check
import { get } from 'node:http'
import { WebSocket } from 'ws'

/**
 * @typedef {object} Customer
 * @property {() => Promise<number>} write sends a message; how long it took until it was accepted, ms
 * @property {() => void} leave
 */

/**
 * A customer of the shop's page, on a real WebSocket.
 * @param {string} page its address
 * @param {string} shopId
 * @returns {Promise<Customer>}
 */
export async function customerOf(page, shopId) {
  const { origin, host } = new URL(page)
  const cookie = await new Promise((found, lost) => {
    get(page, (response) => {
      response.resume()
      found(String(response.headers['set-cookie']).split(';')[0] ?? '')
    }).on('error', lost)
  })
  const socket = new WebSocket(`ws://${host}/chat`, { headers: { cookie, origin } })
  /** @type {(is: string, clientId?: string) => Promise<void>} */
  const told = (is, clientId) =>
    new Promise((resolve, reject) => {
      socket.on('message', function look(data) {
        const frame = JSON.parse(String(data))
        if (frame.is === 'refused') reject(new Error(`the shop refused: ${JSON.stringify(frame)}`))
        if (frame.is !== is || (clientId !== undefined && frame.clientId !== clientId)) return
        socket.off('message', look)
        resolve()
      })
    })
  await new Promise((opened, lost) => {
    socket.once('open', opened)
    socket.once('error', lost)
  })
  const caughtUp = told('caught_up')
  socket.send(JSON.stringify({ is: 'hello', shopId, after: 0 }))
  await caughtUp
  let written = 0
  return {
    async write() {
      written += 1
      const clientId = `bench-message-${String(written).padStart(6, '0')}`
      const accepted = told('accepted', clientId)
      const began = performance.now()
      socket.send(JSON.stringify({ is: 'message', clientId, text: `Message ${written}` }))
      await accepted
      return performance.now() - began
    },
    leave: () => socket.close(),
  }
}
