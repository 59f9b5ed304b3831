import { describe, expect, test } from 'vitest'
import { ClientFrame } from '../../../shared/contract/webchat'
import {
  cleaned,
  faultOf,
  MessageText,
  messageRule,
  nameRule,
  OtherOrderNumber,
  Passphrase,
  PersonName,
  SearchText,
  termsRule,
  TriedPassphrase,
} from '../../../shared/model'

const family = '👨‍👩‍👧‍👦'

describe('what nobody could see is no text', () => {
  test.each([
    ['nothing', ''],
    ['spaces of many kinds', ' \t\n\u00a0\u2003\u3000'],
    ['a zero width space', '\u200b'],
    ['a blank Braille cell', '\u2800'],
    ['Hangul fillers', '\u3164\u115f\u1160\uffa0'],
    ['a word joiner', '\u2060'],
    ['a soft hyphen', '\u00ad'],
    ['a byte order mark', '\ufeff'],
    ['variation selectors', '\ufe0f\ufe0e\u{e0100}'],
    ['joiners', '\u200d\u200c'],
    ['marks of a direction', '\u200e\u200f\u061c'],
    ['isolates and embeddings', '\u2066\u2069\u202a\u202c'],
    ['tags of a flag without the flag', '\u{e0067}\u{e007f}'],
    ['combining marks without a letter', '\u0301\u20dd'],
    ['a Mongolian vowel separator', '\u180e'],
    ['an empty notehead', '\u{1d159}'],
    ['blanks between hieroglyphs', '\u{13441}\u{13442}'],
    ['marks of an annotation', '\ufff9\ufffb'],
    ['no character at all', '\uffff\ufffe'],
  ])('%s', (_what, text) => {
    expect(faultOf(cleaned(text, messageRule), messageRule)).toEqual({ code: 'required' })
    expect(faultOf(cleaned(text, nameRule), nameRule)).toEqual({ code: 'required' })
    expect(cleaned(text, termsRule)).toBe('')
  })

  test.each(['.', '0', '惠', 'ا', family, '🇸🇬', '❤\ufe0f', '#\ufe0f\u20e3', '\u2801', '\u{1fae8}', '�'])(
    '“%s” is one',
    (text) => {
      expect(faultOf(text, messageRule)).toBeUndefined()
      expect(faultOf(text, nameRule)).toBeUndefined()
    },
  )
})

describe('what no text may hold', () => {
  test.each([
    ['the first control', 'ab\u0000', 3],
    ['a vertical tab', 'a\u000bb', 2],
    ['an escape', '\u001b[31mred', 1],
    ['the last C0 control', 'a\u001f', 2],
    ['a delete', 'ab\u007f', 3],
    ['the first C1 control', 'a\u0080', 2],
    ['the next line of C1', 'a\u0085b', 2],
    ['the last C1 control', 'a\u009f', 2],
    ['the overrides', 'ab\u202d', 3],
    ['an override after an emoji family, as a person counts', `${family}\u202eb`, 2],
    ['the first half of an emoji', 'half \ud83d', 6],
    ['the second half of an emoji', '\ude00 half', 1],
    ['two halves the wrong way round', 'a\ude00\ud83d', 2],
  ])('%s', (_what, text, position) => {
    for (const rule of [messageRule, nameRule, termsRule])
      expect(faultOf(text, rule)).toEqual({ code: 'forbidden_character', facts: { position } })
  })

  test.each([
    ['a tab', 'a\tb', 2],
    ['a line feed', 'ab\nc', 3],
    ['a carriage return', 'a\rb', 2],
  ])('a name: also not %s', (_what, text, position) => {
    expect(faultOf(cleaned(text, nameRule), nameRule)).toEqual({ code: 'forbidden_character', facts: { position } })
  })

  test.each([
    ['joiners and variation selectors of emoji', `${family}❤️`],
    ['the joiner that Persian is written with', 'می\u200cخواهم'],
    ['marks of a direction', 'a\u200e\u200f\u061cb'],
    ['embeddings and isolates', '\u202ba\u202c \u2067b\u2069 \u202ac\u202c \u2066d\u2069'],
    ['a no-break space', 'a\u00a0b'],
  ])('but it may hold %s', (_what, text) => {
    for (const rule of [messageRule, nameRule, termsRule]) expect(faultOf(text, rule)).toBeUndefined()
  })
})

describe('a person’s name', () => {
  test('is composed and trimmed', () => {
    expect(PersonName.parse('  Zoe\u0308 Keats\u2028')).toBe('Zo\u00eb Keats')
  })
  test.each([
    ['A', true],
    ['a'.repeat(80), true],
    ['a'.repeat(81), false],
    [family.repeat(80), true],
    [family.repeat(81), false],
    [`q${'\u0323'.repeat(999)}`, true],
    [`q${'\u0323'.repeat(1_000)}`, false],
    ['', false],
    ['A\u202eB', false],
    ['Nguyễn Thị Ánh', true],
  ])('%#: good is $1', (name, good) => {
    expect(PersonName.safeParse(name).success).toBe(good)
  })
})

