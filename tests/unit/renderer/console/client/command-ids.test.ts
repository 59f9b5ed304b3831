import { beforeEach, expect, test, vi } from 'vitest'
import { forgetIntent, idOfIntent, keeperOf, type KeptIds } from '../../../../../renderer/console/client/command-ids'
import { CommandId } from '../../../../../shared/model'

let kept: KeptIds
beforeEach(() => {
  const entries = new Map<string, string>()
  kept = {
    get: (key) => entries.get(key),
    set: (key, value) => entries.set(key, value).has(key),
    remove: (key) => void entries.delete(key),
  }
})

test('one intent keeps its id until it is answered', () => {
  const id = idOfIntent('coupons.send {"couponId":"a"}', kept)
  expect(CommandId.safeParse(id).success).toBe(true)
  expect(idOfIntent('coupons.send {"couponId":"a"}', kept)).toBe(id)
})

test('another intent has another id', () => {
  expect(idOfIntent('coupons.send {"couponId":"a"}', kept)).not.toBe(idOfIntent('coupons.send {"couponId":"b"}', kept))
})

test('the same wish after its answer is a new intent', () => {
  const id = idOfIntent('inbox.close {}', kept)
  forgetIntent('inbox.close {}', kept)
  expect(idOfIntent('inbox.close {}', kept)).not.toBe(id)
})

test('what holds a passphrase is never kept in session storage', () => {
  const session = { getItem: vi.fn(() => null), setItem: vi.fn(), removeItem: vi.fn() }
  vi.stubGlobal('sessionStorage', session)
  const keeper = keeperOf({ passphrase: 'correct horse' })
  const id = idOfIntent('session.raise {"passphrase":"correct horse"}', keeper)
  expect(idOfIntent('session.raise {"passphrase":"correct horse"}', keeper)).toBe(id)
  expect(session.setItem).not.toHaveBeenCalled()
  idOfIntent('coupons.send {}', keeperOf({ couponId: 'a' }))
  expect(session.setItem).toHaveBeenCalledOnce()
  vi.unstubAllGlobals()
})

test('where the browser forbids its storage, an intent keeps its id as long as the page lives', () => {
  vi.stubGlobal('sessionStorage', null)
  const id = idOfIntent('inbox.close {"a":1}')
  expect(idOfIntent('inbox.close {"a":1}')).toBe(id)
  forgetIntent('inbox.close {"a":1}')
  expect(idOfIntent('inbox.close {"a":1}')).not.toBe(id)
  vi.unstubAllGlobals()
})
