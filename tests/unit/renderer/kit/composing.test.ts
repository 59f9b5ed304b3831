import { expect, test, vi } from 'vitest'
import { isComposing } from '../../../../renderer/kit/keys'

const enter = {
  key: 'Enter',
  code: 'Enter',
  keyCode: 13,
  isComposing: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
}

test.each([
  ['while it composes', { isComposing: true }],
  [
    'that some input methods tell of by the key code alone, as Safari does of the Enter that ends a composition',
    { keyCode: 229 },
  ],
])('a key %s is the input method’s', (_, change) => {
  expect([isComposing(enter), isComposing({ ...enter, ...change })]).toEqual([false, true])
})

test('no key of the console means anything while an input method composes with it', async () => {
  vi.stubGlobal('navigator', { userAgent: 'Linux' })
  const { isKey } = await import('../../../../renderer/console/ui/keys')
  const escape = { ...enter, key: 'Escape', code: 'Escape', keyCode: 27 }
  expect([
    isKey(escape, 'Escape'),
    isKey({ ...escape, isComposing: true }, 'Escape'),
    isKey({ ...escape, keyCode: 229 }, 'Escape'),
  ]).toEqual([true, false, false])
  vi.unstubAllGlobals()
})
