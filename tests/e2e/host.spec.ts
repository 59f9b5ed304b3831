import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { WebSocket } from 'ws'
import { begin, createWorld, deskEventSchema, documentKinds, type Passphrases } from '../../electron/desk'
import { work } from '../../electron/passphrases/work'
import { openStore } from '../../electron/store'
import { ServerFrame, ShopAnswer } from '../../shared/contract/webchat'
import { idSchemas, type IdOf, type IdPrefix } from '../../shared/model'

const program = resolve(__dirname, '../../out/main/host.js')

/** A data folder that is removed with the test, and the hosts on it, which end with it. */
const test = base.extend<{ data: string; host: (...flags: string[]) => Host }>({
  data: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'handsel-host-'))
    await use(join(folder, 'data'))
    rmSync(folder, { recursive: true })
  },
  host: async ({ data }, use) => {
    const hosts: Host[] = []
    await use((...flags) => {
      const host = started(flags.length > 0 ? flags : ['--data', data, '--webchat-port', '0'])
      hosts.push(host)
      return host
    })
    for (const host of hosts) {
      host.kill('SIGKILL')
      await host.end
    }
  },
})

test('a host serves the customers of a shop, and ends clean when it is told to', async ({ data, host }) => {
  await makeShop(data)
  const first = host()
  const address = await first.address
  const page = await fetch(address)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<html')
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
  const chat = await chatOf(address, cookie)
  chat.send({ is: 'message', clientId: 'message-1', text: 'Is the oak shelf in stock?' })
  expect(await chat.frame('accepted')).toMatchObject({ clientId: 'message-1' })

  first.kill('SIGTERM')
  expect(await first.end).toMatchObject({ code: 0, errors: '' })

  expect(existsSync(join(data, 'store', 'lock'))).toBe(false)
  expect(await noticesAfterOpening(data)).toEqual([])
  const again = await chatOf(await host().address, cookie)
  expect(await again.frame('messages')).toMatchObject({ messages: [{ text: 'Is the oak shelf in stock?' }] })
})

test('a host that is told twice to end still closes the data first', async ({ data, host }) => {
  await makeShop(data)
  const first = host()
  await first.address
  first.kill('SIGTERM')
  first.kill('SIGINT')
  expect(await first.end).toMatchObject({ code: 0 })
  expect(existsSync(join(data, 'store', 'lock'))).toBe(false)
})

test('on a folder without a shop a host says so and makes nothing', async ({ data, host }) => {
  const sentence = `There is no shop in ${data}. Set it up in the console first, or choose another folder with --data.\n`
  expect(await host().end).toEqual({ code: 1, output: '', errors: sentence })
  expect(existsSync(data)).toBe(false)
  mkdirSync(data)
  expect(await host().end).toEqual({ code: 1, output: '', errors: sentence })
  expect(readdirSync(data)).toEqual([])
})

test('on data in which no shop was set up yet a host says so, and gives its lock back', async ({ data, host }) => {
  await makeShop(data, { sample: false })
  expect(await host().end).toMatchObject({ code: 1, errors: expect.stringContaining(`There is no shop in ${data}.`) })
  expect(existsSync(join(data, 'store', 'lock'))).toBe(false)
})

test('a second host on the same data says that the first one is running', async ({ data, host }) => {
  await makeShop(data)
  const first = host()
  await first.address
  expect(await host().end).toEqual({
    code: 1,
    output: '',
    errors: `Handsel is running on ${data} already (process ${String(first.pid)}). Close it first, or choose another folder with --data.\n`,
  })
})

test('a host says that its port is in use', async ({ data, host }) => {
  await makeShop(data)
  const address = new URL(await host().address)
  const other = `${data}-other`
  await makeShop(other)
  expect(await host('--data', other, '--webchat-port', address.port).end).toEqual({
    code: 1,
    output: '',
    errors: `Port ${address.port} is in use by another program. Choose another one with --webchat-port, or 0 for any free one.\n`,
  })
  expect(existsSync(join(other, 'store', 'lock'))).toBe(false)
})

