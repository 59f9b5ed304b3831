import { expect, test } from 'vitest'
import { draftOf } from '../../../../renderer/customer/client/drafts'
import { browserOfTabs, type BrowserOfTabs } from '../../../fixtures/browser-tabs'
import { home } from '../../../fixtures/customer-desk'

test('a draft is found by the next page after its own was closed, and by that one alone', async () => {
  const world = { browser: browserOfTabs(), locks: fakeLocks() }
  const first = page(world, 'page-1')
  first.draft.keep('half writ')
  first.draft.keep('half written')
  first.close()
  const second = page(world, 'page-2')
  await settled()
  const third = page(world, 'page-3')
  await settled()
  expect([second.found, third.found]).toEqual([['half written'], []])
})

test('the draft of a page that is open stays its own', async () => {
  const world = { browser: browserOfTabs(), locks: fakeLocks() }
  const first = page(world, 'page-1')
  first.draft.keep('half written')
  const second = page(world, 'page-2')
  await settled()
  expect(second.found).toEqual([])
  second.gaveUp()
  first.close()
  await settled()
  expect(second.found).toEqual([])
  const third = page(world, 'page-3')
  await settled()
  expect(third.found).toEqual(['half written'])
})

test('a draft that was sent is not found again', async () => {
  const world = { browser: browserOfTabs(), locks: fakeLocks() }
  const first = page(world, 'page-1')
  first.draft.keep('half written')
  first.draft.keep('')
  first.close()
  const second = page(world, 'page-2')
  await settled()
  expect(second.found).toEqual([])
})

test('where the browser forbids locks, a draft is kept all the same', async () => {
  const browser = browserOfTabs()
  const forbidden = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  const draft = draftOf({
    shopId: home.id,
    storage: browser.open(),
    locks: forbidden,
    later: () => () => undefined,
    id: 'page-1',
  })
  const close = draft.open(() => undefined)
  draft.keep('Is it in green')
  await settled()
  close()
  expect(browser.open().keys('handsel.draft.').length).toBe(1)
})

function page({ browser, locks }: { browser: BrowserOfTabs; locks: Pick<LockManager, 'request'> }, id: string) {
  let patience: () => void = () => undefined
  const later = (_: number, act: () => void) => {
    patience = act
    return () => undefined
  }
  const draft = draftOf({ shopId: home.id, storage: browser.open(), locks: () => locks, later, id })
  const found: string[] = []
  const close = draft.open((text) => {
    found.push(text)
    draft.keep(text)
  })
  return { draft, found, close, gaveUp: () => patience() }
}

/** Locks as the browser has them: one holder at a time, whoever waits comes in turn, or gives up. */
function fakeLocks(): Pick<LockManager, 'request'> {
  const queues = new Map<string, Promise<unknown>>()
  const request = async (name: string, options: LockOptions | (() => unknown), granted?: () => unknown) => {
    const act = typeof options === 'function' ? options : granted
    const signal = typeof options === 'function' ? undefined : options.signal
    const turn = (queues.get(name) ?? Promise.resolve()).then(() => (signal?.aborted ? undefined : act?.()))
    queues.set(
      name,
      turn.catch(() => undefined),
    )
    return turn
  }
  return { request } as Pick<LockManager, 'request'>
}

/** All that is promised has come. */
async function settled(): Promise<void> {
  for (let step = 0; step < 20; step += 1) await Promise.resolve()
}
