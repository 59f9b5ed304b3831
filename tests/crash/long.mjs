// @ts-check
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../command.mjs'

/** `npm run test:crash:long`: the test that kills a process under load, a thousand times; STORE_KILL_SEED repeats a run. */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const env = {
  ...process.env,
  STORE_KILL_ROUNDS: process.env['STORE_KILL_ROUNDS'] ?? '1000',
  VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
}
process.exitCode = await run(
  process.execPath,
  [vitest, 'run', '--config', 'tests/vitest.config.ts', 'tests/crash/kill.test.ts', ...process.argv.slice(2)],
  { cwd: root, env },
)
