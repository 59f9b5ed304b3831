import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { downloadNpmElectron, findNpmElectron } from '../../../electron/launcher/npm-electron.mjs'

/** Like the real installer: the global fetch, files only at the end, exit code 1 on any failure. */
const INSTALLER = `
const fs = require('node:fs'), path = require('node:path')
fetch(process.env.FROM)
  .then(async (answer) => {
    if (!answer.ok) throw new Error('Response code ' + answer.status)
    const body = await new Response(answer.body).text()
    fs.mkdirSync(path.join(__dirname, 'dist'))
    fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), body)
    fs.writeFileSync(path.join(__dirname, 'dist', 'version'), '45.4.1')
    fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron')
  })
  .catch((error) => { console.error(error.message); process.exit(1) })
`
/** For servers that never send the first byte. */
const SHORT_MS = 400
/** For the others, which a busy machine may well answer later than that. */
const LONG_MS = 60_000

let folder: string
let server: Server
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handsel-package-'))
  await writeFile(join(folder, 'package.json'), '{ "version": "45.4.1" }')
  await writeFile(join(folder, 'install.js'), INSTALLER)
})
afterEach(async () => {
  await new Promise((done) => server.close(done))
  await rm(folder, { recursive: true })
})

async function downloadFrom(listener: RequestListener, firstByteMs = LONG_MS) {
  server = createServer(listener)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return downloadNpmElectron(folder, {
    firstByteMs,
    env: { ...process.env, FROM: `http://127.0.0.1:${port}/` },
    log: () => undefined,
  })
}

test('a server that never answers is given up', async () => {
  expect(await downloadFrom(() => undefined, SHORT_MS)).toEqual({ ok: false, reason: 'no first byte within 0.4 s' })
  expect(findNpmElectron(folder)).toBeUndefined()
})

test('a server that sends its headers and then nothing is given up too', async () => {
  expect(await downloadFrom((_, response) => response.writeHead(200).flushHeaders(), SHORT_MS)).toEqual({
    ok: false,
    reason: 'no first byte within 0.4 s',
  })
})

test('a download that trickles far beyond the limit is not cut', async () => {
  const limitMs = 1_500
  const started = Date.now()
  const download = await downloadFrom((_, response) => {
    response.write('x')
    let left = 10
    const trickle = setInterval(() => {
      left--
      response.write('x')
      if (left > 0) return
      clearInterval(trickle)
      response.end()
    }, limitMs / 4)
  }, limitMs)
  expect(download).toEqual({ ok: true })
  expect(Date.now() - started).toBeGreaterThan(2 * limitMs)
  expect(findNpmElectron(folder)).toEqual({ dist: join(folder, 'dist'), executable: join(folder, 'dist', 'electron') })
})

test('an HTTP failure is given up at once', async () => {
  expect(await downloadFrom((_, response) => response.writeHead(503).end())).toEqual({
    ok: false,
    reason: 'Response code 503',
  })
})

test('a connection that breaks is given up at once, with its reason', async () => {
  expect(await downloadFrom((_, response) => response.destroy())).toEqual({ ok: false, reason: 'other side closed' })
})

test('a binary of another version than the package does not count as there', async () => {
  await downloadFrom((_, response) => response.end('binary'))
  expect(findNpmElectron(folder)).toBeDefined()
  await writeFile(join(folder, 'package.json'), '{ "version": "45.4.2" }')
  expect(findNpmElectron(folder)).toBeUndefined()
})
