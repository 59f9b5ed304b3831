import { expect, test } from 'vitest'
import { hasDisplay } from '../../../electron/launcher/display.mjs'
import { sandboxSwitches } from '../../../electron/launcher/launch.mjs'

test('only root on Linux goes without the sandbox', () => {
  expect(sandboxSwitches({ platform: 'linux', root: true })).toEqual(['--no-sandbox'])
  expect(sandboxSwitches({ platform: 'linux', root: false })).toEqual([])
  expect(sandboxSwitches({ platform: 'darwin', root: true })).toEqual([])
})

test('Linux has a display when the environment names one; other systems always have', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'win32')).toBe(true)
})
