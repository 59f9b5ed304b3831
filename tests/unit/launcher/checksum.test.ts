import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifySha256 } from '../../../electron/launcher/checksum.mjs'
import { SetupError } from '../../../electron/launcher/setup-error.mjs'

const OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handsel-checksum-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a download with the right checksum stays', async () => {
  const file = join(folder, 'download')
  await writeFile(file, 'abc')
  await verifySha256(file, OF_ABC)
  expect(existsSync(file)).toBe(true)
})

test('a download with another checksum is refused and removed', async () => {
  const file = join(folder, 'download')
  await writeFile(file, 'abd')
  await expect(verifySha256(file, OF_ABC)).rejects.toThrow(SetupError)
  expect(existsSync(file)).toBe(false)
})
