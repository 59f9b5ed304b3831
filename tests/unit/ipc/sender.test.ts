import type { IpcMainInvokeEvent } from 'electron'
import { describe, expect, test } from 'vitest'
import { isOurPage } from '../../../electron/ipc/sender'

const windows = new Set([7])
const main = { routingId: 1, processId: 4 }

function from(changed: object, sender: object = {}): IpcMainInvokeEvent {
  const senderFrame = { ...main, parent: null, url: 'app://console/index.html#/inbox', ...changed }
  return { sender: { id: 7, mainFrame: main, ...sender }, senderFrame } as unknown as IpcMainInvokeEvent
}

describe('a call', () => {
  test('of the main frame of our window is heard', () => {
    expect(isOurPage(from({}), windows)).toBe(true)
  })

  test('of a frame that is gone is refused', () => {
    expect(isOurPage({ ...from({}), senderFrame: null }, windows)).toBe(false)
  })

  test.each([
    ['a subframe', { parent: main }],
    ['another frame of the same page', { routingId: 2 }],
    ['a frame of another process', { processId: 5 }],
    ['a data: page', { url: 'data:text/html,<p>' }],
    ['a file', { url: 'file:///index.html' }],
    ['another host of our scheme', { url: 'app://elsewhere/' }],
    ['a host that only begins like ours', { url: 'app://console.example/' }],
    ['a page over HTTPS', { url: 'https://console/' }],
    ['no address', { url: '' }],
  ])('of %s is refused', (_who, changed) => {
    expect(isOurPage(from(changed), windows)).toBe(false)
  })

  test('of a window that we did not make is refused', () => {
    expect(isOurPage(from({}, { id: 8 }), windows)).toBe(false)
  })
})
