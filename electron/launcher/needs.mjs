// @ts-check
import { findChromium } from './chromium.mjs'
import { findFirefox } from './firefox.mjs'
import { run } from './run.mjs'

/** @typedef {import('./system.mjs').Need} Need */

/**
 * What fetching the evaluation runtime needs.
 * @type {readonly Need[]}
 */
export const fetchingNeeds = [
  {
    what: 'pip of Python 3',
    packages: [['python3-pip']],
    isThere: () => succeeds('python3', ['-m', 'pip', '--version']),
  },
  // Says its version and ends with 1.
  {
    what: 'unsquashfs',
    packages: [['squashfs-tools']],
    isThere: async () => (await run('unsquashfs', ['-version'])).code !== 127,
  },
]

/** @type {readonly Need[]} */
export const virtualDisplayNeeds = [
  { what: 'Xvfb', packages: [['xvfb']], isThere: async () => (await run('Xvfb', ['-version'])).code !== 127 },
  { what: 'xauth', packages: [['xauth']], isThere: () => succeeds('xauth', ['-V']) },
]

/**
 * Fonts for what the console and the demo show: Latin, Chinese, emoji, the metrics of Arial, and for customers' messages
 * most other scripts, of which Thai stands for all (Debian has them in one package).
 * @type {readonly Need[]}
 */
export const fontNeeds = [
  font('a font', ':lang=en', 'fonts-dejavu-core'),
  font('a Chinese font', ':lang=zh-cn', 'fonts-noto-cjk'),
  font('an emoji font', ':lang=und-zsye', 'fonts-noto-color-emoji'),
  font('Liberation fonts', 'Liberation Sans', 'fonts-liberation'),
  font('a Thai font', ':lang=th', 'fonts-noto-core'),
]

/** The libraries that every Electron loads, by package. */
const LIBRARIES = ['libgtk-3.so.0', 'libnss3.so', 'libasound.so.2', 'libgbm.so.1']
const LIBRARY_PACKAGES = [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['libasound2t64', 'libasound2'], ['libgbm1']]

/**
 * The shared libraries of an Electron: asked of the linker, or, before there is an Electron to ask
 * about, of its cache.
 * @param {string} [executable]
 * @returns {Need}
 */
export function libraryNeed(executable) {
  return {
    what: 'shared libraries of Electron',
    packages: LIBRARY_PACKAGES,
    isThere: () => (executable === undefined ? areCached(LIBRARIES) : isLinked(executable)),
  }
}

/**
 * A browser for the customer's side.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Need}
 */
export function browserNeed(env) {
  return {
    what: 'Chromium',
    packages: [['chromium-browser', 'chromium']],
    isThere: async () => (await findChromium({ env })) !== undefined,
  }
}

/**
 * Another browser for the customer's side. Only Debian has one as a plain package.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Need}
 */
export function firefoxNeed(env) {
  return {
    what: 'Firefox',
    packages: [['firefox-esr']],
    isThere: async () => (await findFirefox({ env })) !== undefined,
  }
}

/** @param {string} executable */
async function isLinked(executable) {
  const { stdout } = await run('ldd', [executable])
  return !stdout.includes('not found')
}

/** @param {readonly string[]} libraries */
async function areCached(libraries) {
  const usual = await run('ldconfig', ['-p'])
  // Not on the path of users who are not root.
  const { stdout } = usual.code === 0 ? usual : await run('/sbin/ldconfig', ['-p'])
  return libraries.every((library) => stdout.includes(library))
}

/**
 * @param {string} what
 * @param {string} pattern of fontconfig
 * @param {string} name of the package
 * @returns {Need}
 */
function font(what, pattern, name) {
  return {
    what,
    packages: [['fontconfig'], [name]],
    isThere: async () => (await run('fc-list', [pattern, 'family'])).stdout.trim() !== '',
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
async function succeeds(command, args) {
  return (await run(command, args)).code === 0
}