describe('a message', () => {
  test.each([
    ['2,000 letters', 'a'.repeat(2_000), true],
    ['2,001 letters', 'a'.repeat(2_001), false],
    ['2,000 emoji of two units', '😀'.repeat(2_000), true],
    ['2,001 of them', '😀'.repeat(2_001), false],
    ['as many emoji families as weigh 5,000 units', family.repeat(454), true],
    ['one more', family.repeat(455), false],
    ['two lines', 'two\nlines', true],
  ])('of %s', (_what, text, good) => {
    expect(MessageText.safeParse(text).success).toBe(good)
  })

  test('that is too heavy is told apart from one with too many characters', () => {
    expect(faultOf(family.repeat(455), messageRule)).toEqual({
      code: 'too_long',
      facts: { characters: 455, limit: 2_000 },
    })
  })

  test('is kept as it was written, with one kind of line break', () => {
    expect(MessageText.parse('  two\n lines\t ')).toBe('  two\n lines\t ')
    expect(MessageText.parse('a\r\nb\rc\u2028d\u2029e')).toBe('a\nb\nc\nd\ne')
  })

  test.each([
    ['characters of three bytes', '惠'.repeat(2_000)],
    ['characters of three bytes with marks of three', 'ก\u0e49'.repeat(2_000)],
    ['one character with marks of three bytes', `a${'\u20dd'.repeat(4_999)}`],
    ['characters of four bytes', '😀'.repeat(2_000)],
    ['families', family.repeat(454)],
    ['characters that JSON escapes', '"\\\n\t'.repeat(500)],
  ])('as large as one may be, of %s, fits a frame of 16 kB', (_what, text) => {
    const frame = { is: 'message', clientId: 'x'.repeat(64), text }
    expect(ClientFrame.safeParse(frame).success).toBe(true)
    expect(Buffer.byteLength(JSON.stringify(frame))).toBeLessThanOrEqual(16 * 1024)
  })
})

describe('the small print', () => {
  test.each([
    ['', undefined],
    ['a'.repeat(2_000), undefined],
    ['👍🏽'.repeat(1_250), undefined],
    ['a'.repeat(2_001), { code: 'too_long', facts: { characters: 2_001, limit: 2_000 } }],
  ])('%#: wrong with it is %j', (text, fault) => {
    expect(faultOf(text, termsRule)).toEqual(fault)
  })
})

describe('a passphrase', () => {
  test.each([
    ['five letters', 'abcde', false],
    ['six letters', 'abcdef', true],
    ['one emoji of many units', family, false],
    ['spaces and a letter', '     a', true],
    ['nothing to see', '\u200b'.repeat(6), false],
    ['a control', 'abcdef\u0000', false],
    ['half an emoji', 'abcdef\ud83d', false],
    ['200 characters', 'a'.repeat(200), true],
    ['201 characters', 'a'.repeat(201), false],
  ])('of %s', (_what, passphrase, good) => {
    expect(Passphrase.safeParse(passphrase).success).toBe(good)
  })
  test('is kept key by key, and one that is too long to be right is never cut to one that is', () => {
    expect(Passphrase.parse('  e\u0301abcd ')).toBe('  e\u0301abcd ')
    expect(TriedPassphrase.parse(`${'a'.repeat(1_000)}b`)).not.toBe('a'.repeat(1_000))
  })
})

test('a search longer than any name finds none of them', () => {
  expect(SearchText.parse('a'.repeat(50_000)).length).toBeGreaterThan(nameRule.units)
})

test.each([
  ['A-17', true],
  ['\u3164', false],
  ['A\u31641', false],
  ['\u115f1', false],
  ['订单7', true],
])('“%s” is an order’s number: %s', (number, good) => {
  expect(OtherOrderNumber.safeParse(number).success).toBe(good)
})

test.each([
  ['#EU-5523', 'EU-5523'],
  ['Order EU-5523', 'EU-5523'],
  ['order no. 20468', '20468'],
  ['订单号：20468', '20468'],
  ['＃ ２０４６８', '20468'],
  ['ＥＵ－５５２３', 'EU-5523'],
  // Part of the number itself.
  ['ORDER-77', 'ORDER-77'],
  ['No.77', 'No.77'],
  ['Order No.77', 'No.77'],
  ['订单7', '订单7'],
  ['٢٠٤٦٨', '٢٠٤٦٨'],
])('“%s” is taken as the number %s', (typed, number) => {
  expect(OtherOrderNumber.parse(typed)).toBe(number)
})
