import { describe, expect, test } from 'vitest'
import { createTicketKeys } from '../../../../../renderer/console/workbench/ticket-keys'
import { idOf } from './given'

const at = (names: string, from = 0) => new Map([...names].map((name, index) => [from + index, name === '?' ? undefined : idOf(name)]))

describe('nobody is at the tickets', () => {
  test('a place keeps its key, whichever coupon comes', () => {
    const keys = createTicketKeys()
    const before = keys.next(at('abcd'), true)
    expect(keys.next(at('xbya'), true)).toEqual(before)
  })

  test('a place that has no key yet gets one that no other has', () => {
    const keys = createTicketKeys()
    keys.next(at('ab'), true)
    const after = keys.next(at('abcd'), true)
    expect(new Set(after.values()).size).toBe(4)
  })
})

describe('somebody is at the tickets', () => {
  test('a coupon keeps its key where it goes, and one that comes gets a new one', () => {
    const keys = createTicketKeys()
    const before = keys.next(at('abc'), false)
    const after = keys.next(at('bxc'), false)
    expect(after.get(0)).toBe(before.get(1))
    expect(after.get(2)).toBe(before.get(2))
    expect([...before.values()]).not.toContain(after.get(1))
  })

  test('what was reused before is kept from then on', () => {
    const keys = createTicketKeys()
    const before = keys.next(at('ab'), true)
    keys.next(at('xy'), true)
    const after = keys.next(at('yx'), false)
    expect([after.get(0), after.get(1)]).toEqual([before.get(1), before.get(0)])
    expect([...before.values()]).not.toContain(keys.next(at('ax'), false).get(0))
  })
})

test('a place without a coupon has no key, and leaves none behind', () => {
  const keys = createTicketKeys()
  const before = keys.next(at('ab'), true)
  expect([...keys.next(at('a?'), true).keys()]).toEqual([0])
  expect([...before.values()]).not.toContain(keys.next(at('ab'), true).get(1))
})

test('the same asked twice has the same answer', () => {
  const keys = createTicketKeys()
  const first = keys.next(at('ab', 4), false)
  expect(keys.next(at('ab', 4), false)).toEqual(first)
})
