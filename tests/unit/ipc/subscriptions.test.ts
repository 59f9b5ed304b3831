import { describe, expect, test } from 'vitest'
import { createSubscriptions } from '../../../electron/ipc/subscriptions'

const coupons = { topic: 'coupons', at: 3, patch: { coupon: {} as never } } as const

describe('a push', () => {
  test('goes to the windows that follow its topic, numbered for each from 1', () => {
    const subscriptions = createSubscriptions()
    subscriptions.follow(1, 'coupons', true)
    subscriptions.pushes(coupons)
    subscriptions.follow(2, 'coupons', true)
    expect(subscriptions.pushes(coupons).map(({ windowId, push }) => [windowId, push.count])).toEqual([
      [1, 2],
      [2, 1],
    ])
  })

  test('goes to nobody who stopped following, or whose page was loaded anew', () => {
    const subscriptions = createSubscriptions()
    for (const windowId of [1, 2]) subscriptions.follow(windowId, 'coupons', true)
    subscriptions.follow(1, 'coupons', false)
    subscriptions.forget(2)
    expect(subscriptions.pushes(coupons)).toEqual([])
  })

  test('for one window goes to no other', () => {
    const subscriptions = createSubscriptions()
    for (const windowId of [1, 2]) subscriptions.follow(windowId, 'coupons', true)
    expect(subscriptions.pushes(coupons, 2).map(({ windowId }) => windowId)).toEqual([2])
  })

  test.each(['', 'everything', 'conversation:', 'conversation:../x', 7, null])(
    'of an unknown topic %j can’t be followed',
    (topic) => {
      const subscriptions = createSubscriptions()
      subscriptions.follow(1, topic, true)
      expect(subscriptions.pushes({ ...coupons, topic: topic as never })).toEqual([])
    },
  )
})
