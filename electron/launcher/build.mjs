// @ts-check
import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { SetupError } from './setup-error.mjs'

const SOURCES = ['electron', 'renderer', 'shared']
/** Files beside them, in the project's folder, that a build depends on. */
const SETTINGS = /^package(?:-lock)?\.json$|vite/
const OUTPUTS = ['out/main', 'out/preload', 'out/renderer', 'out/customer']
/** Lie among the sources, but the program does not contain them. */
const NOT_BUILT = /\.(?:md|tsbuildinfo)$/

/**
 * Builds the program when its build is missing or older than a source.
 * @param {{ root: string, log: (line: string) => void }} options `root`: the project's folder
 */
export async function ensureBuilt({ root, log }) {
  if (!(await isBuildStale(root))) return
  log('Building ...')
  const code = await runNpm(['run', '--silent', 'build'], root)
  if (code !== 0) throw new SetupError(`The build failed (exit code ${code}).`)
}

/**
 * True when a part of the build is missing, or its oldest file is older than the newest source: the
 * oldest, because sources may change while the later parts are still being built.
 * @param {string} root the project's folder
 * @returns {Promise<boolean>}
 */
export async function isBuildStale(root) {
  const outputs = await Promise.all(OUTPUTS.map((path) => fileTimes(join(root, path))))
  if (outputs.some((times) => times.length === 0)) return true
  const settings = (await readdir(root)).filter((name) => SETTINGS.test(name))
  const sources = await Promise.all([...SOURCES, ...settings].map((path) => fileTimes(join(root, path))))
  return Math.max(...sources.flat()) > Math.min(...outputs.flat())
}

/**
 * Runs npm: the very one that started this script, if one did.
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<number | null>} its exit code
 */
function runNpm(args, cwd) {
  const npm = process.env['npm_execpath']
  const child = npm
    ? spawn(process.execPath, [npm, ...args], { cwd, stdio: 'inherit' })
    : spawn('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' })
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve))
}

/**
 * The times of change of all files in `path`, or of `path` itself; none when it is not there.
 * @param {string} path
 * @returns {Promise<number[]>} ms
 */
async function fileTimes(path) {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined || NOT_BUILT.test(path)) return []
  if (!found.isDirectory()) return [found.mtimeMs]
  const names = await readdir(path)
  const times = await Promise.all(names.map((name) => fileTimes(join(path, name))))
  return times.flat()
}
