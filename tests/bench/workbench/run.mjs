// @ts-check
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { ensureBuilt } from '../../../electron/launcher/build.mjs'
import { prepare } from '../../../electron/launcher/prepare.mjs'
import { percentile, writeResults } from '../results.mjs'
import { startElectron } from './electron.mjs'
import { measure, nodesOf, prepareMeasuring } from './measure.mjs'
import { couponLines, importLines } from './shop.mjs'

/** `npm run bench:workbench`: how long the coupon workbench takes to open and to filter, with few coupons and with many. */

const here = dirname(fileURLToPath(import.meta.url))
const project = resolve(here, '../../..')
const few = 50
const many = 5_000
const warmUps = 5
const opens = 50
/** Each is typed letter by letter and taken away again. */
const searches = ['47', 'lamp 1']

/** Each is typed once, and begins with what no other begins with: nothing of them was answered before. */
const others = [
  '12',
  'spring 4',
  '508',
  'kettle 2',
  '93',
  'harvest',
  '61',
  'weekend 0',
  '31',
  'garden 3',
  '88',
  'autumn 5',
  '205',
  'thank',
  '71',
  'welcome 9',
]

/** @typedef {{ opens: number[], keys: number[], letters: number[], nodes: number }} Measured */

/** @type {WeakMap<import('playwright').Page, string[]>} */
const namesOfPage = new WeakMap()

await ensureBuilt({ root: project, log: console.log })
const { electron, env, stop } = await prepare({ browser: false })
const folder = await mkdtemp(join(tmpdir(), 'handsel-bench-'))
try {
  const popover = await emptyPopover()
  const ofFew = await workbench(few)
  const ofMany = await workbench(many)
  const runtime = `Electron ${electron.version}, Node ${process.version}, ${process.platform} ${process.arch}`
  /** @type {(name: string, values: readonly number[], limit: number | null) => import('../results.mjs').Result[]} */
  const times = (name, values, limit) => [
    { name: `${name}, p50`, value: percentile(values, 0.5), unit: 'ms', limit: null, runtime },
    { name: `${name}, p95`, value: percentile(values, 0.95), unit: 'ms', limit, runtime },
  ]
  await writeResults('workbench', [
    ...times('an empty popover opens', popover, null),
    ...times(`the workbench opens with ${few} coupons`, ofFew.opens, null),
    ...times(`the workbench opens with ${many} coupons`, ofMany.opens, 100),
    ...times(`a key in its filter with ${few} coupons`, ofFew.keys, null),
    ...times(`a key in its filter with ${many} coupons`, ofMany.keys, 50),
    ...times(`a letter asked for the first time with ${many} coupons`, ofMany.letters, null),
    { name: `elements with ${few} coupons`, value: ofFew.nodes, unit: 'nodes', limit: null, runtime },
    { name: `elements with ${many} coupons`, value: ofMany.nodes, unit: 'nodes', limit: ofFew.nodes + 20, runtime },
  ])
} finally {
  await stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}

/** @returns {Promise<number[]>} ms */
async function emptyPopover() {
  const source = join(here, 'empty-popover')
  const page = join(folder, 'page')
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: page, emptyOutDir: true, target: 'chrome108', modulePreload: false },
  })
  const running = await startElectron(electron.executable, [source], {
    ...env,
    BENCH_PAGE: page,
    BENCH_USER_DATA: join(folder, 'popover'),
  })
  try {
    await running.page.getByRole('button').waitFor()
    await prepareMeasuring(running.page)
    return await openOften(
      running.page,
      () => running.page.keyboard.press('Enter'),
      () => running.page.getByRole('button', { name: 'Open' }).focus(),
    )
  } finally {
    await running.stop()
  }
}

/**
 * @param {number} count of coupons, beside the sample shop's own
 * @returns {Promise<Measured>}
 */
