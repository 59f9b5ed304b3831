// @ts-check
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { run } from './run.mjs'
import { SetupError } from './setup-error.mjs'

/**
 * Is there a display that a window can be opened on?
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} [platform]
 */
export function hasDisplay(env, platform = process.platform) {
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/**
 * Xvfb and its folder go when this script's stdin ends: also when our process is killed, and not by
 * a Ctrl-C in the terminal, which lets the windows close first.
 */
const KEEPER = `
folder=$1; shift
Xvfb "$@" </dev/null &
server=$!
exec 3>&-
cat >/dev/null
kill $server
wait $server
rm -rf "$folder"
`
const SCREEN = '1920x1200x24'
const START_MS = 20_000

/**
 * Starts an Xvfb on a free display, which only the holder of its cookie may use.
 * @returns {Promise<{ env: { DISPLAY: string, XAUTHORITY: string }, stop(): Promise<void> }>}
 */
export async function startVirtualDisplay() {
  const folder = await mkdtemp(join(tmpdir(), 'handsel-display-'))
  const authority = join(folder, 'Xauthority')
  const cookie = randomBytes(16).toString('hex')
  // The server takes every cookie of its file, whatever display it is noted for; the clients look
  // for the entry of their display, whose number only the server can tell.
  await addCookie(authority, ':0', cookie)
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset', '-auth', authority]
  const keeper = spawn('sh', ['-c', KEEPER, 'sh', folder, ...args], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const ended = new Promise((resolve) => keeper.once('exit', resolve))
  const stop = async () => {
    keeper.ref()
    keeper.stdin?.end()
    await ended
  }
  try {
    const number = await displayNumber(keeper)
    await addCookie(authority, `:${number}`, cookie)
    letGo(keeper)
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * The number that the server writes to its third descriptor once it is ready for clients.
 * @param {import('node:child_process').ChildProcess} keeper
 * @returns {Promise<number>}
 */
function displayNumber(keeper) {
  return new Promise((resolve, reject) => {
    let said = ''
    let told = ''
    /** @param {string} why */
    const fail = (why) => reject(new SetupError(`Xvfb did not start: ${why}${said && `\n${said.trim()}`}`))
    const timer = setTimeout(() => fail(`no display within ${START_MS / 1000} s`), START_MS)
    keeper.once('error', (error) => fail(error.message))
    keeper.stderr?.on('data', (data) => (said += String(data)))
    keeper.stdio[3]?.on('data', (data) => {
      told += String(data)
      if (!told.includes('\n')) return
      clearTimeout(timer)
      resolve(Number(told))
    })
    keeper.stdio[3]?.once('end', () => {
      clearTimeout(timer)
      fail('it ended')
    })
  })
}

/**
 * Lets this process end without stop(): the display then ends with it.
 * @param {import('node:child_process').ChildProcess} keeper
 */
function letGo(keeper) {
  keeper.unref()
  for (const pipe of keeper.stdio) {
    if (pipe && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref()
  }
}

/**
 * @param {string} authority
 * @param {string} display
 * @param {string} cookie
 */
async function addCookie(authority, display, cookie) {
  const { code, stderr } = await run('xauth', ['-q', '-f', authority, 'add', display, '.', cookie])
  if (code !== 0) throw new SetupError(`xauth could not write the cookie of the display: ${stderr.trim()}`)
}
