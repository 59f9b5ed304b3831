import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { keyGroups } from '../../../../../renderer/console/app/key-groups'

const root = resolve(__dirname, '../../../../../renderer/console')
const listed = new Set(keyGroups.flatMap(({ keys }) => keys.flatMap(([, ...names]) => names)))

/** Keys with modifiers, and function keys, as the console's sources write them. */
const handled = new Set(
  filesIn(root)
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('key-groups.ts'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?<!\w)((?:(?:Alt|Ctrl|Shift)\+)+(?:\w+|\/)|F\d{1,2})(?=['":])/g)].map(
        ([, key]) => key ?? '',
      ),
    ),
)

/** A new line is the text box's own, the others are handled by their names alone. */
const plain = ['Enter', 'Shift+Enter', '/', 'ArrowUp', 'ArrowDown', 'Escape']

describe('the list of keys', () => {
  test('names every key that is handled anywhere', () => {
    expect(handled.size).toBeGreaterThan(8)
    expect([...handled].filter((key) => !listed.has(key))).toEqual([])
  })

  test('names those of the text box and of lists', () => {
    expect(plain.filter((key) => !listed.has(key))).toEqual([])
  })

  test('names none that is not handled', () => {
    expect([...listed].filter((key) => !handled.has(key) && !plain.includes(key))).toEqual([])
  })

  test.each([
    ['Mozilla/5.0 (X11; Linux x86_64)', ['Alt', 'Shift', '↓'], ['Ctrl', '/']],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', ['⌃', 'Shift', '↓'], ['⌘', '/']],
  ])('as they are printed on the keyboard of %s', async (userAgent, unread, list) => {
    vi.stubGlobal('navigator', { userAgent })
    vi.resetModules()
    const { keyName } = await import('../../../../../renderer/console/ui/keys')
    expect(keyName('Alt+Shift+ArrowDown')).toEqual(unread)
    expect(keyName('Ctrl+/')).toEqual(list)
    vi.unstubAllGlobals()
  })
})

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(resolve(folder, entry.name)) : resolve(folder, entry.name),
  )
}
