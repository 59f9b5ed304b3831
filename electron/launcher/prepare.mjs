// @ts-check
import { findChromium } from './chromium.mjs'
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { findElectron } from './electron.mjs'
import { findFirefox } from './firefox.mjs'
import { browserNeed, fetchingNeeds, firefoxNeed, fontNeeds, libraryNeed, virtualDisplayNeeds } from './needs.mjs'
import { SetupError } from './setup-error.mjs'
import { ensureSystem } from './system.mjs'

/**
 * @typedef {object} Prepared
 * @property {import('./electron.mjs').Electron} electron
 * @property {string | undefined} chromium the customer's browser, when it was asked for
 * @property {string | undefined} firefox another one, when it was asked for and can be had here
 * @property {NodeJS.ProcessEnv} env the environment for whatever starts the console: a Playwright process needs it as its own
 * @property {() => Promise<void>} stop ends the virtual display
 */

/**
 * Makes this machine ready to run the console and says what it has: an Electron, the system's
 * libraries and fonts, a display, and with `browser` a Chromium for the customer's side.
 * Throws a SetupError with words for the person when something cannot be had.
 * @param {object} options
 * @param {boolean} options.browser
 * @param {boolean} [options.firefox] also a Firefox; without one it goes on, and says so
 * @param {'virtual' | 'own'} [options.display] `virtual` (the default) is an Xvfb of known size wherever
 *   there is X11, so that tests look the same everywhere; `own` is the person's
 * @param {(line: string) => void} [options.log]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @returns {Promise<Prepared>}
 */
export async function prepare({
  browser,
  firefox: wantsFirefox = false,
  display = 'virtual',
  log = console.log,
  env = process.env,
}) {
  const isLinux = process.platform === 'linux'
  const isVirtual = isLinux && (display === 'virtual' || !hasDisplay(env))
  const systemNeeds = isLinux ? [...fontNeeds, ...(isVirtual ? virtualDisplayNeeds : [])] : []
  const needs = browser ? [...systemNeeds, browserNeed(env)] : systemNeeds

  // Everything in one go when the evaluation runtime has to be fetched: its tools, and by the
  // linker's cache the libraries of an Electron that is not here yet.
  const beforeFetch = () => ensureSystem([...fetchingNeeds, libraryNeed(), ...needs], { log })
  const electron = await findElectron({ log, env, beforeFetch })
  await ensureSystem(isLinux ? [libraryNeed(electron.executable), ...needs] : needs, { log })
  const chromium = browser ? await findChromium({ env }) : undefined

  const firefox = wantsFirefox ? await optionalFirefox(env, log) : undefined

  const screen = isVirtual ? await startVirtualDisplay() : undefined
  return {
    electron,
    chromium,
    firefox,
    env: {
      ...(screen ? withoutWayland(env) : env),
      ...screen?.env,
      ELECTRON_OVERRIDE_DIST_PATH: electron.dist,
      ...(chromium === undefined ? {} : { CHROMIUM_PATH: chromium }),
      ...(firefox === undefined ? {} : { FIREFOX_PATH: firefox }),
    },
    stop: async () => screen?.stop(),
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} log
 */
async function optionalFirefox(env, log) {
  try {
    if (process.platform === 'linux') await ensureSystem([firefoxNeed(env)], { log })
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    log(error.message)
  }
  const firefox = await findFirefox({ env })
  if (firefox === undefined) log('There is no Firefox here: what is tested in it is not run.')
  return firefox
}

/**
 * Newer Electrons prefer Wayland to X11, and would leave the virtual display for the person's.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutWayland(env) {
  const { WAYLAND_DISPLAY: _display, XDG_SESSION_TYPE: _type, ...rest } = env
  return rest
}