for (const [flags, wrong] of [
  [['--webchat-port', '0'], '--data is missing'],
  [['--data', 'here', '--sample'], 'unknown flag --sample'],
  [['--data', 'here', '--webchat-port', 'any'], '--webchat-port must be a number from 0 to 65535, not any'],
] as const) {
  test(`a host ends with 2 when its flags are wrong: ${flags.join(' ')}`, async ({ host }) => {
    const { code, errors } = await host(...flags).end
    expect(code).toBe(2)
    expect(errors.split('\n')[0]).toBe(wrong)
  })
}

type Host = ReturnType<typeof started>

/** A host on the Node.js that runs this test. */
function started(flags: readonly string[]) {
  const child = spawn(process.execPath, [program, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  child.stderr.on('data', (chunk) => (errors += String(chunk)))
  const end = new Promise<{ code: number | null; output: string; errors: string }>((done) =>
    child.once('close', (code) => done({ code, output, errors })),
  )
  const address = new Promise<string>((found, lost) => {
    child.stdout.on('data', (chunk) => {
      output += String(chunk)
      const said = /customer page: (\S+)\n/.exec(output)?.[1]
      if (said !== undefined) found(said)
    })
    child.once('close', () => lost(new Error(`The host ended before it served: ${errors}`)))
  })
  address.catch(() => undefined)
  return { pid: child.pid, kill: (signal: NodeJS.Signals) => child.kill(signal), address, end }
}

async function opened(data: string) {
  const found = await openStore({ folder: join(data, 'store'), kinds: documentKinds, eventSchema: deskEventSchema })
  if (found.is !== 'opened') throw new Error(`the store did not open: ${found.is}`)
  return found.store
}

/** Makes the sample shop in a folder, or the beginnings of a folder in which nobody set up a shop yet. */
async function makeShop(data: string, { sample = true } = {}): Promise<void> {
  mkdirSync(data, { mode: 0o700 })
  const store = await opened(data)
  const begun = await begin(
    store,
    createWorld(store),
    {
      installationId: 'abcdef0123456789',
      systemLanguage: 'en',
      language: undefined,
      sample,
      resetPassphraseOf: undefined,
    },
    {
      now: () => Date.now(),
      newId: <Prefix extends IdPrefix>(prefix: Prefix) =>
        idSchemas[prefix].parse(`${prefix}_${randomBytes(8).toString('hex')}`) as IdOf<Prefix>,
      passphrases,
    },
  )
  expect(begun).toBe(true)
  await store.close()
}

/** Hashes at next to no cost. */
const passphrases: Passphrases = {
  hash: async (passphrase) => {
    const reply = work({ is: 'hash', passphrase, cost: { cost: 2, blockSize: 1, parallelization: 1 } })
    if (reply.is !== 'hashed') throw new Error(reply.is)
    return reply
  },
  check: () => Promise.reject(new Error('nobody signs in')),
}

async function noticesAfterOpening(data: string) {
  const store = await opened(data)
  await store.close()
  return store.notices
}

/** The customer's chat with the first shop, from its beginning. */
async function chatOf(address: string, cookie: string) {
  const { shop } = ShopAnswer.parse(await (await fetch(`${address}api/shop`, { headers: { cookie } })).json())
  const { host, origin } = new URL(address)
  const socket = new WebSocket(`ws://${host}/chat`, { headers: { cookie, origin } })
  const frames: ServerFrame[] = []
  socket.on('message', (data: Buffer) => frames.push(ServerFrame.parse(JSON.parse(data.toString('utf8')))))
  await new Promise((open, fail) => socket.once('open', open).once('error', fail))
  const send = (frame: unknown) => socket.send(JSON.stringify(frame))
  send({ is: 'hello', shopId: shop.id, after: 0 })
  return {
    send,
    async frame(is: ServerFrame['is']) {
      await expect.poll(() => frames.map((frame) => frame.is)).toContain(is)
      return frames.find((frame) => frame.is === is)
    },
  }
}
