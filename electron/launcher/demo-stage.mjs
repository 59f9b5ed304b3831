// @ts-check
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sandboxSwitches } from './launch.mjs'
import { SetupError } from './setup-error.mjs'

/**
 * @typedef {import('playwright').Page} Page
 *
 * @typedef {object} Stage
 * @property {Page} console the agents' window
 * @property {Page} customer the shop's page in a browser
 * @property {(width: number, height: number) => Promise<void>} resize the agents' window, in CSS pixels
 * @property {(page: Page, name: string) => Promise<string>} picture answers its path
 * @property {() => Promise<string[]>} picturesOfFailure of both pages as they are; the paths of those that could be taken
 * @property {() => Promise<void>} close
 */

/** What is on our own machine answers well within this, ms. */
const PATIENCE_MS = 20_000
/** How long the program may take to end by itself, ms. */
const END_MS = 5_000
const OWN_PICTURE = /^(?:\d\d|failed)-[\w-]+\.png$/

/**
 * Opens the console on the sample shop, with data in a folder that goes when this process ends, and
 * the shop's page in a browser. Pictures of an earlier time are removed.
 * @param {object} options
 * @param {{ executable: string }} options.electron
 * @param {string | undefined} options.chromium executable of the customer's browser; Playwright's own when undefined
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.project folder with the app's package.json
 * @param {string} options.pictures folder for them
 * @param {(line: string) => void} options.log
 * @returns {Promise<Stage>}
 */
export async function openStage({ electron, chromium, env, project, pictures, log }) {
  const playwright = await import('playwright')
  const data = mkdtempSync(join(tmpdir(), 'handsel-demo-'))
  // Also after an interruption, when nothing else of ours runs any more.
  process.once('exit', () => rmSync(data, { recursive: true, force: true, maxRetries: 3 }))
  mkdirSync(pictures, { recursive: true })
  for (const name of readdirSync(pictures)) if (OWN_PICTURE.test(name)) rmSync(join(pictures, name))

  const hasSandbox = sandboxSwitches({ platform: process.platform, root: process.getuid?.() === 0 }).length === 0
  if (!hasSandbox) log('Started as root: Electron runs without its sandbox. Start as another user to have it.')
  const app = await playwright._electron.launch({
    executablePath: electron.executable,
    args: [project, '--data', data, '--webchat-port', '0', '--lang', 'en', '--sample'],
    chromiumSandbox: hasSandbox,
    env: defined(env),
  })
  const address = await customerPage(app)
  const window = await app.firstWindow()
  const browser = await playwright.chromium.launch({
    ...(chromium === undefined ? {} : { executablePath: chromium }),
    env: defined(env),
  })
  const customer = await browser.newPage({ viewport: { width: 480, height: 844 }, locale: 'en' })
  for (const page of [window, customer]) page.setDefaultTimeout(PATIENCE_MS)
  await customer.goto(address)

  /** @type {Stage['picture']} */
  const picture = async (page, name) => {
    const path = join(pictures, `${name}.png`)
    await page.screenshot({ path, animations: 'disabled' })
    return path
  }
  return {
    console: window,
    customer,
    async resize(width, height) {
      await app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
        { width, height },
      )
      await window.waitForFunction((wanted) => Reflect.get(globalThis, 'innerWidth') === wanted, width)
    },
    picture,
    async picturesOfFailure() {
      const taken = await Promise.allSettled([picture(window, 'failed-console'), picture(customer, 'failed-customer')])
      return taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    },
    async close() {
      await browser.close()
      await ended(app)
    },
  }
}

/**
 * The address that the program prints once it serves the customers.
 * @param {import('playwright').ElectronApplication} app
 * @returns {Promise<string>}
 */
function customerPage(app) {
  const child = app.process()
  return new Promise((found, lost) => {
    let said = ''
    child.stdout?.on('data', (chunk) => {
      said += String(chunk)
      const address = /customer page: (\S+)/.exec(said)?.[1]
      if (address) found(address)
    })
    child.stderr?.on('data', (chunk) => (said += String(chunk)))
    child.once('exit', (code) =>
      lost(new SetupError(`The console ended with ${code} before it was ready:\n${said.trim()}`)),
    )
  })
}

/**
 * Closes the program; kills it when it does not end by itself.
 * @param {import('playwright').ElectronApplication} app
 */
async function ended(app) {
  const child = app.process()
  const kill = setTimeout(() => child.kill('SIGKILL'), END_MS)
  await app.close().catch(() => undefined)
  clearTimeout(kill)
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
function defined(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
