// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { EVALUATION_VERSION, fetchEvaluationRuntime, findEvaluationRuntime } from './evaluation-runtime.mjs'
import { downloadNpmElectron, electronPackage, findNpmElectron, packageVersion } from './npm-electron.mjs'
import { run } from './run.mjs'
import { SetupError } from './setup-error.mjs'

/** How long the download of the current Electron may stay silent at its start. */
const FIRST_BYTE_MS = 15_000

/**
 * @typedef {object} Electron
 * @property {string} executable
 * @property {string} dist the folder for ELECTRON_OVERRIDE_DIST_PATH
 * @property {string} version
 * @property {number} major
 * @property {boolean} evaluation an old Chromium, for evaluation and tests only
 */

/**
 * @typedef {object} Sources where an Electron may come from; the tests bring their own
 * @property {(dist: string) => Promise<Electron>} fromOverride throws a SetupError when none is there
 * @property {() => Electron | undefined} installed of the npm package
 * @property {(firstByteMs: number) => Promise<{ ok: true } | { ok: false, reason: string }>} download of the npm package's binary
 * @property {() => Promise<Electron | undefined>} cached evaluation runtime
 * @property {() => Promise<Electron>} fetch the evaluation runtime
 */

/**
 * Finds an Electron, or fetches one: ELECTRON_OVERRIDE_DIST_PATH, else the npm package's binary,
 * else the old runtime for evaluation, which is announced.
 * @param {object} options
 * @param {(line: string) => void} options.log
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {() => Promise<void>} [options.beforeFetch] called before the evaluation runtime is fetched, which needs pip and unsquashfs
 * @param {Sources} [options.sources]
 * @returns {Promise<Electron>}
 */
export async function findElectron({ log, env = process.env, beforeFetch, sources = realSources(env, log) }) {
  const override = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return announced(await sources.fromOverride(override), log)
  const installed = sources.installed()
  if (installed) return installed
  const cached = await sources.cached()
  const download = await sources.download(FIRST_BYTE_MS)
  const downloaded = download.ok ? sources.installed() : undefined
  if (downloaded) return downloaded
  if (!download.ok)
    log(
      `It could not be downloaded: ${download.reason}. The next start tries again; \`npx install-electron\` tries at once.`,
    )
  if (cached) return announced(cached, log)
  await beforeFetch?.()
  return announced(await sources.fetch(), log)
}

/**
 * @param {Electron} electron
 * @param {(line: string) => void} log
 */
function announced(electron, log) {
  if (electron.evaluation) {
    log(
      `Running on Electron ${electron.version}: an old Chromium without security fixes, for evaluation and tests only.`,
    )
  }
  return electron
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} log
 * @returns {Sources}
 */
function realSources(env, log) {
  const folder = electronPackage()
  return {
    fromOverride,
    installed() {
      const found = findNpmElectron(folder)
      return found && { ...found, ...versioned(packageVersion(folder)), evaluation: false }
    },
    download: (firstByteMs) => downloadNpmElectron(folder, { firstByteMs, env, log }),
    async cached() {
      const dist = await findEvaluationRuntime(env)
      return dist === undefined ? undefined : evaluationRuntime(dist)
    },
    fetch: async () => evaluationRuntime(await fetchEvaluationRuntime(env, log)),
  }
}

/** @param {string} dist */
function evaluationRuntime(dist) {
  return { dist, executable: join(dist, 'electron'), ...versioned(EVALUATION_VERSION), evaluation: true }
}

/** Where the executable lies in a distribution, by platform. */
const EXECUTABLES = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']

/**
 * @param {string} dist
 * @returns {Promise<Electron>}
 */
async function fromOverride(dist) {
  const executable = EXECUTABLES.map((name) => join(dist, name)).find((file) => existsSync(file))
  if (executable === undefined) {
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH is ${dist}, but no Electron is there. Set it to the folder that holds the executable, or unset it.`,
    )
  }
  const version = existsSync(join(dist, 'version'))
    ? readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
    : await askVersion(executable)
  return { dist, executable, ...versioned(version), evaluation: version === EVALUATION_VERSION }
}

/** @param {string} executable */
async function askVersion(executable) {
  const { code, stdout, stderr } = await run(executable, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  if (code === 0) return stdout.trim()
  throw new SetupError(`${executable} does not run: ${stderr.trim()}`)
}

/** @param {string} version */
function versioned(version) {
  return { version, major: Number.parseInt(version, 10) }
}
