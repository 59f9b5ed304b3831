// @ts-check
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'

import { placesOf } from './places-of.mjs'
import { SetupError } from './setup-error.mjs'

const NAMES = {
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
}

/**
 * A browser that can play the customer: CHROMIUM_PATH, the one that Playwright installed, else the
 * system's. Undefined when there is none; a CHROMIUM_PATH that leads nowhere is a SetupError.
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string | undefined>}
 */
export async function findChromium({ env = process.env } = {}) {
  const wanted = env['CHROMIUM_PATH']
  if (wanted) {
    if (await isExecutable(wanted)) return wanted
    throw new SetupError(`CHROMIUM_PATH is ${wanted}, but no browser is there. Set it to the executable, or unset it.`)
  }
  for (const candidate of [await playwrights(), ...placesOf(NAMES, env)]) {
    if (await isExecutable(candidate)) return candidate
  }
  return undefined
}

/** Where Playwright would have put its own; imported late, since it takes long to load. */
async function playwrights() {
  const { chromium } = await import('playwright')
  return chromium.executablePath()
}

/** @param {string} file */
function isExecutable(file) {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}
