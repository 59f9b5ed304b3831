import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ClientFrame, ServerFrame } from '../../../shared/contract/webchat'
import {
  cleaned,
  countGraphemes,
  faultOf,
  MessageText,
  messageRule,
  nameRule,
  PersonName,
  shortened,
  termsRule,
  textFaultOf,
} from '../../../shared/model'

/** Text as people write it, and as an attack does: from every part of Unicode, halves of characters and the bounds. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20, size: 'max' }),
  fc.string({ unit: 'binary', maxLength: 20, size: 'max' }),
  fc.constantFrom(
    '👨‍👩‍👧‍👦',
    '🇸🇬',
    '❤️',
    'क्षि',
    'e\u0301',
    'ก\u0e49',
    '한\u11a8',
    '\u0600a',
    '\r\n',
    '\r',
    '\n',
    '\t',
    '\u0000',
    '\u001b',
    '\u0085',
    '\u2028',
    '\u202a',
    '\u202e',
    '\u2067',
    '\u200b',
    '\u2800',
    '\u3164',
    '\ufe0f',
    '\ud83d',
    '\ude00',
    '"',
    '\\',
    '惠',
  ),
)
const bound = fc
  .tuple(
    fc.constantFrom('a', '惠', '😀', '👨‍👩‍👧‍👦', '"', '\n', '\\', 'ก\u0e49'),
    fc.constantFrom(79, 80, 454, 455, 1_250, 1_666, 1_999, 2_000),
  )
  .map(([unit, count]) => unit.repeat(count))
const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.tuple(bound, piece).map(([a, b]) => a + b) },
)

test('characters are counted as Intl.Segmenter counts them, whatever the script', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
  fc.assert(
    fc.property(anyText, (text) => {
      expect(countGraphemes(text)).toBe([...segmenter.segment(text)].length)
    }),
    { numRuns: 500 },
  )
})

test('what is cut is a beginning of whole characters, never longer than asked', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 200 }), (text, most) => {
      const cut = shortened(text, most)
      expect(cut.length).toBeLessThanOrEqual(most)
      const kept = text.length <= most ? text : cut.slice(0, -1)
      expect(cut).toBe(text.length <= most ? text : `${kept}…`)
      expect(text.startsWith(kept)).toBe(true)
      expect(countGraphemes(kept) + countGraphemes(text.slice(kept.length))).toBe(countGraphemes(text))
    }),
    { numRuns: 500 },
  )
})

test('a message that is taken fits a frame, comes out of it as it went in, and is taken again unchanged; another one is told why', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const parsed = MessageText.safeParse(typed)
      if (!parsed.success) {
        expect(parsed.error.issues.map(textFaultOf)).toEqual([faultOf(cleaned(typed, messageRule), messageRule)])
        return
      }
      const frame = JSON.stringify({ is: 'message', clientId: 'x'.repeat(64), text: parsed.data })
      expect(Buffer.byteLength(frame)).toBeLessThanOrEqual(16 * 1024)
      expect(ClientFrame.parse(JSON.parse(frame))).toMatchObject({ text: parsed.data })
      expect(Buffer.from(parsed.data, 'utf8').toString('utf8')).toBe(parsed.data)
      const told = { is: 'messages', messages: [{ position: 1, at: 0, from: { is: 'me' }, text: parsed.data }] }
      expect(ServerFrame.parse(JSON.parse(JSON.stringify(told)))).toEqual(told)
    }),
    { numRuns: 500 },
  )
})

test('a name and the small print are kept in one way: what was taken is taken again unchanged', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      for (const rule of [nameRule, termsRule]) expect(cleaned(cleaned(typed, rule), rule)).toBe(cleaned(typed, rule))
      const name = PersonName.safeParse(typed).data
      if (name !== undefined) expect(PersonName.parse(name)).toBe(name)
    }),
    { numRuns: 500 },
  )
})
