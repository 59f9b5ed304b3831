import { expect, test } from 'vitest'
import { findElectron } from '../../../electron/launcher/electron.mjs'

const electron = (dist: string, version: string) => ({
  dist,
  executable: `${dist}/electron`,
  version,
  major: Number.parseInt(version, 10),
  evaluation: version === '22.3.25',
})
const current = electron('/npm', '45.4.1')
const old = electron('/cache', '22.3.25')

/** Sources that note what was asked of them; `has` says what this machine can get. */
function machine(has: { installed?: boolean; internet?: boolean; cached?: boolean }) {
  const asked: string[] = []
  const said: string[] = []
  let isInstalled = has.installed ?? false
  return {
    asked,
    said,
    find: (env: NodeJS.ProcessEnv = {}) =>
      findElectron({
        env,
        log: (line) => said.push(line),
        beforeFetch: async () => void asked.push('tools'),
        sources: {
          fromOverride: async (dist) => electron(dist, '44.0.0'),
          installed: () => (isInstalled ? current : undefined),
          download: async (firstByteMs) => {
            asked.push(`download ${firstByteMs}`)
            isInstalled = has.internet ?? false
            return isInstalled ? { ok: true } : { ok: false, reason: 'no such host' }
          },
          cached: async () => (has.cached ? old : undefined),
          fetch: async () => {
            asked.push('fetch')
            return old
          },
        },
      }),
  }
}

test('an Electron named in the environment comes before all others', async () => {
  const { find, asked } = machine({ installed: true })
  expect(await find({ ELECTRON_OVERRIDE_DIST_PATH: '/mine' })).toMatchObject({ dist: '/mine', major: 44 })
  expect(asked).toEqual([])
})

test('the binary of the npm package is used at once when it is there', async () => {
  const { find, asked } = machine({ installed: true, cached: true })
  expect(await find()).toEqual(current)
  expect(asked).toEqual([])
})

test('without it one download is tried, which may be silent for 15 s', async () => {
  const { find, asked, said } = machine({ internet: true })
  expect(await find()).toEqual(current)
  expect(asked).toEqual(['download 15000'])
  expect(said).toEqual([])
})

test('where it cannot be downloaded the evaluation runtime is fetched, after its tools, and announced', async () => {
  const { find, asked, said } = machine({})
  expect(await find()).toEqual(old)
  expect(asked).toEqual(['download 15000', 'tools', 'fetch'])
  expect(said[0]).toContain('no such host')
  expect(said.at(-1)).toContain('for evaluation and tests only')
})

test('a cached evaluation runtime does not hide the current Electron, and is kept when none can be had', async () => {
  const online = machine({ cached: true, internet: true })
  expect(await online.find()).toEqual(current)
  expect(online.asked).toEqual(['download 15000'])

  const offline = machine({ cached: true })
  expect(await offline.find()).toEqual(old)
  expect(offline.asked).toEqual(['download 15000'])
  expect(offline.said.at(-1)).toContain('for evaluation and tests only')
})

test('an override that leads nowhere is an error, not a reason to take another', async () => {
  await expect(
    findElectron({ env: { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' }, log: () => undefined }),
  ).rejects.toThrow('ELECTRON_OVERRIDE_DIST_PATH is /nowhere')
})
