import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Currency, currencyDecimals, parseMoney, typedMoney } from '../../../shared/model'

const currency = fc.constantFrom(...Currency.options)
const minor = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 1_000_000_000_000 }))

test('an amount that is shown to be typed and typed again is the same amount', () => {
  fc.assert(
    fc.property(minor, currency, (amount, money) => {
      expect(parseMoney(typedMoney(amount, money), money)).toBe(amount)
    }),
  )
})

test('an amount typed with separators of thousands is the same amount', () => {
  fc.assert(
    fc.property(minor, currency, (amount, money) => {
      const grouped = typedMoney(amount, money).replace(/^\d+/, (whole) => BigInt(whole).toLocaleString('en'))
      expect(parseMoney(grouped, money)).toBe(amount)
    }),
  )
})

test('what is read has no more decimals than the currency, whatever was typed', () => {
  const digits = fc.array(fc.constantFrom(...'0123456789.,'), { maxLength: 16, size: 'max' }).map((all) => all.join(''))
  fc.assert(
    fc.property(fc.oneof(digits, fc.string()), currency, (typed, money) => {
      const read = parseMoney(typed, money)
      if (read === undefined) return
      expect(Number.isSafeInteger(read) && read >= 0 && read <= 1_000_000_000_000).toBe(true)
      expect(read / 10 ** currencyDecimals[money]).toBeCloseTo(
        Number(typed.replaceAll(',', '')),
        currencyDecimals[money],
      )
    }),
    { numRuns: 1_000 },
  )
})

test('an amount typed in the digits of any script is the same amount', () => {
  // Full-width, Arabic, Persian, Devanagari, Bengali, Thai, Khmer, Myanmar, mathematical.
  const zero = fc.constantFrom(0xff10, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x17e0, 0x1040, 0x1d7d8)
  fc.assert(
    fc.property(minor, currency, zero, (amount, money, first) => {
      const typed = typedMoney(amount, money).replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)))
      expect(parseMoney(typed, money)).toBe(amount)
    }),
  )
})
