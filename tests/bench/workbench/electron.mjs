// @ts-check
import { spawn } from 'node:child_process'
import { chromium } from 'playwright'
import { sandboxSwitches } from '../../../electron/launcher/launch.mjs'

/** @typedef {{ page: import('playwright').Page, stop(): Promise<void> }} Running */

/**
 * Starts an Electron plainly (the loader of a test runner slows it) and connects to its first page.
 * @param {string} executable
 * @param {readonly string[]} args the app's folder and its flags
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Running>}
 */
export async function startElectron(executable, args, env) {
  const switches = sandboxSwitches({ platform: process.platform, root: process.getuid?.() === 0 })
  const child = spawn(executable, [...switches, '--remote-debugging-port=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  /** @type {string} */
  const address = await new Promise((found, lost) => {
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += String(chunk)
      const url = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (url) found(url)
    })
    child.once('exit', (code) => lost(new Error(`Electron ended with ${code}: ${said}`)))
  })
  const browser = await chromium.connectOverCDP(address, { noDefaults: true })
  const context = browser.contexts()[0]
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!page) throw new Error('Electron shows no page')
  page.setDefaultTimeout(20_000)
  return {
    page,
    async stop() {
      await browser.close().catch(() => undefined)
      child.kill('SIGTERM')
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 5_000))])
      child.kill('SIGKILL')
      await gone
    },
  }
}
