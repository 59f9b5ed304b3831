import { describe, expect, test } from 'vitest'
import { complaints } from './complaints'

/** Code that imports `from` and uses it, so that nothing but the arrow can be wrong with it. */
const importing = (from: string) => `import * as it from '${from}'\nexport const taken: unknown = it\n`
const importingTypes = (from: string) => `import type * as it from '${from}'\nexport type Taken = typeof it\n`

describe('an import that no arrow allows', () => {
  test.for([
    ['shared/model', '../rules/status', 'shared/model may not import shared/rules.'],
    ['shared/model', 'node:fs', 'shared/model may not import "node:fs".'],
    ['shared/rules', 'zod', 'shared/rules may not import "zod".'],
    ['shared/rules', '../contract/calls', 'shared/rules may not import shared/contract.'],
    ['shared/contract', '../../electron/desk/port', 'shared/contract may not import electron/desk.'],
    ['electron/desk', 'electron', 'electron/desk may not import "electron".'],
    ['electron/desk', 'net', 'electron/desk may not import "net".'],
    ['electron/desk', 'ws', 'electron/desk may not import "ws".'],
    ['electron/desk', '../store/store', 'electron/desk may import only types from electron/store: use "import type".'],
    ['electron/store', 'electron', 'electron/store may not import "electron".'],
    ['electron/store', '../desk/port', 'electron/store may not import electron/desk.'],
    ['electron/ipc', '../desk/inbox', 'electron/ipc may not import electron/desk.'],
    ['electron/window', '../desk/inbox', 'electron/window may not import electron/desk.'],
    [
      'electron/channels/webchat',
      '../market/poll',
      'electron/channels/webchat may not import electron/channels/market.',
    ],
    ['electron/channels/webchat', '../../store/store', 'electron/channels/webchat may not import electron/store.'],
    [
      'electron/channels/market',
      '../../../shared/contract/webchat',
      'electron/channels/market may not import shared/contract.',
    ],
    ['electron/composition', 'electron', 'electron/composition may not import "electron".'],
    ['electron/composition', '../window/index', 'electron/composition may not import electron/window.'],
    ['electron/console-windows', '../desk/index', 'electron/console-windows may not import electron/desk.'],
    ['electron/flags', 'node:path', 'electron/flags may not import "node:path".'],
    ['electron/flags', '../launcher/run', 'electron/flags may not import electron/launcher.'],
    ['electron/launcher', '../main', 'electron/launcher may not import electron/main.'],
    ['electron/store', '../../tests/unit/builders', 'electron/store may not import tests/unit/builders.'],
    ['renderer/console/inbox', 'node:path', 'renderer/console/inbox may not import "node:path".'],
    ['renderer/console/inbox', 'electron', 'renderer/console/inbox may not import "electron".'],
    ['renderer/console/inbox', '../../../electron/desk/port', 'renderer/console/inbox may not import electron/desk.'],
    [
      'renderer/console/inbox',
      '../workbench/ticket-list',
      'renderer/console/inbox may import renderer/console/workbench only through its index.',
    ],
    ['renderer/console/ui', '../inbox/index', 'renderer/console/ui may not import renderer/console/inbox.'],
    ['renderer/customer', '../console/ui/button', 'renderer/customer may not import renderer/console/ui.'],
    ['renderer/kit', '../console/i18n/messages', 'renderer/kit may not import renderer/console/i18n.'],
  ] as const)('from %s: %s', async ([room, from, message]) => {
    expect(await complaints(room, importing(from))).toContain(`handsel/rooms: ${message}`)
  })

  test.for([
    ['a re-export', `export * from '../store/store'\n`],
    ['an import when needed', `export const later = () => import('../store/store')\n`],
    ['an import in a type', `export type Later = import('../ipc/register').Later\n`],
  ] as const)('is refused in the form of %s too', async ([, code]) => {
    expect(await complaints('electron/desk', code)).toContainEqual(
      expect.stringContaining('handsel/rooms: electron/desk may'),
    )
  })
})

describe('an import along an arrow', () => {
  test.for([
    ['shared/model', 'zod'],
    ['shared/rules', '../model/coupon'],
    ['electron/desk', '../../shared/rules/sending'],
    ['electron/store', 'node:fs/promises'],
    ['electron/ipc', '../../shared/contract/calls'],
    ['electron/window', 'electron'],
    ['electron/composition', '../store/index'],
    ['electron/launcher', '../flags/flags.mjs'],
    ['electron/channels/webchat', '../channel'],
    ['electron/channels/webchat', '../../../shared/contract/webchat'],
    ['renderer/console/inbox', '../workbench/index'],
    ['renderer/console/inbox', '../client/use-call'],
    ['renderer/customer', '../kit/ticket'],
  ] as const)('passes from %s: %s', async ([room, from]) => {
    expect(await complaints(room, importing(from))).toEqual([])
  })

  test('passes for types where only types may be taken', async () => {
    expect(await complaints('electron/desk', importingTypes('../store/store'))).toEqual([])
  })
})
