import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
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

test('Ctrl-C reaches the program once: by the launcher, not by the terminal as well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handsel-launch-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const executable = join(folder, 'electron')
  writeFileSync(
    executable,
    `#!${process.execPath}
process.on('SIGINT', () => { console.log('told'); process.exit(7) })
setInterval(() => undefined, 1000)
console.log('pid ' + process.pid)
`,
    { mode: 0o755 },
  )
  const launcher = new URL('../../../electron/launcher/launch.mjs', import.meta.url).href
  const script = `
    const { launch } = await import(${JSON.stringify(launcher)})
    process.exitCode = await launch({ electron: { executable: ${JSON.stringify(executable)} }, project: '.', flags: [], env: process.env, log: () => undefined })
  `
  const starter = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => starter.once('exit', resolve))
  let said = ''
  const pid = await new Promise<number>((found) => {
    starter.stdout.on('data', (chunk) => {
      said += String(chunk)
      const id = /pid (\d+)\n/.exec(said)?.[1]
      if (id) found(Number(id))
    })
  })

  // Throws unless the program leads a group of its own.
  process.kill(-pid, 0)
  starter.kill('SIGINT')

  expect(await ended).toBe(7)
  expect(said).toContain('told')
})
