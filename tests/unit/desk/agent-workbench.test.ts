import { describe, expect, test } from 'vitest'
import { CouponId, day, hour, noFilters, pinsKept } from '../../../shared/model'
import { aDesk, aFolder } from '../../fixtures/desk'

const namesIn = (page: { readonly rows: readonly { readonly coupon: { readonly name: string } }[] }) =>
  page.rows.map(({ coupon }) => coupon.name)
const { search: _, ...filters } = noFilters

describe('an agent’s workbench', () => {
  test('is as the agent left it after a restart, but for what was searched for', async () => {
    const folder = aFolder()
    const desk = await aDesk(folder)
    expect(await desk.done('workbench.view', {})).toEqual({ view: null })
    const view = { filters: { ...filters, type: 'chat' as const, sendable: true }, sort: 'end' as const, height: 600 }
    await desk.done('workbench.keep', { change: view })
    expect((await desk.ask('workbench.keep', { change: { filters: { search: 'summer' } } } as never)).is).toBe(
      'invalid',
    )
    await desk.close()
    expect(await (await aDesk(folder)).done('workbench.view', {})).toEqual({ view })
  })

  test('keeps what each of two windows changed', async () => {
    const desk = await aDesk()
    await desk.done('workbench.keep', { change: { filters: { type: 'chat' } } })
    await desk.done('workbench.keep', { change: { filters: { sendable: true }, sort: 'end' } })
    await desk.done('workbench.keep', { change: { height: 600 } })
    expect(await desk.done('workbench.view', {})).toEqual({
      view: { filters: { ...filters, type: 'chat', sendable: true }, sort: 'end', height: 600 },
    })
  })

  test('has the pinned coupons first in their group, also after a restart', async () => {
    const folder = aFolder()
    const desk = await aDesk(folder)
    const conversationId = await desk.chat('Ruth')
    for (const name of ['A', 'B', 'C']) await desk.coupon({ name })
    const later = await desk.coupon({ name: 'Later', claimPeriod: { from: desk.now + hour, until: desk.now + day } })
    const { rows } = await desk.done('coupons.forChat', { conversationId, sort: 'name' })
    const last = rows.find(({ coupon }) => coupon.name === 'C')?.coupon
    for (const couponId of [last?.id ?? later, later]) await desk.done('coupons.pin', { couponId, pinned: true })
    const page = await desk.done('coupons.forChat', { conversationId, sort: 'name' })
    expect(namesIn(page)).toEqual(['C', 'A', 'B', 'Later'])
    expect(page.rows.map(({ pinned }) => pinned ?? false)).toEqual([true, false, false, true])
    // As they were, while somebody points at a ticket.
    expect(namesIn(await desk.done('coupons.forChat', { conversationId, sort: 'name', pinned: [] }))).toEqual([
      'A',
      'B',
      'C',
      'Later',
    ])
    await desk.close()
    const again = await aDesk(folder)
    expect(namesIn(await again.done('coupons.forChat', { conversationId, sort: 'name' }))).toEqual([
      'C',
      'A',
      'B',
      'Later',
    ])
    await again.done('coupons.pin', { couponId: last?.id ?? later, pinned: false })
    expect(namesIn(await again.done('coupons.forChat', { conversationId, sort: 'name' }))).toEqual([
      'A',
      'B',
      'C',
      'Later',
    ])
  })

  test('tells every window of the agent, and of nobody else, when a pin changed', async () => {
    const desk = await aDesk()
    const told: string[] = []
    const couponId = await desk.coupon()
    const { id: agentId } = (await desk.done('app.start', {})).session?.agent ?? {}
    desk.desk.publisher.onPublication(({ topic }) => told.push(topic))
    await desk.done('coupons.pin', { couponId, pinned: true })
    expect(told).toEqual([`workbench:${String(agentId)}`])
    await desk.done('coupons.pin', { couponId, pinned: false })
    expect(told).toHaveLength(2)
    await desk.ask('coupons.pin', { couponId: CouponId.parse('coupon_gone'), pinned: true })
    expect(told).toHaveLength(2)
  })

  test('takes no more pins than stand out, and forgets those of coupons that are over', async () => {
    const desk = await aDesk()
    for (let pin = 0; pin < pinsKept; pin += 1)
      await desk.done('coupons.pin', {
        couponId: await desk.coupon({ claimPeriod: { from: desk.now, until: desk.now + day } }),
        pinned: true,
      })
    const one = await desk.coupon({ claimPeriod: { from: desk.now, until: desk.now + 9 * day } })
    expect(await desk.ask('coupons.pin', { couponId: one, pinned: true })).toEqual({
      is: 'refused',
      refusal: { reason: 'too_many_pins', most: pinsKept },
    })
    desk.now += 2 * day
    expect(await desk.ask('coupons.pin', { couponId: one, pinned: true })).toMatchObject({ is: 'ok' })
  })

  test('sorts by what the agent sent last, and knows it after a restart', async () => {
    const folder = aFolder()
    const desk = await aDesk(folder)
    const conversationId = await desk.chat('Ruth')
    const named = (name: string) => desk.coupon({ name, perCustomer: 5, quantity: 50 })
    const [, b, c] = [await named('A'), await named('B'), await named('C'), await named('D')]
    for (const couponId of [b, c, b]) {
      desk.now += hour
      await desk.done('coupons.send', { conversationId, couponId })
    }
    await desk.close()
    const again = await aDesk(folder)
    const sorted = namesIn(await again.done('coupons.forChat', { conversationId, sort: 'sent' }))
    expect(sorted.slice(0, 2)).toEqual(['B', 'C'])
    expect([...sorted].sort()).toEqual(['A', 'B', 'C', 'D'])
  })
})
