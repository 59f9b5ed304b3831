// @ts-check
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** @type {NodeJS.Signals[]} */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Starts an Electron on an app's folder, its output on ours, and waits for its end. A signal that
 * would end us ends the app, which closes its data first.
 * @param {object} options
 * @param {{ executable: string }} options.electron
 * @param {string} options.project folder with the app's package.json
 * @param {readonly string[]} options.flags of the app
 * @param {NodeJS.ProcessEnv} options.env
 * @param {(line: string) => void} options.log
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export function launch({ electron, project, flags, env, log }) {
  const switches = sandboxSwitches({ platform: process.platform, root: process.getuid?.() === 0 })
  if (switches.length > 0) log('Started as root: Electron runs without its sandbox. Start as another user to have it.')
  return new Promise((resolve, reject) => {
    // A Ctrl-C reaches every process of the terminal's group; one that also got ours would be told
    // twice, and the second signal kills an Electron at once. So it has a group of its own.
    const detached = process.platform !== 'win32'
    const child = spawn(electron.executable, [...switches, project, ...flags], {
      env: withoutNodeMode(env),
      stdio: 'inherit',
      detached,
    })
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => child.kill(signal)
    for (const signal of PASSED_ON) process.on(signal, pass)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const passed of PASSED_ON) process.off(passed, pass)
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}

/**
 * Chromium's sandbox refuses to run as root, so root goes without; everybody else always has it.
 * @param {{ platform: NodeJS.Platform, root: boolean }} who
 * @returns {string[]}
 */
export function sandboxSwitches({ platform, root }) {
  return platform === 'linux' && root ? ['--no-sandbox'] : []
}

/**
 * Terminals inside editors that are built on Electron set this; it would make ours a plain Node.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutNodeMode(env) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env
  return rest
}
