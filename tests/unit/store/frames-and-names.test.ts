import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../../../electron/store/crc32'
import { decodeFrame, encodeFrame, framesOf } from '../../../electron/store/frame'
import {
  decodeName,
  encodeName,
  generationName,
  parseGenerationName,
  parseSegmentName,
  segmentName,
} from '../../../electron/store/names'

test('CRC-32 of the digits is the one that everyone publishes', () => {
  const digits = Buffer.from('123456789')
  expect(crc32(digits, 0, digits.length)).toBe(0xcbf43926)
})

test('the checksum of any stretch, wherever it lies in memory, is the one taken bit by bit', () => {
  const memory = Buffer.from(Array.from({ length: 100 }, (_, i) => (i * 151 + 7) & 0xff))
  const bytes = memory.subarray(3)
  for (let start = 0; start < 20; start++) {
    for (let end = start; end <= bytes.length; end++)
      expect(crc32(bytes, start, end)).toBe(bitByBit(bytes.subarray(start, end)))
  }
})

function bitByBit(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

describe('a frame', () => {
  test('gives back any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(decodeFrame(encodeFrame(json))).toBe(json)
      }),
    )
  })

  test('with any bit flipped gives nothing back', () => {
    const frame = encodeFrame('{"coupon":"Neujahr 🎊"}')
    for (let bit = 0; bit < frame.length * 8; bit++) {
      const flipped = Buffer.from(frame)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(decodeFrame(flipped)).toBeUndefined()
    }
  })

  test('after a damaged one is read', () => {
    const damaged = encodeFrame('"first"')
    damaged[12] = 0
    const found = [...framesOf(Buffer.concat([damaged, encodeFrame('"second"'), Buffer.from('torn')]))]
    expect(found.map(({ text }) => text)).toEqual([undefined, '"second"', undefined])
  })
})

describe('the name of a file', () => {
  test('gives back any key, and no two keys meet where capitals are not told', () => {
    const key = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .filter((one) => Buffer.byteLength(one) <= 60)
    fc.assert(
      fc.property(key, key, (one, other) => {
        expect(decodeName(encodeName(one))).toBe(one)
        expect(encodeName(one)).toMatch(/^[a-z0-9_~-]+$/)
        if (one !== other) expect(encodeName(one)).not.toBe(encodeName(other))
      }),
    )
  })

  test.each(['', 'x'.repeat(181), 'Ö'.repeat(31)])('is refused for a key that no file can have: %#', (key) => {
    expect(() => encodeName(key)).toThrow(RangeError)
  })

  test('of a generation says what it says', () => {
    const name = generationName('Chat:1/../2', 12, 345, true)
    expect(parseGenerationName(name)).toEqual({ name, key: 'Chat:1/../2', generation: 12, sequence: 345, put: true })
    expect(parseGenerationName(`${name}.0a1b.tmp`)).toBeUndefined()
  })

  test('of a segment says its number', () => {
    expect(parseSegmentName(segmentName(7))).toBe(7)
    expect(parseSegmentName('notes.txt')).toBeUndefined()
  })
})
