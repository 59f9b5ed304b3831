// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { run } from './run.mjs'

const LIMIT_FETCH = pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), 'limit-fetch.mjs')).href

/** The folder of the npm package `electron`, whose binary is not part of the package. */
export function electronPackage() {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
}

/**
 * The version that the package stands for.
 * @param {string} folder of the package
 * @returns {string}
 */
export function packageVersion(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}

/**
 * The package's binary when it is there and whole: its installer writes path.txt last.
 * @param {string} folder of the package
 * @returns {{ dist: string, executable: string } | undefined}
 */
export function findNpmElectron(folder) {
  const dist = join(folder, 'dist')
  try {
    const executable = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8'))
    const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
    return version === packageVersion(folder) && existsSync(executable) ? { dist, executable } : undefined
  } catch {
    return undefined
  }
}

/**
 * One try to download the binary with the package's own installer, which knows mirrors, cache and
 * checksums. Given up at a DNS, connect, TLS or HTTP failure, or when no first byte came within
 * `firstByteMs`; never cut while it moves.
 * @param {string} folder of the package
 * @param {{ firstByteMs: number, env: NodeJS.ProcessEnv, log: (line: string) => void }} options
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export async function downloadNpmElectron(folder, { firstByteMs, env, log }) {
  const version = packageVersion(folder)
  log(`Downloading Electron ${version} ...`)
  let reason = ''
  const { code, stderr } = await run(process.execPath, ['--import', LIMIT_FETCH, join(folder, 'install.js')], {
    env: { ...env, HANDSEL_FIRST_BYTE_MS: String(firstByteMs) },
    onLine: (line) => {
      if (line.startsWith('failed: ')) reason = line.slice('failed: '.length)
      else log(`  ${line}`)
    },
  })
  if (code === 0 && findNpmElectron(folder)) return { ok: true }
  return {
    ok: false,
    reason:
      reason ||
      (stderr.trim().split('\n')[0] ?? '').replace(/^\w*Error: /, '') ||
      `its installer ended with code ${code}`,
  }
}
