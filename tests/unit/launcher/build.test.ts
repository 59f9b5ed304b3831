import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isBuildStale } from '../../../electron/launcher/build.mjs'

const SOURCES = [
  'electron/main.ts',
  'electron/desk/inbox.ts',
  'renderer/console/app.tsx',
  'shared/model/ids.ts',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const OUTPUTS = [
  'out/main/main.js',
  'out/preload/preload.js',
  'out/renderer/index.html',
  'out/renderer/assets/index.js',
  'out/customer/index.html',
]

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'handsel-build-'))
  for (const file of SOURCES) await put(file, 100)
  for (const file of OUTPUTS) await put(file, 200)
})
afterEach(() => rm(root, { recursive: true }))

async function put(file: string, changedAtSeconds: number) {
  await mkdir(dirname(join(root, file)), { recursive: true })
  await writeFile(join(root, file), '')
  await utimes(join(root, file), changedAtSeconds, changedAtSeconds)
}

test('a build newer than all sources is fresh', async () => {
  expect(await isBuildStale(root)).toBe(false)
})

test.each(SOURCES)('a change of %s makes it stale', async (file) => {
  await put(file, 300)
  expect(await isBuildStale(root)).toBe(true)
})

test.each(['out', 'out/main', 'out/preload', 'out/renderer', 'out/customer'])(
  'without %s it is stale',
  async (folder) => {
    await rm(join(root, folder), { recursive: true })
    expect(await isBuildStale(root)).toBe(true)
  },
)

test('a source that changed while the later parts were being built makes it stale', async () => {
  await put('shared/model/ids.ts', 201)
  await put('out/renderer/index.html', 202)
  expect(await isBuildStale(root)).toBe(true)
})

test('a guide and a compiler cache among the sources do not matter', async () => {
  await put('electron/desk/README.md', 300)
  await put('shared/tsconfig.tsbuildinfo', 300)
  expect(await isBuildStale(root)).toBe(false)
})
