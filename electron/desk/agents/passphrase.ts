import { scrypt, timingSafeEqual } from 'node:crypto'
import type { PassphraseHash } from '../../../shared/model'

// OWASP's "Password Storage Cheat Sheet" (2024) for scrypt: N = 2^17, r = 8, p = 1, about 128 MB.
const cost = 2 ** 17
const blockSize = 8
const parallelization = 1
const keyLength = 32

/** `salt`: 16 random bytes. */
export async function hashPassphrase(passphrase: string, salt: Buffer): Promise<PassphraseHash> {
  const key = await derive(passphrase, salt, { cost, blockSize, parallelization })
  return { salt: salt.toString('hex'), key: key.toString('hex'), cost, blockSize, parallelization }
}

export async function isPassphrase(passphrase: string, hash: PassphraseHash): Promise<boolean> {
  const key = Buffer.from(hash.key, 'hex')
  const derived = await derive(passphrase, Buffer.from(hash.salt, 'hex'), hash)
  return derived.length === key.length && timingSafeEqual(derived, key)
}

function derive(passphrase: string, salt: Buffer, options: { cost: number; blockSize: number; parallelization: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const maxmem = 256 * options.cost * options.blockSize
    scrypt(passphrase.normalize('NFKC'), salt, keyLength, { ...options, maxmem }, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}
