// @ts-check
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { sandboxSwitches } from '../../../electron/launcher/launch.mjs'
import { prepare } from '../../../electron/launcher/prepare.mjs'
import { writeResults } from '../results.mjs'
import { parseBenchFlags } from './flags.mjs'

/** `npm run bench:store [-- --sizes 1k,100k] [--stores DIR]`: the store's figures inside the real Electron, each step in a process of its own. */

const names = /** @type {const} */ ({ '1k': 'thousand', '100k': 'hundredThousand', '1M': 'million' })
const flags = parseBenchFlags(process.argv.slice(2), Object.keys(names))
if (!flags.ok) {
  console.error(flags.message)
  process.exit(2)
}
const { electron, env, stop } = await prepare({ browser: false })
const scratch = await mkdtemp(join(tmpdir(), 'handsel-bench-'))
const stores =
  flags.stores === undefined ? join(scratch, 'stores') : resolve(process.env['INIT_CWD'] ?? process.cwd(), flags.stores)
try {
  await mkdir(stores, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(dirname(fileURLToPath(import.meta.url)), 'main.ts'),
      outDir: join(scratch, 'program'),
      target: 'node16.17',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'main.cjs' } },
    },
  })
  const runtime = `Electron ${electron.version}, ${process.platform} ${process.arch}`
  /** @type {import('../results.mjs').Result[]} */
  const results = []
  /** @type {(name: string, value: number, unit: import('../results.mjs').Result['unit'], limit: number | null) => void} */
  const put = (name, value, unit, limit) => void results.push({ name, value, unit, limit, runtime })

  const empty = await step('empty', join(scratch, 'empty'), 'thousand')
  let inFloors = Number.NaN
  for (const size of flags.sizes) {
    const name = names[/** @type {keyof typeof names} */ (size)]
    const folder = join(stores, name)
    // A store that was left half made by a break has another name.
    if (!existsSync(folder)) {
      console.log(`Making a store of ${size} messages ...`)
      await rm(`${folder}-making`, { recursive: true, force: true })
      await step('make', `${folder}-making`, name)
      await rename(`${folder}-making`, folder)
    }
    const opening = await step('opening', folder, name)
    const { memory } = await step('memory', folder, name)
    const inbox = await step('inbox', folder, name)
    const commits = await step('commits', folder, name)
    const largest = size === '1M'
    const limit = (/** @type {number} */ of) => (largest ? of : null)
    put(
      `${size}: a commit, p50, against append + fdatasync of the same bytes`,
      commits.p50 / commits.floorP50,
      'ratio',
      1.5,
    )
    put(`${size}: the same, p99`, commits.p99 / commits.floorP99, 'ratio', null)
    put(`${size}: a commit, p50`, commits.p50, 'ms', null)
    put(
      `${size}: 100 at once against JSON.stringify of the same records and one write + fdatasync`,
      commits.together / commits.serialised,
      'ratio',
      limit(3),
    )
    put(`${size}: 100 at once against the write + fdatasync alone`, commits.together / commits.raw, 'ratio', null)
    put(`${size}: 100 at once`, commits.together, 'ms', null)
    put(`${size}: bytes written a byte of message`, commits.written, 'ratio', limit(6))
    put(`${size}: opening against JSON.parse of the same index`, opening.open / opening.parse, 'ratio', limit(3))
    put(`${size}: opening`, opening.open, 'ms', null)
    put(`${size}: sections while opening, p99.9`, opening.section, 'ms', limit(8))
    put(`${size}: sections while opening, longest`, opening.longest, 'ms', null)
    put(`${size}: event loop's delay while opening, p99.9`, opening.delay, 'ms', null)
    put(`${size}: sections while committing, p99.9`, commits.section, 'ms', limit(8))
    put(`${size}: event loop's delay while committing, p99.9`, commits.delay, 'ms', null)
    put(
      `${size}: memory above an empty store's, 200 conversations visited`,
      memory - empty.memory,
      'bytes',
      limit(150 * 1024 * 1024),
    )
    put(`${size}: the list of chats when first asked for`, inbox.first, 'ms', null)
    put(`${size}: the list of chats after a message, p95`, inbox.listed, 'ms', null)
    put(`${size}: a key of a search in the list of chats, p95`, inbox.searched, 'ms', limit(20))
    if (size === flags.sizes[0]) inFloors = commits.p50 / commits.floorP50
    else
      put(
        `a commit at ${size} against ${flags.sizes[0]}, each in its own floors`,
        commits.p50 / commits.floorP50 / inFloors,
        'ratio',
        limit(1.2),
      )
    const others = join(scratch, `others-${size}`)
    await mkdir(others)
    const { lowdb, nedb, messages } = await step('others', others, name)
    put(`${size}: one message more on plain lowdb JSONFile with ${messages}, not synced`, lowdb, 'ms', null)
    put(`${size}: the same on @seald-io/nedb, not synced`, nedb, 'ms', null)
    console.log(`${size}: sections while opening, ms: ${JSON.stringify(opening.sections)}`)
  }
  await writeResults('store', results)
} finally {
  await stop()
  await rm(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}

/**
 * @param {string} name
 * @param {string} folder
 * @param {string} size
 * @returns {Promise<any>} what the step measured
 */
function step(name, folder, size) {
  const args = [
    ...sandboxSwitches({ platform: process.platform, root: process.getuid?.() === 0 }),
    join(scratch, 'program/main.cjs'),
    scratch,
    name,
    folder,
    size,
  ]
  const child = spawn(electron.executable, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text))
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => {
      const figures = /^RESULT (.*)$/m.exec(said)?.[1]
      if (code === 0 && figures !== undefined) done(JSON.parse(figures))
      else fail(new Error(`the step ${name} ended with ${code}: ${said}`))
    })
  })
}
