import { describe, expect, test } from 'vitest'
import { hashPassphrase, isFit, isPassphrase, recommendedCost } from '../../../electron/passphrases/scrypt'
import { cheap } from '../../fixtures/passphrases'

/** Made by the program before passphrases were checked on a worker thread. */
const stored = {
  salt: '000102030405060708090a0b0c0d0e0f',
  key: '18ae1a99ae3e7fc21568681e7819e643cd725779a10e84a4dbcb248380a4810f',
  cost: 16_384,
  blockSize: 8,
  parallelization: 1,
}
const typed = 'naïve café Ⅻ'

describe('a stored hash', () => {
  test('of an earlier version is still matched, with the cost that it states, however the letters are composed', () => {
    expect(['NFC', 'NFD', 'NFKC', 'NFKD'].map((form) => isPassphrase(typed.normalize(form), stored))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  test.for([`${typed} `, typed.toUpperCase(), 'naive cafe Ⅻ', ''])(
    'is not matched by another passphrase: "%s"',
    (other) => {
      expect(isPassphrase(other, stored)).toBe(false)
    },
  )

  test.for(['', '18ae', `${stored.key}00`, 'not hexadecimal'])(
    'whose key is damaged is matched by nothing: "%s"',
    (key) => {
      expect(isPassphrase(typed, { ...stored, key })).toBe(false)
    },
  )

  test.for([
    { ...recommendedCost },
    { ...recommendedCost, cost: 2 ** 18 },
    { ...recommendedCost, parallelization: 4 },
    { ...cheap },
  ])('of %o can be checked', (cost) => {
    expect(isFit(cost)).toBe(true)
  })

  test.for([
    { ...recommendedCost, cost: 2 ** 30 },
    { ...recommendedCost, blockSize: 2 ** 20 },
    { ...recommendedCost, parallelization: 2 ** 20 },
    // Too much memory alone, and too much work alone.
    { ...recommendedCost, cost: 2 ** 19 },
    { ...recommendedCost, parallelization: 8 },
    { cost: 2, blockSize: 1, parallelization: 2 ** 28 },
    { ...recommendedCost, cost: 100_000 },
    { ...recommendedCost, cost: 0 },
    { ...recommendedCost, cost: 1 },
    { ...recommendedCost, cost: -2 },
    { ...recommendedCost, blockSize: 0 },
    { ...recommendedCost, parallelization: -1 },
    { ...recommendedCost, cost: Number.MAX_SAFE_INTEGER },
  ])('of %o is refused before it takes memory or time', (cost) => {
    expect(isFit(cost)).toBe(false)
  })
})

test('two hashes of one passphrase have nothing in common but their cost', () => {
  const [one, other] = [hashPassphrase(typed, cheap), hashPassphrase(typed, cheap)]
  expect(one).toMatchObject(cheap)
  expect(one.salt).toMatch(/^[0-9a-f]{32}$/)
  expect(one.salt).not.toBe(other.salt)
  expect(one.key).not.toBe(other.key)
})
