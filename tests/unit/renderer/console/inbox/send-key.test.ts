import { expect, test } from 'vitest'
import { isSendKey } from '../../../../../renderer/console/inbox/composer/send-key'

const enter = {
  key: 'Enter',
  keyCode: 13,
  isComposing: false,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
}

test('Enter alone sends', () => {
  expect(isSendKey(enter)).toBe(true)
})

test.each([
  ['Shift Enter breaks the line', { shiftKey: true }],
  ['Ctrl Enter belongs to coupons', { ctrlKey: true }],
  ['Alt Enter does nothing', { altKey: true }],
  ['Enter takes a candidate while an input method composes', { isComposing: true }],
  ['Enter takes a candidate where only the key code says so', { keyCode: 229 }],
  ['another key writes', { key: 'a' }],
])('%s', (_, change) => {
  expect(isSendKey({ ...enter, ...change })).toBe(false)
})
