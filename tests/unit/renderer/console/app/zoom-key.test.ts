import { expect, test, vi } from 'vitest'

vi.stubGlobal('navigator', { userAgent: 'Linux', language: 'en' })
const { zoomKey } = await import('../../../../../renderer/console/app/zoom-key')

const pressed = (key: string, code: string, changed = {}) =>
  zoomKey({
    key,
    code,
    ctrlKey: true,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
    ...changed,
  })

test.each([
  [
    'an American keyboard',
    [
      ['=', 'Equal'],
      ['+', 'Equal'],
      ['-', 'Minus'],
      ['0', 'Digit0'],
    ],
  ],
  [
    'a keypad',
    [
      ['+', 'NumpadAdd'],
      ['+', 'NumpadAdd'],
      ['-', 'NumpadSubtract'],
      ['0', 'Numpad0'],
    ],
  ],
  [
    'a German keyboard',
    [
      ['+', 'BracketRight'],
      ['=', 'Digit0'],
      ['-', 'Slash'],
      ['0', 'Digit0'],
    ],
  ],
  [
    'a French keyboard',
    [
      ['=', 'Equal'],
      ['+', 'Equal'],
      ['-', 'Digit6'],
      ['à', 'Digit0'],
    ],
  ],
  [
    'a Thai keyboard',
    [
      ['ช', 'Equal'],
      ['ช', 'Equal'],
      ['ข', 'Minus'],
      ['จ', 'Digit0'],
    ],
  ],
])('on %s the keys for larger, smaller and back are found', (_where, keys) => {
  expect(keys.map(([key = '', code = '']) => pressed(key, code))).toEqual(['in', 'in', 'out', 'reset'])
})

test('other keys, other modifiers and keys that compose a character do nothing', () => {
  // On a German keyboard: ß and ´.
  expect([pressed('ß', 'Minus'), pressed('´', 'Equal'), pressed('a', 'KeyA')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(
    [{ altKey: true }, { ctrlKey: false }, { metaKey: true }, { isComposing: true }].map((changed) =>
      pressed('+', 'Equal', changed),
    ),
  ).toEqual([undefined, undefined, undefined, undefined])
})
