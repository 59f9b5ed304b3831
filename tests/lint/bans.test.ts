import { describe, expect, test } from 'vitest'
import { complaints } from './complaints'

/** Of each complaint about something newer than the oldest runtime. */
const floor = 'bove the floor'

describe('ipcMain', () => {
  const register = `import { ipcMain } from 'electron'\nipcMain.on('anything', () => undefined)\n`

  test('is refused outside electron/ipc', async () => {
    expect(await complaints('electron/window', register)).toContainEqual(
      expect.stringContaining('Only electron/ipc touches ipcMain'),
    )
  })

  test('is refused outside electron/ipc under another name', async () => {
    const code = `import * as shell from 'electron'\nshell.ipcMain.on('anything', () => undefined)\n`
    expect(await complaints('electron/window', code)).toContainEqual(
      expect.stringContaining('Only electron/ipc touches ipcMain'),
    )
  })

  test('passes in electron/ipc', async () => {
    expect(await complaints('electron/ipc', register)).toEqual([])
  })
})

describe('the clock, chance, the environment and the arguments', () => {
  test.for([
    ['electron/desk', 'export const now = () => Date.now()\n', 'The one clock'],
    ['electron/desk', 'export const now = () => new Date()\n', 'The one clock'],
    ['electron/desk', 'export const roll = () => Math.random()\n', 'functions of what they are given'],
    [
      'electron/desk',
      `import { randomUUID } from 'node:crypto'\nexport const id = () => randomUUID()\n`,
      'functions of what they are given',
    ],
    ['electron/store', 'export const now = () => Date.now()\n', 'The one clock'],
    ['electron/store', 'export const home = () => process.env.HOME\n', 'Only the roots'],
    ['electron/store', `export const home = () => process['env'].HOME\n`, 'Only the roots'],
    ['electron/store', 'const { env } = process\nexport const home = () => env.HOME\n', 'Only the roots'],
    ['electron/window', `import { env } from 'node:process'\nexport const home = () => env.HOME\n`, 'Only the roots'],
    ['electron/data-folder', 'export const said = () => process.argv\n', 'Only the roots'],
    [
      'electron/console-windows',
      `import { createClock } from '../composition'\nexport const clock = createClock(undefined)\n`,
      'Only the roots',
    ],
    ['electron/channels/webchat', 'export const since = () => performance.now()\n', 'The one clock'],
    ['electron/desk', 'export const since = () => process.hrtime()\n', 'The one clock'],
    [
      'electron/window',
      `import { performance as watch } from 'node:perf_hooks'\nexport const since = () => watch.now()\n`,
      'The one clock',
    ],
    ['shared/rules', 'export const now = () => Date.now()\n', 'The one clock'],
    ['renderer/console/inbox', 'export const now = () => Date.now()\n', 'The one clock'],
    ['renderer/customer', 'export const now = () => new Date()\n', 'The one clock'],
    ['renderer/console/session', 'export const since = () => performance.now()\n', 'The one clock'],
  ] as const)('are refused in %s: %s', async ([room, code, message]) => {
    expect(await complaints(room, code)).toContainEqual(expect.stringContaining(message))
  })

  test('pass as an argument', async () => {
    expect(
      await complaints('electron/desk', 'export const later = (now: number) => new Date(now + 1000).toISOString()\n'),
    ).toEqual([])
  })
})

describe('JavaScript above the floor', () => {
  test.for([
    [
      'electron/desk',
      'export const sorted = (numbers: readonly number[]) => numbers.toSorted()\n',
      'es-x/no-array-prototype-tosorted',
    ],
    [
      'renderer/console/inbox',
      'export const sorted = (numbers: readonly number[]) => numbers.toSorted()\n',
      'es-x/no-array-prototype-tosorted',
    ],
    [
      'shared/rules',
      'export const grouped = (words: string[]) => Object.groupBy(words, (word) => word)\n',
      'es-x/no-object-groupby',
    ],
    ['electron/store', 'export const copy = (value: object): unknown => structuredClone(value)\n', floor],
    ['electron/store', `export const got = () => fetch('https://example.com')\n`, floor],
    [
      'electron/window',
      `import { protocol } from 'electron'\nprotocol.handle('app', () => undefined)\n`,
      'protocol.handle is above the floor',
    ],
    ['renderer/console/inbox', 'export const good = (link: string) => URL.canParse(link)\n', floor],
  ] as const)('is refused in %s: %s', async ([room, code, message]) => {
    expect(await complaints(room, code)).toContainEqual(expect.stringContaining(message))
  })

  test.for([
    ['electron/desk', 'export const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)\n'],
    ['renderer/console/inbox', 'export const last = (numbers: readonly number[]) => numbers.at(-1)\n'],
    ['renderer/console/inbox', 'export const copy = (value: object): unknown => structuredClone(value)\n'],
  ] as const)('has a counterpart that passes in %s: %s', async ([room, code]) => {
    expect(await complaints(room, code)).toEqual([])
  })
})

describe('the browser’s storage', () => {
  test.for([
    ['renderer/customer/chat', `export const kept = () => localStorage.getItem('draft')\n`],
    ['renderer/console/inbox', `export const keep = () => sessionStorage.setItem('draft', '')\n`],
    ['renderer/console/inbox', `export const keep = () => window.sessionStorage.setItem('draft', '')\n`],
    ['renderer/customer/chat', `export const kept = () => document.cookie\n`],
  ] as const)('is refused in %s without its guard: %s', async ([room, code]) => {
    expect(await complaints(room, code)).toContainEqual(expect.stringContaining('renderer/kit/storage'))
  })

  test('passes where it is guarded, and through the guard', async () => {
    expect(
      await complaints('renderer/kit/storage', `export const kept = () => localStorage.getItem('draft')\n`),
    ).toEqual([])
    expect(
      await complaints(
        'renderer/customer/chat',
        `import { browserStorage } from '../../kit/storage'\nexport const kept = () => browserStorage.get('draft')\n`,
      ),
    ).toEqual([])
  })
})

describe('a test', () => {
  test.for([
    `import { test } from 'vitest'\ntest.only('alone', () => undefined)\n`,
    `import { test } from 'vitest'\ntest.skip('never', () => undefined)\n`,
    `import { test } from '@playwright/test'\ntest.describe.only('alone', () => undefined)\n`,
  ])('that leaves others or itself out is refused: %s', async (code) => {
    expect(await complaints('tests/unit', code)).toEqual([
      'no-restricted-syntax: A test runs always, and all of them run.',
    ])
  })

  test('that runs always passes', async () => {
    expect(await complaints('tests/unit', `import { test } from 'vitest'\ntest('always', () => undefined)\n`)).toEqual(
      [],
    )
  })
})
