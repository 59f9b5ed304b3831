// @ts-check
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { SetupError } from './setup-error.mjs'

/**
 * Returns when `file` has this SHA-256; else removes it, so that nothing can pick it up later, and
 * throws a SetupError.
 * @param {string} file
 * @param {string} expected 64 lower-case hexadecimal digits
 */
export async function verifySha256(file, expected) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  const actual = hash.digest('hex')
  if (actual === expected) return
  await rm(file, { force: true })
  throw new SetupError(
    `${basename(file)} is not the file that was expected (SHA-256 ${actual}, wanted ${expected}); it was removed.`,
  )
}
