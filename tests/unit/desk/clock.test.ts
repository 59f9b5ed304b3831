import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { day, minute } from '../../../shared/model'
import { aDesk, aFolder, monday } from '../../fixtures/desk'
import { aHolder, anOrder, aProduct, detailOf, moveTo, orderAnswer, panelOf } from '../../fixtures/trade'

/** Where the computer stands: behind, at and ahead of everybody else's date. */
const machines = ['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'] as const

describe.each(machines)('on a machine in %s', (zone) => {
  const before = process.env['TZ']
  beforeEach(() => {
    process.env['TZ'] = zone
  })
  afterEach(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })

  test('a coupon can be sent from its start, and not a millisecond before', async () => {
    const desk = await aDesk()
    const from = monday + day
    const couponId = await desk.coupon({ claimPeriod: { from, until: from + day } })
    const send = async () => desk.ask('coupons.send', { conversationId: await desk.chat('Ruth'), couponId })
    desk.now = from - 1
    expect(await send()).toEqual({ is: 'refused', refusal: { reason: 'upcoming', at: from } })
    desk.now = from
    expect((await send()).is).toBe('ok')
  })

  test('a coupon can be sent in the last millisecond before its end, and not at it', async () => {
    const desk = await aDesk()
    const until = monday + day
    const couponId = await desk.coupon({ claimPeriod: { from: monday, until } })
    const send = async (name: string) => desk.ask('coupons.send', { conversationId: await desk.chat(name), couponId })
    desk.now = until - 1
    expect((await send('Ruth')).is).toBe('ok')
    desk.now = until
    expect(await send('Oskar')).toEqual({ is: 'refused', refusal: { reason: 'expired', at: until } })
  })

  test('seven days over the end of daylight saving end with the shop’s seventh day, an hour later than seven times 24 hours', async () => {
    const desk = await aDesk(aFolder(), undefined, 'America/New_York')
    // Sunday 25 October 2026, 12:00 in New York; clocks go back on 1 November.
    await moveTo(desk, Date.UTC(2026, 9, 25, 16))
    const until = Date.UTC(2026, 10, 2, 5)
    const couponId = await desk.coupon({ claimPeriod: { from: desk.now, until: desk.now + 30 * day } })
    const ruth = await aHolder(desk, couponId, 'Ruth')
    const candle = await aProduct(desk, 6_000)
    expect((await panelOf(desk, ruth)).coupons[0]?.claim.usable.until).toBe(until)
    desk.now = until
    expect(await orderAnswer(desk, 'Ruth', candle, ruth.claimId)).toMatchObject({
      refused: { refusal: { reason: 'claim_expired', at: until } },
    })
    desk.now = until - 1
    expect((await anOrder(desk, 'Ruth', candle, ruth.claimId)).total).toBe(5_000)
  })

  test('one day over the beginning of daylight saving has 23 hours', async () => {
    const desk = await aDesk(aFolder(), undefined, 'America/New_York')
    // Saturday 13 March 2027, 23:59 in New York; clocks go forward the next day.
    await moveTo(desk, Date.UTC(2027, 2, 14, 4, 59))
    const couponId = await desk.coupon({
      validity: { is: 'days', days: 1 },
      claimPeriod: { from: desk.now, until: desk.now + 30 * day },
    })
    const ruth = await aHolder(desk, couponId, 'Ruth')
    expect((await panelOf(desk, ruth)).coupons[0]?.claim.usable.until).toBe(desk.now + minute + 23 * 60 * minute)
  })

  test('at New Year the date is the shop’s: what was sent at its midnight is counted on 1 January', async () => {
    const desk = await aDesk()
    // The last millisecond of 31 December in Singapore, and the first of 1 January.
    await moveTo(desk, Date.UTC(2026, 11, 31, 15, 59, 59, 999))
    const couponId = await desk.coupon({
      validity: { is: 'days', days: 1 },
      claimPeriod: { from: desk.now, until: desk.now + 30 * day },
    })
    const ruth = await aHolder(desk, couponId, 'Ruth')
    desk.now += 1
    const oskar = await aHolder(desk, couponId, 'Oskar')
    const until = async (holder: typeof ruth) => (await panelOf(desk, holder)).coupons[0]?.claim.usable.until
    expect(await until(ruth)).toBe(Date.UTC(2027, 0, 1, 16))
    expect(await until(oskar)).toBe(Date.UTC(2027, 0, 2, 16))
    expect((await detailOf(desk, couponId)).days).toMatchObject([
      { day: '2026-12-31', sent: 1 },
      { day: '2027-01-01', sent: 1 },
    ])
  })
})
