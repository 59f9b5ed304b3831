// @ts-check
import { placesOf } from './places-of.mjs'
import { run } from './run.mjs'
import { SetupError } from './setup-error.mjs'

const NAMES = {
  commands: ['firefox-esr', 'firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['Mozilla Firefox\\firefox.exe'],
}

/**
 * A Firefox of the system, for the customer's page in another browser: FIREFOX_PATH, else what is installed. Undefined
 * when there is none that runs; a FIREFOX_PATH that leads to none is a SetupError.
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string | undefined>}
 */
export async function findFirefox({ env = process.env } = {}) {
  const wanted = env['FIREFOX_PATH']
  if (wanted) {
    if (await runs(wanted)) return wanted
    throw new SetupError(`FIREFOX_PATH is ${wanted}, but no Firefox runs there. Set it to the executable, or unset it.`)
  }
  for (const candidate of placesOf(NAMES, env)) if (await runs(candidate)) return candidate
  return undefined
}

/** What stands in for it on some systems only says how to install it. @param {string} file */
async function runs(file) {
  const { code, stdout } = await run(file, ['--version'])
  return code === 0 && stdout.includes('Firefox')
}
