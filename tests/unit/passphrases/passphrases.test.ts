import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createPassphrases, recommendedCost } from '../../../electron/passphrases'
import { cheap } from '../../fixtures/passphrases'

const failed = { is: 'unavailable', why: 'passphrases_failed' }
const busy = { is: 'unavailable', why: 'passphrases_busy' }

/** A real worker thread with this code; `port.on('message', …)` is what it does with a request. */
function threadOf(code: string) {
  const started: Worker[] = []
  const start = () => {
    const worker = new Worker(`const { parentPort: port } = require('node:worker_threads'); ${code}`, { eval: true })
    started.push(worker)
    return worker
  }
  return { start, started }
}

const answersWrong = `port.on('message', () => port.postMessage({ is: 'checked', right: false }))`
const stored = { salt: '00', key: '00', ...cheap }

function passphrasesOn(start: () => Worker, cost = cheap) {
  const passphrases = createPassphrases(start, cost)
  onTestFinished(() => passphrases.close())
  return passphrases
}

describe('a worker thread', () => {
  test('is started when it is first needed, once for all that is asked', async () => {
    const { start, started } = threadOf(answersWrong)
    const passphrases = passphrasesOn(start)
    expect(started).toHaveLength(0)
    await Promise.all([passphrases.check('one', stored), passphrases.check('two', stored)])
    expect(started).toHaveLength(1)
  })

  test('is asked one thing at a time', async () => {
    const { start } = threadOf(`
      let busy = false
      port.on('message', () => {
        const right = busy
        busy = true
        setImmediate(() => { busy = false; port.postMessage({ is: 'checked', right }) })
      })`)
    const passphrases = passphrasesOn(start)
    const replies = await Promise.all(Array.from({ length: 10 }, () => passphrases.check('any', stored)))
    expect(replies).toEqual(Array(10).fill({ is: 'checked', right: false }))
  })

  test('has a bounded number waiting for it: more are refused at once', async () => {
    const { start } = threadOf(answersWrong)
    const passphrases = passphrasesOn(start)
    const replies = await Promise.all(Array.from({ length: 60 }, () => passphrases.check('any', stored)))
    expect(replies.filter(({ is }) => is === 'checked')).toHaveLength(21)
    expect(replies.slice(21)).toEqual(Array(39).fill(busy))
  })

  test.for([
    ['ends', `port.on('message', () => process.exit(1))`],
    ['throws', `port.on('message', () => { throw new Error('broken') })`],
    ['ends before it is asked', `process.exit(0)`],
  ] as const)('that %s fails what it was asked, and the next request goes to a new one', async ([, code]) => {
    vi.spyOn(console, 'error').mockReturnValue(undefined)
    const broken = threadOf(code)
    const whole = threadOf(answersWrong)
    const passphrases = passphrasesOn(() => (broken.started.length === 0 ? broken.start() : whole.start()))
    expect(await passphrases.check('any', stored)).toEqual(failed)
    expect(await passphrases.check('any', stored)).toEqual({ is: 'checked', right: false })
  })

  test('that answers what nobody can understand fails what it was asked', async () => {
    const { start } = threadOf(`port.on('message', () => port.postMessage({ is: 'checked', right: 'perhaps' }))`)
    expect(await passphrasesOn(start).check('any', stored)).toEqual(failed)
  })

  test('that can’t be started fails what it was asked', async () => {
    const passphrases = passphrasesOn(() => {
      throw new Error('no more threads')
    })
    expect(await passphrases.check('any', stored)).toEqual(failed)
    expect(await passphrases.hash('any')).toEqual(failed)
  })

  test('is ended with the program, and whatever waits is answered', async () => {
    const { start, started } = threadOf(`port.on('message', () => undefined)`)
    const passphrases = passphrasesOn(start)
    const asked = [passphrases.check('one', stored), passphrases.hash('two')]
    const gone = new Promise((exited) => started[0]?.once('exit', exited))
    await passphrases.close()
    expect(await Promise.all(asked)).toEqual([failed, failed])
    await gone
    expect(await passphrases.check('three', stored)).toEqual(failed)
  })

  describe('with nothing to do', () => {
    afterEach(() => {
      vi.useRealTimers()
    })

    test('is ended after a while, and started again when it is needed', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const { start, started } = threadOf(answersWrong)
      const passphrases = passphrasesOn(start)
      await passphrases.check('one', stored)
      const gone = new Promise((exited) => started[0]?.once('exit', exited))
      vi.advanceTimersByTime(60_000)
      await gone
      await passphrases.check('two', stored)
      expect(started).toHaveLength(2)
    })
  })
})

describe('the worker thread of the program', () => {
  let file = ''
  afterAll(() => {
    rmSync(dirname(file), { recursive: true, force: true })
  })
  beforeAll(async () => {
    const outDir = mkdtempSync(join(tmpdir(), 'handsel-test-'))
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        outDir,
        emptyOutDir: true,
        ssr: fileURLToPath(new URL('../../../electron/passphrases/worker.ts', import.meta.url)),
        target: 'node16',
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'worker.js' } },
      },
    })
    file = join(outDir, 'worker.js')
  })

  test('checks what it hashed', async () => {
    const passphrases = passphrasesOn(() => new Worker(file))
    const hashed = await passphrases.hash('correct horse')
    if (hashed.is !== 'hashed') throw new Error(hashed.why)
    expect(hashed.hash).toMatchObject(cheap)
    expect(await passphrases.check('correct horse', hashed.hash)).toEqual({ is: 'checked', right: true })
    expect(await passphrases.check('wrong horse', hashed.hash)).toEqual({ is: 'checked', right: false })
  })

  test('refuses a hash that asks for a gigabyte', async () => {
    const passphrases = passphrasesOn(() => new Worker(file))
    expect(await passphrases.check('any', { ...stored, cost: 2 ** 30 })).toEqual({ is: 'unfit' })
  })

  test('leaves this thread free while it works at the full cost', async () => {
    const passphrases = passphrasesOn(() => new Worker(file), recommendedCost)
    const ended: string[] = []
    const hashing = passphrases.hash('correct horse').then(() => ended.push('hash'))
    for (let turn = 0; turn < 20; turn += 1)
      await new Promise((done) => setImmediate(done)).then(() => ended.push('turn'))
    await hashing
    expect(ended).toEqual([...Array<string>(20).fill('turn'), 'hash'])
  })
})
