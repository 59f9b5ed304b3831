// @ts-check
import { readFileSync } from 'node:fs'

import { run } from './run.mjs'
import { SetupError } from './setup-error.mjs'

/**
 * @typedef {object} Need something of the system that has to be there
 * @property {string} what for people
 * @property {readonly (readonly string[])[]} packages of Debian and Ubuntu; each a list of names, of which the first that this release has is taken; the last one where the lists of packages are not here yet
 * @property {() => Promise<boolean>} isThere
 */

/**
 * @typedef {object} Machine the tests bring their own
 * @property {boolean} root
 * @property {boolean} apt Debian, Ubuntu or kin
 * @property {(name: string) => Promise<boolean>} hasPackage
 * @property {(args: readonly string[]) => Promise<{ code: number, stdout: string, stderr: string }>} aptGet
 */

/**
 * Makes sure that all `needs` are there. What is missing is installed when we are root on Debian or
 * Ubuntu; else a SetupError carries the exact command.
 * @param {readonly Need[]} needs
 * @param {{ log: (line: string) => void, machine?: Machine }} options
 */
export async function ensureSystem(needs, { log, machine = thisMachine() }) {
  const missing = await missingOf(needs)
  if (missing.length === 0) return
  const list = missing.map((need) => need.what).join(', ')
  if (!machine.apt) {
    throw new SetupError(
      `Missing on this system: ${list}. On Debian the packages are: ${missing.flatMap((need) => need.packages.map((names) => names.at(-1))).join(' ')}. Install what corresponds to them here, then start again.`,
    )
  }
  if (!machine.root) {
    const packages = await existing(missing, machine)
    throw new SetupError(
      `Missing on this system: ${list}. Install it with:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`,
    )
  }
  log(`Missing on this system: ${list}.`)
  // A mirror that is down for the moment need not matter: the install says what it cannot get.
  await machine.aptGet(['update', '-q'])
  const packages = await existing(missing, machine)
  log(`Installing with apt-get: ${packages.join(' ')}`)
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages]
  const { code, stdout, stderr } = await machine.aptGet(install)
  if (code !== 0) {
    throw new SetupError(
      `apt-get ${install.join(' ')} ended with code ${code}:\n${(stderr || stdout).trim().split('\n').slice(-10).join('\n')}`,
    )
  }
  const still = await missingOf(missing)
  if (still.length > 0)
    throw new SetupError(`Still missing after the installation: ${still.map((need) => need.what).join(', ')}.`)
}

/** @param {readonly Need[]} needs */
async function missingOf(needs) {
  const there = await Promise.all(needs.map((need) => need.isThere()))
  return needs.filter((_, at) => !there[at])
}

/**
 * The packages by the names that they have on this release (libgtk-3-0t64 was libgtk-3-0).
 * @param {readonly Need[]} needs
 * @param {Machine} machine
 */
async function existing(needs, machine) {
  /** @type {Set<string>} */
  const packages = new Set()
  for (const names of needs.flatMap((need) => need.packages)) {
    let chosen = names.at(-1) ?? ''
    for (const name of [...names].reverse()) if (await machine.hasPackage(name)) chosen = name
    packages.add(chosen)
  }
  return [...packages]
}

/** @returns {Machine} */
function thisMachine() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
  return {
    root: process.getuid?.() === 0,
    apt: isDebian(),
    // `apt-cache show` also knows virtual packages, which cannot be installed by their name.
    hasPackage: async (name) =>
      /Candidate: (?!\(none\))/.test((await run('apt-cache', ['policy', name], { env })).stdout),
    aptGet: (args) => run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], { env }),
  }
}

function isDebian() {
  try {
    return /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
