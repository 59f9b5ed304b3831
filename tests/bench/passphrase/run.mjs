// @ts-check
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from '../../../electron/launcher/build.mjs'
import { prepare } from '../../../electron/launcher/prepare.mjs'
import { percentile, writeResults } from '../results.mjs'
import { startElectron } from '../workbench/electron.mjs'
import { customerOf } from './customer.mjs'

/** `npm run bench:passphrase`: how much longer the console and a customer wait while a passphrase is checked. */

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
/** Each: a check, and as long without one. */
const rounds = 8
const warmUps = 1
/** A customer may send ten messages a second. */
const betweenMessages = 120
/** The most that either may wait longer, ms. */
const most = 50

/** @typedef {{ questions: number[], messages: number[] }} Waits in ms */

await ensureBuilt({ root: project, log: console.log })
const { electron, env, stop } = await prepare({ browser: false })
const folder = await mkdtemp(join(tmpdir(), 'handsel-bench-'))
try {
  const { page, stop: end } = await startElectron(
    electron.executable,
    [project, '--data', join(folder, 'data'), '--webchat-port', '0', '--lang', 'en', '--sample'],
    env,
  )
  try {
    await page.getByRole('option').first().waitFor()
    const { customerPage, shops } = await ask(page, 'app.start', {})
    const customer = await customerOf(customerPage, shops[0].id)
    /** @type {Waits} */
    const alone = { questions: [], messages: [] }
    /** @type {Waits} */
    const beside = { questions: [], messages: [] }
    /** @type {number[]} */
    const checks = []
    for (let round = 0; round < warmUps + rounds; round += 1) {
      await ask(page, 'session.drop', { commandId: `drop-round-${round}` })
      const began = performance.now()
      const checked = await waits(
        page,
        customer,
        ask(page, 'session.raise', { commandId: `raise-round-${round}`, passphrase: 'sample-shop' }),
      )
      const took = performance.now() - began
      const quiet = await waits(page, customer, new Promise((done) => setTimeout(done, took)))
      if (round < warmUps) continue
      checks.push(took)
      for (const [kept, now] of /** @type {const} */ ([
        [beside, checked],
        [alone, quiet],
      ])) {
        kept.questions.push(...now.questions)
        kept.messages.push(...now.messages)
      }
    }
    customer.leave()
    const runtime = `Electron ${electron.version}, Node ${process.version}, ${process.platform} ${process.arch}`
    /** @type {(name: string, value: number, limit?: number | null) => import('../results.mjs').Result} */
    const ms = (name, value, limit = null) => ({ name, value, unit: 'ms', limit, runtime })
    await writeResults('passphrase', [
      ms('a passphrase is checked, p50', percentile(checks, 0.5)),
      .../** @type {const} */ ([
        ['questions', 'a question of the console'],
        ['messages', 'a customer’s message'],
      ]).flatMap(([what, name]) => [
        ms(`${name}, p50`, percentile(alone[what], 0.5)),
        ms(`${name}, p95`, percentile(alone[what], 0.95)),
        ms(`${name} during a check, p50`, percentile(beside[what], 0.5)),
        ms(`${name} during a check, p95`, percentile(beside[what], 0.95)),
        ms(
          `${name} waits longer during a check, p95`,
          percentile(beside[what], 0.95) - percentile(alone[what], 0.95),
          most,
        ),
      ]),
    ])
  } finally {
    await end()
  }
} finally {
  await stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}

/**
 * How long what the console asks and what a customer writes takes, one after the other of each kind, until `over`.
 * @param {import('playwright').Page} page
 * @param {import('./customer.mjs').Customer} customer
 * @param {Promise<unknown>} over
 * @returns {Promise<Waits>}
 */
async function waits(page, customer, over) {
  let isOver = false
  void over.finally(() => {
    isOver = true
  })
  const questions = page.evaluate(`(async () => {
    globalThis.isOver = false
    const times = []
    while (!globalThis.isOver) {
      const began = performance.now()
      await handsel.call('app.start', {})
      times.push(performance.now() - began)
      await new Promise((done) => setTimeout(done, 10))
    }
    return times
  })()`)
  /** @type {number[]} */
  const messages = []
  while (!isOver) {
    messages.push(await customer.write())
    await new Promise((done) => setTimeout(done, betweenMessages))
  }
  await over
  await page.evaluate('globalThis.isOver = true')
  return { questions: await questions, messages }
}

/**
 * @param {import('playwright').Page} page
 * @param {string} name
 * @param {unknown} input
 */
async function ask(page, name, input) {
  const outcome = await page.evaluate(`handsel.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`)
  if (outcome.is !== 'ok') throw new Error(`${name}: ${JSON.stringify(outcome)}`)
  return outcome.data
}
