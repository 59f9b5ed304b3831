// @ts-check
import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { ensureBuilt } from './build.mjs'
import { hasDisplay } from './display.mjs'
import { parseFlags, writeFlags, WRONG_FLAGS_EXIT } from '../flags/flags.mjs'
import { launch } from './launch.mjs'
import { prepare } from './prepare.mjs'
import { runScript } from './setup-error.mjs'

const HERE = dirname(fileURLToPath(import.meta.url))
const PROJECT = resolve(HERE, '..', '..')

await runScript(async () => {
  const parsed = parseFlags(process.argv.slice(2))
  if (!parsed.ok) {
    console.error(parsed.message)
    return WRONG_FLAGS_EXIT
  }
  if (!hasDisplay(process.env)) {
    console.log('There is no display here: running the demo (npm run demo) instead.')
    return demo()
  }
  const { electron, env, stop } = await prepare({ browser: false, display: 'own' })
  try {
    await ensureBuilt({ root: PROJECT, log: console.log })
    const { data } = parsed.flags
    // npm runs scripts in the project's folder; INIT_CWD is where the person typed the command.
    const flags =
      data === undefined
        ? parsed.flags
        : { ...parsed.flags, data: resolve(process.env['INIT_CWD'] ?? process.cwd(), data) }
    return await launch({ electron, project: PROJECT, flags: writeFlags(flags), env, log: console.log })
  } finally {
    await stop()
  }
})

/** @returns {Promise<number>} its exit code */
function demo() {
  const child = spawn(process.execPath, [join(HERE, 'demo.mjs')], { stdio: 'inherit' })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => done(code ?? 1))
  })
}
