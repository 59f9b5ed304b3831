import { describe, expect, test } from 'vitest'
import { asWritten, slashSearch, spoken } from '../../../../../renderer/console/inbox/composer/slash/slash-text'

describe('a reply', () => {
  test.each([
    ['/', ''],
    ['/spring', 'spring'],
    ['/spring sale ', 'spring sale'],
    [`/${'a'.repeat(199)}`, 'a'.repeat(199)],
  ])('%j searches', (written, search) => {
    expect(slashSearch(written)).toBe(search)
  })

  test.each([[''], ['spring'], [' /spring'], ['//spring'], ['/spring\nsale'], [`/${'a'.repeat(200)}`]])(
    '%j is a message',
    (written) => {
      expect(slashSearch(written)).toBeUndefined()
    },
  )

  test.each([
    ['//order', '/order'],
    ['///', '//'],
    ['/order', '/order'],
    ['order', 'order'],
  ])('%j says %j', (written, said) => {
    expect(spoken(written)).toBe(said)
  })

  test.each([['/order'], ['//order'], ['order'], ['']])(
    'that says %j can be put back and says the same again',
    (text) => {
      expect(spoken(asWritten(text))).toBe(text)
      expect(slashSearch(asWritten(text))).toBeUndefined()
    },
  )
})
