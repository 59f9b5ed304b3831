import { describe, expect, test } from 'vitest'
import { countGraphemes, forbiddenAt, MessageText, PersonName, TermsText } from '../../../shared/model'

const family = '👨‍👩‍👧‍👦'

test.each([
  ['', 0],
  ['abc', 3],
  [family, 1],
  [family.repeat(3), 3],
  ['🇸🇬🇲🇾', 2],
  ['e\u0301', 1],
  ['क्षि', 1],
  ['优惠券', 3],
  ['👍🏽', 1],
  ['a\r\nb', 3],
])('a person counts “%s” as %i', (text, characters) => {
  expect(countGraphemes(text)).toBe(characters)
})

describe('what no name may hold', () => {
  test.each([
    ['plain text', 'Weekend 20% – déjà vu 优惠', undefined],
    ['joiners and variation selectors of emoji', `${family}❤️`, undefined],
    ['marks of a direction', 'a\u200e\u200f\u061cb', undefined],
    ['a no-break space', 'a\u00a0b', undefined],
    ['the first control', '\u0000', 0],
    ['a tab', 'a\tb', 1],
    ['a line feed', 'ab\n', 2],
    ['a carriage return', 'a\r', 1],
    ['the last C0 control', 'a\u001f', 1],
    ['a delete', 'ab\u007f', 2],
    ['the first C1 control', '\u0080', 0],
    ['the last C1 control', 'a\u009f', 1],
    ['the first embedding', 'a\u202a', 1],
    ['an override', 'ab\u202e', 2],
    ['the first isolate', 'a\u2066', 1],
    ['the last isolate', 'a\u2069', 1],
    ['an override after an emoji, in units of UTF-16', `${family}\u202d`, family.length],
  ])('%s', (_what, text, at) => {
    expect(forbiddenAt(text)).toBe(at)
  })

  test('a text of several lines may hold tabs and line feeds, and nothing else of it', () => {
    expect(forbiddenAt('a\n\tb', true)).toBeUndefined()
    expect(forbiddenAt('a\n\u000bb', true)).toBe(2)
    expect(forbiddenAt('a\n\u202eb', true)).toBe(2)
  })
})

describe('a person’s name', () => {
  test('is composed and trimmed', () => {
    expect(PersonName.parse('  Zoe\u0308 Keats ')).toBe('Zo\u00eb Keats')
  })
  test.each([
    ['A', true],
    ['a'.repeat(80), true],
    ['a'.repeat(81), false],
    ['', false],
    ['   ', false],
    ['A\u202eB', false],
    ['A\nB', false],
    ['Nguyễn Thị Ánh', true],
  ])('“%s” is good: %s', (name, good) => {
    expect(PersonName.safeParse(name).success).toBe(good)
  })
})

describe('a message', () => {
  test.each([
    ['a', true],
    ['a'.repeat(2_000), true],
    ['a'.repeat(2_001), false],
    ['', false],
    [' \n\t', false],
    ['two\nlines', true],
  ])('%#: good is %s', (text, good) => {
    expect(MessageText.safeParse(text).success).toBe(good)
  })
  test('is kept as it was written', () => {
    expect(MessageText.parse('  two\n lines ')).toBe('  two\n lines ')
  })
})

test('the terms have at most 2,000 characters', () => {
  expect(TermsText.safeParse('a'.repeat(2_000)).success).toBe(true)
  expect(TermsText.safeParse('a'.repeat(2_001)).success).toBe(false)
  expect(TermsText.safeParse('').success).toBe(true)
})