async function workbench(count) {
  const data = join(folder, `data-${count}`)
  const flags = [project, '--data', data, '--webchat-port', '0', '--lang', 'en']
  const first = await startElectron(electron.executable, [...flags, '--sample'], env)
  await first.page.getByRole('option').first().waitFor()
  const { shops, profiles, now } = await ask(first.page, 'app.start', {})
  await first.stop()
  await importLines({
    executable: electron.executable,
    project,
    data,
    env,
    lines: couponLines(count, { shopId: shops[0].id, agentId: profiles[0].id }, now),
  })

  const { page, stop: end } = await startElectron(electron.executable, flags, env)
  try {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByRole('option', { name: 'Oskar Lindqvist' }).click()
    await page.getByRole('log').waitFor()
    await prepareMeasuring(page)
    const message = page.getByRole('textbox', { name: 'Message' })
    const opened = await openOften(
      page,
      () => page.keyboard.press('Alt+C'),
      () => message.focus(),
    )
    await page.keyboard.press('Alt+C')
    await page.getByRole('article').first().waitFor()
    const nodes = await nodesOf(page)
    const keys = await typeOften(page)
    const letters = await typeOnce(page)
    return { opens: opened, keys, letters, nodes }
  } finally {
    await end()
  }
}

/**
 * @param {import('playwright').Page} page
 * @param {() => Promise<void>} open
 * @param {() => Promise<void>} focus where the person is before
 */
async function openOften(page, open, focus) {
  const times = []
  for (let round = 0; round < warmUps + opens; round += 1) {
    await focus()
    const took = await measure(page, 'bench.tickets() > 0', open)
    if (round >= warmUps) times.push(took)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  return times
}

/**
 * Types into the filter and takes it away, letter by letter; waits each time until what is shown is what has to be.
 * @param {import('playwright').Page} page
 */
async function typeOften(page) {
  const times = []
  for (let round = 0; round < 3; round += 1) {
    for (const search of searches) {
      const steps = [
        ...[...search].map((letter, at) => ({ key: letter === ' ' ? 'Space' : letter, text: search.slice(0, at + 1) })),
        ...[...search].map((_, at) => ({ key: 'Backspace', text: search.slice(0, search.length - at - 1) })),
      ]
      for (const { key, text } of steps) {
        const before = await hidden(page)
        const took = await measure(page, `bench.hidden() === ${await expected(page, text)}`, () =>
          page.keyboard.press(key),
        )
        // What changes nothing in view is no measure.
        if (round > 0 && (await hidden(page)) !== before) times.push(took)
      }
    }
  }
  return times
}

/**
 * The same with letters alone, of searches that main is asked for the first time.
 * @param {import('playwright').Page} page
 */
async function typeOnce(page) {
  const times = []
  for (const search of others) {
    for (const [at, letter] of [...search].entries()) {
      const before = await hidden(page)
      const took = await measure(page, `bench.hidden() === ${await expected(page, search.slice(0, at + 1))}`, () =>
        page.keyboard.press(letter === ' ' ? 'Space' : letter),
      )
      if ((await hidden(page)) !== before) times.push(took)
    }
    await measure(page, 'bench.hidden() === 0', async () => {
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
    })
  }
  return times
}

/** @param {import('playwright').Page} page */
async function hidden(page) {
  return Number(await page.evaluate('bench.hidden()'))
}

/**
 * How many coupons a search has to hide: counted from the names of all valid ones.
 * @param {import('playwright').Page} page
 * @param {string} search
 */
async function expected(page, search) {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const all = await namesOf(page)
  return all.filter((name) => !words.every((word) => name.includes(word))).length
}

/** @param {import('playwright').Page} page */
async function namesOf(page) {
  const known = namesOfPage.get(page)
  if (known) return known
  /** @type {string[]} */
  const names = []
  const { shops } = await ask(page, 'app.start', {})
  for (const status of ['upcoming', 'ongoing']) {
    for (let offset = 0, total = 1; offset < total; offset += 50) {
      const { rows, total: all } = await ask(page, 'coupons.list', {
        shopId: shops[0].id,
        status,
        search: '',
        offset,
        limit: 50,
      })
      total = all
      names.push(...rows.map((/** @type {{ name: string }} */ { name }) => name.toLowerCase()))
    }
  }
  namesOfPage.set(page, names)
  return names
}

/**
 * @param {import('playwright').Page} page
 * @param {string} name
 * @param {unknown} input
 */
async function ask(page, name, input) {
  const outcome = await page.evaluate(`handsel.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`)
  return outcome.data
}
