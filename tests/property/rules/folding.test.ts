import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded, foundIn } from '../../../shared/rules'

const scripts = [
  'aAßẞıİŁłØøÐđÆæŒŋſµé ',
  'ΑαΣσςάΐ',
  'ЖжйёЇї',
  'אבםןַׁ',
  'بأآةىیکـُ٣',
  'กำิ่๓',
  'कक़ि्३',
  'がガｶﾞーゝ',
  '김ㄱ각ﾡ',
  '豈⼈陈①Ⅻ½',
  '’“—‑〜·`´\u00ad\u200d\u3000\u2800\u3164🏽👩️⃣',
]
/** But vowels and finals of Hangul, which join the letter before them. */
const any = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 1 })
  .filter((unit) => !/[\u1160-\u11ff\u314f-\u318e\uffc2-\uffdc]/.test(unit))
const text = fc
  .array(fc.oneof(fc.constantFrom(...scripts.flatMap((script) => Array.from(script))), any), { maxLength: 12 })
  .map((units) => units.join(''))

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

test('a form is its own form', () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(folded(folded(written))).toBe(folded(written))
    }),
    { numRuns: 5_000 },
  )
})

test('however a text is composed, it has one form', () => {
  fc.assert(
    fc.property(text, (written) => {
      for (const form of ['NFC', 'NFD'] as const) expect(folded(written.normalize(form))).toBe(folded(written))
    }),
    { numRuns: 5_000 },
  )
})

test('any part of a text finds it, cut between the characters that a person counts, and is marked there', () => {
  fc.assert(
    fc.property(text, fc.nat(12), fc.nat(12), (written, from, length) => {
      const characters = Array.from(segmenter.segment(written), ({ segment }) => segment)
      const part = characters.slice(from, from + length).join('')
      expect(folded(written)).toContain(folded(part))
      const found = foundIn(written, part)
      expect(found === undefined).toBe(folded(part) === '')
      if (found) expect(folded(written.slice(found.from, found.until))).toContain(folded(part))
    }),
    { numRuns: 5_000 },
  )
})
