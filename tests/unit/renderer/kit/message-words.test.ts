import { describe, expect, test } from 'vitest'
import { nameRule } from '../../../../shared/model'
import { judgedMessage, messageWords, textFaultWords } from '../../../../renderer/kit/words'

const family = '👨‍👩‍👧‍👦'
const said = (text: string) => messageWords(judgedMessage(text), 'en')

describe('below a message’s box', () => {
  test.each([
    ['nothing is said of an empty box', '', undefined],
    ['nothing is said of spaces', '  \n ', undefined],
    ['nothing is said of a short message', 'Hello', undefined],
    ['nothing is said of 450 emoji families, which are many units', family.repeat(450), undefined],
    ['it is counted near the limit', 'a'.repeat(1_900), '1,900 of 2,000'],
    ['an emoji is one near the limit', '😀'.repeat(2_000), '2,000 of 2,000'],
    ['a pasted line break of Windows is one', 'a\r\n'.repeat(950), '1,900 of 2,000'],
    ['what is too much is counted', 'a'.repeat(4_999), '2,999 characters too many'],
    ['one emoji too many is one character', '😀'.repeat(2_001), '1 character too many'],
    [
      'few characters of too many parts are told so',
      family.repeat(460),
      'Too much: its emoji and accents are made of many parts. Shorten it.',
    ],
    ['what can’t be used is pointed at', `${family}ab\u0000`, 'Character 4 can’t be used. Take it out.'],
    ['what nobody can see is told so', '\u200b\u2800', 'There is nothing to see in it. Type something.'],
  ])('%s', (_what, text, words) => {
    expect(said(text)).toBe(words)
  })

  test('what is wrong keeps it from being sent, a count doesn’t', () => {
    expect(judgedMessage('a'.repeat(2_000)).fault).toBeUndefined()
    expect(judgedMessage('a'.repeat(2_001)).fault).toBeDefined()
  })
})

test('a name’s field says what is asked for there, or what is wrong', () => {
  expect(textFaultWords('', nameRule, 'en', 'Give a name.')).toBe('Give a name.')
  expect(textFaultWords('\u3164', nameRule, 'en', 'Give a name.')).toBe('Give a name.')
  expect(textFaultWords('a\u202eb', nameRule, 'en')).toBe('Character 2 can’t be used. Take it out.')
  expect(textFaultWords('a'.repeat(81), nameRule, 'zh-CN')).toBe('共81个字符，最多80个。')
  expect(textFaultWords('Łukasz', nameRule, 'en')).toBeUndefined()
})
