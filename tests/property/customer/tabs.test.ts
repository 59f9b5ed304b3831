import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outboxOf } from '../../../renderer/customer/client/outbox'
import { browserOfTabs } from '../../fixtures/browser-tabs'
import { counter, opened, shopThatKeeps } from '../../fixtures/chat-lines'
import { home } from '../../fixtures/customer-desk'

const acts = ['write', 'deliver', 'answer', 'cut', 'wait', 'hear', 'close', 'open', 'month'] as const
/** Of any length: fast-check alone would stop at ten, which is too few to write, lose and come back. */
const steps = fc.array(fc.record({ tab: fc.nat(2), act: fc.constantFrom(...acts) }), { maxLength: 120, size: 'max' })

test('whichever tabs write, close and come back in whichever order, and whenever a line is cut: every message arrives once, those of one tab in the order written', () =>
  fc.assert(
    fc.property(steps, (taken) => {
      const world = threeTabs()
      for (const { tab, act } of taken) world.act(tab, act)
      world.settle()
      expect(world.arrived().sort()).toEqual(world.written().sort())
      for (const tab of [0, 1, 2]) {
        const ofTab = (texts: string[]) => texts.filter((text) => text.startsWith(`${String(tab)} `))
        expect(ofTab(world.arrived())).toEqual(ofTab(world.written()))
      }
      expect(world.waiting()).toEqual([])
    }),
    { numRuns: 200, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: true },
  ))

/** Three tabs of one browser, and a shop that any of their lines may lose at any time. */
function threeTabs() {
  const browser = browserOfTabs()
  const shop = shopThatKeeps()
  const ids = counter()
  const written: string[] = []
  const tabs: (ReturnType<typeof page> | undefined)[] = [page(), page(), undefined]

  function page() {
    const storage = browser.open()
    return { storage, ...opened({ tab: storage, newClientId: ids, isAccepted: false }) }
  }

  function act(index: number, what: (typeof acts)[number]): void {
    const tab = tabs[index]
    if (what === 'open') tabs[index] = tab ?? page()
    if (what === 'month') {
      shop.forgetsIds()
      tabs.forEach((_, each) => act(each, 'cut'))
    }
    if (!tab) return
    switch (what) {
      case 'write':
        written.push(`${String(index)} ${String(written.length).padStart(4, '0')}`)
        return tab.line.write(written[written.length - 1] ?? '')
      case 'deliver':
        return shop.takes(tab.server.unread(), tab)
      case 'answer':
        return shop.answers(tab).forEach((frame) => tab.server.says(frame))
      case 'cut':
        shop.loses(tab)
        return tab.server.cuts()
      case 'wait':
        tab.time.passes(3_000)
        return tab.server.accepts()
      case 'hear':
        return tab.storage.hears()
      case 'close':
        shop.loses(tab)
        tab.line.close()
        tabs[index] = undefined
    }
  }

  return {
    act,
    /** The shop is there, one tab at least is open, and time passes until nothing waits. */
    settle() {
      act(0, 'open')
      for (let round = 0; round <= written.length * 2 + 4; round += 1) {
        tabs.forEach((tab, index) => {
          tab?.time.passes(15_000)
          tab?.server.accepts()
          for (const what of ['hear', 'deliver', 'answer', 'deliver', 'answer'] as const) act(index, what)
        })
      }
    },
    arrived: shop.texts,
    written: () => [...written],
    waiting: () => [
      ...outboxOf(home.id, browser.open()).read(),
      ...tabs.flatMap((tab) => tab?.line.state.getState().outgoing ?? []),
    ],
  }
}
