import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crowd } from '../../../electron/channels/webchat/crowd'
import { places, type Place } from '../../../electron/channels/webchat/places'
import { quota } from '../../../electron/channels/webchat/quota'
import { rate } from '../../../electron/channels/webchat/rates'

const share = fc.record({ inAll: fc.integer({ min: 1, max: 20 }), perAddress: fc.integer({ min: 1, max: 20 }) })
const keyOf = (number: number) => `198.51.100.${String(number)}`
/** As many as it says: fast-check alone would stop at ten. */
const most = (maxLength: number) => ({ maxLength, size: 'max' }) as const
/** Who asks, and how long after the one before, ms. */
const asks = fc.array(
  fc.record({ key: fc.integer({ min: 0, max: 12 }).map(keyOf), after: fc.integer({ min: 0, max: 400 }) }),
  most(100),
)

describe('newcomers', () => {
  test('are never more than the quota in any stretch of time, of one address or in all, and never fewer than it allows', () => {
    fc.assert(
      fc.property(share, asks, (terms, all) => {
        let now = 0
        const take = quota(terms, 1_000, () => now)
        const granted: { key: string; at: number }[] = []
        for (const { key, after } of all) {
          now += after
          const within = granted.filter(({ at }) => at > now - 1_000)
          const isFree =
            within.length < terms.inAll && within.filter((one) => one.key === key).length < terms.perAddress
          expect(take(key)).toBe(isFree)
          if (isFree) granted.push({ key, at: now })
        }
      }),
    )
  })
})

describe('a rate', () => {
  test('gives one key, in any stretch of time, at most what it holds at once and what comes back meanwhile', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), asks, (atOnce, all) => {
        let now = 0
        const take = rate({ atOnce, refillMs: 1_000, remembered: 100 }, () => now)
        const granted: { key: string; at: number }[] = []
        for (const { key, after } of all) {
          now += after
          if (!take(key)) continue
          granted.push({ key, at: now })
          const own = granted.filter((one) => one.key === key)
          for (const [index, { at }] of own.entries())
            expect(own.length - index).toBeLessThanOrEqual(atOnce + Math.ceil(((now - at) / 1_000) * atOnce))
        }
      }),
    )
  })

  test('remembers as many keys as it should, whichever others ask in between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 60 }), (remembered, others) => {
        const take = rate({ atOnce: 1, refillMs: 1_000, remembered }, () => 0)
        take('ruth')
        for (let other = 0; other < others; other += 1) take(keyOf(other))
        const isForgotten = take('ruth')
        if (others < remembered) expect(isForgotten).toBe(false)
        if (others > 2 * remembered) expect(isForgotten).toBe(true)
      }),
    )
  })

  test('answers the millionth key as it does the first', () => {
    const take = rate({ atOnce: 1, refillMs: 1_000, remembered: 10_000 }, () => 0)
    let granted = 0
    for (let key = 0; key < 1_000_000; key += 1) if (take(String(key))) granted += 1
    expect(granted).toBe(1_000_000)
    expect(take('999999')).toBe(false)
  })
})

describe('places', () => {
  test('are never more than there are: in all, for strangers, for strangers of one address; known customers get all that strangers can’t', () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({
          is: fc.constant('enter' as const),
          isKnown: fc.boolean(),
          address: fc.integer({ min: 0, max: 3 }).map(keyOf),
        }),
        fc.record({ is: fc.constantFrom('leave' as const, 'known' as const), which: fc.nat(30) }),
      ),
      most(150),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), share, steps, (inAll, strangers, all) => {
        const room = places(inAll, strangers)
        let inside: { place: Place; isKnown: boolean; address: string }[] = []
        for (const step of all) {
          const chosen = step.is === 'enter' ? undefined : inside[step.which]
          if (step.is === 'enter') {
            const strange = inside.filter(({ isKnown }) => !isKnown)
            const isFree =
              inside.length < inAll &&
              (step.isKnown ||
                (strange.length < strangers.inAll &&
                  strange.filter(({ address }) => address === step.address).length < strangers.perAddress))
            const place = room.enter(step)
            expect(place !== undefined).toBe(isFree)
            if (place) inside.push({ place, isKnown: step.isKnown, address: step.address })
          } else if (chosen && step.is === 'known') {
            chosen.place.becameKnown()
            chosen.isKnown = true
          } else if (chosen) {
            chosen.place.leave()
            chosen.place.leave()
            inside = inside.filter((one) => one !== chosen)
          }
        }
      }),
    )
  })
})

describe('a crowd', () => {
  test('is never larger than it may be, in all or of one key, and those give way that were active longest ago', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 10 }),
        fc.array(fc.record({ key: fc.nat(3).map(keyOf), member: fc.nat(40) }), most(150)),
        (inAll, perKey, all) => {
          let inside: { member: string; key: string }[] = []
          const gone: string[] = []
          const here = crowd<string>({ inAll, perKey }, (member) => gone.push(member))
          for (const { key, member: number } of all) {
            const member = `${key} ${String(number)}`
            inside = [...inside.filter((one) => one.member !== member), { member, key }]
            const alike = inside.filter((one) => one.key === key)
            const first = alike.length > perKey ? alike[0] : inside.length > inAll ? inside[0] : undefined
            inside = inside.filter((one) => one !== first)
            here.active(member, key)
            expect(gone.splice(0)).toEqual(first ? [first.member] : [])
          }
        },
      ),
    )
  })
})
