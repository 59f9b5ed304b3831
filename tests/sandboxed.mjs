import { copyFile, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './command.mjs'

/** What the specs need of the project. */
const parts = ['package.json', 'tsconfig.json', 'electron', 'node_modules', 'out', 'renderer', 'shared', 'tests']

/** Chromium's sandbox refuses to run as root, on Linux. */
export const needsAnotherUser = process.platform === 'linux' && process.getuid?.() === 0

/**
 * Runs Playwright as the user `nobody`, for the specs that need Chromium's sandbox. What that user can't read (a
 * project or a runtime below the home of root, say) is copied to a place of its own first; the project itself is left
 * as it is.
 *
 * @param {object} options
 * @param {string} options.root the project's folder
 * @param {string[]} options.args Playwright's
 * @param {NodeJS.ProcessEnv} options.env with the runtime in ELECTRON_OVERRIDE_DIST_PATH and the display
 * @param {string} options.report file for Playwright's JSON report
 * @param {string} options.results folder for traces
 * @returns {Promise<number>} Playwright's exit code
 */
export async function runAsNobody({ root, args, env, report, results }) {
  const user = { uid: Number(execFileSync('id', ['-u', 'nobody'])), gid: Number(execFileSync('id', ['-g', 'nobody'])) }
  const place = await mkdtemp(join(tmpdir(), 'handsel-sandboxed-'))
  try {
    const own = (...path) => makeFolder(join(place, ...path), user)
    await chown(place, user.uid, user.gid)
    const [home, output, temporary] = [await own('home'), await own('results'), await own('tmp')]
    const reachable = async (name, path, wanted = ['.']) =>
      (await canRead(path, wanted, user)) ? path : copy(path, wanted, join(place, name))

    const project = await reachable('project', root, parts)
    const node = await reachable('node', process.execPath)
    const runtime = await reachable('electron', env.ELECTRON_OVERRIDE_DIST_PATH)
    const code = await run(node, [join(project, 'node_modules/@playwright/test/cli.js'), ...args, '--output', output], {
      ...user,
      cwd: project,
      env: {
        ...withoutSession(env),
        HOME: home,
        USER: 'nobody',
        LOGNAME: 'nobody',
        TMPDIR: temporary,
        ELECTRON_OVERRIDE_DIST_PATH: runtime,
        ...(env.XAUTHORITY ? { XAUTHORITY: await handOver(env.XAUTHORITY, join(home, 'Xauthority'), user) } : {}),
        PLAYWRIGHT_JSON_OUTPUT_FILE: join(temporary, 'report.json'),
      },
    })
    await copyFile(join(temporary, 'report.json'), report).catch(() => undefined)
    await cp(output, results, { recursive: true })
    return code
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/** Can `user` read all of these, and what lies below them? */
async function canRead(path, wanted, user) {
  // -quit at the first that can't be read; find itself ends badly where it can't even enter.
  const script =
    'cd "$1" 2>/dev/null || { test -r "$1" && test -x "$1"; exit; }; shift; test -z "$(find "$@" -not -type l -not -readable -print -quit 2>&1)"'
  return (await run('/bin/sh', ['-c', script, 'sh', path, ...wanted], { ...user, cwd: '/', stdio: 'ignore' })) === 0
}

async function copy(path, wanted, target) {
  const isWhole = wanted.length === 1 && wanted[0] === '.'
  if (isWhole) execFileSync('cp', ['-a', '--reflink=auto', path, target])
  else {
    await mkdir(target)
    execFileSync('cp', ['-a', '--reflink=auto', '-t', target, ...wanted], { cwd: path })
  }
  execFileSync('chmod', ['-R', 'a+rX', target])
  return target
}

async function handOver(file, target, user) {
  await copyFile(file, target)
  await chown(target, user.uid, user.gid)
  return target
}

async function makeFolder(path, user) {
  await mkdir(path)
  await chown(path, user.uid, user.gid)
  return path
}

/** The session's folders and bus belong to root. */
function withoutSession(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith('XDG_') && name !== 'DBUS_SESSION_BUS_ADDRESS'),
  )
}
