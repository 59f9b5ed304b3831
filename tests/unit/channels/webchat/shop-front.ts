import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket, type ClientOptions } from 'ws'
import { onTestFinished } from 'vitest'
import {
  limitsOnThisComputer,
  startWebchat,
  type Limits,
  type WebchatOptions,
} from '../../../../electron/channels/webchat'
import { ServerFrame } from '../../../../shared/contract/webchat'
import { fakeDesk, home, type FakeDesk } from '../../../fixtures/customer-desk'

/** Signs the cookies of the tests. */
export const cookieKey = 'k'.repeat(43)

export interface Reply {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly text: string
  /** The body as JSON. */
  readonly json: unknown
}

export interface Ask {
  readonly method?: string
  readonly headers?: NodeJS.Dict<string | string[]>
  readonly body?: unknown
}

/** A server on a free port of 127.0.0.1, with a small page and a desk in memory; ends with the test. */
export async function openShop({
  limits = {},
  ...options
}: Partial<Omit<WebchatOptions, 'limits'>> & { desk?: FakeDesk; limits?: Partial<Limits> } = {}) {
  const outside = await mkdtemp(join(tmpdir(), 'webchat-'))
  onTestFinished(() => rm(outside, { recursive: true }))
  const folder = join(outside, 'page')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Shop</title>')
  await writeFile(join(folder, 'assets', 'page-1a2b.js'), 'export {}')
  await writeFile(join(outside, 'secret.html'), 'not for the page')
  const desk = options.desk ?? fakeDesk()
  const reported: unknown[] = []
  const webchat = await startWebchat({
    monotonic: () => performance.now(),
    port: 0,
    desk,
    installationId: 'house1',
    cookieKey,
    limits: { ...limitsOnThisComputer, ...limits },
    pageFolder: folder,
    report: (error) => reported.push(error),
    ...options,
  })
  if (webchat.is !== 'listening') throw new Error('no free port')
  onTestFinished(() => webchat.close())
  const host = `127.0.0.1:${webchat.port}`
  const origin = `http://${host}`

  function ask(path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Reply> {
    const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    return new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: webchat.is === 'listening' ? webchat.port : 0, path, method, headers, agent: false },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8')
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text,
              get json(): unknown {
                return JSON.parse(text)
              },
            })
          })
        },
      )
      asked.on('error', reject)
      asked.end(sent)
    })
  }

  /** A browser that visits for the first time, with the cookie it got. */
  async function visitor() {
    const { headers } = await ask('/')
    const cookie = String(headers['set-cookie']).split(';')[0] ?? ''
    const own = { cookie, origin }
    return {
      cookie,
      get: (path: string) => ask(path, { headers: { cookie } }),
      post: (path: string, body: unknown, headers: NodeJS.Dict<string | string[]> = {}) =>
        ask(path, { method: 'POST', headers: { ...own, 'content-type': 'application/json', ...headers }, body }),
      connect: (headers: Record<string, string> = {}, options: ClientOptions = {}) =>
        connect(host, { ...own, ...headers }, options),
      /** Connects and says which shop, and what it has. */
      async chat(after = 0, shopId: string = home.id) {
        const chat = await connect(host, own)
        chat.send({ is: 'hello', shopId, after })
        return chat
      },
    }
  }

  return { webchat, desk, host, origin, ask, visitor, folder, reported }
}

export type Shop = Awaited<ReturnType<typeof openShop>>
export type Visitor = Awaited<ReturnType<Shop['visitor']>>

/** The customer whom the server made of a visitor's cookie, as soon as they did something. */
export function whoIs({ customers }: FakeDesk): string {
  const [who] = customers
  if (who === undefined || customers.length > 1) throw new Error(`${customers.length} customers`)
  return who
}

/** An open WebSocket that keeps what came. */
export async function connect(
  host: string,
  headers: Record<string, string>,
  options: ClientOptions = {},
  protocols: string[] = [],
) {
  const socket = new WebSocket(`ws://${host}/chat`, protocols, { ...options, headers })
  const frames: ServerFrame[] = []
  const waiting = new Set<() => void>()
  let closed: { code: number; reason: string } | undefined
  const wake = () => waiting.forEach((check) => check())
  socket.on('message', (data: Buffer) => {
    frames.push(ServerFrame.parse(JSON.parse(data.toString('utf8'))))
    wake()
  })
  socket.on('close', (code, reason) => {
    closed = { code, reason: reason.toString() }
    wake()
  })
  await new Promise<void>((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('unexpected-response', (_request, response) => reject(new Error(`HTTP ${response.statusCode ?? 0}`)))
    socket.on('error', reject)
  })

  /** Resolves with the first value that isn't undefined, asked after each frame. */
  function until<Value>(look: () => Value | undefined): Promise<Value> {
    return new Promise((resolve) => {
      const check = () => {
        const value = look()
        if (value === undefined) return
        waiting.delete(check)
        resolve(value)
      }
      waiting.add(check)
      check()
    })
  }

  return {
    socket,
    frames,
    send: (frame: unknown) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    until,
    frame: <Is extends ServerFrame['is']>(is: Is) =>
      until(() => frames.find((frame): frame is Extract<ServerFrame, { is: Is }> => frame.is === is)),
    accepted: (clientId: string) =>
      until(() => frames.find((frame) => frame.is === 'accepted' && frame.clientId === clientId)),
    refused: (clientId?: string) =>
      until(() => frames.find((frame) => frame.is === 'refused' && frame.clientId === clientId)),
    closed: () => until(() => closed),
    messages: () => frames.flatMap((frame) => (frame.is === 'messages' ? frame.messages : [])),
    cut: () => socket.terminate(),
  }
}
