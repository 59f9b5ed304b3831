// @ts-check
import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { ensureBuilt } from './build.mjs'
import { findElectron } from './electron.mjs'
import { WRONG_FLAGS_EXIT } from '../flags/flags.mjs'
import { parseImportFlags } from '../flags/import-flags.mjs'
import { libraryNeed } from './needs.mjs'
import { runScript } from './setup-error.mjs'
import { ensureSystem } from './system.mjs'

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** `npm run import -- FILE --data DIR [--strict]`: the program's own import, on its own runtime, without a window. */
await runScript(async () => {
  const parsed = parseImportFlags(process.argv.slice(2))
  if (!parsed.ok) {
    console.error(parsed.message)
    return WRONG_FLAGS_EXIT
  }
  // npm runs scripts in the project's folder; INIT_CWD is where the person typed the command.
  const here = process.env['INIT_CWD'] ?? process.cwd()
  const electron = await findElectron({ log: console.log })
  if (process.platform === 'linux') await ensureSystem([libraryNeed(electron.executable)], { log: console.log })
  await ensureBuilt({ root: PROJECT, log: console.log })
  const args = [
    join(PROJECT, 'out/main/import.js'),
    resolve(here, parsed.file),
    resolve(here, parsed.data),
    parsed.strict ? 'strict' : 'lenient',
  ]
  const child = spawn(electron.executable, args, {
    stdio: 'inherit',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => done(code ?? 1))
  })
})
