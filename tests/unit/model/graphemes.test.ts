import { describe, expect, test } from 'vitest'
import { countGraphemes, shortened } from '../../../shared/model'

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
  ['한국어', 3],
  ['한\u11a8글', 2],
])('a person counts “%s” as %i', (text, characters) => {
  expect(countGraphemes(text)).toBe(characters)
})

describe('what must be cut', () => {
  test.each([
    ['fits', 'abcd', 4, 'abcd'],
    ['says that something is missing', 'abcde', 4, 'abc…'],
    ['halves no emoji', 'ab😀cde', 4, 'ab…'],
    ['halves no emoji family', `a${family}${family}`, 14, `a${family}…`],
    ['takes no accent off its letter', 'abe\u0301fgh', 4, 'ab…'],
    ['halves no flag', '🇸🇬🇲🇾', 7, '🇸🇬…'],
    ['is nothing but the sign where not one character fits', family.repeat(2), 10, '…'],
  ])('%s', (_what, text, most, cut) => {
    expect(shortened(text, most)).toBe(cut)
  })
})
