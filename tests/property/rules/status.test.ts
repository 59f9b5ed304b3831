import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, type Coupon } from '../../../shared/model'
import { isValid, nextStatusChange, refusalToSend, statusAt } from '../../../shared/rules'
import { chat, coupon, holder, now } from '../../unit/rules/given'

const instant = fc.integer({ min: now - 400 * day, max: now + 400 * day })
const span = fc.integer({ min: 1, max: 365 * day })
const planned = fc
  .record({ from: instant, span })
  .map(({ from, span: length }) => coupon({ claimPeriod: { from, until: from + length } }))
const clock = fc.tuple(instant, fc.nat({ max: 400 * day })).map(([first, later]) => [first, first + later] as const)

const stages = ['upcoming', 'ongoing', 'expired', 'deactivated'] as const
const stageAt = (one: Coupon, at: number) => stages.indexOf(statusAt(one, at).is)

test('a status never goes backwards while the clock goes forward', () => {
  fc.assert(
    fc.property(planned, clock, (one, [first, second]) => {
      expect(stageAt(one, second)).toBeGreaterThanOrEqual(stageAt(one, first))
    }),
  )
})

test('a deactivation ends whatever the status was, and nothing follows it', () => {
  fc.assert(
    fc.property(planned, clock, instant, (one, [first, second], any) => {
      const deactivated = { ...one, deactivated: { at: first, by: one.createdBy } }
      expect(statusAt(deactivated, second)).toEqual({ is: 'deactivated', at: first })
      expect(statusAt(deactivated, any).is).toBe('deactivated')
    }),
  )
})

test('between two changes that the rules announce nothing changes, and at each the status does', () => {
  fc.assert(
    fc.property(planned, instant, (one, at) => {
      const { is } = statusAt(one, at)
      const change = nextStatusChange(one, at)
      expect(change === undefined).toBe(is === 'expired')
      if (change === undefined) return
      expect(change).toBeGreaterThan(at)
      expect(statusAt(one, change - 1).is).toBe(is)
      expect(statusAt(one, change).is).not.toBe(is)
    }),
  )
})

test('only ongoing coupons can be sent, and every one that can be sent is listed', () => {
  fc.assert(
    fc.property(planned, instant, (one, at) => {
      const refusal = refusalToSend(one, chat({ customerLastWroteAt: at }), holder(), at)
      expect(refusal === undefined).toBe(statusAt(one, at).is === 'ongoing')
      if (!refusal) expect(isValid(one, at)).toBe(true)
    }),
  )
})
