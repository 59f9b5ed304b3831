import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { prepare } from '../electron/launcher/prepare.mjs'
import { SetupError } from '../electron/launcher/setup-error.mjs'
import { run } from './command.mjs'
import { needsAnotherUser, runAsNobody } from './sandboxed.mjs'
import {
  countListed,
  failuresInPlaywright,
  failuresInVitest,
  inWords,
  sum,
  tallyOfPlaywright,
  tallyOfStep,
  tallyOfVitest,
} from './tally.mjs'

/** `npm test`: all runners, all of them even when one fails; the last line is the sum of all. */

const root = resolve(import.meta.dirname, '..')
const results = join(root, 'test-results')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const playwright = join(root, 'node_modules/@playwright/test/cli.js')

const steps = {
  lint: () => npmStep('lint'),
  types: () => npmStep('types'),
  unit: async (filters) => {
    const report = join(reports, 'vitest.json')
    // The warning is of a future default and of no help to who reads this output.
    const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }
    const code = await node(
      [
        vitest,
        'run',
        '--config',
        'tests/vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...filters,
      ],
      { env },
    )
    const written = await read(report)
    return { ...tallyOfVitest(written, code), failures: failuresInVitest(written, root) }
  },
  e2e: async (filters) => {
    const build = await npmStep('build')
    if (build.failed > 0) return build
    const { env, firefox, stop } = await prepare({ browser: true, firefox: true })
    try {
      return await e2e(env, filters, firefox !== undefined)
    } finally {
      await stop()
    }
  },
}

/** All specs as we are, or, as root, those that need Chromium's sandbox as another user. Those that need a Firefox are counted as not run where there is none. */
async function e2e(env, filters, hasFirefox) {
  const args = ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json', ...filters]
  // A part of the specs may well hold none of one kind.
  if (filters.length > 0) args.push('--pass-with-no-tests')
  const report = join(reports, 'playwright.json')
  const left = [...(needsAnotherUser ? ['@sandboxed'] : []), ...(hasFirefox ? [] : ['@firefox'])]
  const plain = left.length > 0 ? [...args, '--grep-invert', left.join('|')] : args
  const notRun = hasFirefox ? 0 : await countOfFirefox(env, args)
  const plainCode = await node([playwright, ...plain], { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } })
  const plainReport = await read(report)
  const failed = failuresInPlaywright(plainReport)
  if (!needsAnotherUser)
    return {
      ...sum([tallyOfPlaywright(plainReport, plainCode), { passed: 0, failed: 0, skipped: 0, notRun }]),
      failures: failed,
    }

  heading('e2e, sandboxed')
  const sandboxedReport = join(reports, 'sandboxed.json')
  const sandboxedCode = await runAsNobody({
    root,
    env,
    args: [...args, '--grep', '@sandboxed'],
    report: sandboxedReport,
    results: join(results, 'sandboxed'),
  })
  const fromSandbox = await read(sandboxedReport)
  const tallies = [
    [plainReport, plainCode],
    [fromSandbox, sandboxedCode],
  ]
  const ran = filters.length === 0 ? tallies : tallies.filter(([one, code]) => code !== 0 || one?.suites?.length > 0)
  const tally =
    ran.length > 0 ? sum(ran.map(([one, code]) => tallyOfPlaywright(one, code))) : tallyOfPlaywright(undefined, 1)
  return {
    ...sum([tally, { passed: 0, failed: 0, skipped: 0, notRun }]),
    failures: [...failed, ...failuresInPlaywright(fromSandbox)],
  }
}

async function countOfFirefox(env, args) {
  const report = join(reports, 'firefox.json')
  await node([playwright, ...args, '--list', '--reporter=json', '--pass-with-no-tests', '--grep', '@firefox'], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return countListed(await read(report))
}

async function npmStep(name) {
  const npm = process.env.npm_execpath
  const args = ['run', '--silent', name]
  return tallyOfStep(
    npm ? await node([npm, ...args]) : await run('npm', args, { cwd: root, shell: process.platform === 'win32' }),
  )
}

function node(args, options = {}) {
  return run(process.execPath, args, { cwd: root, ...options })
}

async function read(report) {
  return readFile(report, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined)
}

function heading(text) {
  console.log(`\n== ${text}`)
}

const args = process.argv.slice(2)
const only = args[0] === '--only' ? args[1] : undefined
const filters = only === undefined ? [] : args.slice(2)
if ((args.length > 0 && only === undefined) || (only !== undefined && !(only in steps))) {
  console.error(`Usage: node tests/run.mjs [--only ${Object.keys(steps).join('|')} [what to pass on to the runner]]`)
  process.exit(2)
}

const reports = await mkdtemp(join(tmpdir(), 'handsel-reports-'))
const tallies = []
const failures = []

async function runStep(name) {
  heading(name)
  const started = performance.now()
  const tally = await steps[name](filters).catch((error) => {
    console.error(error instanceof SetupError ? error.message : error)
    return tallyOfStep(1)
  })
  console.log(`== ${name}: ${inWords(tally)} (${((performance.now() - started) / 1000).toFixed(0)} s)`)
  tallies.push(tally)
  if (tally.failed > 0) failures.push(...(tally.failures?.length > 0 ? tally.failures : [name]))
}

// Lint and types have a core each to do, and print only what is wrong.
for (const atOnce of [['lint', 'types'], ['unit'], ['e2e']])
  await Promise.all(atOnce.filter((name) => only === undefined || name === only).map(runStep))
await rm(reports, { recursive: true, force: true })

const total = sum(tallies)
if (failures.length > 0) console.log(['', '== failed', ...failures].join('\n'))
console.log(`\n${inWords(total)}`)
process.exitCode = total.failed === 0 ? 0 : 1
