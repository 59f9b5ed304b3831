import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import type { PassphraseHash } from '../../shared/model'

/** How dear one try is. */
export type Cost = Pick<PassphraseHash, 'cost' | 'blockSize' | 'parallelization'>

/** OWASP's "Password Storage Cheat Sheet" (2024) for scrypt: 128 MB and about a second. */
export const recommendedCost: Cost = { cost: 2 ** 17, blockSize: 8, parallelization: 1 }

const keyLength = 32
const saltLength = 16
/** A stored hash that asks for more than twice the memory, or four times the work, was not made by this program. */
const mostMemory = 2 * memoryOf(recommendedCost)
const mostWork = 4 * workOf(recommendedCost)

/** A hash with a salt of its own. Blocks its thread for as long as it costs. */
export function hashPassphrase(passphrase: string, cost: Cost): PassphraseHash {
  const salt = randomBytes(saltLength)
  const { cost: N, blockSize, parallelization } = cost
  return {
    salt: salt.toString('hex'),
    key: derive(passphrase, salt, cost).toString('hex'),
    cost: N,
    blockSize,
    parallelization,
  }
}

/** Checks with the cost that the hash states; it has to be fit. Blocks its thread for as long as that costs. */
export function isPassphrase(passphrase: string, hash: PassphraseHash): boolean {
  const key = Buffer.from(hash.key, 'hex')
  const derived = derive(passphrase, Buffer.from(hash.salt, 'hex'), hash)
  return derived.length === key.length && timingSafeEqual(derived, key)
}

/** Whether a stored hash can be checked within memory and time that a person's computer has. */
export function isFit(hash: Cost): boolean {
  const { cost, blockSize, parallelization } = hash
  return (
    Number.isInteger(Math.log2(cost)) &&
    cost > 1 &&
    blockSize > 0 &&
    parallelization > 0 &&
    memoryOf(hash) <= mostMemory &&
    workOf(hash) <= mostWork
  )
}

/** Bytes (RFC 7914, section 5). */
function memoryOf({ cost, blockSize, parallelization }: Cost): number {
  return 128 * blockSize * (cost + parallelization)
}

function workOf({ cost, blockSize, parallelization }: Cost): number {
  return cost * blockSize * parallelization
}

function derive(passphrase: string, salt: Buffer, cost: Cost): Buffer {
  const { cost: N, blockSize, parallelization } = cost
  // The library counts some kilobytes more than the memory that the algorithm needs.
  return scryptSync(passphrase.normalize('NFKC'), salt, keyLength, {
    cost: N,
    blockSize,
    parallelization,
    maxmem: 2 * mostMemory,
  })
}
